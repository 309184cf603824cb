/** Bring the essential learnings: added and updated by code, in the order given. */
import { array, object } from 'valibot';
import { upsert } from '../workbook/changes';
import { readTable } from '../workbook/table';
import { LEARNINGS, ruleCells } from '../workbook/tabs/learnings';
import { firstDouble } from './bring-roster';
import { learningInput } from './inputs';
import { defineJob, done, refused, stop } from './job';

export const bringLearnings = defineJob({
  id: 'bringLearnings',
  label: 'Bring the essential learnings',
  input: object({ learnings: array(learningInput) }),
  needs: () => ['learnings'],
  run: ({ learnings }, snapshot) => {
    const table = readTable(snapshot, LEARNINGS);
    if (learnings.length === 0)
      return refused([
        stop(
          'learnings-empty',
          'Essential Learnings',
          'There is no learning in this list.',
          'Paste or type at least one line.',
        ),
      ]);
    const twice = firstDouble(learnings.map((learning) => learning.code));
    if (twice !== undefined)
      return refused([
        stop(
          'code-twice',
          'Essential Learnings',
          `The code "${twice}" stands twice in this list.`,
          'Give each learning a code of its own.',
        ),
      ]);
    const known = new Set(table.rows.map(({ row }) => row.code));
    return done(
      {
        added: learnings.filter((learning) => !known.has(learning.code)).length,
        updated: learnings.filter((learning) => known.has(learning.code)).length,
      },
      {
        problems: table.problems,
        changes: [
          upsert(
            LEARNINGS,
            learnings.map(({ rule, proficientAt, iCan, unit, caseId, ...learning }) => ({
              ...learning,
              // What the list does not say stays as the team has it.
              ...(iCan === '' ? {} : { iCan }),
              ...(unit === '' ? {} : { unit }),
              ...(caseId === '' ? {} : { caseId }),
              ...(proficientAt === undefined ? {} : { proficientAt }),
              ...(rule === undefined ? {} : ruleCells(rule)),
            })),
          ),
        ],
      },
    );
  },
});
