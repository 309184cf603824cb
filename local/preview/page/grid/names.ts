/** Addresses as people read them: letters for columns, `B7`, `B7:C9`. */
import type { Area, Place } from './selection';

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function placeName({ row, column }: Place): string {
  return `${columnLetters(column)}${row}`;
}

export function areaName(area: Area): string {
  const first = placeName({ row: area.top, column: area.left });
  const last = placeName({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

const WRITTEN = /^\$?([a-z]{1,3})\$?(\d+)(?::\$?([a-z]{1,3})\$?(\d+))?$/i;

/** What was written into the name box; null when it is no address inside the grid. */
export function readArea(text: string, rows: number, columns: number): Area | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const column = (letters: string) =>
    [...letters.toUpperCase()].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const across = [column(firstColumn), column(lastColumn)];
  const down = [Number(firstRow), Number(lastRow)];
  const area = {
    top: Math.min(...down),
    left: Math.min(...across),
    bottom: Math.max(...down),
    right: Math.max(...across),
  };
  return area.top >= 1 && area.bottom <= rows && area.right <= columns ? area : null;
}
