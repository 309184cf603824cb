/** Range: values, displayed values, formulas and notes. */
import type { Kinds } from '../../kernel/kernel';
import { type Entry, type EntrySurroundings, written } from '../coerce';
import { cellAt, displayAt, ownFormat, valueAt } from '../display/values';
import { changeCells, touch } from '../edit/cells';
import { writeEntries } from '../edit/write';
import type { Cell, SpreadsheetModel } from '../model';
import { requireEditable } from '../permission';
import { serialAt, wallClock } from '../serial';
import { type Context, located, matrix, type RangeHandle, requireShape } from './context';
import { requireSignature, wrongParameters } from './signature';

export type RangeValues = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'isBlank'
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'setFormulas'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'canEdit'
>;

export const RANGE_VALUES_KINDS: Kinds<RangeValues> = {
  getValue: 'read',
  getValues: 'read',
  getDisplayValue: 'read',
  getDisplayValues: 'read',
  getFormula: 'read',
  getFormulas: 'read',
  isBlank: 'read',
  setValue: 'write',
  setValues: 'write',
  setFormula: 'write',
  setFormulas: 'write',
  getNote: 'read',
  getNotes: 'read',
  setNote: 'write',
  setNotes: 'write',
  canEdit: 'read',
};

/** How entries into a cell are read in this spreadsheet. */
export function surroundingsOf(model: SpreadsheetModel, cell: Cell | undefined): EntrySurroundings {
  return {
    locale: model.locale,
    format: ownFormat(cell),
    currentYear: () => wallClock(serialAt(model.clock(), model.timeZone)).year,
  };
}

/**
 * What a script's value becomes in a cell.
 * @throws Google's words for values that no cell can hold
 */
export function entryOf(model: SpreadsheetModel, cell: Cell, value: unknown, method: string): Entry {
  const entry = written(value, surroundingsOf(model, cell), (date) => serialAt(date.getTime(), model.timeZone));
  if (!entry) throw wrongParameters(method, [value]);
  return entry;
}

function formulaEntry(cell: Cell, source: string): Entry {
  if (source === '') return { content: null, format: null };
  const text = source.startsWith('=') ? source : `=${source}`;
  const kept: Entry['content'] =
    ownFormat(cell) === '@' ? { kind: 'text', value: text } : { kind: 'formula', source: text };
  return { content: kept, format: null };
}

export function rangeValues(
  context: Context,
  handle: RangeHandle,
  self: () => GoogleAppsScript.Spreadsheet.Range,
): RangeValues {
  const { model } = context;
  const all = <T>(read: (row: number, column: number) => T): T[][] => matrix(located(context, handle).area, read);
  const first = <T>(read: (row: number, column: number) => T): T => {
    const { area } = located(context, handle);
    return read(area.top, area.left);
  };
  const sheet = () => located(context, handle).sheet;
  const value = (row: number, column: number) => valueAt(model, sheet(), row, column);
  const display = (row: number, column: number) => displayAt(model, sheet(), row, column);
  const note = (row: number, column: number) => cellAt(sheet(), row, column)?.note ?? '';
  const formula = (row: number, column: number) => {
    const content = cellAt(sheet(), row, column)?.content;
    return content?.kind === 'formula' ? content.source : '';
  };
  const write = (entryFor: (cell: Cell, row: number, column: number) => Entry): GoogleAppsScript.Spreadsheet.Range => {
    const place = located(context, handle);
    requireEditable(place.sheet, place.area, context.actor());
    writeEntries(model, place.sheet, place.area, entryFor);
    return self();
  };
  const writeAll = (
    data: unknown[][],
    entryFor: (cell: Cell, item: unknown) => Entry,
  ): GoogleAppsScript.Spreadsheet.Range => {
    const { area } = located(context, handle);
    requireShape(data, area);
    return write((cell, row, column) => entryFor(cell, data[row - area.top]?.[column - area.left]));
  };
  const setNotes = (noteFor: (row: number, column: number) => unknown): GoogleAppsScript.Spreadsheet.Range => {
    const place = located(context, handle);
    requireEditable(place.sheet, place.area, context.actor());
    changeCells(place.sheet, place.area, (cell, row, column) => {
      const text = noteFor(row - place.area.top, column - place.area.left);
      return { ...cell, note: text === null || text === undefined ? '' : String(text) };
    });
    touch(model);
    return self();
  };
  return {
    getValue: () => first(value),
    getValues: () => all(value),
    getDisplayValue: () => first(display),
    getDisplayValues: () => all(display),
    getFormula: () => first(formula),
    getFormulas: () => all(formula),
    isBlank: () =>
      all((row, column) => cellAt(sheet(), row, column)?.content ?? null)
        .flat()
        .every((each) => each === null),
    setValue(...args: unknown[]) {
      requireSignature('Range.setValue', args, ['any']);
      return write((cell) => entryOf(model, cell, args[0], 'Range.setValue'));
    },
    setValues(...args: unknown[]) {
      requireSignature('Range.setValues', args, ['Matrix']);
      return writeAll(args[0] as unknown[][], (cell, item) => entryOf(model, cell, item, 'Range.setValues'));
    },
    setFormula(...args: unknown[]) {
      requireSignature('Range.setFormula', args, ['String']);
      return write((cell) => formulaEntry(cell, args[0] as string));
    },
    setFormulas(...args: unknown[]) {
      requireSignature('Range.setFormulas', args, ['Matrix']);
      return writeAll(args[0] as unknown[][], (cell, item) => {
        if (typeof item !== 'string') throw wrongParameters('Range.setFormulas', args);
        return formulaEntry(cell, item);
      });
    },
    getNote: () => first(note),
    getNotes: () => all(note),
    setNote(...args: unknown[]) {
      requireSignature('Range.setNote', args, ['String?']);
      return setNotes(() => args[0]);
    },
    setNotes(...args: unknown[]) {
      requireSignature('Range.setNotes', args, ['Matrix']);
      const data = args[0] as unknown[][];
      requireShape(data, located(context, handle).area);
      const wrong = data.flat().find((note) => note !== null && note !== undefined && typeof note !== 'string');
      if (wrong !== undefined) throw wrongParameters('Range.setNotes', args);
      return setNotes((row, column) => data[row]?.[column]);
    },
    canEdit() {
      const place = located(context, handle);
      try {
        requireEditable(place.sheet, place.area, context.actor());
        return true;
      } catch {
        return false;
      }
    },
  };
}
