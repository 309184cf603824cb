/** Sheet: name, place, ranges, rules, protection, metadata, charts: everything but its grid. */
import type { Kinds } from '../../kernel/kernel';
import { type Area, parseAddress } from '../address';
import { changeCells, contentExtent, sheetById, touch } from '../edit/cells';
import { editGrid } from '../edit/grid';
import { sortArea } from '../edit/sort';
import { duplicateSheet, hideSheet, renameSheet, showSheet } from '../edit/tabs';
import { writeEntries } from '../edit/write';
import { type Cell, EMPTY_CELL } from '../model';
import { requireEditable, requireEditableSheet, requireEditor } from '../permission';
import { changeChart, chartBuilder, chartsOf } from './charts';
import { requiredColour } from './colour';
import { conditionalFormatRule, rulesForSheet } from './conditional-format';
import { areaFrom, type Context, fixedHandle, handleOf, requireInside } from './context';
import { ENUMS, enumNameOf } from './enums';
import { filter } from './filter';
import { addMetadata, metadataFinder, metadataIn, sheetScope } from './metadata';
import { namedRanges } from './named-ranges';
import { protect, protection } from './protection';
import { entryOf } from './range-values';
import { requireSignature, whole } from './signature';

export type SheetParts = Pick<
  GoogleAppsScript.Spreadsheet.Sheet,
  | 'getName'
  | 'getSheetName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getType'
  | 'isSheetHidden'
  | 'hideSheet'
  | 'showSheet'
  | 'activate'
  | 'getRange'
  | 'getDataRange'
  | 'appendRow'
  | 'setTabColor'
  | 'getTabColor'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'clearConditionalFormatRules'
  | 'protect'
  | 'getProtections'
  | 'getFilter'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'newChart'
  | 'insertChart'
  | 'getCharts'
  | 'removeChart'
  | 'updateChart'
  | 'sort'
  | 'setHiddenGridlines'
  | 'hasHiddenGridlines'
  | 'copyTo'
  | 'getFormUrl'
  | 'getNamedRanges'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setCurrentCell'
>;

const read = 'read' as const;
const write = 'write' as const;
const builder = 'builder' as const;

export const SHEET_PARTS_KINDS: Kinds<SheetParts> = {
  getName: read,
  getSheetName: read,
  setName: write,
  getSheetId: builder,
  getIndex: read,
  getParent: builder,
  getType: read,
  isSheetHidden: read,
  hideSheet: write,
  showSheet: write,
  activate: write,
  getRange: builder,
  getDataRange: builder,
  appendRow: write,
  setTabColor: write,
  getTabColor: read,
  clear: write,
  clearContents: write,
  clearFormats: write,
  clearNotes: write,
  clearConditionalFormatRules: write,
  protect: write,
  getProtections: read,
  getFilter: read,
  setConditionalFormatRules: write,
  getConditionalFormatRules: read,
  addDeveloperMetadata: write,
  getDeveloperMetadata: read,
  createDeveloperMetadataFinder: builder,
  newChart: builder,
  insertChart: write,
  getCharts: read,
  removeChart: write,
  updateChart: write,
  sort: write,
  setHiddenGridlines: write,
  hasHiddenGridlines: read,
  copyTo: write,
  getFormUrl: read,
  getNamedRanges: read,
  getActiveRange: read,
  getActiveCell: read,
  getCurrentCell: read,
  setActiveRange: write,
  setCurrentCell: write,
};

