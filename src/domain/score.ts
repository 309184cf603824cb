/**
 * One student's mark on one item. Blank is not zero: blank (not scored yet), excused, absent and 0 are four
 * different things everywhere.
 */
import type { Item } from './assessment';

export type Score =
  | { readonly kind: 'blank' }
  | { readonly kind: 'excused' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'points'; readonly points: number }
  /** A letter or word typed on an item with a key; `points` is what it earns. */
  | { readonly kind: 'answer'; readonly answer: string; readonly points: number };

export const BLANK: Score = { kind: 'blank' };
export const EXCUSED: Score = { kind: 'excused' };
export const ABSENT: Score = { kind: 'absent' };

/** What a teacher types for excused and absent: one keystroke each, and no answer letter that autocomplete could offer. */
export const EXCUSED_MARK = 'x';
export const ABSENT_MARK = '-';

/** Points earned, or undefined when the item is not scored (blank, excused, absent). */
export function earnedPoints(score: Score): number | undefined {
  return score.kind === 'points' || score.kind === 'answer' ? score.points : undefined;
}

/** True when an answer is one of the item's right answers; without regard to case and outer spaces. */
export function isRight(answer: string, item: Pick<Item, 'keys'>): boolean {
  const given = answer.trim().toUpperCase();
  return item.keys.some((key) => key.trim().toUpperCase() === given);
}

/** The score that an answer earns: all points or none. */
export function scoreAnswer(answer: string, item: Pick<Item, 'keys' | 'points'>): Score {
  return { kind: 'answer', answer: answer.trim(), points: isRight(answer, item) ? item.points : 0 };
}
