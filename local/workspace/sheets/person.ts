/**
 * The person's door: what a human does in the grid, coerced, validated and protected as Sheets does, then told to
 * the add-on's edit trigger. Refusals are thrown with the words that Sheets shows.
 */
import { type Area, cellArea, type SheetArea } from './address';
import { typed } from './coerce';
import { cellAt, displayAt } from './display/values';
import { changeCells, contentExtent, putCell, restyleCells, sheetById, touch } from './edit/cells';
import { editGrid } from './edit/grid';
import { copyArea } from './edit/paste';
import { type SortKey, sortArea } from './edit/sort';
import { addSheet, deleteSheet, duplicateSheet, hideSheet, moveSheet, renameSheet, showSheet } from './edit/tabs';
import { changeTracks } from './edit/tracks';
import { writeEntries } from './edit/write';
import {
  type Collaborator,
  type ConditionalRule,
  EMPTY_CELL,
  type FilterColumn,
  type SheetState,
  type SpreadsheetModel,
  type Track,
  type ValidationRule,
} from './model';
import { protectionsOver, requireEditable, requireEditableSheet, requireEditor } from './permission';
import { surroundingsOf } from './service/range-values';
import type { Axis, StructuralEdit } from './structure';

/** What an edit trigger is told; `value` and `oldValue` only for a single cell, as Google does. */
export interface PersonEdit {
  readonly sheetId: number;
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

export interface PersonDoorOptions {
  readonly person: Collaborator;
  /** Called after each change of contents by this person. */
  readonly onEdit: (edit: PersonEdit) => void;
  /** Asked before editing what is protected with a warning; without it the person goes on. */
  readonly confirmWarning?: (message: string) => boolean;
}

/** Rows and columns count from 1; tabs are named by their id. */
export interface PersonDoor {
  type(sheetId: number, row: number, column: number, text: string): void;
  /** Pastes displayed text from elsewhere. With formats (Ctrl+V) it replaces formats and validation; without, it is like typing. */
  paste(
    sheetId: number,
    row: number,
    column: number,
    block: readonly (readonly string[])[],
    withFormats?: boolean,
  ): void;
  /** Copies inside the spreadsheet. */
  copyPaste(from: SheetArea, to: SheetArea, valuesOnly?: boolean): void;
  clear(sheetId: number, area: Area): void;
  sortRange(sheetId: number, area: Area, keys: readonly SortKey[]): void;
  /** Sorts everything below the frozen rows. */
  sortSheet(sheetId: number, column: number, ascending?: boolean): void;
  /** New rows take the look of the row above them, or of the row below when `like` says so. */
  insertRows(sheetId: number, at: number, count?: number, like?: 'before' | 'after'): void;
  insertColumns(sheetId: number, at: number, count?: number, like?: 'before' | 'after'): void;
  deleteRows(sheetId: number, at: number, count?: number): void;
  deleteColumns(sheetId: number, at: number, count?: number): void;
  /** Drags rows or columns in front of another (positions before the move). */
  moveRows(sheetId: number, at: number, count: number, before: number): void;
  moveColumns(sheetId: number, at: number, count: number, before: number): void;
  hideRows(sheetId: number, at: number, count?: number): void;
  showRows(sheetId: number, at: number, count?: number): void;
  hideColumns(sheetId: number, at: number, count?: number): void;
  showColumns(sheetId: number, at: number, count?: number): void;
  /** @param size pixels; null: as high as the row needs, or the usual width */
  resizeRows(sheetId: number, at: number, count: number, size: number | null): void;
  resizeColumns(sheetId: number, at: number, count: number, size: number | null): void;
  addTab(name?: string): number;
  renameTab(sheetId: number, name: string): void;
  duplicateTab(sheetId: number): number;
  deleteTab(sheetId: number): void;
  /** Position from 1. */
  moveTab(sheetId: number, position: number): void;
  hideTab(sheetId: number): void;
  showTab(sheetId: number): void;
  select(sheetId: number, area?: Area): void;
  createFilter(sheetId: number, area: Area): void;
  removeFilter(sheetId: number): void;
  filterColumn(sheetId: number, column: number, criteria: FilterColumn | null): void;
  setNote(sheetId: number, row: number, column: number, note: string): void;
  setNumberFormat(sheetId: number, area: Area, format: string): void;
  setValidation(sheetId: number, area: Area, rule: ValidationRule | null): void;
  /** Adds a rule in front of the others. */
  addConditionalFormat(sheetId: number, rule: ConditionalRule): void;
}

const WARNING =
  "Heads up! You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?";

/** The door of one person into one spreadsheet. */
export function personDoor(model: SpreadsheetModel, options: PersonDoorOptions): PersonDoor {
  const { person, onEdit } = options;
  const tab = (id: number): SheetState => sheetById(model, id);

  /** @returns false when the person heeds a warning and stops */
  const allowed = (sheet: SheetState, area: Area): boolean => {
    requireEditable(sheet, area, person);
    const warned = protectionsOver(sheet, area).some((protection) => protection.warningOnly);
    return !warned || (options.confirmWarning?.(WARNING) ?? true);
  };
  const content = (sheet: SheetState, row: number, column: number): string | undefined => {
    const kept = cellAt(sheet, row, column)?.content;
    if (!kept) return undefined;
    if (kept.kind === 'formula') return displayAt(model, sheet, row, column);
    if (kept.kind === 'error') return kept.code;
    return String(kept.value);
  };
  /** Changes cells, then tells the trigger as Google would. */
  const edit = (sheet: SheetState, area: Area, change: () => void): void => {
    if (!allowed(sheet, area)) return;
    const single = area.top === area.bottom && area.left === area.right;
    const oldValue = single ? content(sheet, area.top, area.left) : undefined;
    change();
    const value = single ? content(sheet, area.top, area.left) : undefined;
    onEdit({
      sheetId: sheet.id,
      area,
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    });
  };
  const write = (sheet: SheetState, area: Area, text: (row: number, column: number) => string): void =>
    writeEntries(model, sheet, area, (cell, row, column) =>
      typed(text(row - area.top, column - area.left), surroundingsOf(model, cell)),
    );
  const structural = (sheetId: number, next: StructuralEdit, inherit: number | null): void => {
    const sheet = tab(sheetId);
    const last = next.kind === 'insert' ? next.at : next.at + next.count - 1;
    const area: Area =
      next.axis === 'row'
        ? { top: next.at, bottom: last, left: 1, right: sheet.maxColumns }
        : { top: 1, bottom: sheet.maxRows, left: next.at, right: last };
    if (!allowed(sheet, area)) return;
    // Edit triggers do not hear of structural changes.
    editGrid(model, sheet, next, inherit);
  };
  const insert =
    (axis: Axis) =>
    (sheetId: number, at: number, count = 1, like: 'before' | 'after' = 'before'): void =>
      structural(sheetId, { kind: 'insert', axis, at, count }, like === 'before' && at > 1 ? at - 1 : at);
  const remove =
    (axis: Axis) =>
    (sheetId: number, at: number, count = 1): void =>
      structural(sheetId, { kind: 'delete', axis, at, count }, null);
  const move =
    (axis: Axis) =>
    (sheetId: number, at: number, count: number, before: number): void =>
      structural(sheetId, { kind: 'move', axis, at, count, before }, null);
  const lines = (sheetId: number, axis: Axis, at: number, count: number, change: Partial<Track>): void => {
    requireEditor(person);
    changeTracks(tab(sheetId), axis, at, count, (track) => ({ ...track, ...change }));
    touch(model);
  };
  const hide =
    (axis: Axis, hidden: boolean) =>
    (sheetId: number, at: number, count = 1): void =>
      lines(sheetId, axis, at, count, { hidden });
  const onTab = (sheetId: number, change: (sheet: SheetState) => void): void => {
    const sheet = tab(sheetId);
    requireEditableSheet(sheet, person);
    change(sheet);
    touch(model);
  };
  const grow = (sheet: SheetState, area: Area): void => {
    const rows = area.bottom - sheet.maxRows;
    const columns = area.right - sheet.maxColumns;
    if (rows > 0) editGrid(model, sheet, { kind: 'insert', axis: 'row', at: sheet.maxRows + 1, count: rows });
    if (columns > 0)
      editGrid(model, sheet, { kind: 'insert', axis: 'column', at: sheet.maxColumns + 1, count: columns });
  };
  const sort = (sheet: SheetState, area: Area, keys: readonly SortKey[]): void =>
    edit(sheet, area, () => sortArea(model, sheet, area, keys));

  return {
    type(sheetId, row, column, text) {
      const sheet = tab(sheetId);
      const area = cellArea(row, column);
      edit(sheet, area, () => write(sheet, area, () => text));
    },
    paste(sheetId, row, column, block, withFormats = true) {
      const sheet = tab(sheetId);
      const columns = Math.max(1, ...block.map((line) => line.length));
      const area = { top: row, left: column, bottom: row + Math.max(1, block.length) - 1, right: column + columns - 1 };
      requireEditor(person);
      grow(sheet, area);
      edit(sheet, area, () => {
        if (withFormats) {
          changeCells(sheet, area, (cell) => ({ ...EMPTY_CELL, note: cell.note, content: cell.content }));
        }
        write(sheet, area, (r, c) => block[r]?.[c] ?? '');
      });
    },
    copyPaste(from, to, valuesOnly = false) {
      const target = tab(to.sheetId);
      const bottom = to.area.top + Math.max(from.area.bottom - from.area.top, to.area.bottom - to.area.top);
      const right = to.area.left + Math.max(from.area.right - from.area.left, to.area.right - to.area.left);
      const reach = { ...to.area, bottom, right };
      requireEditor(person);
      grow(target, reach);
      edit(target, reach, () =>
        copyArea(
          model,
          { sheet: tab(from.sheetId), area: from.area },
          { sheet: target, area: to.area },
          valuesOnly ? 'values' : 'normal',
        ),
      );
    },
    clear(sheetId, area) {
      const sheet = tab(sheetId);
      edit(sheet, area, () => write(sheet, area, () => ''));
    },
    sortRange: (sheetId, area, keys) => sort(tab(sheetId), area, keys),
    sortSheet(sheetId, column, ascending = true) {
      const sheet = tab(sheetId);
      const extent = contentExtent(sheet);
      const area = { top: sheet.frozenRows + 1, left: 1, bottom: extent.rows, right: Math.max(1, extent.columns) };
      if (area.bottom >= area.top) sort(sheet, area, [{ column, ascending }]);
    },
    insertRows: insert('row'),
    insertColumns: insert('column'),
    deleteRows: remove('row'),
    deleteColumns: remove('column'),
    moveRows: move('row'),
    moveColumns: move('column'),
    hideRows: hide('row', true),
    showRows: hide('row', false),
    hideColumns: hide('column', true),
    showColumns: hide('column', false),
    resizeRows: (sheetId, at, count, size) => lines(sheetId, 'row', at, count, { size }),
    resizeColumns: (sheetId, at, count, size) => lines(sheetId, 'column', at, count, { size }),
    addTab(name) {
      requireEditor(person);
      return addSheet(model, name ?? null, null).id;
    },
    renameTab: (sheetId, name) => onTab(sheetId, (sheet) => renameSheet(model, sheet, name)),
    duplicateTab(sheetId) {
      requireEditor(person);
      return duplicateSheet(model, tab(sheetId)).id;
    },
    deleteTab: (sheetId) => onTab(sheetId, (sheet) => deleteSheet(model, sheet)),
    moveTab(sheetId, position) {
      requireEditor(person);
      moveSheet(model, tab(sheetId), position);
    },
    hideTab: (sheetId) => onTab(sheetId, (sheet) => hideSheet(model, sheet)),
    showTab: (sheetId) => onTab(sheetId, (sheet) => showSheet(model, sheet)),
    select(sheetId, area) {
      const sheet = tab(sheetId);
      if (sheet.hidden) throw new Error('A hidden sheet cannot be selected.');
      model.activeSheetId = sheetId;
      if (area) sheet.activeArea = area;
      model.onChange();
    },
    createFilter(sheetId, area) {
      const sheet = tab(sheetId);
      if (!allowed(sheet, area)) return;
      if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = { area, columns: {} };
      touch(model);
    },
    removeFilter: (sheetId) =>
      onTab(sheetId, (sheet) => {
        sheet.filter = null;
      }),
    filterColumn: (sheetId, column, criteria) =>
      onTab(sheetId, (sheet) => {
        if (!sheet.filter) throw new Error('There is no filter on this sheet.');
        const { [column]: _before, ...others } = sheet.filter.columns;
        sheet.filter.columns = criteria ? { ...others, [column]: criteria } : others;
      }),
    setNote(sheetId, row, column, note) {
      const sheet = tab(sheetId);
      if (!allowed(sheet, cellArea(row, column))) return;
      putCell(sheet, row, column, { ...(cellAt(sheet, row, column) ?? EMPTY_CELL), note });
      touch(model);
    },
    setNumberFormat(sheetId, area, format) {
      const sheet = tab(sheetId);
      if (!allowed(sheet, area)) return;
      const numberFormat = format === '' ? null : format;
      const change = { numberFormat };
      restyleCells(sheet, area, () => change);
      touch(model);
    },
    setValidation(sheetId, area, rule) {
      const sheet = tab(sheetId);
      if (!allowed(sheet, area)) return;
      changeCells(sheet, area, (cell) => ({ ...cell, validation: rule }));
      touch(model);
    },
    addConditionalFormat: (sheetId, rule) =>
      onTab(sheetId, (sheet) => {
        sheet.conditionalRules = [rule, ...sheet.conditionalRules];
      }),
  };
}