export function sheetParts(context: Context, id: number, self: () => GoogleAppsScript.Spreadsheet.Sheet): SheetParts {
  const { model } = context;
  const sheet = () => sheetById(model, id);
  const entire = (): Area => ({ top: 1, left: 1, bottom: sheet().maxRows, right: sheet().maxColumns });
  const changeAll = (change: (cell: Cell) => Cell): GoogleAppsScript.Spreadsheet.Sheet => {
    requireEditable(sheet(), entire(), context.actor());
    const used = { ...entire(), bottom: Math.max(1, sheet().rows.length), right: widest() };
    changeCells(sheet(), used, change);
    touch(model);
    return self();
  };
  const widest = () => sheet().rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 1);
  const changeSheet = (change: () => void): GoogleAppsScript.Spreadsheet.Sheet => {
    requireEditableSheet(sheet(), context.actor());
    change();
    touch(model);
    return self();
  };
  const select = (method: string, args: readonly unknown[]): GoogleAppsScript.Spreadsheet.Range => {
    requireSignature(`Sheet.${method}`, args, ['Range']);
    const handle = handleOf(args[0]);
    sheetById(model, handle.sheetId).activeArea = handle.area();
    model.activeSheetId = handle.sheetId;
    return args[0] as GoogleAppsScript.Spreadsheet.Range;
  };
  const activeCell = () => {
    const { top, left } = sheet().activeArea;
    return context.range(fixedHandle(id, { top, left, bottom: top, right: left }));
  };
  return {
    getName: () => sheet().name,
    getSheetName: () => sheet().name,
    setName(...args: unknown[]) {
      requireSignature('Sheet.setName', args, ['String']);
      return changeSheet(() => renameSheet(model, sheet(), args[0] as string));
    },
    getSheetId: () => id,
    getIndex: () => model.sheets.indexOf(sheet()) + 1,
    getParent: () => context.spreadsheet(),
    getType: () => ENUMS.SheetType.GRID,
    isSheetHidden: () => sheet().hidden,
    hideSheet: () => changeSheet(() => hideSheet(model, sheet())),
    showSheet: () => changeSheet(() => showSheet(model, sheet())),
    activate() {
      sheet().hidden = false;
      model.activeSheetId = id;
      return self();
    },
    getRange: (...args: unknown[]) => getRange(context, id, args),
    getDataRange: () => dataRange(context, id),
    appendRow(...args: unknown[]) {
      requireSignature('Sheet.appendRow', args, ['Array']);
      appendRow(context, id, args[0] as unknown[]);
      return self();
    },
    setTabColor(...args: unknown[]) {
      requireSignature('Sheet.setTabColor', args, ['String?']);
      return changeSheet(() => {
        sheet().tabColour = args[0] === null ? null : requiredColour(args[0] as string);
      });
    },
    getTabColor: () => sheet().tabColour,
    clear(...args: unknown[]) {
      requireSignature('Sheet.clear', args, [], ['Object']);
      const { formatOnly, contentsOnly } = (args[0] ?? {}) as { formatOnly?: boolean; contentsOnly?: boolean };
      const both = !formatOnly && !contentsOnly;
      return changeAll((cell) => ({
        ...cell,
        content: both || contentsOnly ? null : cell.content,
        runs: both || contentsOnly ? null : cell.runs,
        style: both || formatOnly ? null : cell.style,
      }));
    },
    clearContents: () => changeAll((cell) => ({ ...cell, content: null, runs: null })),
    clearFormats: () => changeAll((cell) => (cell.style ? { ...cell, style: EMPTY_CELL.style } : cell)),
    clearNotes: () => changeAll((cell) => ({ ...cell, note: '' })),
    clearConditionalFormatRules() {
      changeSheet(() => {
        sheet().conditionalRules = [];
      });
    },
    protect: () => protect(context, id, null),
    getProtections(...args: unknown[]) {
      requireSignature('Sheet.getProtections', args, ['enum']);
      const type = enumNameOf('ProtectionType', args[0]);
      return sheet()
        .protections.filter((state) => state.type === type)
        .map((state) => protection(context, id, state));
    },
    getFilter: () => (sheet().filter ? filter(context, id) : null),
    setConditionalFormatRules(...args: unknown[]) {
      const rules = rulesForSheet(id, args[0]);
      changeSheet(() => {
        sheet().conditionalRules = rules;
      });
    },
    getConditionalFormatRules: () => sheet().conditionalRules.map((rule) => conditionalFormatRule(context, id, rule)),
    addDeveloperMetadata(...args: unknown[]) {
      addMetadata(context, 'Sheet', () => ({ type: 'SHEET', sheetId: sheet().id }), args);
      return self();
    },
    getDeveloperMetadata: () =>
      metadataIn(context, ({ place }) => place.type === 'SHEET' && place.sheetId === sheet().id),
    createDeveloperMetadataFinder: () => metadataFinder(context, sheetScope(sheet().id)),
    newChart: () => chartBuilder(context, id),
    insertChart: (...args: unknown[]) => changeChart(context, id, 'insert', args[0]),
    updateChart: (...args: unknown[]) => changeChart(context, id, 'update', args[0]),
    removeChart: (...args: unknown[]) => changeChart(context, id, 'remove', args[0]),
    getCharts: () => chartsOf(context, id),
    sort(...args: unknown[]) {
      requireSignature('Sheet.sort', args, ['number'], ['number', 'Boolean']);
      const extent = contentExtent(sheet());
      const area = { top: sheet().frozenRows + 1, left: 1, bottom: extent.rows, right: Math.max(1, extent.columns) };
      if (area.bottom < area.top) return self();
      requireEditable(sheet(), area, context.actor());
      sortArea(model, sheet(), area, [{ column: whole(args[0]), ascending: args[1] !== false }]);
      return self();
    },
    setHiddenGridlines(...args: unknown[]) {
      requireSignature('Sheet.setHiddenGridlines', args, ['Boolean']);
      return changeSheet(() => {
        sheet().hiddenGridlines = args[0] as boolean;
      });
    },
    hasHiddenGridlines: () => sheet().hiddenGridlines,
    copyTo(...args: unknown[]) {
      requireSignature('Sheet.copyTo', args, ['Spreadsheet']);
      requireEditor(context.actor());
      const active = model.activeSheetId;
      const copy = duplicateSheet(model, sheet());
      // Unlike "Duplicate", a copy goes to the end and does not become the active tab.
      model.sheets = [...model.sheets.filter((each) => each !== copy), copy];
      model.activeSheetId = active;
      return context.sheet(copy.id);
    },
    getFormUrl: () => null,
    getNamedRanges: () => namedRanges(context, id),
    getActiveRange: () => context.range(fixedHandle(id, sheet().activeArea)),
    getActiveCell: activeCell,
    getCurrentCell: activeCell,
    setActiveRange: (...args: unknown[]) => select('setActiveRange', args),
    setCurrentCell: (...args: unknown[]) => select('setCurrentCell', args),
  };
}

