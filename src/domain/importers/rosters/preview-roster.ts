/** What a roster import would do, said before anything is written. A student who left keeps every score. */
import { bySectionAndName, type Student, sectionCell, sectionNames } from '../../roster';
import { nameKey, nameWords } from '../reading/person-names';

export type StudentField = 'last' | 'first' | 'section' | 'teacher' | 'email' | 'status';

export interface StudentChange {
  readonly before: Student;
  readonly after: Student;
  /** Fields that change. */
  readonly fields: readonly StudentField[];
}

export interface RosterPreview {
  readonly added: readonly Student[];
  /** Changes other than a move to another section. */
  readonly changed: readonly StudentChange[];
  readonly moved: readonly StudentChange[];
  /** Students of the source's sections who are no longer in it: they become inactive. */
  readonly gone: readonly StudentChange[];
  readonly same: readonly Student[];
  /** Incoming students without an id who could be one of several on the roster: to be asked, left out until then. */
  readonly doubtful: readonly { readonly incoming: Student; readonly candidates: readonly Student[] }[];
}

export interface PreviewOptions {
  /** The sections that the source covers; nobody outside them is said to have left. */
  readonly sectionsInFile: readonly string[];
}

/**
 * Compares incoming students with the roster. They are the same by id; one without an id by e-mail, then by name within
 * the section. An empty incoming field never empties ours. New students without an id get one made of e-mail or name.
 */
export function previewRoster(
  existing: readonly Student[],
  incoming: readonly Student[],
  options: PreviewOptions,
): RosterPreview {
  const preview = {
    added: [] as Student[],
    changed: [] as StudentChange[],
    moved: [] as StudentChange[],
    same: [] as Student[],
    doubtful: [] as RosterPreview['doubtful'][number][],
  };
  const find = finder(existing);
  const found = new Set<string>();
  const asked = new Set<string>();
  const covered = new Set(options.sectionsInFile);
  const makeId = idMaker([...existing, ...incoming].map(({ id }) => id));

  for (const student of incoming) {
    const candidates = find(student).filter(({ id }) => !found.has(id));
    // Students of one name who are the same in all else need no answer: nothing changes, whoever is who.
    const alike = candidates.find(
      (candidate) => changedFields(candidate, merged(candidate, student, covered)).length === 0,
    );
    const before = candidates.length > 1 ? alike : candidates[0];
    if (candidates.length > 1 && !before) {
      preview.doubtful.push({ incoming: student, candidates });
      for (const candidate of candidates) asked.add(candidate.id);
      continue;
    }
    if (!before) {
      preview.added.push(student.id === '' ? { ...student, id: makeId(student) } : student);
      continue;
    }
    found.add(before.id);
    const after = merged(before, student, covered);
    const fields = changedFields(before, after);
    if (fields.length === 0) preview.same.push(before);
    else if (fields.includes('section') && before.section !== '') preview.moved.push({ before, after, fields });
    else preview.changed.push({ before, after, fields });
  }

  const gone = existing
    .filter(
      (student) =>
        student.status === 'active' &&
        sectionNames(student).every((name) => covered.has(name)) &&
        !found.has(student.id) &&
        !asked.has(student.id),
    )
    .map((before): StudentChange => ({ before, after: { ...before, status: 'inactive' }, fields: ['status'] }));
  return { ...preview, gone };
}

/** The roster after the import, in the order of the roster. */
export function applyPreview(existing: readonly Student[], preview: RosterPreview): Student[] {
  const after = new Map(
    [...preview.changed, ...preview.moved, ...preview.gone].map((change) => [change.before.id, change.after]),
  );
  return [...existing.map((student) => after.get(student.id) ?? student), ...preview.added].sort(bySectionAndName);
}

function finder(existing: readonly Student[]): (student: Student) => readonly Student[] {
  const index = (key: (student: Student) => string): Map<string, Student[]> => {
    const map = new Map<string, Student[]>();
    for (const student of existing) map.set(key(student), [...(map.get(key(student)) ?? []), student]);
    return map;
  };
  const byId = index(({ id }) => id);
  const byEmail = index(({ email }) => email.toLowerCase());
  const byName = index(nameKey);
  return (student) => {
    if (student.id !== '') return byId.get(student.id) ?? [];
    const email = student.email === '' ? [] : (byEmail.get(student.email.toLowerCase()) ?? []);
    if (email.length > 0) return email;
    // A list with other e-mail addresses than ours is about other students, even when the names are the same.
    const named = (byName.get(nameKey(student)) ?? []).filter(({ email: ours }) => ours === '' || student.email === '');
    const inSection = named.filter((ours) => sectionNames(ours).some((name) => sectionNames(student).includes(name)));
    return inSection.length > 0 ? inSection : named;
  };
}

function merged(before: Student, incoming: Student, covered: ReadonlySet<string>): Student {
  return {
    id: before.id,
    last: incoming.last || before.last,
    first: incoming.first || before.first,
    section: incoming.section === '' ? before.section : mergedSection(before, incoming, covered),
    teacher: incoming.teacher || before.teacher,
    status: 'active',
    email: incoming.email || before.email,
  };
}

/** A list that covers one section says nothing of a student's other one. */
function mergedSection(before: Student, incoming: Student, covered: ReadonlySet<string>): string {
  const [ours, theirs] = [sectionNames(before), sectionNames(incoming)];
  if (ours.length === 1) return incoming.section;
  const kept = ours.filter((name) => theirs.includes(name) || !covered.has(name));
  return sectionCell([...new Set([...kept, ...theirs])]);
}

function changedFields(before: Student, after: Student): StudentField[] {
  return (['last', 'first', 'section', 'teacher', 'email', 'status'] as const).filter((field) =>
    field === 'email' ? before.email.toLowerCase() !== after.email.toLowerCase() : before[field] !== after[field],
  );
}

/** Ids for students whose source has none: the e-mail address, or the name, with a number where it is taken. */
export function idMaker(inUse: readonly string[]): (student: Pick<Student, 'email' | 'last' | 'first'>) => string {
  const taken = new Set(inUse);
  return ({ email, last, first }) => {
    const base = email !== '' ? email.toLowerCase() : nameWords(last, first).join('-') || 'student';
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}
