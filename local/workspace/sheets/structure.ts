/**
 * What inserting, deleting and moving rows or columns does to positions. Every part of a workbook that names a
 * position (formulas, rules, merges, metadata ...) goes through these functions, so they all move alike.
 */
import type { Area } from './address';

export type Axis = 'row' | 'column';

/** One structural edit; positions count from 1. `before` of a move is the position, before the move, that the block lands in front of. */
export type StructuralEdit =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  | {
      readonly kind: 'move';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A move is an insertion, a relocation and a deletion, as Sheets does it: so ranges grow and shrink at the same edges. */
function shiftMovedSpan(span: Span, at: number, count: number, before: number): Span | null {
  if (before >= at && before <= at + count) return span;
  const grown = shiftInserted(span, before, count);
  const source = before <= at ? at + count : at;
  if (grown.start >= source && grown.end < source + count) {
    const start = grown.start - source + before;
    const moved = { start, end: start + grown.end - grown.start };
    return shiftDeleted(moved, source, count);
  }
  return shiftDeleted(grown, source, count);
}

function shiftInserted(span: Span, at: number, count: number): Span {
  if (span.start >= at) return { start: span.start + count, end: span.end + count };
  return span.end >= at ? { start: span.start, end: span.end + count } : span;
}

function shiftDeleted(span: Span, at: number, count: number): Span | null {
  const after = at + count;
  const start = span.start < at ? span.start : Math.max(span.start, after) - count;
  const end = span.end < at ? span.end : span.end < after ? at - 1 : span.end - count;
  return end < start ? null : { start, end };
}

/** Where an inclusive span of rows or columns lies after the edit; null when it was deleted. */
export function shiftSpan(start: number, end: number, edit: StructuralEdit): Span | null {
  const span = { start, end };
  if (edit.kind === 'insert') return shiftInserted(span, edit.at, edit.count);
  if (edit.kind === 'delete') return shiftDeleted(span, edit.at, edit.count);
  return shiftMovedSpan(span, edit.at, edit.count, edit.before);
}

/** Where one row or column lies after the edit; null when it was deleted. */
export function shiftIndex(index: number, edit: StructuralEdit): number | null {
  return shiftSpan(index, index, edit)?.start ?? null;
}

/** Where a rectangle lies after the edit; null when all of it was deleted. */
export function shiftArea(area: Area, edit: StructuralEdit): Area | null {
  if (edit.axis === 'row') {
    const rows = shiftSpan(area.top, area.bottom, edit);
    return rows && { ...area, top: rows.start, bottom: rows.end };
  }
  const columns = shiftSpan(area.left, area.right, edit);
  return columns && { ...area, left: columns.start, right: columns.end };
}

/** Applies the edit to a dense list whose element 0 is position 1; new places are filled with `blank`. */
export function shiftList<T>(list: T[], edit: StructuralEdit, blank: () => T): void {
  const index = edit.at - 1;
  if (edit.kind === 'insert') {
    if (index < list.length) list.splice(index, 0, ...Array.from({ length: edit.count }, blank));
    return;
  }
  if (edit.kind === 'delete') {
    list.splice(index, edit.count);
    return;
  }
  if (edit.before >= edit.at && edit.before <= edit.at + edit.count) return;
  const reach = Math.max(index + edit.count, edit.before - 1);
  while (list.length < reach) list.push(blank());
  const block = list.splice(index, edit.count);
  list.splice(edit.before > edit.at ? edit.before - 1 - edit.count : edit.before - 1, 0, ...block);
}
