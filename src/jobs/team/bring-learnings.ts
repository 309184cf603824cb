/** Bring the essential learnings: added and updated by code, in the order given. */
import { array, object } from 'valibot';
import { reviewLearnings } from '../../domain/importers/learnings/imported-learnings';
import type { Problem } from '../../domain/problem';
import { type Change, upsert } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { LEARNINGS, ruleCells } from '../../workbook/tabs/learnings';
import { learningInput } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { firstDouble } from './bring-roster';
import { districtLocks } from './district-locks';

export const bringLearnings = defineJob({
  id: 'bringLearnings',
  label: 'Bring the essential learnings',
  input: object({ learnings: array(learningInput) }),
  needs: () => ['learnings', 'team'],
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
    const problems: Problem[] = districtLocks(snapshot, [
      ...(learnings.some(({ rule }) => rule !== undefined) ? ['rule'] : []),
      ...(learnings.some(({ proficientAt }) => proficientAt !== undefined) ? ['scale'] : []),
    ]);
    if (twice !== undefined)
      problems.push(
        stop(
          'code-twice',
          'Essential Learnings',
          `The code "${twice}" stands twice in this list.`,
          'Give each learning a code of its own.',
        ),
      );
    for (const { code, proficientAt } of learnings)
      if (proficientAt !== undefined && !(proficientAt > 1 && proficientAt <= 100))
        problems.push(
          stop(
            'cut-out-of-range',
            `Essential Learnings, ${code}`,
            `${proficientAt} cannot be the percent at which ${code} is proficient.`,
            'Use a number above 1 and up to 100, without a percent sign.',
          ),
        );
    if (problems.length > 0) return refused(problems);
    const known = new Set(table.rows.map(({ row }) => row.code));
    const after = [...new Set([...known, ...learnings.map((learning) => learning.code)])];
    return done(
      {
        added: learnings.filter((learning) => !known.has(learning.code)).length,
        updated: learnings.filter((learning) => known.has(learning.code)).length,
      },
      {
        problems: [...table.problems, ...reviewLearnings(after.map((code) => ({ code })))],
        changes: [
          upsert(
            LEARNINGS,
            learnings.map(({ code, rule, proficientAt, ...texts }) => ({
              code,
              // What the list does not say stays as the team has it.
              ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
              ...(proficientAt === undefined ? {} : { proficientAt }),
              ...(rule === undefined ? {} : ruleCells(rule)),
            })),
          ),
          ...(table.exists ? [] : [{ kind: 'show', tab: LEARNINGS } satisfies Change]),
        ],
      },
    );
  },
});
