/** Students named in what a team wrote itself: action items, what is parked, notes. They stay out of a Doc that others can read. */
import { words } from '../../documents/messages';
import type { Student } from '../../domain/roster';

/**
 * Whether a text names a student: any first or last name of three letters or more as a word with a capital. It says yes
 * too often ("Grace", "May") rather than too seldom; members' own names do not count.
 */
export function nameTest(students: readonly Student[], members: readonly string[]): (text: string) => boolean {
  const parts = (name: string): string[] => name.split(/[\s,'-]+/).filter((part) => part.length >= 3);
  const own = new Set(members.flatMap(parts));
  const names = new Set(
    students.flatMap(({ first, last }) => [...parts(first), ...parts(last)]).filter((part) => !own.has(part)),
  );
  return (text) => parts(text.replace(/[.;:!?()"]/g, ' ').replace(/'s\b/g, ' ')).some((word) => names.has(word));
}

/** The texts, with a pointer to the workbook in place of each that names a student. */
export function withoutNames(texts: readonly string[], names: (text: string) => boolean): readonly string[] {
  return texts.map((text) => (names(text) ? words.minutes.namesAStudent : text));
}
