/** Strategies to choose from for a row: what worked before on top, each with its counts, then the starter bank. */
import { type Tried, workedBefore } from './evidence-bank';
import type { PlanRow } from './plan';
import { type Purpose, STARTER_STRATEGIES } from './starter-strategies';
import { words } from './words';

export interface Suggestion {
  readonly strategy: string;
  /** What it worked on before, in counts; for the starter bank how to do it. */
  readonly why: string;
  readonly from: 'our own evidence' | 'starter bank';
}

/** What the row is for, as the starter bank sorts its strategies. */
export function purposeOf(row: Pick<PlanRow, 'kind'> & { readonly needs?: Exclude<Purpose, 'class'> }): Purpose {
  return row.kind === 'class reteach'
    ? 'class'
    : (row.needs ?? (row.kind === 'extension' ? 'extension-ready' : 'not-yet'));
}

/** Strategies for a row, the team's own first; one that stands in both lists is the team's own. */
export function suggestStrategies(row: PlanRow, tried: readonly Tried[]): Suggestion[] {
  const own = workedBefore(tried, row.learning, row.kind).map(
    (entry): Suggestion => ({
      strategy: entry.strategy,
      why: words.tried.before(entry.learning, entry.result.nowProficient, entry.result.reassessed),
      from: 'our own evidence',
    }),
  );
  const known = new Set(own.map(({ strategy }) => strategy.toLowerCase()));
  const purpose = purposeOf(row);
  const starters = STARTER_STRATEGIES.filter(({ fits }) => fits.includes(purpose)).filter(
    ({ name }) => !known.has(name.toLowerCase()),
  );
  return [...own, ...starters.map(({ name, how }): Suggestion => ({ strategy: name, why: how, from: 'starter bank' }))];
}
