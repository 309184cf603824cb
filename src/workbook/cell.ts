/** A cell's value as the pure layers see it: what a person would say stands there. */
import type { CalendarDate } from '../domain/calendar';

export interface DateCell {
  readonly date: CalendarDate;
}

/** Blank is the empty text; dates are calendar dates of the spreadsheet's own zone. */
export type Cell = string | number | boolean | DateCell;

/** True for a cell that holds a date. */
export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** What the cell reads as in a sentence or as an id: trimmed text, numbers without a format. */
export function cellText(cell: Cell): string {
  if (isDateCell(cell)) return cell.date;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}

/** True when two cells hold the same value. */
export function sameCell(a: Cell, b: Cell): boolean {
  return isDateCell(a) && isDateCell(b) ? a.date === b.date : a === b;
}
