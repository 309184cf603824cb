/** Sheet: its parts put together behind the gate. */
import { expose } from '../../kernel/kernel';
import { type Context, rememberSheet } from './context';
import { SHEET_GRID_KINDS, type SheetGrid, sheetGrid } from './sheet-grid';
import { SHEET_PARTS_KINDS, type SheetParts, sheetParts } from './sheet-parts';

const KINDS = { ...SHEET_GRID_KINDS, ...SHEET_PARTS_KINDS };

/** A tab as a script sees it. */
export function sheet(context: Context, id: number): GoogleAppsScript.Spreadsheet.Sheet {
  const self = () => made;
  const made = expose<SheetGrid & SheetParts>(context.kernel, 'Sheet', KINDS, {
    ...sheetGrid(context, id, self),
    ...sheetParts(context, id, self),
  }) as GoogleAppsScript.Spreadsheet.Sheet;
  rememberSheet(made, id);
  return made;
}
