/** The roster as it is, and what was said before about the columns of a list: what the import panel compares with. */
import type { TableMapping } from '../../domain/importers/reading/person-columns';
import { readTable } from '../../workbook/table';
import { readDistrictRules } from '../../workbook/tabs/district';
import { ROSTER, studentOf } from '../../workbook/tabs/roster';
import { knownMappings } from '../assessments/mapping-memory';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';

/** A mapping on its way over the wire, where a column that is not there is not null. */
type WrittenMapping = Omit<TableMapping, 'columns'> & { readonly columns: Readonly<Record<string, number>> };

export const rosterToday = defineJob({
  id: 'rosterToday',
  label: 'The roster today',
  input: nothing,
  needs: () => ['roster', 'log', 'team'],
  run: (_input, snapshot) => {
    const table = readTable(snapshot, ROSTER);
    return done(
      {
        students: table.rows.map(({ row }) => studentOf(row)),
        /** Columns about groups of students that the district allows. */
        subgroupColumns: readDistrictRules(snapshot).subgroupColumns,
        mappings: knownMappings(snapshot, 'roster') as Readonly<Record<string, WrittenMapping>>,
      },
      { problems: table.problems },
    );
  },
});
