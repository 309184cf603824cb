/** Adding, naming, hiding, moving, copying and deleting tabs. */
import { afterRename, afterSheetDeleted } from '../formula/rewrite';
import { conventions, localeNamed } from '../locale';
import type { MetadataState, SheetState, SpreadsheetModel, SpreadsheetOptions } from '../model';
import { sheetById, touch } from './cells';
import { rewriteReferences } from './grid';
import { requireRoom } from './write';

const ROWS = 1000;
const COLUMNS = 26;

/** An empty tab of Sheets' default size. */
function emptySheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    tabColour: null,
    hiddenGridlines: false,
    maxRows: ROWS,
    maxColumns: COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    rowTracks: [],
    columnTracks: [],
    merges: [],
    conditionalRules: [],
    protections: [],
    filter: null,
    charts: [],
    activeArea: { top: 1, left: 1, bottom: 1, right: 1 },
  };
}

/** A new spreadsheet: one empty tab, id 0, named in its locale. */
export function createSpreadsheet(options: SpreadsheetOptions): SpreadsheetModel {
  const locale = localeNamed(options.locale);
  return {
    id: options.id,
    name: options.name,
    locale,
    timeZone: options.timeZone,
    sheets: [emptySheet(0, `${conventions(locale).sheetWord}1`)],
    activeSheetId: 0,
    namedRanges: [],
    metadata: [],
    people: options.people ?? [],
    toasts: [],
    nextId: 1,
    version: 0,
    engine: options.engine,
    clock: options.clock,
    onChange: options.onChange ?? (() => undefined),
  };
}

/** @throws Google's words when a name cannot be used; `except` may keep its own */
function requireName(model: SpreadsheetModel, name: string, except?: SheetState): void {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > 100) throw new Error('The sheet name cannot be greater than 100 characters.');
  const taken = model.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function freeName(model: SpreadsheetModel): string {
  const word = conventions(model.locale).sheetWord;
  for (let n = model.sheets.length + 1; ; n += 1) {
    if (!model.sheets.some((sheet) => sheet.name.toLowerCase() === `${word}${n}`.toLowerCase())) return `${word}${n}`;
  }
}

/** Tab ids are large and never used twice, as Google's are; here they follow from the ids that were given before. */
function freshSheetId(model: SpreadsheetModel): number {
  let id: number;
  do {
    model.nextId += 1;
    id = (model.nextId * 715_827_883 + 104_729) % 2_147_483_647;
  } while (model.sheets.some((sheet) => sheet.id === id));
  return id;
}

/**
 * Adds a tab and makes it the active one.
 * @param index position from 0; null puts it after the active tab
 */
export function addSheet(
  model: SpreadsheetModel,
  name: string | null,
  index: number | null,
  template: SheetState | null = null,
): SheetState {
  const chosen = name ?? freeName(model);
  requireName(model, chosen);
  const size = template ? template.maxRows * template.maxColumns : ROWS * COLUMNS;
  requireRoom(model, size);
  const id = freshSheetId(model);
  const sheet = template ? copiedSheet(model, template, id, chosen) : emptySheet(id, chosen);
  const active = model.sheets.findIndex((each) => each.id === model.activeSheetId);
  const at = Math.min(index ?? active + 1, model.sheets.length);
  model.sheets.splice(at, 0, sheet);
  model.activeSheetId = id;
  touch(model);
  return sheet;
}

/** A tab with everything of another, developer metadata included. */
function copiedSheet(model: SpreadsheetModel, source: SheetState, id: number, name: string): SheetState {
  const own = (range: { readonly sheetId: number }) => (range.sheetId === source.id ? id : range.sheetId);
  const nextId = () => {
    model.nextId += 1;
    return model.nextId;
  };
  model.metadata = [
    ...model.metadata,
    ...model.metadata.flatMap((entry): MetadataState[] => {
      const { place } = entry;
      if (place.type === 'SPREADSHEET' || place.sheetId !== source.id) return [];
      return [{ ...entry, id: nextId(), place: { ...place, sheetId: id } }];
    }),
  ];
  return {
    ...source,
    id,
    name,
    hidden: false,
    rows: source.rows.map((cells) => [...(cells ?? [])]),
    rowTracks: [...source.rowTracks],
    columnTracks: [...source.columnTracks],
    protections: source.protections.map((protection) => ({ ...protection, id: nextId() })),
    filter: source.filter && { area: source.filter.area, columns: { ...source.filter.columns } },
    charts: source.charts.map((chart) => ({
      ...chart,
      id: nextId(),
      ranges: chart.ranges.map((range) => ({ ...range, sheetId: own(range) })),
    })),
  };
}

