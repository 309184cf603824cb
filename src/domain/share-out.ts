/** Sharing out a whole number in proportion: minutes among the boxes of a meeting, characters among the pieces of a bar. */

/** Remainders closer than this are equal: 30 * 2 / 45 and 30 * 5 / 45 both leave a third. */
const TIE = 1e-9;

/**
 * Shares `total` out in proportion to `weights` by the largest remainder, giving each at least its `least`.
 * The parts add up to `total` whenever the leasts do not exceed it; ties go to the earlier. With no weight at all the
 * parts are as equal as they can be.
 */
export function shareOut(total: number, weights: readonly number[], least: readonly number[]): number[] {
  const parts = least.map(() => 0);
  let open = weights.map((_, index) => index);
  let left = total;
  // Whoever would get less than the least gets the least; the others share what remains. Repeated, because that may
  // push another below its least.
  for (;;) {
    const share = shareOf(left, open, weights);
    const below = open.filter((index) => share(index) < (least[index] ?? 0));
    if (below.length === 0) break;
    for (const index of below) {
      parts[index] = least[index] ?? 0;
      left -= least[index] ?? 0;
    }
    open = open.filter((index) => !below.includes(index));
  }
  const share = shareOf(left, open, weights);
  for (const index of open) parts[index] = Math.floor(share(index));
  const remainders = open
    .map((index) => ({ index, rest: share(index) - Math.floor(share(index)) }))
    .sort((a, b) => (Math.abs(a.rest - b.rest) < TIE ? a.index - b.index : b.rest - a.rest));
  const missing = left - open.reduce((sum, index) => sum + (parts[index] ?? 0), 0);
  for (const { index } of remainders.slice(0, Math.max(0, Math.round(missing)))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function shareOf(left: number, open: readonly number[], weights: readonly number[]): (index: number) => number {
  const weight = open.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
  return (index) => (weight > 0 ? (left * (weights[index] ?? 0)) / weight : left / open.length);
}
