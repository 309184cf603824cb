/** The team decides about a group, or closes a plan. What came of the group is kept with the decision, in counts. */
import { object, picklist } from 'valibot';
import { monitorRow } from '../../domain/planning/monitoring';
import { type ActionPlan, ROW_DECISIONS } from '../../domain/planning/plan';
import { triedByYear } from '../../domain/planning/school-year';
import { upsert } from '../../workbook/changes';
import { PLANS, planRows } from '../../workbook/tabs/plans';
import { maybe, named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { changedMeanwhile } from '../meanwhile';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';
import { triedChange } from './what-we-tried';

export const decideRow = defineJob({
  id: 'decideRow',
  label: 'Decide about a group',
  input: object({
    row: named,
    decision: picklist(ROW_DECISIONS),
    /** The decision as it was seen; nothing where there was none. */
    seen: maybe(picklist(ROW_DECISIONS)),
  }),
  needs: () => PLANNING_NEEDS,
  run: ({ row: id, decision, seen }, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, mastery, assessments, tried, names, problems } = planning.value;
    const plan = record.plans.find(({ rows }) => rows.some((row) => row.id === id));
    const row = plan?.rows.find((each) => each.id === id);
    if (!plan || !row) return planGone(id);
    if (row.decision !== seen && row.decision !== decision)
      return refused([changedMeanwhile(`${row.group}, decision`, row.decision ?? '')]);
    const { result, sentences } = monitorRow(row, plan, mastery, assessments);
    const decided: ActionPlan = {
      ...plan,
      rows: plan.rows.map((each) => (each === row ? { ...row, decision, result } : each)),
    };
    const [written] = planRows({ ...decided, rows: decided.rows.filter((each) => each.id === id) }, names);
    const plans = record.plans.map((each) => (each === plan ? decided : each));
    return done(
      { row: id, decision, sentences, left: decided.rows.filter((each) => each.decision === undefined).length },
      {
        problems,
        changes: [
          upsert(PLANS, [{ row: id, decision, result: written?.result ?? '' }]),
          triedChange(triedByYear(plans, mastery, assessments, tried)),
        ],
      },
    );
  },
});

export const closePlan = defineJob({
  id: 'closePlan',
  label: 'Close an action plan',
  input: object({ plan: named }),
  needs: () => PLANNING_NEEDS,
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, tried, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return planGone(asked.plan);
    return done(
      { plan: plan.id, undecided: plan.rows.filter((row) => row.decision === undefined).length },
      {
        problems,
        changes: [
          upsert(
            PLANS,
            plan.rows.map((row) => ({ row: row.id, status: 'closed' as const })),
          ),
          triedChange(tried),
        ],
      },
    );
  },
});
