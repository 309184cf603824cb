/**
 * OneRoster CSV, versions 1.1 and 1.2 (DOMAIN.md 6.5): users x enrollments x classes, and roles where the bundle has
 * them. Passwords, birth dates and phone numbers stand in the same files and are never read.
 */
import { failure, type Outcome, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { columnOf, headingKey, type SourceTable, textAt, whereRow } from '../reading/table';
import {
  collectStudents,
  type ImportedRoster,
  type LeftOut,
  type RosterEntry,
  type RosterOptions,
} from './imported-roster';

export const oneRoster: Importer<RosterOptions, ImportedRoster> = {
  id: 'oneRoster',
  label: 'OneRoster',
  recognise: ({ tables }) => {
    const files = findFiles(tables);
    const count = [files.users, files.classes, files.enrollments].filter((file) => file !== undefined).length;
    return [0, 0.6, 0.9, 1][count] ?? 0;
  },
  read: ({ tables }, options) => {
    const { users, classes, enrollments, roles } = findFiles(tables);
    if (users && classes && enrollments) return readBundle({ users, classes, enrollments, roles }, options);
    const missing = [users ? '' : 'users.csv', classes ? '' : 'classes.csv', enrollments ? '' : 'enrollments.csv'];
    return failure([missingFiles(missing.filter((name) => name !== ''))]);
  },
};

interface Files {
  readonly users: SourceTable | undefined;
  readonly classes: SourceTable | undefined;
  readonly enrollments: SourceTable | undefined;
  readonly roles: SourceTable | undefined;
}

type Bundle = { readonly [K in 'users' | 'classes' | 'enrollments']: SourceTable } & Pick<Files, 'roles'>;

function findFiles(tables: readonly SourceTable[]): Files {
  const withHeadings = (...names: string[]): SourceTable | undefined =>
    tables.find(({ rows }) => {
      const keys = new Set(rows[0]?.map(headingKey));
      return names.every((name) => keys.has(name));
    });
  return {
    users: withHeadings('sourcedid', 'givenname', 'familyname'),
    classes: withHeadings('sourcedid', 'title', 'classtype'),
    enrollments: withHeadings('classsourcedid', 'usersourcedid', 'role'),
    roles: withHeadings('usersourcedid', 'roletype', 'role'),
  };
}

/** A row of a OneRoster file, read by heading. */
interface Row {
  readonly get: (name: string) => string;
  readonly where: string;
  readonly state: 'active' | 'inactive' | 'deleted';
}

function rowsOf(table: SourceTable): Row[] {
  const [headings = []] = table.rows;
  const columns = new Map<string, number | undefined>();
  return table.rows.slice(1).map((row, offset) => {
    const get = (name: string): string => {
      if (!columns.has(name)) columns.set(name, columnOf(headings, [name]));
      return textAt(row, columns.get(name));
    };
    const status = get('status').toLowerCase();
    // Bulk files leave the status empty: everything in them is active.
    const state = status === 'tobedeleted' ? 'deleted' : status === 'inactive' ? 'inactive' : 'active';
    return { get, where: whereRow(table, offset + 1), state };
  });
}

function readBundle(bundle: Bundle, options: RosterOptions): Outcome<ImportedRoster> {
  const problems: Problem[] = [];
  const leftOut: Omit<LeftOut, 'count'>[] = [];
  const users = new Map(rowsOf(bundle.users).map((user) => [user.get('sourcedid'), user]));
  const classes = new Map(rowsOf(bundle.classes).map((one) => [one.get('sourcedid'), one]));
  for (const one of classes.values()) if (one.state !== 'active') leftOut.push({ what: 'classes', reason: one.state });
  const enrollments = rowsOf(bundle.enrollments);
  const roles = rolesOf(bundle);
  const sectionNames = nameSections([...classes.values()].filter((one) => one.state === 'active'));
  const teachers = teachersOf(enrollments, users);

  const entries: RosterEntry[] = [];
  const placed = new Set<string>();
  const gone = new Set<string>();
  for (const enrollment of enrollments) {
    if (enrollment.get('role').toLowerCase() !== 'student') continue;
    const classId = enrollment.get('classsourcedid');
    const userId = enrollment.get('usersourcedid');
    const [user, ofClass] = [users.get(userId), classes.get(classId)];
    if (!user || !ofClass) {
      problems.push(
        brokenLink(enrollment, user ? `class ${classId}` : `user ${userId}`, user ? 'classes.csv' : 'users.csv'),
      );
      continue;
    }
    if (user.state !== 'active') {
      if (!gone.has(userId)) leftOut.push({ what: 'students', reason: user.state });
      gone.add(userId);
    } else if (enrollment.state !== 'active') leftOut.push({ what: 'enrolments', reason: enrollment.state });
    // An enrolment in a class that is itself left out goes with its class.
    else if (ofClass.state === 'active') {
      const role = roles.get(userId);
      if (role && !role.has('student')) problems.push(otherRole(enrollment, [...role]));
      placed.add(userId);
      const id = options.oneRosterId === 'identifier' ? user.get('identifier') : userId;
      const [last, first] = [user.get('familyname'), user.get('givenname')];
      const section = sectionNames.get(classId) ?? '';
      const person = { id, last, first, section, teacher: teachers.get(classId) ?? '', email: user.get('email') };
      entries.push({ person, where: enrollment.where });
    }
  }
  for (const [id, user] of users)
    if (user.state === 'active' && roles.get(id)?.has('student') && !placed.has(id))
      leftOut.push({ what: 'students', reason: 'no class' });

  const collected = collectStudents(entries, options);
  for (let i = 0; i < collected.inOtherSections; i++) leftOut.push({ what: 'students', reason: 'other section' });
  problems.push(...collected.problems);
  if (collected.students.length === 0) return failure([...problems, noEnrolments()]);
  const { students, inSeveralSections, sections } = collected;
  return success(
    { students, sections, leftOut: countLeftOut(leftOut), inSeveralSections, withoutSection: [] },
    problems,
  );
}

/** Roles by user: from roles.csv (1.2), or from the users' own role column (1.1). */
function rolesOf({ roles, users }: Bundle): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (user: string, role: string): void => {
    if (role !== '') found.set(user, (found.get(user) ?? new Set()).add(role.toLowerCase()));
  };
  for (const row of rowsOf(users)) add(row.get('sourcedid'), row.get('role'));
  for (const row of roles ? rowsOf(roles) : [])
    if (row.state === 'active') add(row.get('usersourcedid'), row.get('role'));
  return found;
}

