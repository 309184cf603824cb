/** Infinite Campus Ad Hoc exports: dotted headings such as `student.studentNumber`, `student.lastName`, `sch.number`. */
import type { Importer } from '../importer';
import { columnOf, textAt } from '../reading/table';
import type { ImportedRoster, RosterOptions } from './imported-roster';
import { leftBecauseOf, readTableRoster } from './table-roster';

/** A heading without the name of its table: `student.lastName` says `lastName`. */
const afterDot = (heading: string): string => heading.slice(heading.lastIndexOf('.') + 1);

export const infiniteCampus: Importer<RosterOptions, ImportedRoster> = {
  id: 'infiniteCampus',
  label: 'Infinite Campus',
  recognise: ({ tables }) => {
    const fits = tables.map(({ rows }) =>
      rows.slice(0, 15).some((row) => row.filter((cell) => /^student\.[a-z]+$/i.test(cell.trim())).length >= 2),
    );
    return fits.length > 0 && fits.every(Boolean) ? 0.9 : 0;
  },
  read: (sources, options) =>
    readTableRoster(sources, options, {
      heading: afterDot,
      leaveOut: (row, headings, status) => {
        const ended = textAt(row, columnOf(headings.map(afterDot), ['endstatus']));
        return ended === '' ? leftBecauseOf(status) : 'inactive';
      },
    }),
};
