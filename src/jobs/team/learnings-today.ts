/** The essential learnings with everything that was unpacked of them. */
import { readTable } from '../../workbook/table';
import { LEARNINGS } from '../../workbook/tabs/learnings';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';

export const learningsToday = defineJob({
  id: 'learningsToday',
  label: 'The essential learnings today',
  input: nothing,
  needs: () => ['learnings'],
  run: (_input, snapshot) => {
    const table = readTable(snapshot, LEARNINGS);
    return done(
      {
        learnings: table.rows.map(({ row }) => {
          const { code, statement, iCan, unit, prerequisites, rigor, taught, extension, caseId } = row;
          return { code, statement, iCan, unit, prerequisites, rigor, taught, extension, caseId };
        }),
      },
      { problems: table.problems },
    );
  },
});
