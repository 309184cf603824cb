/** SpreadsheetApp: the global that the add-on calls. */
import { expose, type Kernel, type Kinds } from '../../kernel/kernel';
import type { SheetArea } from '../address';
import type { SpreadsheetModel } from '../model';
import { colorBuilder } from './color';
import { conditionalFormatBuilder } from './conditional-format';
import { type Context, fixedHandle } from './context';
import { dataValidationBuilder } from './data-validation';
import { ENUMS } from './enums';
import { filterCriteriaBuilder } from './filter';
import { range } from './range';
import { richTextBuilder, textStyleBuilder } from './rich-text';
import { sheet } from './sheet';
import { activeRange, currentCell, selection, setActiveRange, setActiveSheet, spreadsheet } from './spreadsheet';

export type SpreadsheetAppService = Pick<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | 'BooleanCriteria'
  | 'BorderStyle'
  | 'ColorType'
  | 'CopyPasteType'
  | 'DataValidationCriteria'
  | 'DeveloperMetadataLocationType'
  | 'DeveloperMetadataVisibility'
  | 'Dimension'
  | 'Direction'
  | 'ProtectionType'
  | 'SheetType'
  | 'WrapStrategy'
  | 'create'
  | 'open'
  | 'openById'
  | 'openByUrl'
  | 'flush'
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getCurrentCell'
  | 'getSelection'
  | 'getUi'
  | 'newDataValidation'
  | 'newConditionalFormatRule'
  | 'newFilterCriteria'
  | 'newRichTextValue'
  | 'newTextStyle'
  | 'newColor'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'setCurrentCell'
>;

const KINDS: Kinds<SpreadsheetAppService> = {
  BooleanCriteria: 'constant',
  BorderStyle: 'constant',
  ColorType: 'constant',
  CopyPasteType: 'constant',
  DataValidationCriteria: 'constant',
  DeveloperMetadataLocationType: 'constant',
  DeveloperMetadataVisibility: 'constant',
  Dimension: 'constant',
  Direction: 'constant',
  ProtectionType: 'constant',
  SheetType: 'constant',
  WrapStrategy: 'constant',
  create: 'remote',
  open: 'remote',
  openById: 'remote',
  openByUrl: 'remote',
  flush: 'flush',
  getActive: 'builder',
  getActiveSpreadsheet: 'builder',
  getActiveSheet: 'read',
  getActiveRange: 'read',
  getCurrentCell: 'read',
  getSelection: 'builder',
  getUi: 'builder',
  newDataValidation: 'builder',
  newConditionalFormatRule: 'builder',
  newFilterCriteria: 'builder',
  newRichTextValue: 'builder',
  newTextStyle: 'builder',
  newColor: 'builder',
  setActiveSheet: 'write',
  setActiveRange: 'write',
  setCurrentCell: 'write',
};

/** What the services of one spreadsheet share. */
function createContext(kernel: Kernel, model: SpreadsheetModel): Context {
  const context: Context = {
    kernel,
    model,
    actor: () => kernel.execution().person,
    spreadsheet: () => spreadsheet(context),
    sheet: (id) => sheet(context, id),
    range: (handle, isDataRange) => range(context, handle, isDataRange),
  };
  return context;
}

/** The objects of an edit event: the spreadsheet as `e.source` and the edited range as `e.range`; making them costs no call. */
export function eventObjects(
  kernel: Kernel,
  model: SpreadsheetModel,
  place: SheetArea,
): { readonly source: GoogleAppsScript.Spreadsheet.Spreadsheet; readonly range: GoogleAppsScript.Spreadsheet.Range } {
  const context = createContext(kernel, model);
  return { source: spreadsheet(context), range: range(context, fixedHandle(place.sheetId, place.area)) };
}

/**
 * The global `SpreadsheetApp` of one spreadsheet.
 * @param ui what `getUi()` gives
 */
export function createSpreadsheetApp(
  kernel: Kernel,
  model: SpreadsheetModel,
  ui: GoogleAppsScript.Base.Ui,
): SpreadsheetAppService {
  const context = createContext(kernel, model);
  // The gate refuses these by their scope; should a manifest ever allow them, there is still no other file here.
  const otherFile = (method: string) => (): never => {
    throw new Error(`not implemented: SpreadsheetApp.${method}`);
  };
  return expose<SpreadsheetAppService>(kernel, 'SpreadsheetApp', KINDS, {
    ...ENUMS,
    create: otherFile('create'),
    open: otherFile('open'),
    openById: otherFile('openById'),
    openByUrl: otherFile('openByUrl'),
    // Writes take effect at once here, so there is nothing to send; the gate counts the round trip.
    flush: () => undefined,
    getActive: () => spreadsheet(context),
    getActiveSpreadsheet: () => spreadsheet(context),
    getActiveSheet: () => context.sheet(model.activeSheetId),
    getActiveRange: () => activeRange(context),
    getCurrentCell: () => currentCell(context),
    getSelection: () => selection(context),
    getUi: () => ui,
    newDataValidation: () => dataValidationBuilder(context),
    newConditionalFormatRule: () => conditionalFormatBuilder(context),
    newFilterCriteria: () => filterCriteriaBuilder(context),
    newRichTextValue: () => richTextBuilder(context),
    newTextStyle: () => textStyleBuilder(context),
    newColor: () => colorBuilder(context),
    setActiveSheet: (...args: unknown[]) => setActiveSheet(context, 'SpreadsheetApp', args),
    setActiveRange: (...args: unknown[]) => setActiveRange(context, 'SpreadsheetApp.setActiveRange', args),
    setCurrentCell: (...args: unknown[]) => setActiveRange(context, 'SpreadsheetApp.setCurrentCell', args),
  });
}
