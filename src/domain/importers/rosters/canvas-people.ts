/** Canvas: the people list of a course, or the student columns of a gradebook export (DOMAIN.md 6.2). */
import type { Importer } from '../importer';
import { columnOf, headingKey, textAt } from '../reading/table';
import type { ImportedRoster, RosterOptions } from './imported-roster';
import { leftBecauseOf, readTableRoster } from './table-roster';

export const canvasPeople: Importer<RosterOptions, ImportedRoster> = {
  id: 'canvasPeople',
  label: 'Canvas people or gradebook',
  recognise: ({ tables }) => {
    const fits = tables.map(({ rows }) =>
      rows.slice(0, 5).some((row) => {
        const keys = new Set(row.map(headingKey));
        const isPeople = keys.has('name') && keys.has('role') && keys.has('section');
        const isGradebook = keys.has('section') && keys.has('id') && (keys.has('sisloginid') || keys.has('sisuserid'));
        return isPeople || isGradebook;
      }),
    );
    return fits.length > 0 && fits.every(Boolean) ? 0.85 : 0;
  },
  read: (sources, options) =>
    readTableRoster(sources, options, {
      sections: canvasSections,
      leaveOut: (row, headings, status) => {
        const role = textAt(row, columnOf(headings, ['role']));
        if (role !== '' && !/student/i.test(role)) return 'not a student';
        const name = textAt(row, columnOf(headings, ['student', 'name', 'lastname']));
        // Below the headings a gradebook has rows for posting labels and points.
        return name === '' || isTestStudent(name) || isPointsRow(row) ? 'nobody' : leftBecauseOf(status);
      },
    }),
};

/** The made-up student that every Canvas course has. */
export function isTestStudent(name: string): boolean {
  return /^(student, test|test student|teststudent)$/i.test(name.trim());
}

/** The row below the headings that holds the most points of each assignment. */
export function isPointsRow(row: readonly string[]): boolean {
  return /^points possible$/i.test(textAt(row, 0));
}

/** "A and B" for a student of two sections; an "and" inside one section's own name is left alone. */
export function canvasSections(cell: string, all: ReadonlySet<string>): readonly string[] {
  const parts = cell.split(/,? and |, /).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => all.has(part)) ? parts : [cell];
}
