/**
 * Formulas that are alike but for where they stand, as a row of a gradebook is like the next. What was found out of one
 * serves for all: a formula of thirty references is read once, not once for each student.
 */
import { columnLetters, columnNumber } from '../address';

/** A formula's text without its place: `=SUM(D7:F7)` and `=SUM(D8:F8)` have one shape and stand one row apart. */
export interface Shape {
  readonly text: string;
  /** Row and column that the references of the text count from. */
  readonly row: number;
  readonly column: number;
}

const REFERENCE = /(?<![\w.$"])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])/gi;

/**
 * @returns null for what is looked at by itself: words that a reference could be taken for, and other tabs
 */
export function shapeOf(source: string): Shape | null {
  if (source.includes('!') || source.includes("'") || holdsWordLikeReference(source)) return null;
  let row = 0;
  let column = 0;
  const text = source.replace(
    REFERENCE,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
      const at = { row: Number(digits), column: columnNumber(letters) };
      if (fixedRow === '' && row === 0) row = at.row;
      if (fixedColumn === '' && column === 0) column = at.column;
      return `<${fixedRow === '' ? `R${at.row - row}` : `r${at.row}`}${fixedColumn === '' ? `C${at.column - column}` : `c${at.column}`}>`;
    },
  );
  return { text, row, column };
}

function holdsWordLikeReference(source: string): boolean {
  if (!source.includes('"')) return false;
  return source.split('"').some((part, place) => place % 2 === 1 && part.search(REFERENCE) >= 0);
}

/** The same text some rows and columns on; only for a formula that has a shape. */
export function shifted(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return text.replace(REFERENCE, (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
    const column = fixedColumn === '' && columns !== 0 ? columnLetters(columnNumber(letters) + columns) : letters;
    return `${fixedColumn}${column}${fixedRow}${fixedRow === '' ? Number(digits) + rows : digits}`;
  });
}
