/** Which row of a score source is which student: by id, then e-mail, then name within the section. A doubt is asked, never guessed. */
import { type Student, sectionNames } from '../roster';
import { nameKey, nameWords } from './reading/person-names';
import type { ImportedStudent } from './scores/imported-scores';

export interface DoubtfulStudent {
  /** Index of the row. */
  readonly row: number;
  /** Whom it could mean, the likeliest first. */
  readonly candidates: readonly Student[];
}

export interface StudentMatch {
  /** Student id by row index. */
  readonly matched: ReadonlyMap<number, string>;
  readonly doubtful: readonly DoubtfulStudent[];
  /** Indexes of rows whose student is not on the roster. */
  readonly notOnRoster: readonly number[];
  /** Active students of the sections that the rows belong to, who have no row. */
  readonly withoutRow: readonly Student[];
}

/** What a person answered about doubtful rows: student id by row index; empty text for "not on our roster". */
export type MatchDecisions = Readonly<Record<number, string>>;

/**
 * Matches rows with the roster. Certain are: the same id; the same e-mail; the same name (accents, hyphens, order and
 * case aside) when only one student of the row's section has it, or of the whole roster where the row names no section
 * that the roster knows. Doubtful are: an id that differs by leading zeros, a name in another section, a name with a word
 * more or one letter less, and two rows for one student.
 */
export function matchStudents(
  rows: readonly { readonly student: ImportedStudent }[],
  roster: readonly Student[],
  decisions: MatchDecisions = {},
): StudentMatch {
  const find = finder(roster, idsAreOurs(rows, roster));
  const matched = new Map<number, string>();
  const doubtful: DoubtfulStudent[] = [];
  const notOnRoster: number[] = [];
  const rowOf = new Map<string, number>();

  rows.forEach(({ student }, row) => {
    const decided = decisions[row];
    if (decided === '') {
      notOnRoster.push(row);
      return;
    }
    const chosen = decided === undefined ? undefined : roster.find(({ id }) => id === decided);
    const found = chosen ? { sure: chosen, candidates: [] } : find(student);
    if (found.sure && !rowOf.has(found.sure.id)) {
      matched.set(row, found.sure.id);
      rowOf.set(found.sure.id, row);
    } else if (found.sure) doubtful.push({ row, candidates: [found.sure] });
    else if (found.candidates.length > 0) doubtful.push({ row, candidates: found.candidates });
    else notOnRoster.push(row);
  });

  const placed = roster.filter(({ id }) => rowOf.has(id)).map(sectionNames);
  // A student of two sections does not tell which of them the rows are about.
  const sections = new Set(placed.filter((names) => names.length === 1).flat());
  const withoutRow = roster.filter(
    (student) =>
      student.status === 'active' && sectionNames(student).some((name) => sections.has(name)) && !rowOf.has(student.id),
  );
  return { matched, doubtful, notOnRoster, withoutRow };
}

/** True when most ids of the source are ids of the roster: then an unknown id means somebody else, whatever the name. */
function idsAreOurs(rows: readonly { readonly student: ImportedStudent }[], roster: readonly Student[]): boolean {
  const ids = new Set(roster.map(({ id }) => id));
  const given = rows.filter(({ student }) => student.id !== '');
  return given.length > 0 && given.filter(({ student }) => ids.has(student.id)).length * 2 >= given.length;
}

interface Found {
  readonly sure: Student | undefined;
  readonly candidates: readonly Student[];
}

function finder(roster: readonly Student[], idsAreTheRosters: boolean): (student: ImportedStudent) => Found {
  const index = (key: (student: Student) => string): Map<string, Student[]> => {
    const map = new Map<string, Student[]>();
    for (const student of roster) {
      const at = key(student);
      const alike = map.get(at);
      if (alike) alike.push(student);
      else map.set(at, [student]);
    }
    return map;
  };
  const byId = index(({ id }) => id);
  const byBareId = index(({ id }) => bareId(id));
  const byEmail = index(({ email }) => email.toLowerCase());
  const byName = index(nameKey);
  const byWord = new Map<string, Set<Student>>();
  for (const student of roster)
    for (const word of nameWords(student.last, student.first))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(student));
  const sections = new Set(roster.flatMap(sectionNames));

  return (student) => {
    const [sameId] = student.id === '' ? [] : (byId.get(student.id) ?? []);
    if (sameId) return { sure: sameId, candidates: [] };
    const sameEmail = student.email === '' ? [] : (byEmail.get(student.email.toLowerCase()) ?? []);
    if (sameEmail.length === 1) return { sure: sameEmail[0], candidates: [] };

    const key = nameKey(student);
    const named = key === '' ? [] : (byName.get(key) ?? []);
    const knowsSection = student.section !== '' && sections.has(student.section);
    const inSection = knowsSection ? named.filter((one) => sectionNames(one).includes(student.section)) : named;
    const foreignId = idsAreTheRosters && student.id !== '';
    if (inSection.length === 1 && !foreignId) return { sure: inSection[0], candidates: [] };

    const zeros = student.id === '' ? [] : (byBareId.get(bareId(student.id)) ?? []);
    return {
      sure: undefined,
      candidates: unique([...zeros, ...sameEmail, ...inSection, ...named, ...alike(student, byWord)]),
    };
  };
}

/** Students whose name has all words of the shorter one, a word with one letter changed counting as the same. */
function alike(student: ImportedStudent, byWord: ReadonlyMap<string, ReadonlySet<Student>>): Student[] {
  const words = nameWords(student.last, student.first);
  if (words.length < 2) return [];
  const sharing = new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]));
  return [...sharing].filter((other) => {
    const theirs = nameWords(other.last, other.first);
    const [few, many] = words.length <= theirs.length ? [words, theirs] : [theirs, words];
    return few.length >= 2 && few.every((word) => many.some((one) => differByOne(word, one)));
  });
}

/** True for equal words, and for words of four letters or more with one letter added, dropped or changed. */
function differByOne(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** An id without leading zeros, which a spreadsheet drops when it takes the id for a number. */
function bareId(id: string): string {
  return id.toLowerCase().replace(/^0+(?=.)/, '');
}

function unique(students: readonly Student[]): Student[] {
  return [...new Set(students)];
}
