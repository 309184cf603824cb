/** Sheet: its grid. Sizes, freezing, hiding, and inserting, deleting and moving rows and columns. */
import type { Kinds } from '../../kernel/kernel';
import type { Area } from '../address';
import { displayAt } from '../display/values';
import { contentExtent, sheetById, touch } from '../edit/cells';
import { editGrid } from '../edit/grid';
import { changeTracks, sizeAt, trackAt } from '../edit/tracks';
import type { SheetState } from '../model';
import { mayEdit, PROTECTED, protectionsOver, requireEditor } from '../permission';
import type { Axis, StructuralEdit } from '../structure';
import { type Context, handleOf } from './context';
import { filteredRows } from './filter';
import { requireSignature, whole } from './signature';

export type SheetGrid = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertColumns'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns'
  | 'getColumnWidth'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getRowHeight'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'hideColumns'
  | 'hideRows'
  | 'hideColumn'
  | 'hideRow'
  | 'showColumns'
  | 'showRows'
  | 'unhideColumn'
  | 'unhideRow'
  | 'isColumnHiddenByUser'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
>;

const read = 'read' as const;
const write = 'write' as const;

export const SHEET_GRID_KINDS: Kinds<SheetGrid> = {
  getLastRow: read,
  getLastColumn: read,
  getMaxRows: read,
  getMaxColumns: read,
  getFrozenRows: read,
  getFrozenColumns: read,
  setFrozenRows: write,
  setFrozenColumns: write,
  insertRows: write,
  insertRowsAfter: write,
  insertRowsBefore: write,
  insertRowAfter: write,
  insertRowBefore: write,
  insertColumns: write,
  insertColumnsAfter: write,
  insertColumnsBefore: write,
  insertColumnAfter: write,
  insertColumnBefore: write,
  deleteRow: write,
  deleteRows: write,
  deleteColumn: write,
  deleteColumns: write,
  moveRows: write,
  moveColumns: write,
  getColumnWidth: read,
  setColumnWidth: write,
  setColumnWidths: write,
  getRowHeight: read,
  setRowHeight: write,
  setRowHeights: write,
  autoResizeColumn: write,
  autoResizeColumns: write,
  hideColumns: write,
  hideRows: write,
  hideColumn: write,
  hideRow: write,
  showColumns: write,
  showRows: write,
  unhideColumn: write,
  unhideRow: write,
  isColumnHiddenByUser: read,
  isRowHiddenByUser: read,
  isRowHiddenByFilter: read,
};

/** @throws when a structural edit touches what is protected against the person */
export function requireStructure(context: Context, sheet: SheetState, edit: StructuralEdit): void {
  const actor = context.actor();
  requireEditor(actor);
  const last = edit.kind === 'insert' ? edit.at : edit.at + edit.count - 1;
  const area: Area =
    edit.axis === 'row'
      ? { top: edit.at, bottom: last, left: 1, right: sheet.maxColumns }
      : { top: 1, bottom: sheet.maxRows, left: edit.at, right: last };
  const blocked = protectionsOver(sheet, area).some((protection) => {
    if (mayEdit(protection, actor)) return false;
    const start = edit.axis === 'row' ? protection.area?.top : protection.area?.left;
    // Inserting in front of a protected range only moves it.
    return !(edit.kind === 'insert' && start !== undefined && edit.at <= start);
  });
  if (blocked) throw new Error(PROTECTED);
}

/**
 * Width in pixels that fits the longest text of a column: an estimate of 7 pixels per character, never under 21.
 */
function fittedWidth(context: Context, sheet: SheetState, column: number): number {
  let longest = 0;
  for (let row = 1; row <= sheet.rows.length; row += 1) {
    longest = Math.max(longest, displayAt(context.model, sheet, row, column).length);
  }
  return Math.max(21, Math.min(2000, 14 + longest * 7));
}

