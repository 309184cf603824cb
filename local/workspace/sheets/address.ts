/**
 * Cell addresses: A1 notation on one side, inclusive one-based rectangles on the other. Pure coordinates, no sheet.
 */

/** An inclusive rectangle of cells; rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a tab. */
export interface SheetArea {
  readonly sheetId: number;
  readonly area: Area;
}

/** Those asked for so far: formulas name the same few columns thousands of times. */
const LETTERS: string[] = [];

/** Column letters of a one-based column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[column] = letters;
  return letters;
}

/** One-based column of letters in either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `B7` of one cell. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `B7` or `B7:C9` of a rectangle, without a tab's name. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A tab's name as it stands before `!`: quoted unless it is a plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/** Number of rows of a rectangle. */
export const height = (area: Area): number => area.bottom - area.top + 1;

/** Number of columns of a rectangle. */
export const width = (area: Area): number => area.right - area.left + 1;

/** Whether a cell lies in a rectangle. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Whether the second rectangle lies wholly in the first. */
export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** The part that two rectangles share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** A one-cell rectangle. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** An address as written: which edges are named, so that `A:C` stays open at the bottom. */
export interface WrittenAddress {
  readonly sheetName: string | null;
  readonly area: Area;
  /** Whether rows are named (`1:50`, `A1`), and columns (`A:C`, `A1`). */
  readonly rowsBounded: boolean;
  readonly columnsBounded: boolean;
}

const A1 = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Za-z]{1,3})?(\$?[0-9]+)?(?::(\$?[A-Za-z]{1,3})?(\$?[0-9]+)?)?$/;

/**
 * Reads A1 notation such as `B2`, `A1:B2`, `1:50`, `A:C`, `A2:C`, `'My tab'!A1`.
 * @param grid size of the tab, which bounds open edges
 * @returns null when the text is not an address
 */
export function parseAddress(text: string, grid: { rows: number; columns: number }): WrittenAddress | null {
  const match = A1.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, startColumn, startRow, endColumn, endRow] = match;
  const isSpan = text.includes(':', text.lastIndexOf('!') + 1);
  if (!isSpan && (startColumn === undefined || startRow === undefined)) return null;
  if (isSpan && startColumn === undefined && startRow === undefined) return null;
  if (isSpan && endColumn === undefined && endRow === undefined) return null;
  const row = (part: string | undefined) => (part === undefined ? undefined : Number(part.replace('$', '')));
  const column = (part: string | undefined) => (part === undefined ? undefined : columnNumber(part.replace('$', '')));
  const rows = [row(startRow) ?? 1, isSpan ? (row(endRow) ?? grid.rows) : (row(startRow) ?? 1)] as const;
  const columns = [
    column(startColumn) ?? 1,
    isSpan ? (column(endColumn) ?? grid.columns) : (column(startColumn) ?? 1),
  ] as const;
  if (rows[0] < 1) return null;
  return {
    sheetName: quoted !== undefined ? quoted.replace(/''/g, "'") : (plain ?? null),
    area: {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    },
    rowsBounded: !isSpan || (startRow !== undefined && endRow !== undefined),
    columnsBounded: !isSpan || (startColumn !== undefined && endColumn !== undefined),
  };
}
