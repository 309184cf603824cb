/** Which columns of a table say who a student is. Found by heading; a person may choose them, and the choice is remembered. */

import { type NameOrder, type PersonName, splitFullName } from './person-names';
import { headingKey, type SourceTable, textAt } from './table';

export const PERSON_FIELDS = ['id', 'last', 'first', 'fullName', 'section', 'teacher', 'email', 'status'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonColumns = Readonly<Partial<Record<PersonField, number>>>;

/** How to read the students of a table; plain data, so that it can be kept with the fingerprint of the headings. */
export interface TableMapping {
  /** Index of the heading row; -1 when the table has none. */
  readonly headerRow: number;
  readonly columns: PersonColumns;
  readonly nameOrder: NameOrder;
}

export interface PersonCells extends PersonName {
  readonly id: string;
  readonly section: string;
  readonly teacher: string;
  readonly email: string;
  readonly status: string;
}

/** Heading keys of each field, the most telling first: a file may hold several ids, and the school's own is wanted. */
export const PERSON_HEADINGS: Readonly<Record<PersonField, readonly string[]>> = {
  id: [
    'studentid',
    'studentnumber',
    'studentno',
    'sisuserid',
    'sisid',
    'externalid',
    'customid',
    'schoolid',
    'localid',
    'studentlocalid',
    'stateid',
    'studentstateid',
    'pupilid',
    'pupilnumber',
    'studentidnumber',
    'idnumber',
    'zipgradeid',
    'id',
  ],
  last: ['lastname', 'studentlastname', 'last', 'studentlast', 'surname', 'familyname', 'lname'],
  first: ['firstname', 'studentfirstname', 'first', 'studentfirst', 'givenname', 'fname'],
  fullName: [
    'studentname',
    'lastfirst',
    'lastnamefirstname',
    'namelastfirst',
    'fullname',
    'studentfullname',
    'student',
    'name',
    'yourname',
    'learner',
    'pupil',
  ],
  section: [
    'section',
    'sectionname',
    'class',
    'classname',
    'classperiod',
    'period',
    'coursesection',
    'sectionnumber',
    'homeroom',
    'block',
    'quizclass',
    'sectionid',
    'group',
    'course',
    'coursename',
    'coursetitle',
  ],
  teacher: ['teacher', 'teachername', 'instructor', 'teacherlastfirst', 'teacherdisplay', 'teacherlastname'],
  email: [
    'email',
    'emailaddress',
    'studentemail',
    'studentemailaddress',
    'schoolemail',
    'mail',
    'sisloginid',
    'loginid',
    'username',
    'contactemail',
  ],
  status: ['status', 'enrollstatus', 'enrollmentstatus', 'enrolstatus'],
};

/** The columns of a heading row that say who a student is. */
export function findPersonColumns(headings: readonly string[]): PersonColumns {
  const keys = headings.map(headingKey);
  const found: Partial<Record<PersonField, number>> = {};
  const taken = new Set<number>();
  for (const field of PERSON_FIELDS) {
    for (const name of PERSON_HEADINGS[field]) {
      const column = keys.indexOf(name);
      if (column < 0 || taken.has(column)) continue;
      found[field] = column;
      taken.add(column);
      break;
    }
  }
  // With both names in columns of their own, a "Student" or "Name" column beside them says nothing new.
  if (found.last !== undefined && found.first !== undefined) delete found.fullName;
  return found;
}

/** True when the columns can tell one student from another. */
export function namesAPerson(columns: PersonColumns): boolean {
  const { id, last, first, fullName, email } = columns;
  return [id, last, first, fullName, email].some((column) => column !== undefined);
}

/** The heading row among the leading rows that names the most about a person, with its columns; undefined when none does. */
export function findMapping(table: SourceTable, within = 15): TableMapping | undefined {
  let best: TableMapping | undefined;
  let bestCount = 0;
  table.rows.slice(0, within).forEach((row, headerRow) => {
    const columns = findPersonColumns(row);
    const count = Object.keys(columns).length;
    if (!namesAPerson(columns) || count <= bestCount) return;
    best = { headerRow, columns, nameOrder: nameOrderOf(row, columns) };
    bestCount = count;
  });
  return best;
}

/** A heading such as "Last First" says the order that its names have no comma for. */
function nameOrderOf(headings: readonly string[], columns: PersonColumns): NameOrder {
  return /^(student)?(name)?last(name)?first/.test(headingKey(textAt(headings, columns.fullName)))
    ? 'last first'
    : 'first last';
}

/** Who a row is about, every part trimmed text. */
export function personOf(row: readonly string[], mapping: TableMapping): PersonCells {
  const { columns } = mapping;
  const full = splitFullName(textAt(row, columns.fullName), mapping.nameOrder);
  const email = textAt(row, columns.email);
  return {
    id: textAt(row, columns.id),
    last: columns.last === undefined ? full.last : textAt(row, columns.last),
    first: columns.first === undefined ? full.first : textAt(row, columns.first),
    section: textAt(row, columns.section),
    teacher: textAt(row, columns.teacher),
    // "Username" and "Login ID" hold an address in some schools and a short name in others.
    email: /^\S+@\S+$/.test(email) ? email : '',
    status: textAt(row, columns.status),
  };
}
