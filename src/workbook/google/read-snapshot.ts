/** Reads what a job needs: one read of values and one of notes per tab, whatever its size. */
import type { CalendarDate } from '../../domain/calendar';
import type { Problem } from '../../domain/problem';
import type { Cell } from '../cell';
import { findHeaderRow, tagOf } from '../header';
import type { Need, PersonWithAccess, Snapshot, TabSnapshot } from '../snapshot';
import { declaredHeaders } from '../tabs';
import { findTabs, type KnownSheet } from './tab-identity';

export interface OpenWorkbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheets: readonly KnownSheet[];
  readonly timeZone: string;
  readonly locale: string;
  readonly problems: readonly Problem[];
}

/** Finds the tabs of the active spreadsheet: three round trips. */
export function openWorkbook(): OpenWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    spreadsheet,
    ...findTabs(spreadsheet),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    locale: spreadsheet.getSpreadsheetLocale(),
  };
}

/** Reads the tabs that a job needs: two round trips each. */
export function readSnapshot(workbook: OpenWorkbook, needs: readonly Need[]): Snapshot {
  const wanted = workbook.sheets.filter((sheet) => needs.some((need) => asksFor(need, sheet)));
  const dateIn = calendarIn(workbook.timeZone);
  return {
    tabs: wanted.map((sheet) => readTab(sheet, dateIn)),
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    problems: workbook.problems,
    ...(needs.includes('people') ? { people: peopleWithAccess(workbook.spreadsheet) } : {}),
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

function asksFor(need: Need, sheet: KnownSheet): boolean {
  if (typeof need === 'string') return need === sheet.tab;
  return sheet.tab === 'gradebook' && (need.gradebooks === 'all' || need.gradebooks.includes(sheet.instance));
}

function readTab({ tab, instance, sheet, sheetId }: KnownSheet, dateIn: (instant: Date) => CalendarDate): TabSnapshot {
  const range = sheet.getDataRange();
  const cells = range.getValues().map((row) => row.map((value) => cellFrom(value, dateIn)));
  const notes = range.getNotes();
  const headerRow = findHeaderRow(cells, notes, declaredHeaders(tab));
  const tags = headerRow === -1 ? [] : (notes[headerRow] ?? []).map(tagOf);
  return { tab, instance, sheetId, cells, headerRow, tags };
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
