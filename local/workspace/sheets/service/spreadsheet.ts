/** Spreadsheet: the file, its tabs, named ranges, metadata and people. */
import { expose, type Kinds } from '../../kernel/kernel';
import { contentExtent, sheetById, touch } from '../edit/cells';
import { activeSheet, addSheet, deleteSheet, duplicateSheet, moveSheet } from '../edit/tabs';
import { requireEditor, requireRemovableSheet } from '../permission';
import { type Context, fixedHandle, handleOf, sheetIdOf } from './context';
import { enumNameOf } from './enums';
import { addMetadata, metadataFinder, metadataIn, wholeSpreadsheet } from './metadata';
import { namedRanges, removeNamedRange, setNamedRange } from './named-ranges';
import { protection } from './protection';
import { rangeByAddress } from './sheet-parts';
import { requireSignature, whole } from './signature';
import { user } from './user';

type Service = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'rename'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getNumSheets'
  | 'insertSheet'
  | 'deleteSheet'
  | 'setActiveSheet'
  | 'getActiveSheet'
  | 'moveActiveSheet'
  | 'duplicateActiveSheet'
  | 'getRange'
  | 'getRangeByName'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getNamedRanges'
  | 'createDeveloperMetadataFinder'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'toast'
  | 'getEditors'
  | 'getViewers'
  | 'getOwner'
  | 'getProtections'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'getSelection'
  | 'setActiveRange'
  | 'setCurrentCell'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getFormUrl'
>;
type Selection = Pick<GoogleAppsScript.Spreadsheet.Selection, 'getActiveRange' | 'getActiveSheet' | 'getCurrentCell'>;

const read = 'read' as const;
const write = 'write' as const;
const builder = 'builder' as const;

const KINDS: Kinds<Service> = {
  getId: builder,
  getUrl: builder,
  getName: read,
  rename: write,
  getSpreadsheetLocale: read,
  getSpreadsheetTimeZone: read,
  getSheets: read,
  getSheetByName: read,
  getSheetById: read,
  getNumSheets: read,
  insertSheet: write,
  deleteSheet: write,
  setActiveSheet: write,
  getActiveSheet: read,
  moveActiveSheet: write,
  duplicateActiveSheet: write,
  getRange: builder,
  getRangeByName: read,
  setNamedRange: write,
  removeNamedRange: write,
  getNamedRanges: read,
  createDeveloperMetadataFinder: builder,
  addDeveloperMetadata: write,
  getDeveloperMetadata: read,
  toast: write,
  getEditors: read,
  getViewers: read,
  getOwner: read,
  getProtections: read,
  getActiveRange: read,
  getActiveCell: read,
  getCurrentCell: read,
  getSelection: builder,
  setActiveRange: write,
  setCurrentCell: write,
  getLastRow: read,
  getLastColumn: read,
  getFormUrl: read,
};
const SELECTION_KINDS: Kinds<Selection> = { getActiveRange: read, getActiveSheet: read, getCurrentCell: read };

/** The active range of the active tab. */
export function activeRange(context: Context): GoogleAppsScript.Spreadsheet.Range {
  const active = activeSheet(context.model);
  return context.range(fixedHandle(active.id, active.activeArea));
}

/** The top left cell of the selection. */
export function currentCell(context: Context): GoogleAppsScript.Spreadsheet.Range {
  const active = activeSheet(context.model);
  const { top, left } = active.activeArea;
  return context.range(fixedHandle(active.id, { top, left, bottom: top, right: left }));
}

/** `getSelection()`. */
export function selection(context: Context): GoogleAppsScript.Spreadsheet.Selection {
  return expose<Selection>(context.kernel, 'Selection', SELECTION_KINDS, {
    getActiveRange: () => activeRange(context),
    getActiveSheet: () => context.sheet(context.model.activeSheetId),
    getCurrentCell: () => currentCell(context),
  }) as GoogleAppsScript.Spreadsheet.Selection;
}

/** Makes a tab the active one, as `setActiveSheet` does; a hidden tab is shown. */
export function setActiveSheet(
  context: Context,
  className: string,
  args: readonly unknown[],
): GoogleAppsScript.Spreadsheet.Sheet {
  requireSignature(`${className}.setActiveSheet`, args, ['Sheet'], ['Sheet', 'Boolean']);
  const sheet = sheetById(context.model, sheetIdOf(args[0]));
  sheet.hidden = false;
  context.model.activeSheetId = sheet.id;
  return args[0] as GoogleAppsScript.Spreadsheet.Sheet;
}

/** Selects a range. */
export function setActiveRange(
  context: Context,
  method: string,
  args: readonly unknown[],
): GoogleAppsScript.Spreadsheet.Range {
  requireSignature(method, args, ['Range']);
  const handle = handleOf(args[0]);
  sheetById(context.model, handle.sheetId).activeArea = handle.area();
  context.model.activeSheetId = handle.sheetId;
  return args[0] as GoogleAppsScript.Spreadsheet.Range;
}

function insertSheet(context: Context, args: readonly unknown[]): GoogleAppsScript.Spreadsheet.Sheet {
  const S = 'String';
  const n = 'number';
  requireSignature(
    'Spreadsheet.insertSheet',
    args,
    [],
    [n],
    [n, 'Object'],
    ['Object'],
    [S],
    [S, n],
    [S, n, 'Object'],
    [S, 'Object'],
  );
  requireEditor(context.actor());
  const name = args.find((arg): arg is string => typeof arg === 'string') ?? null;
  const index = args.find((arg): arg is number => typeof arg === 'number');
  const options = args.find((arg): arg is { template?: unknown } => typeof arg === 'object' && arg !== null);
  const template = options?.template === undefined ? null : sheetById(context.model, sheetIdOf(options.template));
  return context.sheet(addSheet(context.model, name, index === undefined ? null : whole(index), template).id);
}

