/** What all Sheets services share: the gate, the state, who acts, and how one service makes another. */
import type { Kernel } from '../../kernel/kernel';
import type { Area } from '../address';
import { sheetById } from '../edit/cells';
import type { SheetState, SpreadsheetModel } from '../model';
import type { Actor } from '../permission';

/** Coordinates behind a Range handle. Handles keep their coordinates when the grid changes under them. */
export interface RangeHandle {
  readonly sheetId: number;
  /** Fixed once it was asked for: the extent of a data range is found with the first use. */
  area(): Area;
  readonly rowsBounded: boolean;
  readonly columnsBounded: boolean;
}

export interface Context {
  readonly kernel: Kernel;
  readonly model: SpreadsheetModel;
  actor(): Actor;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(id: number): GoogleAppsScript.Spreadsheet.Sheet;
  range(handle: RangeHandle, isDataRange?: boolean): GoogleAppsScript.Spreadsheet.Range;
}

const RANGES = new WeakMap<object, RangeHandle>();
const SHEETS = new WeakMap<object, number>();

/** Remembers which coordinates a Range that scripts hold stands for. */
export function rememberRange(range: object, handle: RangeHandle): void {
  RANGES.set(range, handle);
}

/** Remembers which tab a Sheet that scripts hold stands for. */
export function rememberSheet(sheet: object, id: number): void {
  SHEETS.set(sheet, id);
}

/** The coordinates behind a Range. */
export function handleOf(range: unknown): RangeHandle {
  const handle = typeof range === 'object' && range !== null ? RANGES.get(range) : undefined;
  if (!handle) throw new Error('not a range of this spreadsheet');
  return handle;
}

/** The id behind a Sheet. */
export function sheetIdOf(sheet: unknown): number {
  const id = typeof sheet === 'object' && sheet !== null ? SHEETS.get(sheet) : undefined;
  if (id === undefined) throw new Error('not a sheet of this spreadsheet');
  return id;
}

/** A handle of fixed coordinates. */
export function fixedHandle(sheetId: number, area: Area): RangeHandle {
  return { sheetId, area: () => area, rowsBounded: true, columnsBounded: true };
}

/** The tab and the coordinates of a handle, checked against the grid as it is now. */
export function located(context: Context, handle: RangeHandle): { sheet: SheetState; area: Area } {
  const sheet = sheetById(context.model, handle.sheetId);
  const area = handle.area();
  requireInside(sheet, area);
  return { sheet, area };
}

/** @throws Google's words when a rectangle leaves the grid */
export function requireInside(sheet: SheetState, area: Area): void {
  if (area.bottom > sheet.maxRows || area.right > sheet.maxColumns || area.top < 1 || area.left < 1) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/**
 * A rectangle from row, column and sizes.
 * @throws Google's words for positions below 1 and sizes below 1
 */
export function areaFrom(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** A new matrix of the rectangle's shape. */
export function matrix<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) line.push(make(row, column));
    rows.push(line);
  }
  return rows;
}

/**
 * @param data a matrix given by a script
 * @throws Google's words when its shape is not the rectangle's
 */
export function requireShape(data: readonly (readonly unknown[])[], area: Area): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (data.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  }
  const wrong = data.find((line) => line.length !== columns);
  if (wrong) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}
