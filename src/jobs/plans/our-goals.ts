/** The team's goals with baseline, today's number and target; and a change to one of them. */
import { object } from 'valibot';
import { goalFigure, goalSentence, goalToday } from '../../domain/planning/goals';
import { readTable } from '../../workbook/table';
import { GOALS, goalOf } from '../../workbook/tabs/goals';
import { maybe, nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { mergeGoals } from './goal-merge';
import { goalChange } from './plan-changes';
import { goalFrom, goalInput } from './plan-inputs';
import { PLANNING_NEEDS, planningToday } from './planning-today';

export const ourGoals = defineJob({
  id: 'ourGoals',
  label: 'Our goals',
  input: nothing,
  needs: () => PLANNING_NEEDS,
  run: (_input, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, mastery, problems } = planning.value;
    return done(
      {
        goals: record.goals.map((goal) => {
          const figure = goalFigure(goal, mastery);
          return {
            goal,
            today: goalToday(goal, mastery, now.today),
            sentence: goalSentence(goal),
            /** Counts behind today's number; null while nobody has a result. */
            proficient: figure?.proficient ?? null,
            n: figure?.n ?? null,
          };
        }),
      },
      { problems },
    );
  },
});

export const saveGoal = defineJob({
  id: 'saveGoal',
  label: 'Change a goal',
  input: object({
    goal: goalInput,
    /** The goal as it was seen; nothing for a new one. */
    seen: maybe(goalInput),
  }),
  needs: () => ['goals'],
  run: (asked, snapshot) => {
    const table = readTable(snapshot, GOALS);
    const mine = goalFrom(asked.goal);
    if (!(mine.target >= 0 && mine.target <= 100))
      return refused([
        stop(
          'target-unfit',
          `Goal on ${mine.learning}`,
          `${mine.target}% cannot be reached.`,
          'Type a percent from 0 to 100.',
        ),
      ]);
    const now = table.rows.map(({ row }) => goalOf(row));
    const merged = mergeGoals(asked.seen ? [goalFrom(asked.seen)] : [], [mine], now);
    if (merged.problems.length > 0) return refused(merged.problems);
    return done({ goal: mine.id }, { problems: table.problems, changes: goalChange(merged.goals) });
  },
});
