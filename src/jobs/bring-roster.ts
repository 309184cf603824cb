/**
 * Bring the roster: new students are added, known ones updated, and those who are no longer on the list of a section
 * that the list covers become inactive with every score kept. Columns of the team's own are not touched.
 */
import { array, boolean, object, optional } from 'valibot';
import type { Student } from '../domain/roster';
import { upsert } from '../workbook/changes';
import { readTable } from '../workbook/table';
import { ROSTER, studentOf } from '../workbook/tabs/roster';
import { studentInput } from './inputs';
import { defineJob, done, refused, stop } from './job';

export const bringRoster = defineJob({
  id: 'bringRoster',
  label: 'Bring the roster',
  input: object({
    students: array(studentInput),
    /** Whether students of the same sections who are not listed have left. */
    complete: optional(boolean(), false),
  }),
  needs: () => ['roster'],
  run: ({ students, complete }, snapshot) => {
    const table = readTable(snapshot, ROSTER);
    if (students.length === 0)
      return refused([
        stop(
          'roster-empty',
          'Roster',
          'There is no student in this list.',
          'Choose a file with at least one student, with a header row above.',
        ),
      ]);
    const twice = firstDouble(students.map((student) => student.id));
    if (twice !== undefined)
      return refused([
        stop(
          'id-twice',
          'Roster',
          `The id "${twice}" stands twice in this list.`,
          'Give each student an own id, or remove one of the rows.',
        ),
      ]);
    const existing = new Map(table.rows.map(({ row }) => [row.id, studentOf(row)]));
    const listed = new Set(students.map((student) => student.id));
    const covered = new Set(students.map((student) => student.section));
    const left = complete
      ? [...existing.values()].filter(
          (student) => student.status === 'active' && covered.has(student.section) && !listed.has(student.id),
        )
      : [];
    const changed = students.filter((student) => !sameStudent(existing.get(student.id), student));
    return done(
      {
        added: changed.filter((student) => !existing.has(student.id)).length,
        updated: changed.filter((student) => existing.has(student.id)).length,
        unchanged: students.length - changed.length,
        left: left.length,
      },
      {
        problems: table.problems,
        changes: [
          upsert(ROSTER, [
            ...changed.map((student) => filled(student, existing.get(student.id))),
            ...left.map(({ id }) => ({ id, status: 'inactive' as const })),
          ]),
        ],
      },
    );
  },
});

/** A list without a column for the e-mail or the teacher does not empty what the team has. */
function filled(student: Student, known: Student | undefined): Student {
  return known
    ? {
        ...student,
        teacher: student.teacher || known.teacher,
        email: student.email || known.email,
        section: student.section || known.section,
      }
    : student;
}

function sameStudent(known: Student | undefined, listed: Student): boolean {
  if (!known) return false;
  const wanted = filled(listed, known);
  return (Object.keys(wanted) as (keyof Student)[]).every((key) => known[key] === wanted[key]);
}

/** The first value that stands twice, or undefined. */
export function firstDouble(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}
