/** The students that the team shares. */

export interface Student {
  /** Trimmed text, exactly as the school writes it: `00123` is not 123. */
  readonly id: string;
  readonly last: string;
  readonly first: string;
  /** As on the roster; `5A; 5B` for a student of both, see `sectionNames`. */
  readonly section: string;
  readonly teacher: string;
  /** A student who left stays, inactive, with every score; inactive students are not counted. */
  readonly status: 'active' | 'inactive';
  readonly email: string;
}

const BETWEEN_SECTIONS = ';';

/**
 * The sections that a section cell names: `5A; 5B` is two. A student without a section sits in the one without a name,
 * so that nobody is missing where sections are listed.
 */
export function sectionNames({ section }: Pick<Student, 'section'>): readonly string[] {
  const named = section.split(BETWEEN_SECTIONS).map((name) => name.trim());
  const filled = [...new Set(named.filter((name) => name !== ''))];
  return filled.length > 0 ? filled : [''];
}

/** The cell of a student who sits in these sections. */
export function sectionCell(sections: readonly string[]): string {
  return sections.join(`${BETWEEN_SECTIONS} `);
}

/** `Last, First`, or whichever part there is. */
export function displayName(student: Pick<Student, 'last' | 'first'>): string {
  return [student.last, student.first].filter((part) => part !== '').join(', ');
}

/** Section, then last name, then first name, then id: the order of every list of students. Numbers count as numbers: Period 2 before Period 10. */
export function bySectionAndName(a: Student, b: Student): number {
  return (
    compareText(a.section, b.section) ||
    compareText(a.last, b.last) ||
    compareText(a.first, b.first) ||
    compareText(a.id, b.id)
  );
}

// Made once: a collator is a hundred times dearer than a comparison.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares names and labels as a person would: without regard to case, numbers by size. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
