/**
 * A tab read as rows with ids. Cells are taken by column key, turned into the declared type, and anything that does
 * not fit becomes a Problem that names tab, row and column; the cell itself is left alone.
 */
import { parseCalendarDate } from '../domain/calendar';
import { failure, type Outcome, type Problem, success } from '../domain/problem';
import { type Cell, cellText, isDateCell } from './cell';
import type { Column, RowOf, TabDeclaration } from './declaration';
import { findColumns } from './header';
import { idMaker } from './made-id';
import { findTab, type Snapshot, type TabSnapshot } from './snapshot';

export interface TableRow<R> {
  readonly row: R;
  /** The row's id: its key columns as trimmed text, joined. */
  readonly id: string;
  /** Row number as the sheet shows it, for sentences only. */
  readonly number: number;
  /** The team's own columns by header. */
  readonly own: Readonly<Record<string, Cell>>;
}

export interface Table<R> {
  readonly exists: boolean;
  readonly rows: readonly TableRow<R>[];
  readonly ownColumns: readonly string[];
  readonly problems: readonly Problem[];
}

/** Joins key columns to one id. A unit separator cannot be typed into a cell. */
export function rowId(parts: readonly string[]): string {
  return parts.map((part) => part.trim()).join('\u001f');
}

/** Reads a tab's rows by its declaration; a tab that does not exist is an empty table. */
export function readTable<T extends TabDeclaration>(snapshot: Snapshot, tab: T): Table<RowOf<T>> {
  const found = findTab(snapshot, tab.key, tab.instance);
  if (!found) return { exists: false, rows: [], ownColumns: [], problems: [] };
  const placed = placeColumns(tab, found);
  if (!placed.ok) return { exists: true, rows: [], ownColumns: [], problems: placed.problems };
  const problems: Problem[] = [...placed.problems];
  const rows: TableRow<RowOf<T>>[] = [];
  const seen = new Map<string, number>();
  const withId = idMaker(tab, placed.value.index);
  for (let at = found.headerRow + 1; at < found.cells.length; at += 1) {
    const cells = withId(found.cells[at] ?? []);
    const read = readRow(tab, cells, placed.value.index, at + 1, problems);
    if (!read) continue;
    const first = seen.get(read.id);
    if (first !== undefined) {
      problems.push(doubledRow(tab, read.id, first, at + 1));
      continue;
    }
    seen.set(read.id, at + 1);
    const own = Object.fromEntries(placed.value.own.map((column) => [column.header, cells[column.index] ?? '']));
    rows.push({ row: read.row as RowOf<T>, id: read.id, number: at + 1, own });
  }
  return { exists: true, rows, ownColumns: placed.value.own.map((column) => column.header), problems };
}

/** Where the declared columns stand in a tab; fails when the header, or a column nothing works without, is gone. */
export function placeColumns(tab: TabDeclaration, found: TabSnapshot): Outcome<ReturnType<typeof findColumns>> {
  if (found.headerRow === -1)
    return failure([
      {
        code: 'header-gone',
        where: tab.title,
        message: `The row with the column names of "${tab.title}" cannot be found.`,
        remedy: 'Undo the last change, or bring it back with File > Version history.',
        severity: 'stop',
      },
    ]);
  const columns = findColumns(tab.columns, found.cells[found.headerRow] ?? [], found.tags);
  const problems: Problem[] = [];
  for (const [key, column] of Object.entries(tab.columns)) {
    if (columns.index.has(key) || !(column.required || tab.id.includes(key))) continue;
    problems.push({
      code: 'column-gone',
      where: tab.title,
      message: `"${tab.title}" has no column "${column.header}" any more.`,
      remedy: `Undo its deletion, or name one of the columns "${column.header}".`,
      severity: 'stop',
    });
  }
  if (problems.length > 0) return failure(problems);
  for (const key of columns.doubled)
    problems.push({
      code: 'column-twice',
      where: tab.title,
      message: `"${tab.title}" has the column "${tab.columns[key]?.header ?? key}" twice; the one on the left is used.`,
      remedy: 'Delete the copy, or clear the note of its header cell if it is a column of your own.',
      severity: 'note',
    });
  return success(columns, problems);
}

