/** Grades exported from Google Classroom (DOMAIN.md 6.7): one column per assignment, with rows for dates, points and the average. */
import { failure } from '../../problem';
import type { Importer } from '../importer';
import { findMapping } from '../reading/person-columns';
import { headingKey, type SourceTable, whereTable } from '../reading/table';
import type { ImportedScores, ScoreOptions } from './imported-scores';
import { readWide } from './wide-table';

export const googleClassroom: Importer<ScoreOptions, ImportedScores> = {
  id: 'googleClassroom',
  label: 'Google Classroom grades',
  recognise: ({ tables: [table] }) => (table && headerOf(table) !== undefined ? 0.8 : 0),
  read: ({ tables: [table] }, options) => {
    const mapping = table && (options.mapping ?? findMapping(table));
    if (table && mapping) return readWide(table, mapping, options);
    return failure([
      {
        code: 'no-person-columns',
        where: table ? whereTable(table) : 'the source',
        message:
          'This is not a Google Classroom export: Last Name, First Name, Email Address and a column per assignment.',
        remedy: 'In Classroom open Grades, copy them to Sheets, and bring that tab.',
        severity: 'stop',
      },
    ]);
  },
};

function headerOf(table: SourceTable): readonly string[] | undefined {
  return table.rows.slice(0, 5).find((row) => {
    const keys = row.map(headingKey);
    return keys[0] === 'lastname' && keys[1] === 'firstname' && keys[2] === 'emailaddress' && row.length > 3;
  });
}
