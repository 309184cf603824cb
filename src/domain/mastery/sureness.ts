/**
 * What a few items can tell (METHODS.md section 3). It never changes a level and is never a forecast of a state test.
 */
import { betaAbove } from '../analysis/distributions';

export const SURENESS_MARKS = ['near-the-line', 'few-points'] as const;
/** `near-the-line`: check again before moving. `few-points`: the result rests on fewer than 5 points. */
export type SurenessMark = (typeof SURENESS_MARKS)[number];

export interface Sureness {
  /** Probability, 0..1, that the true proportion reaches the proficient cut. Shown in words only. */
  readonly probability: number;
  /** Points of the evidence that the rule uses. */
  readonly earned: number;
  readonly possible: number;
  readonly marks: readonly SurenessMark[];
}

const NEAR_FROM = 0.2;
const NEAR_TO = 0.8;
const FEW_BELOW = 5;

/**
 * P(true proportion >= cut) after `earned` of `possible` points, under Jeffreys' prior Beta(1/2, 1/2): a fixed prior,
 * so that classmates never change a student's mark. 4 of 4 at 80 %: .832; 4 of 5: .451.
 *
 * @param earned points, parts allowed
 * @param cut percent
 */
export function probabilityProficient(earned: number, possible: number, cut: number): number {
  const x = Math.min(Math.max(earned, 0), possible);
  return betaAbove(cut / 100, x + 0.5, possible - x + 0.5);
}

/** The probability with the marks that help a reader, the more pressing first. */
export function sureness(earned: number, possible: number, cut: number): Sureness {
  const probability = probabilityProficient(earned, possible, cut);
  const marks: SurenessMark[] = [];
  if (probability >= NEAR_FROM && probability <= NEAR_TO) marks.push('near-the-line');
  if (possible < FEW_BELOW) marks.push('few-points');
  return { probability, earned, possible, marks };
}
