/** What the team chose about its results: groups to look at, teachers' names, updates without asking. */
import { array, boolean, object } from 'valibot';
import { choiceChange, readGroupColumns, readResultsChoices } from '../../workbook/tabs/results-choices';
import { maybe, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';

export const chooseResults = defineJob({
  id: 'chooseResults',
  label: 'Choose what results show',
  input: object({
    groupColumns: maybe(array(named)),
    /** Only when every member agreed. */
    teachersNamed: maybe(boolean()),
    updateByItself: maybe(boolean()),
  }),
  needs: () => ['team', 'roster'],
  run: ({ groupColumns, teachersNamed, updateByItself }, snapshot) => {
    const { offered } = readGroupColumns(snapshot);
    const refusedColumns = (groupColumns ?? []).filter((column) => !offered.includes(column));
    if (refusedColumns.length > 0)
      return refused([
        stop(
          'column-not-offered',
          'Roster',
          `"${refusedColumns.join('", "')}" cannot be used to look at groups.`,
          "Choose another column, or ask your district to allow it in the team's settings.",
        ),
      ]);
    const chosen = {
      ...(groupColumns ? { groupColumns } : {}),
      ...(teachersNamed === undefined ? {} : { teachersNamed }),
      ...(updateByItself === undefined ? {} : { updateByItself }),
    };
    return done({ ...readResultsChoices(snapshot), ...chosen }, { changes: [choiceChange(chosen)] });
  },
});
