/** Plans between page and server: what is undefined here is null on the wire. */
import type { ActionPlan } from '../../../domain/planning/plan';
import type { Goal } from '../../../domain/team';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';

/** A plan on the desk, as it arrived. */
export type Draft = Arrived<ValueOf<'openPlan'>>;

/** A value as the domain knows it: null becomes undefined again, all the way down. */
export function fromWire<T>(arrived: Arrived<T>): T {
  return restored(arrived) as T;
}

function restored(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(restored);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, restored(each)]));
}

/** A plan as the server takes it: results and decisions have jobs of their own. */
export function planToSend(plan: ActionPlan) {
  return {
    id: plan.id,
    assessment: plan.assessment,
    learnings: [...plan.learnings],
    goals: [...plan.goals],
    rows: plan.rows.map((row) => ({
      ...row,
      result: undefined,
      decision: undefined,
      section: row.kind === 'class reteach' ? row.section : undefined,
      needs: row.kind === 'class reteach' ? undefined : row.needs,
      students: row.students.map(({ id, rank }) => ({ id, rank })),
      checks: row.checks.map(({ on, verdict, note }) => ({ on, verdict, note })),
    })),
  };
}

/** Goals as the server takes them; today's number is the server's. */
export function goalsToSend(goals: readonly Goal[]) {
  return goals.map(({ current: _today, ...goal }) => goal);
}
