/** Which students the heat map shows: a section, and a need on a learning. */
import { hasResult, type Mastery } from '../../domain/mastery/judge';
import { needOf } from '../../domain/mastery/needs';
import { type Student, sectionNames } from '../../domain/roster';

export const SHOWING = ['everyone', 'notYet', 'unclear', 'extension', 'noResult'] as const;
export type Showing = (typeof SHOWING)[number];

export interface StudentFilter {
  /** Empty for all. */
  readonly section: string;
  readonly showing: Showing;
  readonly learning: string;
}

/** The students that fit, in the order given. */
export function fitting(students: readonly Student[], mastery: Mastery, filter: StudentFilter): Student[] {
  return students.filter(
    (student) =>
      (filter.section === '' || sectionNames(student).includes(filter.section)) && fits(student, mastery, filter),
  );
}

function fits(student: Student, mastery: Mastery, { showing, learning }: StudentFilter): boolean {
  const cell = mastery.cells.get(student.id)?.get(learning);
  switch (showing) {
    case 'everyone':
      return true;
    case 'notYet':
      return hasResult(cell) && !cell.proficient;
    case 'unclear':
      return hasResult(cell) && cell.sureness.marks.includes('near-the-line');
    case 'extension':
      return hasResult(cell) && needOf(cell.level, mastery.scale) === 'extension-ready';
    case 'noResult':
      return !hasResult(cell);
  }
}