export function sheetGrid(context: Context, id: number, self: () => GoogleAppsScript.Spreadsheet.Sheet): SheetGrid {
  const { model } = context;
  const sheet = () => sheetById(model, id);
  const sizeOf = (axis: Axis) => (axis === 'row' ? sheet().maxRows : sheet().maxColumns);
  const noun = (axis: Axis, plural: boolean) => (axis === 'row' ? 'row' : 'column') + (plural ? 's' : '');

  const requireLines = (axis: Axis, start: number, count: number): void => {
    if (start < 1 || start > sizeOf(axis)) {
      throw new Error(axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
    }
    if (count < 1) throw new Error(`The number of ${noun(axis, true)} must be at least 1.`);
    if (start + count - 1 > sizeOf(axis)) {
      throw new Error(axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
    }
  };
  const edit = (next: StructuralEdit, inherit: number | null): void => {
    requireStructure(context, sheet(), next);
    editGrid(model, sheet(), next, inherit);
  };
  const insert =
    (method: string, axis: Axis, after: 0 | 1, counted: 'one' | 'many' | 'either') =>
    (...args: unknown[]): GoogleAppsScript.Spreadsheet.Sheet => {
      const signatures = {
        one: [['number']],
        many: [['number', 'number']],
        either: [['number'], ['number', 'number']],
      };
      requireSignature(`Sheet.${method}`, args, ...signatures[counted]);
      const position = whole(args[0]);
      const count = args.length > 1 ? whole(args[1]) : 1;
      requireLines(axis, position, 1);
      if (count < 1) throw new Error(`The number of ${noun(axis, true)} must be at least 1.`);
      // "After" takes the look of the line before the new ones, "before" of the one that follows them.
      edit({ kind: 'insert', axis, at: position + after, count }, position);
      return self();
    };
  const remove =
    (method: string, axis: Axis, many: boolean) =>
    (...args: unknown[]): GoogleAppsScript.Spreadsheet.Sheet => {
      requireSignature(`Sheet.${method}`, args, many ? ['number', 'number'] : ['number']);
      const count = many ? whole(args[1]) : 1;
      requireLines(axis, whole(args[0]), count);
      edit({ kind: 'delete', axis, at: whole(args[0]), count }, null);
      return self();
    };
  const move =
    (method: string, axis: Axis) =>
    (...args: unknown[]): void => {
      requireSignature(`Sheet.${method}`, args, ['Range', 'number']);
      const area = handleOf(args[0]).area();
      const [at, end] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
      const before = whole(args[1]);
      if (before < 1 || before > sizeOf(axis) + 1) throw new Error('The destination index is out of bounds.');
      edit({ kind: 'move', axis, at, count: end - at + 1, before }, null);
    };
  const freeze =
    (method: string, axis: Axis) =>
    (...args: unknown[]): void => {
      requireSignature(`Sheet.${method}`, args, ['number']);
      requireEditor(context.actor());
      const count = whole(args[0]);
      if (count < 0 || count >= sizeOf(axis)) {
        throw new Error(`You can't freeze all visible ${noun(axis, true)} on the sheet.`);
      }
      const cut = sheet().merges.some((merge) =>
        axis === 'row' ? merge.top <= count && merge.bottom > count : merge.left <= count && merge.right > count,
      );
      if (cut) throw new Error(`You can't freeze ${noun(axis, true)} which contain only part of a merged cell.`);
      if (axis === 'row') sheet().frozenRows = count;
      else sheet().frozenColumns = count;
      touch(model);
    };
  const resize =
    (method: string, axis: Axis, many: boolean) =>
    (...args: unknown[]): GoogleAppsScript.Spreadsheet.Sheet => {
      requireSignature(`Sheet.${method}`, args, many ? ['number', 'number', 'number'] : ['number', 'number']);
      requireEditor(context.actor());
      const count = many ? whole(args[1]) : 1;
      requireLines(axis, whole(args[0]), count);
      const size = whole(args[many ? 2 : 1]);
      if (size < 0) throw new Error(`Invalid argument: ${size}`);
      changeTracks(sheet(), axis, whole(args[0]), count, (track) => ({ ...track, size }));
      touch(model);
      return self();
    };
  const setHidden =
    (method: string, axis: Axis, hidden: boolean) =>
    (...args: unknown[]): void => {
      requireSignature(`Sheet.${method}`, args, ['number'], ['number', 'number']);
      requireEditor(context.actor());
      const count = args.length > 1 ? whole(args[1]) : 1;
      requireLines(axis, whole(args[0]), count);
      changeTracks(sheet(), axis, whole(args[0]), count, (track) => ({ ...track, hidden }));
      touch(model);
    };
  const setRangeHidden =
    (method: string, axis: Axis, hidden: boolean) =>
    (...args: unknown[]): void => {
      requireSignature(`Sheet.${method}`, args, ['Range']);
      requireEditor(context.actor());
      const area = handleOf(args[0]).area();
      const [start, end] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
      changeTracks(sheet(), axis, start, end - start + 1, (track) => ({ ...track, hidden }));
      touch(model);
    };
  const widen = (method: string, many: boolean, ...args: unknown[]): GoogleAppsScript.Spreadsheet.Sheet => {
    requireSignature(`Sheet.${method}`, args, many ? ['number', 'number'] : ['number']);
    requireEditor(context.actor());
    const count = many ? whole(args[1]) : 1;
    requireLines('column', whole(args[0]), count);
    for (let column = whole(args[0]); column < whole(args[0]) + count; column += 1) {
      const size = fittedWidth(context, sheet(), column);
      changeTracks(sheet(), 'column', column, 1, (track) => ({ ...track, size }));
    }
    touch(model);
    return self();
  };
  const line =
    <T>(method: string, read: (index: number) => T) =>
    (...args: unknown[]): T => {
      requireSignature(`Sheet.${method}`, args, ['number']);
      return read(whole(args[0]));
    };
  return {
    getLastRow: () => contentExtent(sheet()).rows,
    getLastColumn: () => contentExtent(sheet()).columns,
    getMaxRows: () => sheet().maxRows,
    getMaxColumns: () => sheet().maxColumns,
    getFrozenRows: () => sheet().frozenRows,
    getFrozenColumns: () => sheet().frozenColumns,
    setFrozenRows: freeze('setFrozenRows', 'row'),
    setFrozenColumns: freeze('setFrozenColumns', 'column'),
    insertRows: insert('insertRows', 'row', 0, 'either'),
    insertRowsAfter: insert('insertRowsAfter', 'row', 1, 'many'),
    insertRowsBefore: insert('insertRowsBefore', 'row', 0, 'many'),
    insertRowAfter: insert('insertRowAfter', 'row', 1, 'one'),
    insertRowBefore: insert('insertRowBefore', 'row', 0, 'one'),
    insertColumns: insert('insertColumns', 'column', 0, 'either'),
    insertColumnsAfter: insert('insertColumnsAfter', 'column', 1, 'many'),
    insertColumnsBefore: insert('insertColumnsBefore', 'column', 0, 'many'),
    insertColumnAfter: insert('insertColumnAfter', 'column', 1, 'one'),
    insertColumnBefore: insert('insertColumnBefore', 'column', 0, 'one'),
    deleteRow: remove('deleteRow', 'row', false),
    deleteRows: remove('deleteRows', 'row', true),
    deleteColumn: remove('deleteColumn', 'column', false),
    deleteColumns: remove('deleteColumns', 'column', true),
    moveRows: move('moveRows', 'row'),
    moveColumns: move('moveColumns', 'column'),
    getColumnWidth: line('getColumnWidth', (index) => sizeAt(sheet(), 'column', index)),
    setColumnWidth: resize('setColumnWidth', 'column', false),
    setColumnWidths: resize('setColumnWidths', 'column', true),
    getRowHeight: line('getRowHeight', (index) => sizeAt(sheet(), 'row', index)),
    setRowHeight: resize('setRowHeight', 'row', false),
    setRowHeights: resize('setRowHeights', 'row', true),
    autoResizeColumn: (...args: unknown[]) => widen('autoResizeColumn', false, ...args),
    autoResizeColumns: (...args: unknown[]) => widen('autoResizeColumns', true, ...args),
    hideColumns: setHidden('hideColumns', 'column', true),
    hideRows: setHidden('hideRows', 'row', true),
    showColumns: setHidden('showColumns', 'column', false),
    showRows: setHidden('showRows', 'row', false),
    hideColumn: setRangeHidden('hideColumn', 'column', true),
    hideRow: setRangeHidden('hideRow', 'row', true),
    unhideColumn: setRangeHidden('unhideColumn', 'column', false),
    unhideRow: setRangeHidden('unhideRow', 'row', false),
    isColumnHiddenByUser: line('isColumnHiddenByUser', (index) => trackAt(sheet(), 'column', index).hidden),
    isRowHiddenByUser: line('isRowHiddenByUser', (index) => trackAt(sheet(), 'row', index).hidden),
    isRowHiddenByFilter: line('isRowHiddenByFilter', (index) => filteredRows(model, sheet()).has(index)),
  };
}
