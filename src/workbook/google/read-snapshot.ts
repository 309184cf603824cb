/** Reads what a job needs: one read of values and one of notes per tab, whatever its size. */
import type { CalendarDate } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import type { Cell } from '../cell';
import { findHeaderRow, tagOf } from '../header';
import type { Need, OtherTab, PersonWithAccess, SelectedCell, Snapshot, TabSnapshot } from '../snapshot';
import { declaredHeaders } from '../tabs';
import { findTabs, type KnownSheet } from './tab-identity';

export interface OpenWorkbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheets: readonly KnownSheet[];
  /** Tabs that an earlier try began and did not finish. */
  readonly halfMade: readonly KnownSheet[];
  readonly timeZone: string;
  readonly problems: readonly Problem[];
}

/**
 * Finds the tabs of the active spreadsheet: two round trips, or one for a second look.
 * @param before an earlier look in this execution: the zone is taken from it
 */
export function openWorkbook(before?: Pick<OpenWorkbook, 'timeZone'>): OpenWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    spreadsheet,
    ...findTabs(spreadsheet),
    timeZone: before?.timeZone ?? spreadsheet.getSpreadsheetTimeZone(),
  };
}

/**
 * Reads the tabs that a job needs: two round trips each, or one where a second look finds every value as it was.
 * @param before an earlier look in this execution, for a second one under the lock
 */
export function readSnapshot(workbook: OpenWorkbook, needs: readonly Need[], before?: Snapshot): Snapshot {
  const wanted = workbook.sheets.filter((sheet) => needs.some((need) => asksFor(need, sheet)));
  const dateIn = calendarIn(workbook.timeZone);
  return {
    tabs: wanted.map((sheet) => readTab(sheet, dateIn, before?.tabs)),
    timeZone: workbook.timeZone,
    url: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheet.getId()}/edit`,
    problems: workbook.problems,
    ...(asksForOthers(needs) ? { otherTabs: readOtherTabs(workbook, needs, dateIn) } : {}),
    ...(needs.includes('people') ? { people: peopleWithAccess(workbook.spreadsheet) } : {}),
    ...(needs.includes('selection') ? selectedCell(workbook.spreadsheet) : {}),
  };
}

/** One round trip; nothing is selected on a chart sheet. */
function selectedCell(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): { readonly selection: SelectedCell } | Record<string, never> {
  const range: GoogleAppsScript.Spreadsheet.Range | null = spreadsheet.getActiveRange();
  if (!range) return {};
  return {
    selection: { sheetId: range.getSheet().getSheetId(), row: range.getRow() - 1, column: range.getColumn() - 1 },
  };
}

/** Two round trips; editors include the owner. */
function peopleWithAccess(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): PersonWithAccess[] {
  const may = (access: PersonWithAccess['may']) => (user: GoogleAppsScript.Base.User) => ({
    email: user.getEmail(),
    may: access,
  });
  return [...spreadsheet.getEditors().map(may('edit')), ...spreadsheet.getViewers().map(may('view'))];
}

function asksForOthers(needs: readonly Need[]): boolean {
  return needs.some((need) => need === 'otherTabs' || (typeof need === 'object' && 'otherTab' in need));
}

/** One round trip for the list and three for each tab, two for the cells of the tab that is asked for. */
function readOtherTabs(
  workbook: OpenWorkbook,
  needs: readonly Need[],
  dateIn: (instant: Date) => CalendarDate,
): OtherTab[] {
  const ours = new Set(workbook.sheets.map((sheet) => sheet.sheetId));
  const asked = needs.flatMap((need) => (typeof need === 'object' && 'otherTab' in need ? [need.otherTab] : []));
  return workbook.spreadsheet.getSheets().flatMap((sheet): OtherTab[] => {
    const sheetId = sheet.getSheetId();
    if (ours.has(sheetId) || sheet.isSheetHidden()) return [];
    const cells = asked.includes(sheetId) ? shownCells(sheet.getDataRange(), dateIn) : undefined;
    return [{ sheetId, title: sheet.getName(), rows: sheet.getLastRow(), cells }];
  });
}

/** Values, except where the number's format says more than the number: `8 / 10`, `85%`, an id with zeros in front. */
function shownCells(range: GoogleAppsScript.Spreadsheet.Range, dateIn: (instant: Date) => CalendarDate): Cell[][] {
  const shown = range.getDisplayValues();
  return range.getValues().map((row, at) =>
    row.map((value, column) => {
      const display = shown[at]?.[column] ?? '';
      return typeof value === 'number' && /[%/]|^0\d/.test(display) ? display : cellFrom(value, dateIn);
    }),
  );
}

function asksFor(need: Need, sheet: KnownSheet): boolean {
  if (typeof need === 'string') return need === sheet.tab;
  if ('otherTab' in need) return false;
  return sheet.tab === 'gradebook' && (need.gradebooks === 'all' || need.gradebooks.includes(sheet.instance));
}

function readTab(
  { tab, instance, sheet, sheetId, madeFrom }: KnownSheet,
  dateIn: (instant: Date) => CalendarDate,
  earlier: readonly TabSnapshot[] = [],
): TabSnapshot {
  const range = sheet.getDataRange();
  const cells = range.getValues().map((row) => row.map((value) => cellFrom(value, dateIn)));
  const known = earlier.find(
    (each) => each.sheetId === sheetId && JSON.stringify(each.cells) === JSON.stringify(cells),
  );
  const { headerRow, tags } = known ?? headerOf(tab, cells, range.getNotes());
  const from = madeFrom?.getValue();
  return { tab, instance, sheetId, cells, headerRow, tags, ...(typeof from === 'string' ? { madeFrom: from } : {}) };
}

function headerOf(
  tab: KnownSheet['tab'],
  cells: readonly (readonly Cell[])[],
  notes: readonly (readonly string[])[],
): Pick<TabSnapshot, 'headerRow' | 'tags'> {
  const headerRow = findHeaderRow(cells, notes, declaredHeaders(tab));
  return { headerRow, tags: headerRow === -1 ? [] : (notes[headerRow] ?? []).map(tagOf) };
}

function cellFrom(value: unknown, dateIn: (instant: Date) => CalendarDate): Cell {
  if (value instanceof Date) return { date: dateIn(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Today and cell dates as the spreadsheet's own zone sees them. */
export function calendarIn(timeZone: string): (instant: Date) => CalendarDate {
  // Swedish writes dates as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant) => format.format(instant) as CalendarDate;
}