function getRange(context: Context, id: number, args: readonly unknown[]): GoogleAppsScript.Spreadsheet.Range {
  const n = 'number';
  requireSignature('Sheet.getRange', args, [n, n], [n, n, n], [n, n, n, n], ['String']);
  const sheet = sheetById(context.model, id);
  if (typeof args[0] !== 'string') {
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map(whole);
    const area = areaFrom(row, column, rows, columns);
    requireInside(sheet, area);
    return context.range(fixedHandle(id, area));
  }
  return rangeByAddress(context, args[0], id);
}

/**
 * A range from A1 notation or a named range.
 * @throws Google's words when it is neither
 */
export function rangeByAddress(context: Context, text: string, id: number): GoogleAppsScript.Spreadsheet.Range {
  const { model } = context;
  const own = sheetById(model, id);
  const bang = text.lastIndexOf('!');
  const name = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const sheet = name === null ? own : model.sheets.find((each) => each.name === name);
  const written = sheet && parseAddress(text, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!sheet || !written) {
    const named = model.namedRanges.find((each) => each.name.toLowerCase() === text.toLowerCase())?.range;
    if (named) return context.range(fixedHandle(named.sheetId, named.area));
    throw new Error('Range not found');
  }
  const { area, rowsBounded, columnsBounded } = written;
  if (area.bottom > sheet.maxRows || area.right > sheet.maxColumns) throw new Error('Range not found');
  return context.range({ sheetId: sheet.id, area: () => area, rowsBounded, columnsBounded });
}

/** The data range: from A1 to the last content, at least A1; its extent is found when it is first used. */
export function dataRange(context: Context, id: number): GoogleAppsScript.Spreadsheet.Range {
  let found: Area | null = null;
  const area = (): Area => {
    if (!found) {
      const extent = contentExtent(sheetById(context.model, id));
      found = { top: 1, left: 1, bottom: Math.max(1, extent.rows), right: Math.max(1, extent.columns) };
    }
    return found;
  };
  return context.range({ sheetId: id, area, rowsBounded: true, columnsBounded: true }, true);
}

/** Writes a row below the last content, growing the grid when it must. */
export function appendRow(context: Context, id: number, values: readonly unknown[]): void {
  const { model } = context;
  const sheet = sheetById(model, id);
  if (values.length === 0) throw new Error('The row contents must not be empty.');
  const row = contentExtent(sheet).rows + 1;
  const area = areaFrom(row, 1, 1, values.length);
  requireEditable(sheet, { ...area, bottom: Math.min(row, sheet.maxRows) }, context.actor());
  if (row > sheet.maxRows) {
    editGrid(model, sheet, { kind: 'insert', axis: 'row', at: row, count: 1 }, sheet.maxRows);
  }
  if (values.length > sheet.maxColumns) {
    const count = values.length - sheet.maxColumns;
    editGrid(model, sheet, { kind: 'insert', axis: 'column', at: sheet.maxColumns + 1, count }, null);
  }
  writeEntries(model, sheet, area, (cell, _row, column) => entryOf(model, cell, values[column - 1], 'Sheet.appendRow'));
}
