/** The local Google Sheets: what the workspace, the preview and the export use of it. */

export type { Area, SheetArea } from './address';
export { createSpreadsheet } from './edit/tabs';
export type { EngineBook, FormulaEngine } from './formula/engine';
export { ironcalcEngine } from './formula/ironcalc';
export type {
  Collaborator,
  ConditionalRule,
  FilterColumn,
  SpreadsheetModel,
  SpreadsheetOptions,
  Toast,
  ValidationRule,
} from './model';
export { backTo, type Moment, momentOf } from './moment';
export { type PersonDoor, type PersonDoorOptions, type PersonEdit, personDoor } from './person';
export { copySpreadsheet, loadSpreadsheet, type SavedSpreadsheet, saveSpreadsheet } from './save';
export { createSpreadsheetApp, eventObjects, type SpreadsheetAppService } from './service/app';
export { type CellView, type SheetView, texts, type ValidationView, view, viewport, type WorkbookView } from './view';
