/**
 * Named ranges and how they move when the text around them changes. What is put inside a range widens it; what is put
 * at either edge does not. A range whose whole content goes is gone.
 */
import type { DocumentTree, NamedRange } from './tree';

function change(
  document: DocumentTree,
  segmentId: string,
  move: (range: NamedRange) => { readonly start: number; readonly end: number },
): void {
  document.namedRanges = document.namedRanges
    .map((range) => (range.segmentId === segmentId ? { ...range, ...move(range) } : range))
    .filter(({ start, end }) => end > start);
}

/** `length` units were put in at `at`. */
export function rangesAfterInsert(document: DocumentTree, segmentId: string, at: number, length: number): void {
  change(document, segmentId, ({ start, end }) => ({
    start: start >= at ? start + length : start,
    end: end > at ? end + length : end,
  }));
}

/** The units from `from` to `to` were taken out. */
export function rangesAfterDelete(document: DocumentTree, segmentId: string, from: number, to: number): void {
  const moved = (index: number): number => (index <= from ? index : index >= to ? index - (to - from) : from);
  change(document, segmentId, ({ start, end }) => ({ start: moved(start), end: moved(end) }));
}
