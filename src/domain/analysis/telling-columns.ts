/**
 * Roster columns that would name people or sections in a copy for outsiders: a homeroom teacher, a tutor, the section
 * under another name. A copy tells of neither, so such a column stays with the team.
 */
import { compareText, type Student, sectionNames } from '../roster';

export interface KnownPeople {
  /** Only those who count. */
  readonly students: readonly Student[];
  /** Names of the team's members. */
  readonly members: readonly string[];
}

/** @param values student id -> value of the column */
export function tellsOfPeople(values: ReadonlyMap<string, string>, { students, members }: KnownPeople): boolean {
  const said = [...new Set(students.map(({ id }) => normal(values.get(id) ?? '')))].filter((value) => value !== '');
  const sections = new Set(students.flatMap(sectionNames).map(normal));
  const surnames = new Set([...members, ...students.map(({ teacher }) => teacher)].map(surnameOf));
  return (
    said.some((value) => sections.has(value) || wordsOf(value).some((word) => surnames.has(word))) ||
    isSectionRenamed(students, values)
  );
}

/** Whether who shares a value shares a section, and the other way round. */
function isSectionRenamed(students: readonly Student[], values: ReadonlyMap<string, string>): boolean {
  const filled = students.filter(({ id }) => normal(values.get(id) ?? '') !== '');
  const value = (student: Student): string => normal(values.get(student.id) ?? '');
  const section = (student: Student): string => [...sectionNames(student)].sort(compareText).join('; ');
  const groups = new Set(filled.map(value)).size;
  const pairs = new Set(filled.map((student) => JSON.stringify([value(student), section(student)]))).size;
  return groups > 1 && groups === pairs && groups === new Set(filled.map(section)).size;
}

/** `Okafor` of `Ngozi Okafor`, `Ms. Okafor` and `Okafor, Ngozi`. */
function surnameOf(name: string): string {
  const words = wordsOf(name.split(',')[0] ?? '');
  return words[words.length - 1] ?? '';
}

function wordsOf(text: string): string[] {
  return normal(text)
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => word !== '');
}

function normal(text: string): string {
  return text.trim().toLowerCase();
}
