/** Carries out planned writes. Everything that must be known is read before the first write; after it nothing is. */

import type { TabName } from '../declaration';
import { tabName } from '../plan';
import type { CellRule, Look, PlacedColour, Placement, TabRef, Write, WriteCell } from '../plan/write';
import { columnLetters, formulaAt, quoted, wholeColumns } from './a1';
import { drawCharts, earlierCharts } from './draw-charts';
import type { OpenWorkbook } from './read-snapshot';
import { BEGUN_KEY, identityOf, METADATA_KEY } from './tab-identity';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Facts {
  readonly titles: ReadonlyMap<string, string>;
  readonly gridRows: ReadonlyMap<number, number>;
  readonly colourRules: ReadonlyMap<number, readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]>;
  readonly charts: ReadonlyMap<number, readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[]>;
  readonly tabCount: number;
  /** The tabs to be deleted are all that a person can see: a spreadsheet must keep one. */
  readonly needsEmptyTab: boolean;
}

/**
 * Applies `writes` in order and flushes.
 * @returns the sheet id of every tab that was made, by its name among the writes
 */
export function applyWrites(workbook: OpenWorkbook, writes: readonly Write[]): ReadonlyMap<string, number> {
  const facts = gatherFacts(workbook, writes);
  const made = new Map<string, Sheet>();
  const sheetOf = (ref: TabRef): Sheet => {
    const sheet = ref.kind === 'new' ? made.get(ref.name) : knownSheet(workbook, ref.sheetId);
    if (!sheet) throw new Error('A write names a tab that is neither there nor being made.');
    return sheet;
  };
  const tabId = (tab: TabName): number => {
    const sheet =
      made.get(tabName(tab)) ??
      workbook.sheets.find((each) => tabName({ key: each.tab, instance: each.instance }) === tabName(tab))?.sheet;
    return sheet?.getSheetId() ?? 0;
  };
  if (facts.needsEmptyTab) workbook.spreadsheet.insertSheet(0);
  for (const write of writes) {
    if (write.kind === 'create') {
      if (write.ref.kind !== 'new') throw new Error('A tab that exists cannot be made again.');
      made.set(write.ref.name, createTab(workbook, write, facts, made.size));
    } else if (write.kind === 'deleteTab') workbook.spreadsheet.deleteSheet(sheetOf(write.ref));
    else applyTo(sheetOf(write.ref), write, facts, tabId);
  }
  for (const write of writes) if (write.kind === 'create') mark(sheetOf(write.ref), write, METADATA_KEY);
  SpreadsheetApp.flush();
  return new Map([...made].map(([name, sheet]) => [name, sheet.getSheetId()]));
}

function gatherFacts(workbook: OpenWorkbook, writes: readonly Write[]): Facts {
  const titles = new Map<string, string>();
  const gridRows = new Map<number, number>();
  const colourRules = new Map<number, readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]>();
  const charts = new Map<number, readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[]>();
  const creates = writes.filter((write) => write.kind === 'create');
  for (const write of creates)
    if (write.ref.kind === 'new')
      titles.set(write.ref.name, halfMadeOf(workbook, write) ? write.title : freeTitle(workbook, write.title));
  for (const write of writes) {
    if (write.ref.kind !== 'existing') continue;
    const { sheetId } = write.ref;
    const sheet = knownSheet(workbook, sheetId);
    if (write.kind === 'reach' && !gridRows.has(sheetId)) gridRows.set(sheetId, sheet?.getMaxRows() ?? 0);
    if (write.kind === 'charts') charts.set(sheetId, sheet ? earlierCharts(sheet, write.charts) : []);
    if (write.kind === 'colours') colourRules.set(sheetId, sheet?.getConditionalFormatRules() ?? []);
  }
  return {
    titles,
    gridRows,
    colourRules,
    charts,
    tabCount: creates.length === 0 ? 0 : workbook.spreadsheet.getNumSheets(),
    needsEmptyTab: creates.length === 0 && deletesAllVisible(workbook, writes),
  };
}

function deletesAllVisible(workbook: OpenWorkbook, writes: readonly Write[]): boolean {
  const doomed = new Set(
    writes.flatMap(({ kind, ref }) => (kind === 'deleteTab' && ref.kind === 'existing' ? [ref.sheetId] : [])),
  );
  if (doomed.size === 0) return false;
  return workbook.spreadsheet.getSheets().every((sheet) => doomed.has(sheet.getSheetId()) || sheet.isSheetHidden());
}

