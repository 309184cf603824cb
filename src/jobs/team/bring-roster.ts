/**
 * Bring the roster: new students are added, known ones updated or moved, and those who are no longer on a list that
 * covers their section become inactive with every score kept. Columns of the team's own are not touched.
 */
import { array, boolean, maxLength, object, optional, pipe, record, string, trim } from 'valibot';
import { previewRoster } from '../../domain/importers/rosters/preview-roster';
import type { Problem } from '../../domain/problem';
import { bySectionAndName, type Student, sectionNames } from '../../domain/roster';
import { type Change, upsert } from '../../workbook/changes';
import { sectionsOf } from '../../workbook/course';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { readDistrictRules } from '../../workbook/tabs/district';
import { ROSTER, rosterTab, studentOf, subgroupKey } from '../../workbook/tabs/roster';
import { mappingsInput, rememberMappings } from '../assessments/mapping-memory';
import { line, maybe, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';

const listedStudent = object({
  /** Empty for a list without ids: the student is found by e-mail or name, or gets an id made of them. */
  id: optional(pipe(string(), trim(), maxLength(500)), ''),
  last: optional(line, ''),
  first: optional(line, ''),
  section: optional(line, ''),
  teacher: optional(line, ''),
  email: optional(line, ''),
});

export const bringRoster = defineJob({
  id: 'bringRoster',
  label: 'Bring the roster',
  input: object({
    students: array(listedStudent),
    /** Whether students of the list's sections who are not on it have left. */
    complete: optional(boolean(), false),
    /** The sections that the list covers, where they are more than those of its students. */
    sections: optional(array(named), []),
    /** What the person said about columns, to be remembered. */
    mappings: mappingsInput,
    /** Columns about groups of students: only those that the district allows, with what they say by student id. */
    subgroups: maybe(array(object({ column: named, values: record(string(), line) }))),
  }),
  needs: ({ subgroups }) => (subgroups ? ['roster', 'log', 'team'] : ['roster', 'log']),
  run: ({ students, complete, sections, mappings, subgroups = [] }, snapshot, now) => {
    const table = readTable(snapshot, ROSTER);
    const existing = table.rows.map(({ row }) => studentOf(row));
    if (students.length === 0)
      return refused([
        stop(
          'roster-empty',
          'Roster',
          'There is no student in this list.',
          'Choose a file with at least one student, with a header row above.',
        ),
      ]);
    const twice = firstDouble(students.map((student) => student.id).filter((id) => id !== ''));
    if (twice !== undefined)
      return refused([
        stop(
          'id-twice',
          'Roster',
          `The id "${twice}" stands twice in this list.`,
          'Give each student an own id, or remove one of the rows.',
        ),
      ]);
    const held = subgroups.filter(({ column }) => !isAllowed(snapshot, column));
    if (held.length > 0) return refused(held.map(({ column }) => notAllowed(column)));
    const listed = students.map((student): Student => ({ ...student, status: 'active' }));
    const covered = [...new Set([...sections, ...listed.flatMap(sectionNames)])];
    const preview = previewRoster(existing, listed, { sectionsInFile: complete ? covered : [] });
    const added = [...preview.added].sort(bySectionAndName);
    const after = [...preview.changed, ...preview.moved, ...preview.gone].map((change) => change.after);
    const columns = subgroups.map(({ column }) => column);
    const tab = rosterTab(sectionsOf([...existing, ...added, ...after]), columns);
    const rows = [...after, ...added];
    const inList = new Set(students.map(({ id }) => id));
    const known = new Set([...existing, ...added].map(({ id }) => id));
    const grouped = subgroups.flatMap(({ column, values }) =>
      Object.entries(values)
        .filter(([id]) => known.has(id) && inList.has(id))
        .map(([id, value]) => ({ id, [subgroupKey(column)]: value })),
    );
    return done(
      {
        added: added.length,
        updated: preview.changed.length,
        moved: preview.moved.length,
        left: preview.gone.length,
        unchanged: preview.same.length,
        doubtful: preview.doubtful.length,
        idsMade: listed.some(({ id }) => id === '') ? added.filter(({ id }) => madeHere(id, listed)).length : 0,
      },
      {
        problems: table.problems,
        changes: [
          ...(rows.length > 0 || grouped.length > 0 || !table.exists ? [upsert(tab, [...rows, ...grouped])] : []),
          // New rows are coloured by section like the others.
          ...(added.length > 0 && table.exists ? [{ kind: 'refresh', tab } satisfies Change] : []),
          ...(table.exists ? [] : [{ kind: 'show', tab } satisfies Change]),
          ...rememberMappings(snapshot, 'roster', mappings, 'Bring the roster', now),
        ],
      },
    );
  },
});

function madeHere(id: string, listed: readonly Student[]): boolean {
  return listed.every((student) => student.id !== id);
}

function isAllowed(snapshot: Snapshot, column: string): boolean {
  return readDistrictRules(snapshot).subgroupColumns.some((each) => each.toLowerCase() === column.toLowerCase());
}

function notAllowed(column: string): Problem {
  return stop(
    'column-not-allowed',
    'Roster',
    `The column "${column}" is not among those that your district allows.`,
    'Bring the list without it, or ask your district.',
  );
}

/** The first value that stands twice, or undefined. */
export function firstDouble(values: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size);
}
