/**
 * Somebody goes on with a plan while it is being saved: what was changed in the meantime is laid over the plan as it
 * was saved, which may have another id, and a colleague's changes in it.
 */
import type { Goal } from '../team';
import { mergePlan } from './merge-plan';
import type { ActionPlan } from './plan';

/** A plan with its goals, as somebody works on them. */
export interface PlanWork {
  readonly plan: ActionPlan;
  readonly goals: readonly Goal[];
}

/** The same work under the id that the plan got when it was saved: `P1-3` is `P2-3` then. */
export function underId(work: PlanWork, id: string): PlanWork {
  const { plan } = work;
  if (plan.id === id) return work;
  const renamed = (own: string): string => (own.startsWith(`${plan.id}-`) ? `${id}${own.slice(plan.id.length)}` : own);
  return {
    plan: {
      ...plan,
      id,
      goals: plan.goals.map(renamed),
      rows: plan.rows.map((row) => ({ ...row, id: renamed(row.id) })),
    },
    goals: work.goals.map((goal) => ({ ...goal, id: renamed(goal.id) })),
  };
}

/**
 * What to go on with. Where both changed the same, what is on the desk stays; the next save asks about it.
 * @param sent what was sent to be saved
 * @param now what is on the desk
 * @param saved what stands in the workbook
 */
export function goOnFrom(sent: PlanWork, now: PlanWork, saved: PlanWork): PlanWork {
  const was = underId(sent, saved.plan.id);
  const mine = underId(now, saved.plan.id);
  const { plan } = mergePlan(was.plan, mine.plan, saved.plan);
  const left = new Set(was.goals.map(({ id }) => id).filter((id) => !mine.goals.some((goal) => goal.id === id)));
  const changed = new Map(
    mine.goals.filter((goal) => !was.goals.some((before) => isSameGoal(before, goal))).map((goal) => [goal.id, goal]),
  );
  const stay = saved.goals.filter(({ id }) => !left.has(id)).map((goal) => changed.get(goal.id) ?? goal);
  return { plan: { ...plan, goals: plan.goals.filter((id) => !left.has(id)) }, goals: stay };
}

function isSameGoal(a: Goal, b: Goal): boolean {
  return (
    a.id === b.id && a.target === b.target && a.by === b.by && a.measuredBy === b.measuredBy && a.group === b.group
  );
}
