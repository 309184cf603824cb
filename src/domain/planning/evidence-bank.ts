/** "What we tried, what we saw": the team's own evidence on its strategies, kept for next year's team. Names no person. */
import type { Assessment } from '../assessment';
import type { Mastery } from '../mastery/judge';
import { compareText } from '../roster';
import { reaches } from '../scale';
import { FEWEST_TO_CREDIT, monitorRow } from './monitoring';
import { type ActionPlan, type PlanRow, ROW_KINDS, type RowDecision, type RowResult } from './plan';
import { words } from './words';

/** One strategy on one learning in one kind of row, over all plans. */
export interface Tried {
  readonly strategy: string;
  readonly learning: string;
  readonly kind: PlanRow['kind'];
  readonly rows: number;
  readonly result: RowResult;
  readonly tooFewToCredit: boolean;
  /** The team's decisions on these rows, oldest plan first. */
  readonly decisions: readonly RowDecision[];
}

/** Share of reassessed students now proficient (percent) from which a group counts as having worked (DOMAIN.md 4.4, JSD117). */
export const WORKED_FROM = 70;

/**
 * What the plans' rows tell about their strategies. A result that was kept with the decision stands; an open row is
 * counted as it is today. Sorted by learning, strategy and kind, never by result.
 */
export function whatWeTried(
  plans: readonly ActionPlan[],
  mastery: Mastery,
  assessments: readonly Assessment[],
): Tried[] {
  const oldestFirst = [...plans].sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0));
  return addTried(
    oldestFirst.flatMap((plan) =>
      plan.rows
        .filter((row) => row.strategy.trim() !== '')
        .map(
          (row): Omit<Tried, 'tooFewToCredit'> => ({
            strategy: row.strategy.trim(),
            learning: row.learning,
            kind: row.kind,
            rows: 1,
            result: row.result ?? monitorRow(row, plan, mastery, assessments).result,
            decisions: row.decision ? [row.decision] : [],
          }),
        ),
    ),
  );
}

/** Entries on the same strategy, learning and kind become one; sorted by learning, strategy and kind. */
export function addTried(entries: readonly Omit<Tried, 'tooFewToCredit'>[]): Tried[] {
  const found = new Map<string, Tried>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.strategy.toLowerCase(), entry.learning, entry.kind]);
    const known = found.get(key);
    const result = known ? addResults(known.result, entry.result) : entry.result;
    found.set(key, {
      strategy: known?.strategy ?? entry.strategy,
      learning: entry.learning,
      kind: entry.kind,
      rows: (known?.rows ?? 0) + entry.rows,
      result,
      tooFewToCredit: result.reassessed < FEWEST_TO_CREDIT,
      decisions: [...(known?.decisions ?? []), ...entry.decisions],
    });
  }
  return [...found.values()].sort(
    (a, b) =>
      compareText(a.learning, b.learning) ||
      compareText(a.strategy, b.strategy) ||
      ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind),
  );
}

function addResults(a: RowResult, b: RowResult): RowResult {
  return {
    named: a.named + b.named,
    reassessed: a.reassessed + b.reassessed,
    nowProficient: a.nowProficient + b.nowProficient,
    movedUp: a.movedUp + b.movedUp,
    same: a.same + b.same,
    movedDown: a.movedDown + b.movedDown,
  };
}

/**
 * Strategies that worked before for this kind of row, the best candidates first: on the same learning, then by share
 * now proficient, then by number of students. Only with enough students to credit, and not what the team last stopped.
 */
export function workedBefore(tried: readonly Tried[], learning: string, kind: PlanRow['kind']): Tried[] {
  const share = (entry: Tried): number => (100 * entry.result.nowProficient) / entry.result.reassessed;
  return tried
    .filter((entry) => entry.kind === kind && !entry.tooFewToCredit && reaches(share(entry), WORKED_FROM))
    .filter((entry) => entry.decisions[entry.decisions.length - 1] !== 'stop')
    .sort(
      (a, b) =>
        Number(b.learning === learning) - Number(a.learning === learning) ||
        share(b) - share(a) ||
        b.result.reassessed - a.result.reassessed ||
        compareText(a.strategy, b.strategy),
    );
}

/** What the counts of an entry can tell, in words. */
export function readItSo(tried: Pick<Tried, 'result' | 'tooFewToCredit'>): string {
  if (tried.result.reassessed === 0) return words.tried.notYet;
  return tried.tooFewToCredit ? words.tried.tooFew : words.tried.counts;
}
