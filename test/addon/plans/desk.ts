/** What the tests of action plans ask the server for, with the shapes that the pages know. */
import type { ActionPlan, PlanRow } from '../../../src/domain/planning/plan';
import type { Goal } from '../../../src/domain/team';
import type { Answer, School } from '../school';

/** A plan on the desk as it came over the wire: nulls are undefined again. */
export interface Desk {
  readonly plan: ActionPlan;
  readonly goals: readonly Goal[];
  readonly saved: boolean;
}

export interface MonitoredRow {
  readonly id: string;
  readonly group: string;
  readonly kind: PlanRow['kind'];
  readonly learning: string;
  readonly notStarted: boolean;
  readonly reassessed: number;
  readonly decision: string | null;
  readonly sentences: readonly string[];
  readonly students: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  readonly checks: readonly { readonly on: string; readonly verdict: string | null; readonly note: string }[];
}

export interface MonitoredPlan {
  readonly id: string;
  readonly status: string;
  readonly lastYear: boolean;
  readonly daysToSupport: number | null;
  readonly rows: readonly MonitoredRow[];
  readonly changes: readonly {
    readonly row: string;
    readonly student: string;
    readonly from: string;
    readonly to: string;
    readonly others: readonly { readonly row: string; readonly fits: boolean }[];
  }[];
}

export interface Monitored {
  readonly due: readonly { readonly row: string; readonly on: string; readonly daysLate: number }[];
  readonly plans: readonly MonitoredPlan[];
}

/** The value of an answer that must be a success. */
export function answered<T>(answer: Answer): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return restored(answer.value) as T;
}

function restored(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(restored);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, restored(each)]));
}

export function propose(team: School, asked: object = {}): Desk {
  return answered(team.call('proposePlan', asked));
}

export function open(team: School, plan: string, email?: string): Desk {
  return answered(team.call('openPlan', { plan }, email));
}

/** Saves a plan as the window does: a new one, or what was changed since `seen`. */
export function save(
  team: School,
  desk: Desk,
  changes: {
    readonly plan?: ActionPlan;
    readonly goals?: readonly Goal[];
    readonly agreed?: boolean;
    readonly beside?: boolean;
  } = {},
  email?: string,
): Answer {
  return team.call(
    'savePlan',
    {
      plan: changes.plan ?? desk.plan,
      seen: desk.saved ? desk.plan : null,
      goals: changes.goals ?? desk.goals,
      goalsSeen: desk.saved ? desk.goals : [],
      agreed: changes.agreed ?? false,
      beside: changes.beside ?? false,
    },
    email,
  );
}

export function monitored(team: School): Monitored {
  return answered(team.call('monitorPlans'));
}

/** The row that a test must find. */
export function rowOf(plan: ActionPlan, fits: (row: PlanRow) => boolean): PlanRow {
  const row = plan.rows.find(fits);
  if (!row) throw new Error(`Plan ${plan.id} has no such row.`);
  return row;
}
