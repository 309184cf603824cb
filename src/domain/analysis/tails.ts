/** The students with the highest and the lowest totals, cut so that the order of rows never matters. */
import { isSame } from './moments';

/**
 * How much each student belongs to the `size` highest totals: 1, 0, or, for those tied at the border, an equal part of
 * the places that are left. The parts add up to `size`.
 *
 * @param size number of students, need not be whole
 */
export function upperWeights(totals: readonly number[], size: number): number[] {
  const descending = totals.map((total, place) => ({ total, place })).sort((a, b) => b.total - a.total);
  const weights = new Array<number>(totals.length).fill(0);
  let left = size;
  for (let from = 0; from < descending.length && left > 0; ) {
    const total = descending[from]?.total ?? 0;
    let to = from;
    while (to < descending.length && isSame(descending[to]?.total ?? 0, total)) to += 1;
    const part = Math.min(1, left / (to - from));
    for (const { place } of descending.slice(from, to)) weights[place] = part;
    left -= part * (to - from);
    from = to;
  }
  return weights;
}

/** The same for the `size` lowest totals. */
export function lowerWeights(totals: readonly number[], size: number): number[] {
  return upperWeights(
    totals.map((total) => -total),
    size,
  );
}

/** Sum of the values, each by its weight. */
export function weighed(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
}
