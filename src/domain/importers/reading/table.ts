/**
 * The one table type that every importer reads: rows of text, with the place of each row in its source, so that a
 * Problem can say where. It comes from a delimited file, from pasted text, or from a tab of the workbook.
 */
import type { CalendarDate } from '../../calendar';

export interface SourceTable {
  /** File or tab name as the teacher knows it; empty for pasted text. For saying where, never for recognising. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of each row in the source, where the row begins (a quoted newline makes a row span lines). */
  readonly lines: readonly number[];
}

/** A cell of a workbook tab. */
export type Cell = string | number | boolean | { readonly date: CalendarDate };

/** A table from a tab's cells. Numbers become their shortest text and dates `YYYY-MM-DD`; text stays as it is. */
export function tableFromCells(name: string, cells: readonly (readonly Cell[])[]): SourceTable {
  return {
    name,
    rows: cells.map((row) => row.map(cellText)),
    lines: cells.map((_, index) => index + 1),
  };
}

function cellText(cell: Cell): string {
  if (typeof cell === 'object') return cell.date;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** The trimmed text of a cell; empty when the row is too short or the column is not there. No-break spaces count as spaces. */
export function textAt(row: readonly string[] | undefined, column: number | undefined): string {
  return column === undefined ? '' : (row?.[column] ?? '').trim();
}

/** Text on one line: line ends and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True when a row holds nothing but spaces. */
export function isEmptyRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** `scores.csv, line 14`, or `the pasted text, line 14`. */
export function whereRow(table: SourceTable, rowIndex: number): string {
  return `${whereTable(table)}, line ${table.lines[rowIndex] ?? rowIndex + 1}`;
}

/** The table's name in a teacher's words. */
export function whereTable(table: SourceTable): string {
  return table.name === '' ? 'the pasted text' : table.name;
}

/** A heading for comparing: lower case, without accents, spaces and punctuation, so that `Student_Number`, `student number` and `StudentNumber` are one. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Column of the first heading (in order of `names`, given as heading keys) that the row has; undefined when none. */
export function columnOf(headings: readonly string[], names: readonly string[]): number | undefined {
  const keys = headings.map(headingKey);
  for (const name of names) {
    const column = keys.indexOf(name);
    if (column >= 0) return column;
  }
  return undefined;
}

/** Index of the first of the leading rows that has all of the headings (as heading keys); undefined when none. */
export function findHeaderRow(table: SourceTable, names: readonly string[], within = 15): number | undefined {
  const index = table.rows.slice(0, within).findIndex((row) => {
    const keys = new Set(row.map(headingKey));
    return names.every((name) => keys.has(name));
  });
  return index < 0 ? undefined : index;
}

/**
 * A short name for a kind of source, made of its headings, under which a mapping is remembered. The same columns in the
 * same order give the same fingerprint, whatever the rows hold.
 */
export function fingerprint(headings: readonly string[]): string {
  const text = headings.map(headingKey).join('|');
  // FNV-1a, 32 bits: short enough for a cell, and a clash would only offer a mapping that the teacher still sees.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${headings.length}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