/** The active spreadsheet as a script sees it. */
export function spreadsheet(context: Context): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const { model, kernel } = context;
  const people = (...access: string[]) =>
    model.people.filter((person) => access.includes(person.access)).map((person) => user(kernel, person.email));
  const active = () => activeSheet(model);
  const service: Service = {
    getId: () => model.id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${model.id}/edit`,
    getName: () => model.name,
    rename(...args: unknown[]) {
      requireSignature('Spreadsheet.rename', args, ['String']);
      requireEditor(context.actor());
      model.name = args[0] as string;
      touch(model);
    },
    getSpreadsheetLocale: () => model.locale,
    getSpreadsheetTimeZone: () => model.timeZone,
    getSheets: () => model.sheets.map((sheet) => context.sheet(sheet.id)),
    getSheetByName(...args: unknown[]) {
      requireSignature('Spreadsheet.getSheetByName', args, ['String']);
      const found = model.sheets.find((sheet) => sheet.name.toLowerCase() === (args[0] as string).toLowerCase());
      return found ? context.sheet(found.id) : null;
    },
    getSheetById(...args: unknown[]) {
      requireSignature('Spreadsheet.getSheetById', args, ['number']);
      const found = model.sheets.find((sheet) => sheet.id === args[0]);
      return found ? context.sheet(found.id) : null;
    },
    getNumSheets: () => model.sheets.length,
    insertSheet: (...args: unknown[]) => insertSheet(context, args),
    deleteSheet(...args: unknown[]) {
      requireSignature('Spreadsheet.deleteSheet', args, ['Sheet']);
      const sheet = sheetById(model, sheetIdOf(args[0]));
      requireRemovableSheet(sheet, context.actor());
      deleteSheet(model, sheet);
    },
    setActiveSheet: (...args: unknown[]) => setActiveSheet(context, 'Spreadsheet', args),
    getActiveSheet: () => context.sheet(active().id),
    moveActiveSheet(...args: unknown[]) {
      requireSignature('Spreadsheet.moveActiveSheet', args, ['number']);
      requireEditor(context.actor());
      moveSheet(model, active(), whole(args[0]));
    },
    duplicateActiveSheet() {
      requireEditor(context.actor());
      return context.sheet(duplicateSheet(model, active()).id);
    },
    getRange(...args: unknown[]) {
      requireSignature('Spreadsheet.getRange', args, ['String']);
      return rangeByAddress(context, args[0] as string, active().id);
    },
    getRangeByName(...args: unknown[]) {
      requireSignature('Spreadsheet.getRangeByName', args, ['String']);
      const named = model.namedRanges.find((each) => each.name.toLowerCase() === (args[0] as string).toLowerCase());
      return named?.range ? context.range(fixedHandle(named.range.sheetId, named.range.area)) : null;
    },
    setNamedRange(...args: unknown[]) {
      requireSignature('Spreadsheet.setNamedRange', args, ['String', 'Range']);
      setNamedRange(context, args[0] as string, args[1]);
    },
    removeNamedRange(...args: unknown[]) {
      requireSignature('Spreadsheet.removeNamedRange', args, ['String']);
      removeNamedRange(context, args[0] as string);
    },
    getNamedRanges: () => namedRanges(context, null),
    createDeveloperMetadataFinder: () => metadataFinder(context, wholeSpreadsheet),
    addDeveloperMetadata(...args: unknown[]) {
      addMetadata(context, 'Spreadsheet', () => ({ type: 'SPREADSHEET' }), args);
      return made;
    },
    getDeveloperMetadata: () => metadataIn(context, ({ place }) => place.type === 'SPREADSHEET'),
    toast(...args: unknown[]) {
      requireSignature('Spreadsheet.toast', args, ['String'], ['String', 'String?'], ['String', 'String?', 'number?']);
      model.toasts.push({
        message: args[0] as string,
        title: (args[1] as string | null | undefined) ?? '',
        seconds: args.length > 2 ? (args[2] as number | null) : 5,
      });
      model.onChange();
    },
    getEditors: () => people('owner', 'editor'),
    getViewers: () => people('viewer'),
    getOwner: () => people('owner')[0] ?? null,
    getProtections(...args: unknown[]) {
      requireSignature('Spreadsheet.getProtections', args, ['enum']);
      const type = enumNameOf('ProtectionType', args[0]);
      return model.sheets.flatMap((sheet) =>
        sheet.protections.filter((state) => state.type === type).map((state) => protection(context, sheet.id, state)),
      );
    },
    getActiveRange: () => activeRange(context),
    getActiveCell: () => currentCell(context),
    getCurrentCell: () => currentCell(context),
    getSelection: () => selection(context),
    setActiveRange: (...args: unknown[]) => setActiveRange(context, 'Spreadsheet.setActiveRange', args),
    setCurrentCell: (...args: unknown[]) => setActiveRange(context, 'Spreadsheet.setCurrentCell', args),
    getLastRow: () => contentExtent(active()).rows,
    getLastColumn: () => contentExtent(active()).columns,
    getFormUrl: () => null,
  };
  const made = expose<Service>(kernel, 'Spreadsheet', KINDS, service) as GoogleAppsScript.Spreadsheet.Spreadsheet;
  return made;
}
