/**
 * A plan that nobody works with is taken out: its groups, the checks that nobody made, and the goals it brought. Once
 * somebody checked or decided, the plan has a history, and is closed instead.
 */
import { object } from 'valibot';
import { type Change, drop } from '../../workbook/changes';
import { GOALS } from '../../workbook/tabs/goals';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { planChanges } from './plan-changes';
import { PLANNING_NEEDS, planningToday } from './planning-today';

export const discardPlan = defineJob({
  id: 'discardPlan',
  label: 'Take a plan out',
  input: object({ plan: named }),
  needs: () => PLANNING_NEEDS,
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, names, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return done({ plan: asked.plan, groups: 0 }, { problems });
    const lived = plan.rows.some((row) => row.decision || row.checks.some(({ verdict }) => verdict !== undefined));
    if (lived || plan.status !== 'unfinished')
      return refused([
        stop(
          'plan-lived',
          `Plan ${plan.id}`,
          lived ? 'Somebody checked or decided about a group of this plan.' : 'The team agreed to this plan.',
          'Close it on the panel How our plans go: it stays on the tab Action Plans and asks for nothing more.',
        ),
      ]);
    const others = record.plans.filter((each) => each !== plan).flatMap(({ goals }) => goals);
    const goals = record.goals.filter(({ id }) => id.startsWith(`${plan.id}-G`) && !others.includes(id));
    const goalDrops: Change[] =
      goals.length === 0
        ? []
        : [
            drop(
              GOALS,
              goals.map(({ id }) => [id]),
            ),
          ];
    return done(
      { plan: plan.id, groups: plan.rows.length },
      { problems, changes: [...planChanges({ ...plan, rows: [] }, plan, names), ...goalDrops] },
    );
  },
});
