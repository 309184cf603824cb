/**
 * New tables, and taking rows and columns in and out of them. Indexes are the caller's care; merged cells are ours.
 */
import { type CellArea, contains, mergedCells, type PlacedCell } from './merges';
import type { Cell, Row, Table, TableCellStyle } from './tree';
import { copyOf, emptyParagraph } from './tree';

const CELL_PADDING = { magnitude: 5, unit: 'PT' };

/** Text in a table is set tighter than in the body. */
const CELL_PARAGRAPH = { lineSpacing: 100, avoidWidowAndOrphan: false };

export const DEFAULT_COLUMN = { widthType: 'EVENLY_DISTRIBUTED' };

export const DEFAULT_ROW = { minRowHeight: { unit: 'PT' } };

/** What a cell looks like that nobody changed. */
export function defaultCellStyle(): TableCellStyle {
  return {
    backgroundColor: {},
    paddingLeft: CELL_PADDING,
    paddingRight: CELL_PADDING,
    paddingTop: CELL_PADDING,
    paddingBottom: CELL_PADDING,
    contentAlignment: 'TOP',
  };
}

/** An empty cell. @param like the cell whose style it takes */
export function emptyCell(like?: Cell): Cell {
  const style = like === undefined ? defaultCellStyle() : copyOf(like.style);
  return { content: [emptyParagraph(CELL_PARAGRAPH)], style, rowSpan: 1, columnSpan: 1 };
}

/** A table of empty cells with columns of one width. */
export function emptyTable(rows: number, columns: number): Table {
  return {
    kind: 'table',
    columns: Array.from({ length: columns }, () => ({ ...DEFAULT_COLUMN })),
    rows: Array.from({ length: rows }, () => ({
      style: { ...DEFAULT_ROW },
      cells: Array.from({ length: columns }, () => emptyCell()),
    })),
  };
}

/** Whether a cell has nothing in it. */
export function isEmptyCell({ content }: Cell): boolean {
  const [only, ...more] = content;
  return more.length === 0 && only?.kind === 'paragraph' && only.content.length === 0;
}

/** Puts an empty row in before `at`, styled like row `like`; merges that it falls into grow over it. */
export function insertRow(table: Table, at: number, like: number): Row {
  for (const { cell, row, rowSpan } of mergedCells(table)) if (row < at && at < row + rowSpan) cell.rowSpan += 1;
  const model = table.rows[like];
  const row: Row = {
    style: { minRowHeight: copyOf(model?.style.minRowHeight ?? DEFAULT_ROW.minRowHeight) },
    cells: table.columns.map((_, column) => emptyCell(model?.cells[column])),
  };
  table.rows.splice(at, 0, row);
  return row;
}

/** Puts an empty column in before `at`, styled like column `like`; merges that it falls into grow over it. */
export function insertColumn(table: Table, at: number, like: number): void {
  for (const { cell, column, columnSpan } of mergedCells(table)) {
    if (column < at && at < column + columnSpan) cell.columnSpan += 1;
  }
  table.columns.splice(at, 0, copyOf(table.columns[like] ?? DEFAULT_COLUMN));
  for (const row of table.rows) row.cells.splice(at, 0, emptyCell(row.cells[like]));
}

/** Takes a row out. A merge that began in it goes on in the next row, without its text. */
export function deleteRow(table: Table, at: number): void {
  shrinkMerges(
    table,
    ({ row, rowSpan }) => at >= row && at < row + rowSpan,
    'rowSpan',
    (merge) => (merge.row === at ? table.rows[at + 1]?.cells[merge.column] : undefined),
  );
  table.rows.splice(at, 1);
}

/** Takes a column out. A merge that began in it goes on in the next column, without its text. */
export function deleteColumn(table: Table, at: number): void {
  shrinkMerges(
    table,
    ({ column, columnSpan }) => at >= column && at < column + columnSpan,
    'columnSpan',
    (merge) => (merge.column === at ? table.rows[merge.row]?.cells[at + 1] : undefined),
  );
  table.columns.splice(at, 1);
  for (const row of table.rows) row.cells.splice(at, 1);
}

function shrinkMerges(
  table: Table,
  isTouched: (merge: PlacedCell) => boolean,
  span: 'rowSpan' | 'columnSpan',
  successor: (merge: PlacedCell) => Cell | undefined,
): void {
  for (const merge of mergedCells(table).filter(isTouched)) {
    const { rowSpan, columnSpan } = merge;
    const next = merge[span] > 1 ? successor(merge) : undefined;
    if (next === undefined) merge.cell[span] = Math.max(merge[span] - 1, 1);
    else Object.assign(next, { rowSpan, columnSpan, [span]: merge[span] - 1, style: merge.cell.style });
  }
}

/** Undoes the merges that lie in an area. */
export function unmerge(table: Table, area: CellArea): void {
  for (const merge of mergedCells(table)) {
    if (contains(area, merge)) Object.assign(merge.cell, { rowSpan: 1, columnSpan: 1 });
  }
}
