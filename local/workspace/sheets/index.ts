/** The local Google Sheets: what the workspace, the preview and the export use of it. */
export type { EngineBook, FormulaEngine } from './formula/engine';
export { ironcalcEngine } from './formula/ironcalc';
export type { Collaborator, SpreadsheetModel, SpreadsheetOptions, Toast } from './model';
export { createSpreadsheet } from './edit/tabs';
export { createSpreadsheetApp, type SpreadsheetAppService } from './service/app';
export { eventObjects } from './service/app';
export { type PersonDoor, type PersonDoorOptions, type PersonEdit, personDoor } from './person';
export { copySpreadsheet, loadSpreadsheet, type SavedSpreadsheet, saveSpreadsheet } from './save';
export { type CellView, type SheetView, type ValidationView, view, viewport, type WorkbookView } from './view';
export type { Area, SheetArea } from './address';
