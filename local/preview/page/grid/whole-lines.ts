/** Whole rows, whole columns, or everything, as a selection. */
import type { Head } from './actions';
import { shownFrom } from './geometry';
import type { Layout } from './layout';
import type { Area, Selection } from './selection';

/** The selection of the rows or columns from `first` to `last`; of all cells for the corner. */
export function linesSelected({ rows, columns }: Layout, head: Head, first: number, last: number): Selection {
  const top = shownFrom(rows, 1, 1) ?? 1;
  const left = shownFrom(columns, 1, 1) ?? 1;
  const look = null;
  if (head === 'row') return { anchor: { row: first, column: 1 }, far: { row: last, column: columns.count }, look };
  if (head === 'column') return { anchor: { row: 1, column: first }, far: { row: rows.count, column: last }, look };
  return { anchor: { row: top, column: left }, far: { row: rows.count, column: columns.count }, look };
}

/** Whether whole rows, whole columns, or neither are selected. */
export function wholeLines(area: Area, rows: number, columns: number): 'row' | 'column' | null {
  if (area.left === 1 && area.right === columns) return 'row';
  return area.top === 1 && area.bottom === rows ? 'column' : null;
}
