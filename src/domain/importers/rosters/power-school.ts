/** PowerSchool exports: `Student_Number`, `LastFirst`, `Grade_Level`, `Enroll_Status` and the like. */
import type { Importer } from '../importer';
import { columnOf, headingKey, textAt } from '../reading/table';
import type { ImportedRoster, RosterOptions } from './imported-roster';
import { leftBecauseOf, readTableRoster } from './table-roster';

const TELLING = [
  'lastfirst',
  'gradelevel',
  'enrollstatus',
  'homeroom',
  'schoolid',
  'dcid',
  'coursename',
  'sectionnumber',
];

export const powerSchool: Importer<RosterOptions, ImportedRoster> = {
  id: 'powerSchool',
  label: 'PowerSchool',
  recognise: ({ tables }) => {
    const fits = tables.map(({ rows }) =>
      rows.slice(0, 15).some((row) => {
        const keys = row.map(headingKey);
        const hasName = keys.includes('lastfirst') || (keys.includes('lastname') && keys.includes('firstname'));
        return keys.includes('studentnumber') && hasName && keys.some((key) => TELLING.includes(key));
      }),
    );
    return fits.length > 0 && fits.every(Boolean) ? 0.8 : 0;
  },
  read: (sources, options) =>
    readTableRoster(sources, options, {
      leaveOut: (row, headings, status) => {
        // Enroll_Status: 0 active, -1 not yet enrolled, 1 inactive, 2 transferred out, 3 graduated.
        const code = textAt(row, columnOf(headings, ['enrollstatus']));
        return /^(-1|[1-9])$/.test(code) ? 'inactive' : leftBecauseOf(status);
      },
    }),
};