/** Names of classes: the title, with the class code, and if need be the id, where a title stands twice. */
function nameSections(classes: readonly Row[]): Map<string, string> {
  const names = (one: Row): string[] => {
    const [title, code, id] = [one.get('title'), one.get('classcode'), one.get('sourcedid')];
    return [title, `${title} ${code}`.trim(), `${title} ${code} ${id}`.replace(/\s+/g, ' ').trim()];
  };
  const counts = new Map<string, number>();
  for (const one of classes) for (const name of new Set(names(one))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    classes.map((one) => {
      const free = names(one).find((name) => name !== '' && counts.get(name) === 1);
      return [one.get('sourcedid'), free ?? one.get('sourcedid')];
    }),
  );
}

/** The teacher of each class: the primary one, or the first where none is marked primary. */
function teachersOf(enrollments: readonly Row[], users: ReadonlyMap<string, Row>): Map<string, string> {
  const found = new Map<string, { name: string; primary: boolean }>();
  for (const enrollment of enrollments) {
    if (enrollment.get('role').toLowerCase() !== 'teacher' || enrollment.state !== 'active') continue;
    const user = users.get(enrollment.get('usersourcedid'));
    if (user?.state !== 'active') continue;
    const classId = enrollment.get('classsourcedid');
    const primary = enrollment.get('primary').toLowerCase() === 'true';
    const known = found.get(classId);
    if (!known || (primary && !known.primary))
      found.set(classId, { name: `${user.get('givenname')} ${user.get('familyname')}`.trim(), primary });
  }
  return new Map([...found].map(([classId, { name }]) => [classId, name]));
}

function countLeftOut(all: readonly Omit<LeftOut, 'count'>[]): LeftOut[] {
  const counts = new Map<string, LeftOut>();
  for (const one of all) {
    const key = `${one.what} ${one.reason}`;
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function missingFiles(names: readonly string[]): Problem {
  return {
    code: 'oneroster-file-missing',
    where: 'the OneRoster files',
    message: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not there.`,
    remedy: 'Choose the whole zip, or users.csv, classes.csv and enrollments.csv together.',
    severity: 'stop',
  };
}

function brokenLink(enrollment: Row, what: string, file: string): Problem {
  return {
    code: 'oneroster-link-broken',
    where: enrollment.where,
    message: `The enrolment names ${what}, which is not in ${file}.`,
    remedy: 'Export the files again, all at the same time.',
    severity: 'skip',
  };
}

function otherRole(enrollment: Row, roles: readonly string[]): Problem {
  return {
    code: 'oneroster-role-differs',
    where: enrollment.where,
    message: `This person is enrolled as a student, while roles.csv says ${roles.join(', ')}. The enrolment counts.`,
    remedy: 'If the person is no student, delete the row in the Roster tab after the import.',
    severity: 'note',
  };
}

function noEnrolments(): Problem {
  return {
    code: 'no-students',
    where: 'the OneRoster files',
    message: 'No active student is enrolled in an active class.',
    remedy: 'Export the current school year, or another school.',
    severity: 'stop',
  };
}
