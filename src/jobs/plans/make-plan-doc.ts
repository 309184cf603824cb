/** The Google Doc of a plan that the team has, with names or with counts only. Asked twice, it is made once. */
import { object } from 'valibot';
import { documentChange } from '../documents';
import { named } from '../inputs';
import { defineJob } from '../job';
import { PLAN_DOCUMENT, planLayout, planOrder } from './plan-document';
import { docInput } from './plan-inputs';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const makePlanDoc = defineJob({
  id: 'makePlanDoc',
  label: "Make a plan's Doc",
  input: object({ plan: named, ...docInput }),
  needs: () => [...PLANNING_NEEDS, 'documents', 'templates'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return planGone(asked.plan);
    return {
      ok: true,
      problems,
      documents: [planOrder(planning.value, plan, record.goals, asked, now.today, planLayout(snapshot))],
      changes: (made) => made.map((document) => documentChange(document, PLAN_DOCUMENT, plan.id, now.today)),
      value: (made) => ({ plan: plan.id, document: made[0] }),
    };
  },
});
