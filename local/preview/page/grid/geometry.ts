/**
 * Where rows and columns lie on the screen: sums of sizes, and the way back from a pixel to a row. Counting is from 1, as
 * in the sheet; pixels are measured from the top left corner of cell A1.
 */

/** The sizes of one axis, summed up. */
export interface Track {
  readonly count: number;
  /** Element i is where row i + 1 begins; the last is where everything ends. */
  readonly starts: Float64Array;
}

/** @param sizes pixels of each row or column, 0 where it is hidden */
export function trackOf(sizes: readonly number[]): Track {
  const starts = new Float64Array(sizes.length + 1);
  let at = 0;
  sizes.forEach((size, index) => {
    starts[index] = at;
    at += size;
  });
  starts[sizes.length] = at;
  return { count: sizes.length, starts };
}

/** Where a row or column begins. */
export function startOf(track: Track, index: number): number {
  return track.starts[Math.min(Math.max(index, 1), track.count + 1) - 1] ?? 0;
}

/** Pixels from the beginning of `first` to the end of `last`. */
export function sizeOf(track: Track, first: number, last: number = first): number {
  return last < first ? 0 : startOf(track, last + 1) - startOf(track, first);
}

/** The row or column at a pixel; the first or the last when the pixel lies outside. */
export function indexAt(track: Track, pixel: number): number {
  let low = 1;
  let high = track.count;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((track.starts[middle - 1] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 1);
}

/** The next row or column that is not hidden, from `index` on in a direction; null when there is none. */
export function shownFrom(track: Track, index: number, step: 1 | -1): number | null {
  for (let at = index; at >= 1 && at <= track.count; at += step) if (sizeOf(track, at) > 0) return at;
  return null;
}

/** An inclusive span of rows or columns. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * What has to stand on the page: the rows that a window shows, and some more on both sides.
 * @param frozen rows that stand still above the window
 * @param from scrolled pixels
 * @param extent height of the window, the frozen rows not counted
 */
export function windowOf(track: Track, frozen: number, from: number, extent: number, margin: number): Span {
  if (track.count <= frozen) return { first: frozen + 1, last: frozen };
  const top = startOf(track, frozen + 1) + from;
  const first = Math.max(frozen + 1, indexAt(track, top) - margin);
  return { first, last: Math.min(track.count, indexAt(track, top + extent) + margin) };
}

/**
 * How far to scroll so that a row shows wholly.
 * @returns the scroll position, unchanged when the row shows already or is frozen
 */
export function scrollTo(track: Track, frozen: number, index: number, from: number, extent: number): number {
  if (index <= frozen) return from;
  const start = startOf(track, index) - startOf(track, frozen + 1);
  const end = start + sizeOf(track, index);
  if (start < from) return start;
  return end > from + extent ? Math.min(start, end - extent) : from;
}
