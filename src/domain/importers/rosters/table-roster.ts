/** Reading students from tables with a heading row: shared by every roster format that is one row per student. */
import { failure, type Outcome, type Problem, stops, success } from '../../problem';
import { findMapping, personOf, type TableMapping } from '../reading/person-columns';
import type { Sources } from '../reading/sources';
import { fingerprint, isEmptyRow, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import {
  collectStudents,
  type ImportedRoster,
  type LeftOutReason,
  type RosterEntry,
  type RosterOptions,
} from './imported-roster';

/** How a source's headings, and its words in status and role columns, are meant. */
export interface TableRosterFormat {
  /** Headings in words that are known here; the headings themselves when missing. */
  readonly heading?: (heading: string) => string;
  /** The sections in a cell; the cell itself when missing. */
  readonly sections?: (cell: string, all: ReadonlySet<string>) => readonly string[];
  /** Why a row is left out (`nobody`: it is about no person, and is not counted); undefined for a student who counts. */
  readonly leaveOut: (
    row: readonly string[],
    headings: readonly string[],
    status: string,
  ) => LeftOutReason | 'nobody' | undefined;
}

/** Words that systems use for a student who is gone. */
export function leftBecauseOf(status: string): LeftOutReason | undefined {
  const word = status.toLowerCase().replace(/[^a-z]/g, '');
  if (word === 'tobedeleted' || word === 'deleted') return 'deleted';
  const isGone =
    /^(inactive|withdrawn|withdrew|transferred(out)?|dropped|exited|graduated|former|concluded|removed)$/.test(word);
  return isGone ? 'inactive' : undefined;
}

/**
 * The mapping of a table: the one a person chose for these headings, or the one that the headings tell. The headings of
 * a chosen mapping are looked for below titles, so that it still fits when a title row was added.
 */
export function mappingOf(
  table: SourceTable,
  options: RosterOptions,
  heading: TableRosterFormat['heading'] = (text) => text,
): TableMapping | undefined {
  for (const [index, row] of table.rows.slice(0, 15).entries()) {
    const chosen = options.mappings?.[fingerprint(row)];
    if (chosen) return { ...chosen, headerRow: index };
  }
  const translated = { ...table, rows: table.rows.slice(0, 15).map((row) => row.map(heading)) };
  return options.mappings?.[NO_HEADINGS] ?? findMapping(translated);
}

/** Key of the mapping for a table that has no headings. */
export const NO_HEADINGS = 'no headings';

/** Reads every table of the sources as students, one per row. */
export function readTableRoster(
  sources: Sources,
  options: RosterOptions,
  format: TableRosterFormat,
): Outcome<ImportedRoster> {
  const problems: Problem[] = [];
  const entries: RosterEntry[] = [];
  const leftOut = new Map<LeftOutReason, number>();
  const withoutSection: string[] = [];

  for (const table of sources.tables) {
    const mapping = mappingOf(table, options, format.heading);
    if (!mapping || !hasNames(mapping)) {
      problems.push(mapping ? noNameColumn(table) : noPersonColumns(table));
      continue;
    }
    const read = readStudents(table, mapping, format);
    problems.push(...read.problems);
    for (const [reason, count] of read.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
    const chosen = options.sectionOf?.[table.name] ?? '';
    if (chosen === '' && read.entries.some(({ person }) => person.section === '')) withoutSection.push(table.name);
    for (const entry of read.entries)
      entries.push(entry.person.section === '' ? { ...entry, person: { ...entry.person, section: chosen } } : entry);
  }

  const collected = collectStudents(splitSections(entries, format), options);
  problems.push(...collected.problems);
  if (collected.students.length === 0) {
    if (!stops(problems)) problems.push(noStudents(sources));
    return failure(problems);
  }
  const { students, sections, inSeveralSections } = collected;
  if (collected.inOtherSections > 0) leftOut.set('other section', collected.inOtherSections);
  const counts = [...leftOut].map(([reason, count]) => ({ what: 'students' as const, reason, count }));
  return success({ students, sections, leftOut: counts, inSeveralSections, withoutSection }, problems);
}

/** One entry per section, for sources that write "Period 1 and Period 3" for a student of both. */
function splitSections(entries: readonly RosterEntry[], format: TableRosterFormat): RosterEntry[] {
  const all = new Set(entries.map(({ person }) => person.section));
  return entries.flatMap((entry) => {
    const sections = format.sections?.(entry.person.section, all) ?? [entry.person.section];
    return sections.map((section) => ({ ...entry, person: { ...entry.person, section } }));
  });
}

function hasNames({ columns }: TableMapping): boolean {
  return columns.last !== undefined || columns.first !== undefined || columns.fullName !== undefined;
}

interface ReadStudents {
  readonly entries: readonly RosterEntry[];
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  readonly problems: readonly Problem[];
}

function readStudents(table: SourceTable, mapping: TableMapping, format: TableRosterFormat): ReadStudents {
  const headings = table.rows[mapping.headerRow] ?? [];
  const entries: RosterEntry[] = [];
  const problems: Problem[] = [];
  const leftOut = new Map<LeftOutReason, number>();
  const lastColumn = Math.max(...Object.values(mapping.columns));

  table.rows.slice(mapping.headerRow + 1).forEach((row, offset) => {
    const where = whereRow(table, mapping.headerRow + 1 + offset);
    if (isEmptyRow(row)) return;
    const tooLong = mapping.headerRow >= 0 ? rowTooLong(row, headings, where) : undefined;
    if (tooLong) {
      problems.push(tooLong);
      return;
    }
    const { status, ...person } = personOf(row, mapping);
    const reason = format.leaveOut(row, headings, status);
    if (reason === 'nobody') return;
    if (reason) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      return;
    }
    if (row.length <= lastColumn && row.length < headings.length) problems.push(rowTooShort(row, headings, where));
    if (mapping.columns.id !== undefined && person.id === '') problems.push(noId(where));
    entries.push({ person, where });
  });
  return { entries, leftOut, problems };
}

/** A row with filled cells beyond the headings: one of its cells was split in two, so no column can be trusted. */
export function rowTooLong(row: readonly string[], headings: readonly string[], where: string): Problem | undefined {
  if (!row.slice(headings.length).some((cell) => cell.trim() !== '')) return undefined;
  return {
    code: 'row-too-long',
    where,
    message: `This row has ${row.length} cells under ${headings.length} headings, so its columns cannot be trusted. It is left out.`,
    remedy: 'Put quotation marks around the cell that holds a comma, and choose the file again.',
    severity: 'skip',
  };
}

/** A row that ends before columns which are read: what is missing counts as blank. */
export function rowTooShort(row: readonly string[], headings: readonly string[], where: string): Problem {
  return {
    code: 'row-too-short',
    where,
    message: `This row ends after "${textAt(headings, row.length - 1)}". What is missing counts as blank.`,
    remedy: 'Check the row in the source.',
    severity: 'note',
  };
}

function noId(where: string): Problem {
  return {
    code: 'student-without-id',
    where,
    message: 'This student has no id.',
    remedy: 'The student is matched by e-mail or name; add the id in the source if there is one.',
    severity: 'note',
  };
}

function noPersonColumns(table: SourceTable): Problem {
  return {
    code: 'no-person-columns',
    where: whereTable(table),
    message: 'No column was recognised as a student id, name or e-mail.',
    remedy: 'Choose the heading row and say which column is which.',
    severity: 'stop',
  };
}

function noNameColumn(table: SourceTable): Problem {
  return {
    code: 'no-name-column',
    where: whereTable(table),
    message: 'There are ids or e-mail addresses, but no column with names.',
    remedy: 'Choose a list with names, or say which column holds them.',
    severity: 'stop',
  };
}

function noStudents(sources: Sources): Problem {
  return {
    code: 'no-students',
    where: sources.tables.map(whereTable).join(', ') || 'the source',
    message: 'There are no students in it.',
    remedy: 'Choose another file, or check that the class has students.',
    severity: 'stop',
  };
}
