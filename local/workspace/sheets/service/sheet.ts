/** Sheet: its parts put together behind the gate. */
import { exposeParts, part } from '../../kernel/kernel';
import { type Context, rememberSheet } from './context';
import { SHEET_GRID_KINDS, type SheetGrid, sheetGrid } from './sheet-grid';
import { SHEET_PARTS_KINDS, type SheetParts, sheetParts } from './sheet-parts';

/** A tab as a script sees it. */
export function sheet(context: Context, id: number): GoogleAppsScript.Spreadsheet.Sheet {
  const self = () => made;
  const made = exposeParts(context.kernel, 'Sheet', [
    part<SheetGrid>(SHEET_GRID_KINDS, () => sheetGrid(context, id, self)),
    part<SheetParts>(SHEET_PARTS_KINDS, () => sheetParts(context, id, self)),
  ]) as GoogleAppsScript.Spreadsheet.Sheet;
  rememberSheet(made, id);
  return made;
}