/** The team may have a tab of that name already: it is theirs, so ours gets a number. */
function freeTitle(workbook: OpenWorkbook, title: string): string {
  let free = title;
  for (let number = 2; workbook.spreadsheet.getSheetByName(free); number += 1) free = `${title} (${number})`;
  return free;
}

function knownSheet(workbook: OpenWorkbook, sheetId: number): Sheet | undefined {
  return workbook.sheets.find((each) => each.sheetId === sheetId)?.sheet;
}

/** A new sheet is 1000 x 26: it is grown or cut to what the tab needs. */
function createTab(
  workbook: OpenWorkbook,
  write: Extract<Write, { kind: 'create' }>,
  facts: Facts,
  position: number,
): Sheet {
  const name = write.ref.kind === 'new' ? write.ref.name : '';
  const title = facts.titles.get(name) ?? write.title;
  const half = halfMadeOf(workbook, write);
  // The new tab stands before the old one goes, for a spreadsheet must never be without one.
  const sheet = workbook.spreadsheet.insertSheet(half ? `${title}*` : title, facts.tabCount + position);
  if (half) {
    workbook.spreadsheet.deleteSheet(half.sheet);
    sheet.setName(title);
  }
  mark(sheet, write, BEGUN_KEY);
  if (write.rows > 1000) sheet.insertRowsAfter(1000, write.rows - 1000);
  else if (write.rows < 1000) sheet.deleteRows(write.rows + 1, 1000 - write.rows);
  if (write.columns > 26) sheet.insertColumnsAfter(26, write.columns - 26);
  else if (write.columns < 26) sheet.deleteColumns(write.columns + 1, 26 - write.columns);
  sheet.setTabColor(write.colour);
  return sheet;
}

function halfMadeOf(workbook: OpenWorkbook, { tab, instance }: Extract<Write, { kind: 'create' }>) {
  return workbook.halfMade.find((each) => each.tab === tab && each.instance === instance);
}

