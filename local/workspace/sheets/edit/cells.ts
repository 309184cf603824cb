/** Reading and replacing cells. Cells are never changed in place, so that copies and undo are cheap. */
import type { Area } from '../address';
import { type Cell, EMPTY_CELL, type SheetState, type SpreadsheetModel, type Style } from '../model';

/** Notes that the model changed: derived results are stale from now on. */
export function touch(model: SpreadsheetModel): void {
  model.version += 1;
  model.onChange();
}

/** Replaces one cell; a cell that holds nothing is forgotten. */
export function putCell(sheet: SheetState, row: number, column: number, cell: Cell | undefined): void {
  let cells = sheet.rows[row - 1];
  const kept = cell && holdsAnything(cell) ? cell : undefined;
  if (!cells) {
    if (!kept) return;
    while (sheet.rows.length < row) sheet.rows.push([]);
    cells = sheet.rows[row - 1] as (Cell | undefined)[];
  }
  if (!kept && column > cells.length) return;
  while (cells.length < column) cells.push(undefined);
  cells[column - 1] = kept;
}

function holdsAnything(cell: Cell): boolean {
  return (
    cell.content !== null || cell.style !== null || cell.note !== '' || cell.validation !== null || cell.runs !== null
  );
}

/** Replaces every cell of a rectangle by what `change` makes of it. */
export function changeCells(
  sheet: SheetState,
  area: Area,
  change: (cell: Cell, row: number, column: number) => Cell,
): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const before = sheet.rows[row - 1]?.[column - 1] ?? EMPTY_CELL;
      const after = change(before, row, column);
      if (after !== before) putCell(sheet, row, column, after);
    }
  }
}

/** The cells of a rectangle, for putting them back with `restoreCells`. */
export function copyCells(sheet: SheetState, area: Area): (Cell | undefined)[][] {
  const block: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.rows[row - 1];
    block.push(Array.from({ length: area.right - area.left + 1 }, (_, i) => cells?.[area.left - 1 + i]));
  }
  return block;
}

/** Puts a block of cells with its top left cell at the given place. */
export function restoreCells(
  sheet: SheetState,
  top: number,
  left: number,
  block: readonly (readonly (Cell | undefined)[])[],
): void {
  block.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      putCell(sheet, top + r, left + c, cell);
    });
  });
}

/** Properties of a style to be replaced; null as a value removes the property. */
export type StyleChange = { readonly [K in keyof Style]?: Style[K] | null };

/** A style with some properties replaced. */
export function restyled(style: Style | null, changes: StyleChange): Style | null {
  const next: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined) delete next[key];
    else next[key] = value;
  }
  return Object.keys(next).length === 0 ? null : (next as Style);
}

/**
 * Restyles the cells of a rectangle. Cells that look alike and are changed alike share one style afterwards.
 * @param changeAt the change of a cell, by its place in the rectangle from 0; the same object for the same change
 */
export function restyleCells(
  sheet: SheetState,
  area: Area,
  changeAt: (row: number, column: number) => StyleChange,
): void {
  const made = new Map<StyleChange, Map<Style | null, Style | null>>();
  changeCells(sheet, area, (cell, row, column) => {
    const change = changeAt(row - area.top, column - area.left);
    const known = made.get(change) ?? new Map<Style | null, Style | null>();
    made.set(change, known);
    const shared = known.get(cell.style);
    const style = shared === undefined ? restyled(cell.style, change) : shared;
    known.set(cell.style, style);
    return { ...cell, style };
  });
}

/** The last row and column that hold content; zero when the tab is empty. */
export function contentExtent(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((cells, r) => {
    if (!cells) return;
    for (let c = cells.length; c > 0; c -= 1) {
      if (!cells[c - 1]?.content) continue;
      rows = r + 1;
      columns = Math.max(columns, c);
      break;
    }
  });
  return { rows, columns };
}

/** The tab with an id. */
export function sheetById(model: SpreadsheetModel, id: number): SheetState {
  const sheet = model.sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

/** The merged rectangle that a cell belongs to. */
export function mergeAt(sheet: SheetState, row: number, column: number): Area | undefined {
  return sheet.merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}