function readRow(
  tab: TabDeclaration,
  cells: readonly Cell[],
  index: ReadonlyMap<string, number>,
  number: number,
  problems: Problem[],
): { id: string; row: Record<string, unknown> } | undefined {
  const at = (key: string): Cell => {
    const column = index.get(key);
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const ids = tab.id.map((key) => cellText(at(key)));
  const keys = Object.keys(tab.columns);
  if (keys.every((key) => cellText(at(key)) === '' || tab.columns[key]?.kind === 'formula')) return undefined;
  const missing = tab.id.find((_key, position) => ids[position] === '');
  if (missing !== undefined) {
    problems.push({
      code: 'id-missing',
      where: `${tab.title}, row ${number}`,
      message: `This row has no "${tab.columns[missing]?.header ?? missing}", so it is left out.`,
      remedy: `Fill it in, or delete the row.`,
      severity: 'skip',
    });
    return undefined;
  }
  const row: Record<string, unknown> = {};
  for (const key of keys) {
    const column = tab.columns[key];
    if (column) row[key] = readCell(column, at(key), `${tab.title}, row ${number}, column ${column.header}`, problems);
  }
  return { id: rowId(ids), row };
}

function readCell(column: Column, cell: Cell, where: string, problems: Problem[]): unknown {
  const shown = cellText(cell);
  const skip = (code: string, message: string, remedy: string): undefined => {
    problems.push({ code, where, message, remedy, severity: 'skip' });
    return undefined;
  };
  switch (column.kind) {
    case 'text':
      return shown;
    case 'list':
      return splitList(shown);
    case 'flag':
      return shown === '' ? column.blankMeansYes === true : /^(yes|true|x|1)$/i.test(shown);
    case 'score':
      return cell;
    case 'link':
      return { label: shown, url: '' };
    case 'formula':
      return { shows: shown };
    case 'number':
    case 'percent':
      if (shown === '') return undefined;
      if (typeof cell === 'number') return cell;
      return (
        readTypedNumber(shown) ??
        skip('not-a-number', `"${shown}" is not a number.`, 'Type a number, or leave it empty.')
      );
    case 'date':
      if (shown === '') return undefined;
      return (
        parseCalendarDate(shown) ??
        skip('not-a-date', `"${shown}" is not a date.`, 'Type a date such as 2026-09-14, or leave it empty.')
      );
    case 'choice': {
      const known = column.choices?.find((each) => each.toLowerCase() === shown.toLowerCase());
      if (known !== undefined || shown === '') return known ?? '';
      skip(
        'not-a-choice',
        `"${shown}" is not one of: ${column.choices?.join(', ')}.`,
        'Choose from the list in the cell.',
      );
      return '';
    }
  }
}

/** Items of a list cell; a semicolon or a new line separates them. */
export function splitList(shown: string): string[] {
  return shown
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A number typed as text, with a point or a comma; undefined when it is something else. */
function readTypedNumber(shown: string): number | undefined {
  return /^-?\d+([.,]\d+)?$/.test(shown) ? Number(shown.replace(',', '.')) : undefined;
}

function doubledRow(tab: TabDeclaration, id: string, first: number, second: number): Problem {
  return {
    code: 'id-twice',
    where: `${tab.title}, rows ${first} and ${second}`,
    message: `Both rows have the ${tab.id.map((key) => tab.columns[key]?.header ?? key).join(' and ')} "${id.split('\u001f').join(', ')}". The first one counts.`,
    remedy: tab.idTwice ?? 'Give one of them its own id, or delete it.',
    severity: 'skip',
  };
}

/** The values of a row as they would stand in a cell of the column. */
export function isBlankCell(cell: Cell): boolean {
  return !isDateCell(cell) && cellText(cell) === '';
}
