/** A plan that the team has, put on the desk again. Nothing is written. */
import { object } from 'valibot';
import { named } from '../inputs';
import { defineJob, done } from '../job';
import { draftOf } from './plan-draft';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const openPlan = defineJob({
  id: 'openPlan',
  label: 'Open an action plan',
  input: object({ plan: named }),
  needs: () => PLANNING_NEEDS,
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return planGone(asked.plan);
    const goals = record.goals.filter((goal) => plan.goals.includes(goal.id));
    return done(draftOf(planning.value, plan, goals, true), { problems });
  },
});