function mark(sheet: Sheet, { tab, instance }: Extract<Write, { kind: 'create' }>, key: string): void {
  sheet.addDeveloperMetadata(
    key,
    identityOf(tab, instance, sheet.getSheetId()),
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
}

function applyTo(
  sheet: Sheet,
  write: Exclude<Write, { kind: 'create' } | { kind: 'deleteTab' }>,
  facts: Facts,
  gidOf: (tab: TabName) => number,
): void {
  switch (write.kind) {
    case 'insertColumns':
      if (write.before === 0) sheet.insertColumnsBefore(1, write.count);
      else sheet.insertColumnsAfter(write.before, write.count);
      // A new column inherits its neighbour's dropdown, which would refuse what is to be written here.
      sheet.getRange(wholeColumns(write.before, write.count)).clearDataValidations();
      return;
    case 'deleteColumns':
      sheet.deleteColumns(write.at + 1, write.count);
      return;
    case 'insertRows':
      sheet.insertRowsBefore(write.before + 1, write.count);
      return;
    case 'deleteRows':
      sheet.deleteRows(write.at + 1, write.count);
      return;
    case 'reach': {
      const have = facts.gridRows.get(sheet.getSheetId()) ?? 0;
      if (write.rows > have) sheet.insertRowsAfter(have, write.rows - have);
      return;
    }
    case 'cells': {
      const range = sheet.getRange(write.row + 1, write.column + 1, write.cells.length, write.cells[0]?.length ?? 0);
      if (write.formats) range.setNumberFormats(write.formats.map((row) => [...row]));
      range.setValues(
        write.cells.map((row, down) =>
          row.map((cell, right) => rendered(cell, write.row + down, write.column + right, write.placement, gidOf)),
        ),
      );
      return;
    }
    case 'notes':
      sheet
        .getRange(write.row + 1, write.column + 1, write.notes.length, write.notes[0]?.length ?? 0)
        .setNotes(write.notes.map((row) => [...row]));
      return;
    case 'paint':
      paint(
        sheet.getRange(write.row + 1, write.column + 1, write.looks.length, write.looks[0]?.length ?? 0),
        write.looks,
      );
      return;
    case 'rule':
      sheet
        .getRange(write.row + 1, write.column + 1, write.rows, write.columns)
        .setDataValidation(validation(write.rule, write.row, write.column));
      return;
    case 'widths':
      sheet.setColumnWidths(write.column + 1, write.count, write.pixels);
      return;
    case 'freeze':
      sheet.setFrozenRows(write.rows);
      sheet.setFrozenColumns(write.columns);
      return;
    case 'hideRows':
      sheet.hideRows(write.row + 1, write.count);
      return;
    case 'colours':
      sheet.setConditionalFormatRules(colourRules(sheet, write.rules, facts));
      return;
    case 'filter':
      sheet.getRange(write.row + 1, 1, write.rows, write.columns).createFilter();
      return;
    case 'warn': {
      const protection =
        write.area.kind === 'tab'
          ? sheet.protect()
          : sheet.getRange(1, 1, write.area.rows, write.area.columns).protect();
      protection.setDescription(write.says).setWarningOnly(true);
      return;
    }
    case 'charts':
      drawCharts(sheet, write.charts, facts.charts.get(sheet.getSheetId()) ?? []);
      return;
    case 'hide':
      sheet.hideSheet();
      return;
    case 'show':
      sheet.showSheet();
      sheet.activate();
  }
}

function rendered(
  cell: WriteCell,
  row: number,
  column: number,
  placement: Placement,
  gidOf: (tab: TabName) => number,
): string | number | boolean {
  // A sheet takes one leading apostrophe for "this is text" and keeps it: `'t Hooft` needs a second.
  if (typeof cell === 'string' && cell.startsWith("'")) return `'${cell}`;
  if (typeof cell !== 'object') return cell;
  if ('formula' in cell) return formulaAt(cell.formula, row, column, placement);
  const { link } = cell;
  if (link.label === '') return '';
  const url = 'to' in link ? `#gid=${gidOf(link.to)}` : link.url;
  return `=HYPERLINK(${quoted(url)};${quoted(link.label)})`;
}

function paint(range: GoogleAppsScript.Spreadsheet.Range, looks: readonly (readonly Look[])[]): void {
  const each = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
  range.setNumberFormats(each((look) => look.format));
  range.setBackgrounds(each((look) => look.background ?? '#ffffff'));
  range.setHorizontalAlignments(each((look) => look.align));
  range.setWraps(each((look) => look.wrap));
  range.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  range.setVerticalAlignment('middle');
}

function validation(rule: CellRule, row: number, column: number): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(rule.help).setAllowInvalid(false);
  switch (rule.kind) {
    case 'choice':
      return builder.requireValueInList([...rule.choices], true).build();
    case 'date':
      return builder.requireDate().build();
    case 'number':
      return builder.requireNumberBetween(rule.from, rule.to).build();
    case 'formula':
      return builder.requireFormulaSatisfied(formulaAt(rule.formula, row, column, rule.placement)).build();
  }
}

/** The team's own rules first, as they were; ours are known by their text and colour and replaced. */
function colourRules(
  sheet: Sheet,
  rules: readonly PlacedColour[],
  facts: Facts,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const ours = rules.map(({ when, background, areas }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().setBackground(background);
    const ranges = areas.map((area) => sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns));
    if ('text' in when) return builder.whenTextEqualTo(when.text).setRanges(ranges).build();
    const cell = (row: number): string => `$${columnLetters(when.begins)}${row}`;
    const first = (areas[0]?.row ?? 0) + 1;
    return builder
      .whenFormulaSatisfied(`=${cell(first)}<>${cell(first - 1)}`)
      .setBold(true)
      .setRanges(ranges)
      .build();
  });
  const kept = (facts.colourRules.get(sheet.getSheetId()) ?? []).filter((rule) => !isOneOf(rule, rules));
  return [...kept, ...ours];
}

function isOneOf(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ours: readonly PlacedColour[]): boolean {
  const condition = rule.getBooleanCondition();
  const type = condition?.getCriteriaType();
  const first: unknown = condition?.getCriteriaValues()[0];
  const background = condition?.getBackground()?.toLowerCase() ?? '';
  return ours.some((each) => {
    if (!each.formerly.includes(background)) return false;
    if ('text' in each.when) return type === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO && each.when.text === first;
    return type === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA && /^=\$[A-Z]+\d+<>\$[A-Z]+\d+$/.test(String(first));
  });
}
