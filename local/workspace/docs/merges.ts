/**
 * Merged cells of a table. The cell at the top left spans the others; those stay in their rows, empty and unseen.
 */
import type { Cell, Table } from './tree';

/** Rows and columns of a table, `rowSpan` and `columnSpan` at least 1. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PlacedCell extends CellArea {
  readonly cell: Cell;
}

/** All cells with the area that each takes, row by row; covered ones included. */
export function placedCells(table: Table): PlacedCell[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.map((cell, column) => ({ cell, row, column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan })),
  );
}

/** The cells that are merged over others. */
export function mergedCells(table: Table): PlacedCell[] {
  return placedCells(table).filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
}

export function holds(area: CellArea, row: number, column: number): boolean {
  return (
    row >= area.row && row < area.row + area.rowSpan && column >= area.column && column < area.column + area.columnSpan
  );
}

/** The area that a cell belongs to: its own, or that of the cell merged over it. */
export function areaAt(table: Table, row: number, column: number): CellArea {
  return mergedCells(table).find((area) => holds(area, row, column)) ?? { row, column, rowSpan: 1, columnSpan: 1 };
}

/** Whether two areas share a cell. */
export function overlap(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rowSpan &&
    b.row < a.row + a.rowSpan &&
    a.column < b.column + b.columnSpan &&
    b.column < a.column + a.columnSpan
  );
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: CellArea, inner: CellArea): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rowSpan <= outer.row + outer.rowSpan &&
    inner.column >= outer.column &&
    inner.column + inner.columnSpan <= outer.column + outer.columnSpan
  );
}
