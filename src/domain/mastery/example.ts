/** A worked example of a rule with the team's own numbers, and without a name. */
import type { EvidenceIndex } from '../evidence';
import type { Scale } from '../scale';
import { levelOf } from '../scale';
import type { NoResult, Step } from './method';
import { shownPercent } from './percent';
import type { Rule } from './resolve-rule';

export interface WorkedExample {
  /** Percents of one student on one learning, oldest first, as shown. */
  readonly percents: readonly number[];
  readonly steps: readonly Step[];
  readonly result:
    | { readonly percent: number; readonly level: string; readonly fallback: string | undefined }
    | { readonly percent: undefined; readonly reason: NoResult };
}

/** More attempts than this make an example longer, not clearer. */
const MOST_ATTEMPTS = 5;

/**
 * The rule carried out on the attempts that show most of it: up to five, the furthest apart, and such that the rule can
 * judge them.
 *
 * @returns undefined when nobody has any evidence
 */
export function workedExample(rule: Rule, scale: Scale, evidence: EvidenceIndex): WorkedExample | undefined {
  const judge = (percents: readonly number[]) => rule.method.judge(percents, rule.parameter, { scale });
  let furthestApart: readonly number[] = [];
  // Attempts on which the rule gives up, or falls back on another, show nothing of it.
  let carriedOut: readonly number[] = [];
  for (const learnings of evidence.values()) {
    for (const attempts of learnings.values()) {
      const percents = attempts.slice(-MOST_ATTEMPTS).map((attempt) => attempt.percent);
      if (tells(percents, furthestApart)) furthestApart = percents;
      if (!tells(percents, carriedOut)) continue;
      const { percent, fallback } = { fallback: undefined, ...judge(percents) };
      if (percent !== undefined && fallback === undefined) carriedOut = percents;
    }
  }
  const chosen = carriedOut.length > 0 ? carriedOut : furthestApart;
  if (chosen.length === 0) return undefined;
  const cuts = scale.levels.map((level) => level.from);
  const judgement = judge(chosen);
  return {
    percents: chosen.map((percent) => shownPercent(percent, cuts)),
    steps: judgement.steps(),
    result:
      judgement.percent === undefined
        ? { percent: undefined, reason: judgement.reason }
        : {
            percent: shownPercent(judgement.percent, cuts),
            level: levelOf(judgement.percent, scale).name,
            fallback: judgement.fallback,
          },
  };
}

/** True when the first example shows more than the second; a rule for ties keeps the choice free of row order. */
function tells(percents: readonly number[], than: readonly number[]): boolean {
  if (percents.length !== than.length) return percents.length > than.length;
  const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  if (range(percents) !== range(than)) return range(percents) > range(than);
  const place = percents.findIndex((percent, index) => percent !== than[index]);
  return place >= 0 && (percents[place] ?? 0) > (than[place] ?? 0);
}
