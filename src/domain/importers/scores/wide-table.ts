/**
 * Any table with one row per student and one column per item: a teacher's own sheet, with titles above the header, key,
 * points and learning rows above or below it, averages at the foot, sections as a column or as lines between.
 */
import { failure, type Outcome, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { readDate } from '../reading/dates';
import { findMapping, personOf, type TableMapping } from '../reading/person-columns';
import { readNumber } from '../reading/read-mark';
import { isEmptyRow, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { rowTooLong, rowTooShort } from '../rosters/table-roster';
import type { ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { rowMeaning } from './score-headings';
import { keepLatestRows, missingFacts, readMarks, sectionsOf } from './score-rows';
import { readLayout, type WideLayout } from './wide-layout';

export const wideTable: Importer<ScoreOptions, ImportedScores> = {
  id: 'wideTable',
  label: 'Table with a column per item',
  recognise: ({ tables }) => {
    const table = scoreTable(tables, {});
    if (!table) return 0;
    const mapping = findMapping(table);
    return mapping && readLayout(table, mapping, {}).items.length > 0 ? 0.4 : 0;
  },
  read: ({ tables }, options) => {
    const table = scoreTable(tables, options);
    const mapping = table && (options.mapping ?? findMapping(table));
    if (!table || !mapping) return failure([noStudentColumn(tables[0])]);
    return readWide(table, mapping, options);
  },
};

/** The table that holds students: a key may lie beside it in a table of its own. */
function scoreTable(tables: readonly SourceTable[], options: ScoreOptions): SourceTable | undefined {
  return options.mapping ? tables[0] : tables.find((table) => findMapping(table));
}

/** Reads a table whose student columns are known. Shared with formats that are wide tables with fixed headings. */
export function readWide(table: SourceTable, mapping: TableMapping, options: ScoreOptions): Outcome<ImportedScores> {
  const problems: Problem[] = [];
  const layout = readLayout(table, mapping, options);
  problems.push(...layout.problems);
  if (layout.items.length === 0) return failure([...problems, noItemColumns(table)]);

  const rows = keepLatestRows(readRows(table, mapping, layout, problems), problems);
  if (rows.length === 0) return failure([...problems, noStudentRows(table)]);
  const scores: ImportedScores = {
    title: layout.title,
    givenOn: layout.givenOn === '' ? undefined : readDate(layout.givenOn),
    sections: sectionsOf(rows),
    items: layout.items.map(({ item }) => item),
    rows,
  };
  return success(scores, [...problems, ...missingFacts(scores, whereTable(table))]);
}

function readRows(table: SourceTable, mapping: TableMapping, layout: WideLayout, problems: Problem[]): ImportedRow[] {
  const headings = table.rows[mapping.headerRow] ?? [];
  const rows: ImportedRow[] = [];
  const lastItem = Math.max(...layout.items.map(({ column }) => column));
  let section = layout.section;
  table.rows.forEach((row, index) => {
    if (index <= mapping.headerRow || layout.factRows.has(index) || isEmptyRow(row)) return;
    const where = whereRow(table, index);
    const tooLong = mapping.headerRow >= 0 ? rowTooLong(row, headings, where) : undefined;
    if (tooLong) {
      problems.push(tooLong);
      return;
    }
    const heading = sectionLine(row);
    if (heading !== undefined) {
      section = heading;
      return;
    }
    if (rowMeaning(layout.labelOf(row)) || isHeaderAgain(row, headings)) return;
    const { status: _status, teacher: _teacher, ...person } = personOf(row, mapping);
    if (person.id === '' && person.email === '' && person.last === '' && person.first === '') {
      problems.push(rowWithoutStudent(where));
      return;
    }
    if (row.length < headings.length && row.length <= lastItem) problems.push(rowTooShort(row, headings, where));
    // In a sheet with merged section cells only the first row of each section holds the name.
    if (person.section !== '') section = person.section;
    const earned =
      layout.totalColumn === undefined ? undefined : readNumber(textAt(row, layout.totalColumn).split('/')[0] ?? '');
    rows.push({
      student: { ...person, section: person.section || section },
      marks: readMarks(row, layout.items, where, problems),
      total:
        earned === undefined
          ? undefined
          : { earned, outOf: readNumber(textAt(row, layout.totalColumn).split('/')[1] ?? '') },
      submittedAt: '',
      where,
    });
  });
  return rows;
}

/** A line such as "Period 3" alone in its row begins a section. */
function sectionLine(row: readonly string[]): string | undefined {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [only] = filled;
  return filled.length === 1 && only !== undefined && /^(period|section|class|block|hour|homeroom)\b.*\S/i.test(only)
    ? only.replace(/^(section|class)\s*:\s*/i, '')
    : undefined;
}

function isHeaderAgain(row: readonly string[], headings: readonly string[]): boolean {
  return headings.length > 0 && headings.every((heading, column) => textAt(row, column) === heading.trim());
}

function noStudentColumn(table: SourceTable | undefined): Problem {
  return {
    code: 'no-person-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'No column was recognised as a student id, name or e-mail.',
    remedy: 'Choose the heading row and say which column is which.',
    severity: 'stop',
  };
}

function noItemColumns(table: SourceTable): Problem {
  return {
    code: 'no-item-columns',
    where: whereTable(table),
    message: 'Beside the students there is no column with scores.',
    remedy: 'Add a heading above each column of scores, or choose the columns.',
    severity: 'stop',
  };
}

function noStudentRows(table: SourceTable): Problem {
  return {
    code: 'no-students',
    where: whereTable(table),
    message: 'There is no row with a student in it.',
    remedy: 'Check that the rows below the headings hold names or ids.',
    severity: 'stop',
  };
}

function rowWithoutStudent(where: string): Problem {
  return {
    code: 'row-without-student',
    where,
    message: 'This row has cells but no student. It is left out.',
    remedy: "Add the student's id or name, or delete the row.",
    severity: 'skip',
  };
}
