/** A Canvas gradebook export (DOMAIN.md 6.2): a column per assignment, "Points Possible" below the headings, EX and N/A. */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { findMapping, personOf } from '../reading/person-columns';
import { readNumber } from '../reading/read-mark';
import { isEmptyRow, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import { canvasSections, isPointsRow, isTestStudent } from '../rosters/canvas-people';
import type { ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';
import { type ItemColumn, keepLatestRows, plainItem, readMarks, sectionsOf, withBlueprint } from './score-rows';

/** Canvas writes the assignment's id behind its title: `Unit 3 CFA (48213)`. */
const ASSIGNMENT = /^(.*\S)\s*\((\d+)\)$/;

export const canvasGradebook: Importer<ScoreOptions, ImportedScores> = {
  id: 'canvasGradebook',
  label: 'Canvas gradebook',
  recognise: ({ tables: [table] }) =>
    table && pointsRowOf(table) && table.rows[0]?.some((heading) => ASSIGNMENT.test(heading)) ? 0.95 : 0,
  read: ({ tables: [table] }, options) => {
    const points = table && pointsRowOf(table);
    const mapping = table && (options.mapping ?? findMapping(table, 1));
    if (!table || !points || !mapping) return failure([notAGradebook(table)]);
    const problems: Problem[] = [];
    const students = table.rows.flatMap((row, index) => {
      const isStudent = index > table.rows.indexOf(points) && !isEmptyRow(row) && !isTestStudent(textAt(row, 0));
      return isStudent ? [{ row, person: personOf(row, mapping), where: whereRow(table, index) }] : [];
    });
    const columns = assignments(
      table,
      points,
      students.map(({ row }) => row),
      options,
    );
    if (columns.length === 0) return failure([noAssignments(table)]);
    const sections = new Set(students.map(({ person }) => person.section));
    const rows = students.map(({ row, person, where }): ImportedRow => {
      const { id, email, last, first, section } = person;
      const student = { id, email, last, first, section: canvasSections(section, sections)[0] ?? section };
      return { student, marks: readMarks(row, columns, where, problems), total: undefined, submittedAt: '', where };
    });
    const kept = keepLatestRows(rows, problems);
    if (kept.length === 0) return failure([noAssignments(table)]);
    const items = columns.map(({ item }) => item);
    const title = items.length === 1 ? (items[0]?.label ?? '') : '';
    return success({ title, givenOn: undefined, sections: sectionsOf(kept), items, rows: kept }, problems);
  },
};

/** The row below the headings (and below the posting labels, where there are any). */
function pointsRowOf(table: SourceTable): readonly string[] | undefined {
  return table.rows.slice(1, 4).find(isPointsRow);
}

/** Assignments that hold at least one mark; totals that Canvas computes are marked "(read only)". */
function assignments(
  table: SourceTable,
  points: readonly string[],
  students: readonly (readonly string[])[],
  options: ScoreOptions,
): ItemColumn[] {
  const columns = (table.rows[0] ?? []).flatMap((heading, column) => {
    const title = ASSIGNMENT.exec(heading.trim())?.[1];
    const isRead = title !== undefined && students.some((row) => textAt(row, column) !== '');
    return isRead ? [{ column, item: plainItem(title, { points: readNumber(textAt(points, column)) }) }] : [];
  });
  const items = withBlueprint(
    columns.map(({ item }) => item),
    options.blueprint,
  );
  return columns.map(({ column, item }, index) => ({ column, item: items[index] ?? item, takesAnswers: false }));
}

function notAGradebook(table: SourceTable | undefined): Problem {
  return {
    code: 'no-item-columns',
    where: table ? whereTable(table) : 'the source',
    message: 'This is not a Canvas gradebook: the row "Points Possible" is missing.',
    remedy: 'In Canvas choose Grades, Export, and bring the CSV file as it is.',
    severity: 'stop',
  };
}

function noAssignments(table: SourceTable): Problem {
  return {
    code: 'no-item-columns',
    where: whereTable(table),
    message: 'No assignment of this gradebook holds scores of students.',
    remedy: 'Score the assignment in Canvas first, then export again.',
    severity: 'stop',
  };
}
