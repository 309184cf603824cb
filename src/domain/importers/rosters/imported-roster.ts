/** What every roster importer gives, and how its rows become students: one per id, with nothing guessed. */
import type { Problem } from '../../problem';
import { type Student, sectionCell } from '../../roster';
import type { PersonCells, TableMapping } from '../reading/person-columns';

export type LeftOutReason = 'inactive' | 'deleted' | 'not a student' | 'no class' | 'other section';

/** What a source holds beside the students who come in; counted, so that nobody wonders where they went. */
export interface LeftOut {
  readonly what: 'students' | 'enrolments' | 'classes';
  readonly reason: LeftOutReason;
  readonly count: number;
}

export interface ImportedRoster {
  /** Active students in the source's order. An id may be empty: the source has none, and the preview finds or makes one. */
  readonly students: readonly Student[];
  /** The sections that the source covers, in order of appearance. */
  readonly sections: readonly string[];
  /** Counts of people and enrolments that the source itself marks as gone, or that are no students of a class. */
  readonly leftOut: readonly LeftOut[];
  /** Students who are in two or more sections of the source: all are kept until somebody says otherwise. */
  readonly inSeveralSections: readonly SeveralSections[];
  /** Names of the files or tabs that do not say which section they are: to be asked. */
  readonly withoutSection: readonly string[];
}

export interface SeveralSections {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  readonly sections: readonly string[];
}

/** What a person has told about a roster source. All of it may be missing. */
export interface RosterOptions {
  /** Columns, by the fingerprint of the headings. */
  readonly mappings?: Readonly<Record<string, TableMapping>>;
  /** Section of a table that names none, by the table's name. */
  readonly sectionOf?: Readonly<Record<string, string>>;
  /** Students in several sections: all of them (default), or the first only. */
  readonly severalSections?: 'first' | 'all';
  /** Only these sections of the source; all when missing. */
  readonly sections?: readonly string[];
  /** Which OneRoster field is the student's id: `sourcedId` (default: always there, never twice) or `identifier`. */
  readonly oneRosterId?: 'sourcedId' | 'identifier';
}

/** A row of a source that may become a student. */
export interface RosterEntry {
  readonly person: Omit<PersonCells, 'status'>;
  readonly where: string;
}

export interface CollectedRoster {
  readonly students: readonly Student[];
  readonly sections: readonly string[];
  readonly inSeveralSections: readonly SeveralSections[];
  /** Students of sections that were not chosen. */
  readonly inOtherSections: number;
  readonly problems: readonly Problem[];
}

/**
 * Makes students of entries. One id stands for one student: again in another section is a student in several sections,
 * again with another name is a Problem and left out. Entries without an id are never joined: two students with one name
 * are two students.
 */
export function collectStudents(
  entries: readonly RosterEntry[],
  options: Pick<RosterOptions, 'severalSections' | 'sections'> = {},
): CollectedRoster {
  const problems: Problem[] = [];
  const byId = new Map<string, { entry: RosterEntry; sections: string[] }>();
  const kept: { entry: RosterEntry; sections: string[] }[] = [];
  const sections = new Set<string>();
  const elsewhere = new Set<string>();

  for (const entry of entries) {
    const { person, where } = entry;
    if (options.sections && !options.sections.includes(person.section)) {
      elsewhere.add(person.id || where);
      continue;
    }
    if (person.last === '' && person.first === '') {
      problems.push(nameless(entry));
      continue;
    }
    const known = person.id === '' ? undefined : byId.get(person.id);
    if (known && !isSamePerson(known.entry.person, person)) {
      problems.push(duplicateId(entry, known.entry));
      continue;
    }
    if (person.section !== '') sections.add(person.section);
    if (!known) {
      const found = { entry, sections: person.section === '' ? [] : [person.section] };
      kept.push(found);
      if (person.id !== '') byId.set(person.id, found);
    } else if (person.section !== '' && !known.sections.includes(person.section)) known.sections.push(person.section);
    else problems.push(repeated(where, known.entry));
  }

  const severalSections = kept.filter((student) => student.sections.length > 1);
  return {
    students: kept.map(({ entry, sections: of }) => toStudent(entry.person, sectionText(of, options.severalSections))),
    sections: [...sections],
    inSeveralSections: severalSections.map(({ entry: { person }, sections: of }) => ({
      id: person.id,
      last: person.last,
      first: person.first,
      sections: of,
    })),
    inOtherSections: [...elsewhere].filter((id) => !byId.has(id)).length,
    problems,
  };
}

function sectionText(sections: readonly string[], choice: 'first' | 'all' = 'all'): string {
  return choice === 'all' ? sectionCell(sections) : (sections[0] ?? '');
}

function toStudent(person: RosterEntry['person'], section: string): Student {
  const { id, last, first, teacher, email } = person;
  return { id, last, first, section, teacher, status: 'active', email };
}

function isSamePerson(a: RosterEntry['person'], b: RosterEntry['person']): boolean {
  return a.last.toLowerCase() === b.last.toLowerCase() && a.first.toLowerCase() === b.first.toLowerCase();
}

function nameless({ person, where }: RosterEntry): Problem {
  const who = person.id === '' ? 'This row' : `The student with the id ${person.id}`;
  return {
    code: 'student-without-name',
    where,
    message: `${who} has no name.`,
    remedy: 'Add the name in the source, or add the student to the Roster tab by hand.',
    severity: 'skip',
  };
}

function duplicateId({ person, where }: RosterEntry, first: RosterEntry): Problem {
  return {
    code: 'student-id-twice',
    where,
    message: `The id ${person.id} also stands at ${first.where}, for a student with another name. This one is left out.`,
    remedy: 'Correct one of the two ids in the source and choose it again.',
    severity: 'skip',
  };
}

function repeated(where: string, first: RosterEntry): Problem {
  return {
    code: 'student-repeated',
    where,
    message: `This student already stands at ${first.where}. The second row is left out.`,
    remedy: 'Nothing needs to be done.',
    severity: 'note',
  };
}
