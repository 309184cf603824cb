/** Save a plan as the team wants it: rows in Action Plans, dates in Checks, goals in Goals. Nobody's change is lost. */
import { array, boolean, object, optional } from 'valibot';
import { completenessOf, missingSentences } from '../../domain/planning/completeness';
import { type Clash, mergePlan, type RowValue } from '../../domain/planning/merge-plan';
import type { ActionPlan } from '../../domain/planning/plan';
import type { Problem } from '../../domain/problem';
import type { Goal } from '../../domain/team';
import { PLANS } from '../../workbook/tabs/plans';
import { maybe } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { changedMeanwhile, goneMeanwhile } from '../meanwhile';
import { mergeGoals } from './goal-merge';
import { goalChange, planChanges } from './plan-changes';
import { planDocuments } from './plan-document';
import { goalFrom, goalInput, planFrom, planInput } from './plan-inputs';
import { nextPlanId, PLANNING_NEEDS, type PlanningToday, planGone, planningToday, samePlan } from './planning-today';

export const savePlan = defineJob({
  id: 'savePlan',
  label: 'Save an action plan',
  input: object({
    plan: planInput,
    /** The plan as it was opened; nothing for a new one. */
    seen: maybe(planInput),
    goals: optional(array(goalInput), []),
    goalsSeen: optional(array(goalInput), []),
    /** The team agrees to it; a plan that is not complete stays marked as unfinished. */
    agreed: optional(boolean(), false),
    /** Kept by the page while somebody works on it: an agreed plan stays agreed as long as it is complete. */
    keep: optional(boolean(), false),
    /** Beside a plan that answers the same. */
    beside: optional(boolean(), false),
  }),
  needs: () => [...PLANNING_NEEDS, 'documents'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, mastery, names, problems } = planning.value;
    const mine = planFrom(asked.plan, now.today, 'unfinished');
    const unfit = unfitRows(mine);
    if (unfit.length > 0) return refused(unfit);
    const standing = asked.seen === undefined ? undefined : record.plans.find(({ id }) => id === mine.id);
    if (asked.seen !== undefined && !standing) return planGone(mine.id);
    const already = asked.seen === undefined && !asked.beside ? samePlan(record.plans, mine) : undefined;
    if (already) return refused([planExists(already)]);
    const wantedGoals = asked.goals.map(goalFrom);
    const fresh = standing
      ? { plan: mine, goals: wantedGoals }
      : renumbered(mine, wantedGoals, record, nextPlanId(snapshot, record.plans));
    const merged =
      standing && asked.seen
        ? mergePlan(planFrom(asked.seen, standing.madeOn, standing.status), fresh.plan, standing)
        : { plan: fresh.plan, clashes: [], removed: [] };
    const goals = mergeGoals(asked.goalsSeen.map(goalFrom), fresh.goals, record.goals);
    const clashes = [...merged.clashes.map((clash) => clashProblem(clash, names)), ...goals.problems];
    if (clashes.length > 0) return refused(clashes);
    const complete = completenessOf(merged.plan, mastery);
    const agreed = asked.agreed || (asked.keep && standing?.status === 'agreed');
    const plan: ActionPlan = {
      ...merged.plan,
      status: standing?.status === 'closed' ? 'closed' : agreed && complete.complete ? 'agreed' : 'unfinished',
    };
    return done(
      {
        plan: plan.id,
        groups: plan.rows.length,
        status: plan.status,
        complete: complete.complete,
        missing: missingSentences(complete),
        documents: planDocuments(snapshot, plan.id),
        /** As they stand now, with what a colleague changed meanwhile: what the page goes on from. */
        saved: plan,
        goals: goalsOf(plan, goals.goals, record.goals),
      },
      {
        problems,
        changes: [...planChanges(plan, standing, names), ...goalChange(goals.goals)],
      },
    );
  },
});

function unfitRows(plan: ActionPlan): Problem[] {
  if (plan.rows.length === 0)
    return [stop('plan-empty', 'Action plan', 'The plan has no group.', 'Add a group before you save it.')];
  return plan.rows.flatMap((row) => [
    ...(row.minutes !== undefined && !(row.minutes > 0 && row.minutes <= 600)
      ? [
          stop(
            'minutes-unfit',
            row.group,
            `${row.minutes} minutes cannot be.`,
            'Type the minutes of one session, or leave it empty.',
          ),
        ]
      : []),
    ...(row.start !== undefined && row.reassessOn !== undefined && row.reassessOn < row.start
      ? [
          stop(
            'reassess-before-start',
            row.group,
            'The reassessment comes before the first day.',
            'Choose a later day for the reassessment.',
          ),
        ]
      : []),
  ]);
}

function planExists(plan: ActionPlan): Problem {
  return stop(
    'plan-exists',
    `Plan ${plan.id}`,
    'The team has an open plan for the same results already; a colleague may just have saved it.',
    'Nothing was saved and nothing is lost. Open that plan, or save yours beside it.',
  );
}

/** A new plan gets an id that is free at this moment, and its rows and goals with it. */
function renumbered(plan: ActionPlan, goals: readonly Goal[], record: PlanningToday['record'], id: string) {
  const known = new Set(record.goals.map((goal) => goal.id));
  const ids = new Map(
    goals.filter((goal) => !known.has(goal.id)).map((goal, place) => [goal.id, freeGoalId(id, place + 1, known)]),
  );
  const goalId = (goal: string): string => ids.get(goal) ?? goal;
  return {
    plan: {
      ...plan,
      id,
      goals: plan.goals.map(goalId),
      rows: plan.rows.map((row, place) => ({ ...row, id: renumberedRow(row.id, plan.id, id, place) })),
    },
    goals: goals.map((goal) => ({ ...goal, id: goalId(goal.id) })),
  };
}

/** `P1-3` becomes `P2-3`, so that the page knows its rows again. */
function renumberedRow(row: string, was: string, id: string, place: number): string {
  return row.startsWith(`${was}-`) ? `${id}${row.slice(was.length)}` : `${id}-${place + 1}`;
}

/** The plan's goals as they stand once `written` is written. */
function goalsOf(plan: ActionPlan, written: readonly Goal[], before: readonly Goal[]): Goal[] {
  const all = new Map([...before, ...written].map((goal) => [goal.id, goal]));
  return plan.goals.flatMap((id) => all.get(id) ?? []);
}

function freeGoalId(plan: string, place: number, known: Set<string>): string {
  let number = place;
  while (known.has(`${plan}-G${number}`)) number += 1;
  known.add(`${plan}-G${number}`);
  return `${plan}-G${number}`;
}

/** What a value of a row is called: its column's header. */
function valueName(value: RowValue): string {
  return value === 'familyTold' ? PLANS.columns.familyOn.header : PLANS.columns[value].header;
}

function clashProblem(clash: Clash, names: ReadonlyMap<string, string>): Problem {
  const { group } = clash.row;
  if (clash.kind === 'value') return changedMeanwhile(`${group}, ${valueName(clash.value)}`, clash.theirs);
  if (clash.kind === 'student')
    return stop(
      'moved-meanwhile',
      group,
      `A colleague put ${names.get(clash.student) ?? clash.student} into another group meanwhile.`,
      'Nothing was saved. Look at the new groups, and save again if you still want yours.',
    );
  if (clash.removedBy === 'them') return goneMeanwhile('Action plan', group);
  return stop(
    'changed-meanwhile',
    group,
    'A colleague changed this group meanwhile, and you took it out.',
    'Nothing was saved. Look at the group, and take it out again if you still want to.',
  );
}
