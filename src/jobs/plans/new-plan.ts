/** New action plan at one press: the proposal as it is, as rows of Action Plans, its goals, and a Google Doc. */
import { array, object } from 'valibot';
import { completenessOf, missingSentences } from '../../domain/planning/completeness';
import { documentChange } from '../documents';
import { maybe, named } from '../inputs';
import { defineJob } from '../job';
import { goalChange, planChanges } from './plan-changes';
import { PLAN_DOCUMENT, planLayout, planOrder } from './plan-document';
import { docInput } from './plan-inputs';
import { PLANNING_NEEDS, planningToday, samePlan } from './planning-today';
import { proposePlan } from './propose-plan';

export const newPlan = defineJob({
  id: 'newPlan',
  label: 'New action plan',
  input: object({ assessment: maybe(named), learnings: maybe(array(named)), ...docInput }),
  needs: () => [...PLANNING_NEEDS, 'documents', 'templates'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const proposed = proposePlan.run(
      { assessment: asked.assessment, learnings: asked.learnings, begin: 'proposal', like: undefined },
      snapshot,
      now,
    );
    if (!proposed.ok) return proposed;
    const { plan: proposal, goals: proposedGoals } = proposed.value([]);
    const { record, mastery } = planning.value;
    // A plan that the team has already stays as the team has it: only its Doc is made again if it is missing.
    const existing = samePlan(record.plans, proposal);
    const plan = existing ?? proposal;
    const newGoals = existing ? [] : proposedGoals.filter(({ id }) => !record.goals.some((goal) => goal.id === id));
    const complete = completenessOf(plan, mastery);
    return {
      ok: true,
      problems: proposed.problems,
      documents: [
        planOrder(planning.value, plan, [...record.goals, ...newGoals], asked, now.today, planLayout(snapshot)),
      ],
      changes: (made) => [
        ...(existing ? [] : [...planChanges(plan, undefined, planning.value.names), ...goalChange(newGoals)]),
        ...made.map((document) => documentChange(document, PLAN_DOCUMENT, plan.id, now.today)),
      ],
      value: (made) => ({
        plan: plan.id,
        learnings: plan.learnings,
        rows: plan.rows.length,
        complete: complete.complete,
        missing: missingSentences(complete),
        document: made[0],
        already: existing !== undefined,
      }),
    };
  },
});
