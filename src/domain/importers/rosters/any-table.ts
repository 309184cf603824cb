/** Any table of students with a heading row; the columns are found by heading or chosen by a person. */
import type { Importer } from '../importer';
import { findMapping } from '../reading/person-columns';
import type { ImportedRoster, RosterOptions } from './imported-roster';
import { leftBecauseOf, readTableRoster } from './table-roster';

export const anyTable: Importer<RosterOptions, ImportedRoster> = {
  id: 'anyTable',
  label: 'Table of students',
  recognise: ({ tables }) => (tables.length > 0 && tables.every((table) => findMapping(table)) ? 0.3 : 0),
  read: (sources, options) =>
    readTableRoster(sources, options, { leaveOut: (_row, _headings, status) => leftBecauseOf(status) }),
};
