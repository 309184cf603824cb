/** What a column's own texts offer while one types, as Sheets does: a text of which one has typed the beginning. */
import type { CellShown } from '../../worker/protocol';
import { placeKey } from '../live';
import type { Place } from './selection';

/**
 * @param rows how many rows there are
 * @returns the one text of the column that begins so; null when none does or several do
 */
export function completionOf(
  typed: string,
  place: Place,
  cells: ReadonlyMap<number, CellShown>,
  rows: number,
): string | null {
  const begun = typed.toLowerCase();
  // A formula or a number is no beginning of a text, and a blank completes nothing.
  if (typed.trim() === '' || /^[=+'\d]/.test(typed)) return null;
  let found: string | null = null;
  for (let row = 1; row <= rows; row += 1) {
    const cell = row === place.row ? undefined : cells.get(placeKey(row, place.column));
    if (cell === undefined || isNoText(cell) || !cell.text.toLowerCase().startsWith(begun)) continue;
    if (cell.text.length === typed.length || cell.text.includes('\n')) continue;
    if (found !== null && found !== cell.text) return null;
    found = cell.text;
  }
  return found;
}

/** Numbers, truth values and what formulas give are not offered. */
function isNoText({ align, source, checkbox, bold }: CellShown): boolean {
  return align !== undefined || source?.startsWith('=') === true || checkbox === true || bold === true;
}
