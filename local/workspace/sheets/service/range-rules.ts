/** Range: validation, checkboxes, rich text, protection, developer metadata, filter. */
import type { Kinds } from '../../kernel/kernel';
import { cellAt, displayAt } from '../display/values';
import { changeCells, touch } from '../edit/cells';
import { movedCell } from '../edit/paste';
import { writeContents } from '../edit/write';
import { conventions } from '../locale';
import { type Cell, EMPTY_CELL, type ValidationRule } from '../model';
import { requireEditable } from '../permission';
import { type Context, located, matrix, type RangeHandle, requireShape } from './context';
import { dataValidation, ruleOf } from './data-validation';
import { createFilter, filter } from './filter';
import { addMetadata, linePlace, metadataFinder, metadataIn } from './metadata';
import { protect } from './protection';
import { richTextOf, richTextValue } from './rich-text';
import { requireSignature, wrongParameters } from './signature';

export type RangeRules = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'protect'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createFilter'
  | 'getFilter'
>;

export const RANGE_RULES_KINDS: Kinds<RangeRules> = {
  getDataValidation: 'read',
  getDataValidations: 'read',
  setDataValidation: 'write',
  setDataValidations: 'write',
  clearDataValidations: 'write',
  insertCheckboxes: 'write',
  getRichTextValue: 'read',
  getRichTextValues: 'read',
  setRichTextValue: 'write',
  setRichTextValues: 'write',
  protect: 'write',
  addDeveloperMetadata: 'write',
  getDeveloperMetadata: 'read',
  createDeveloperMetadataFinder: 'builder',
  createFilter: 'write',
  getFilter: 'read',
};

export function rangeRules(
  context: Context,
  handle: RangeHandle,
  self: () => GoogleAppsScript.Spreadsheet.Range,
): RangeRules {
  const { model } = context;
  const change = (next: (cell: Cell, row: number, column: number) => Cell): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    requireEditable(sheet, area, context.actor());
    changeCells(sheet, area, (cell, row, column) => next(cell, row - area.top, column - area.left));
    touch(model);
    return self();
  };
  const write = (next: (cell: Cell, row: number, column: number) => Cell): GoogleAppsScript.Spreadsheet.Range => {
    const { sheet, area } = located(context, handle);
    requireEditable(sheet, area, context.actor());
    writeContents(model, sheet, area, (cell, row, column) => next(cell, row - area.top, column - area.left));
    return self();
  };
  const validationAt = (row: number, column: number): GoogleAppsScript.Spreadsheet.DataValidation | null => {
    const rule = cellAt(located(context, handle).sheet, row, column)?.validation;
    return rule ? dataValidation(context, rule) : null;
  };
  const given = (method: string, value: unknown): ValidationRule | null => {
    const rule = ruleOf(value);
    if (!rule && value !== null && value !== undefined) throw wrongParameters(`Range.${method}`, [value]);
    return rule;
  };
  const richAt = (row: number, column: number): GoogleAppsScript.Spreadsheet.RichTextValue => {
    const { sheet } = located(context, handle);
    const cell = cellAt(sheet, row, column);
    // Numbers and formulas have no rich text of their own; their shown text has no links.
    const text = cell?.content?.kind === 'text' ? cell.content.value : displayAt(model, sheet, row, column);
    return richTextValue(context, { text, runs: cell?.runs ?? [] });
  };
  const withRich = (cell: Cell, method: string, value: unknown): Cell => {
    const rich = richTextOf(value);
    if (!rich) throw wrongParameters(`Range.${method}`, [value]);
    const content = rich.text === '' ? null : ({ kind: 'text', value: rich.text } as const);
    return { ...cell, content, runs: rich.runs.length > 0 ? rich.runs : null };
  };
  return {
    getDataValidation: () => validationAt(handle.area().top, handle.area().left),
    getDataValidations: () => matrix(located(context, handle).area, validationAt),
    setDataValidation(...args: unknown[]) {
      requireSignature('Range.setDataValidation', args, ['DataValidation?']);
      const rule = given('setDataValidation', args[0]);
      const { decimal } = conventions(model.locale);
      const relative = rule?.values.some((value) => value.kind === 'formula') ?? false;
      return change((cell, row, column) => {
        // A custom formula is meant for the top left cell; the others read it relative to themselves.
        const own = relative ? movedCell({ ...EMPTY_CELL, validation: rule }, decimal, row, column).validation : rule;
        return { ...cell, validation: own };
      });
    },
    setDataValidations(...args: unknown[]) {
      requireSignature('Range.setDataValidations', args, ['Matrix']);
      const data = args[0] as unknown[][];
      requireShape(data, located(context, handle).area);
      const rules = data.map((line) => line.map((value) => given('setDataValidations', value)));
      return change((cell, row, column) => ({ ...cell, validation: rules[row]?.[column] ?? null }));
    },
    clearDataValidations: () => change((cell) => ({ ...cell, validation: null })),
    insertCheckboxes(...args: unknown[]) {
      requireSignature('Range.insertCheckboxes', args, []);
      const rule: ValidationRule = {
        criteria: 'CHECKBOX',
        values: [],
        allowInvalid: true,
        help: null,
        showDropdown: true,
      };
      return change((cell) => ({
        ...cell,
        validation: rule,
        content: cell.content ?? { kind: 'boolean', value: false },
      }));
    },
    getRichTextValue: () => richAt(handle.area().top, handle.area().left),
    getRichTextValues: () => matrix(located(context, handle).area, richAt),
    setRichTextValue(...args: unknown[]) {
      requireSignature('Range.setRichTextValue', args, ['RichTextValue']);
      return write((cell) => withRich(cell, 'setRichTextValue', args[0]));
    },
    setRichTextValues(...args: unknown[]) {
      requireSignature('Range.setRichTextValues', args, ['Matrix']);
      const data = args[0] as unknown[][];
      requireShape(data, located(context, handle).area);
      return write((cell, row, column) => withRich(cell, 'setRichTextValues', data[row]?.[column]));
    },
    protect() {
      const { sheet, area } = located(context, handle);
      return protect(context, sheet.id, area);
    },
    addDeveloperMetadata(...args: unknown[]) {
      const place = () => linePlace(handle.sheetId, handle.area(), handle.rowsBounded, handle.columnsBounded);
      addMetadata(context, 'Range', place, args);
      return self();
    },
    getDeveloperMetadata: () => {
      const at = linePlace(handle.sheetId, handle.area(), handle.rowsBounded, handle.columnsBounded);
      return metadataIn(context, ({ place }) => JSON.stringify(place) === JSON.stringify(at));
    },
    createDeveloperMetadataFinder: () => {
      const { area, sheetId } = { area: handle.area(), sheetId: handle.sheetId };
      return metadataFinder(context, (place) => {
        if (place.type === 'SPREADSHEET' || place.type === 'SHEET' || place.sheetId !== sheetId) return false;
        return place.type === 'ROW'
          ? place.index >= area.top && place.index <= area.bottom
          : place.index >= area.left && place.index <= area.right;
      });
    },
    createFilter() {
      const { sheet, area } = located(context, handle);
      return createFilter(context, sheet, area);
    },
    getFilter() {
      const { sheet } = located(context, handle);
      return sheet.filter ? filter(context, sheet.id) : null;
    },
  };
}
