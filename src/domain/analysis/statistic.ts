/** A number that a page shows, or the reason why there is none: degenerate data gets words, never NaN. */

export type NoValue =
  | 'nobody'
  | 'few-students'
  | 'one-item'
  | 'two-items'
  | 'item-never-varies'
  | 'total-never-varies'
  | 'rest-never-varies'
  | 'scores-never-vary'
  | 'already-at-the-top';

export type Statistic =
  /** `rough`: too few students to take it for more than a hint. */
  { readonly value: number; readonly rough: boolean } | { readonly value: undefined; readonly reason: NoValue };

/** Below this many students only counts and shares are given. */
export const FEWEST_STUDENTS = 10;
/** Below this many students a correlation is rough. */
export const ROUGH_BELOW = 30;

/** What a page says in place of a number. */
export const NO_VALUE_WORDS: Readonly<Record<NoValue, string>> = {
  nobody: 'Nobody has a score here yet.',
  'few-students': 'With fewer than 10 students this number would be chance, so only counts are shown.',
  'one-item': 'This needs at least two items.',
  'two-items': 'This needs at least three items.',
  'item-never-varies': 'Everybody has the same score on this item, so it cannot tell students apart.',
  'total-never-varies': 'Everybody has the same total, so there is nothing to compare with.',
  'rest-never-varies': 'Everybody has the same score on the other items, so there is nothing to compare with.',
  'scores-never-vary': 'Everybody has the same score, so there is no spread to measure the change by.',
  'already-at-the-top': 'The average was already at 100%, so there was nothing left to gain.',
};

/** A value for `n` students; a value that could not be computed becomes its reason. */
export function statistic(value: number | undefined, n: number, otherwise: NoValue): Statistic {
  return value === undefined ? none(otherwise) : { value, rough: n < ROUGH_BELOW };
}

/** No value, with its reason. */
export function none(reason: NoValue): Statistic {
  return { value: undefined, reason };
}