/** Copies a tab beside itself, as "Duplicate" does; the copy becomes active. */
export function duplicateSheet(model: SpreadsheetModel, source: SheetState): SheetState {
  const base = `Copy of ${source.name}`;
  let name = base;
  for (let n = 2; model.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()); n += 1) {
    name = `${base} ${n}`;
  }
  return addSheet(model, name, model.sheets.indexOf(source) + 1, source);
}

/** Renames a tab; formulas follow. */
export function renameSheet(model: SpreadsheetModel, sheet: SheetState, name: string): void {
  requireName(model, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  const { decimal } = conventions(model.locale);
  rewriteReferences(
    model,
    (source) => (source.includes('!') ? afterRename(source, decimal, before, name) : source),
    (range) => range.area,
  );
  touch(model);
}

/** @throws Google's words when it is the last visible tab */
export function hideSheet(model: SpreadsheetModel, sheet: SheetState): void {
  if (sheet.hidden) return;
  requireAnotherVisible(model, sheet, "You can't hide all the sheets in a document.");
  sheet.hidden = true;
  leave(model, sheet);
  touch(model);
}

/** Shows a hidden tab. */
export function showSheet(model: SpreadsheetModel, sheet: SheetState): void {
  sheet.hidden = false;
  touch(model);
}

/** Deletes a tab; references to it become `#REF!`. */
export function deleteSheet(model: SpreadsheetModel, sheet: SheetState): void {
  if (model.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
  requireAnotherVisible(model, sheet, "You can't remove all the visible sheets in a document.");
  leave(model, sheet);
  model.sheets = model.sheets.filter((each) => each !== sheet);
  model.metadata = model.metadata.filter(({ place }) => place.type === 'SPREADSHEET' || place.sheetId !== sheet.id);
  model.namedRanges = model.namedRanges.map((named) =>
    named.range?.sheetId === sheet.id ? { ...named, range: null } : named,
  );
  const { decimal } = conventions(model.locale);
  rewriteReferences(
    model,
    (source) => (source.includes('!') ? afterSheetDeleted(source, decimal, sheet.name) : source),
    (range) => (range.sheetId === sheet.id ? null : range.area),
  );
  touch(model);
}

function requireAnotherVisible(model: SpreadsheetModel, sheet: SheetState, message: string): void {
  if (!model.sheets.some((each) => each !== sheet && !each.hidden)) throw new Error(message);
}

/** Makes another visible tab the active one. */
function leave(model: SpreadsheetModel, sheet: SheetState): void {
  if (model.activeSheetId !== sheet.id) return;
  const at = model.sheets.indexOf(sheet);
  const next =
    model.sheets.slice(at + 1).find((each) => !each.hidden) ??
    model.sheets
      .slice(0, at)
      .reverse()
      .find((each) => !each.hidden);
  if (next) model.activeSheetId = next.id;
}

/** Moves a tab to a position from 1. */
export function moveSheet(model: SpreadsheetModel, sheet: SheetState, position: number): void {
  if (position < 1 || position > model.sheets.length) {
    throw new Error(`Invalid argument: ${position}. Should be between 1 and ${model.sheets.length}.`);
  }
  model.sheets = model.sheets.filter((each) => each !== sheet);
  model.sheets.splice(position - 1, 0, sheet);
  touch(model);
}

/** The active tab. */
export function activeSheet(model: SpreadsheetModel): SheetState {
  return sheetById(model, model.activeSheetId);
}
