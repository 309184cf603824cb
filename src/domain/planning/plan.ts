/**
 * Action plans: the team's response to an assessment, one row per group. Kinds differ in what they cannot do without,
 * so each is a type of its own. Empty text means "not filled in yet": a team may save an unfinished plan.
 */
import type { CalendarDate } from '../calendar';
import type { Need } from '../mastery/needs';

/** What templates call the Doc of an action plan: its sections are worded like the boxes of an agenda. */
export const PLAN_TEMPLATE = 'action plan' as const;

/** A student named in a row, with the level (rank) when the row was made; undefined: not assessed then. */
export interface NamedStudent {
  readonly id: string;
  readonly rank: number | undefined;
}

export const CHECK_VERDICTS = ['on track', 'change', 'stop'] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** A dated look at whether the row is working, before the reassessment. */
export interface Check {
  readonly on: CalendarDate;
  /** Undefined until somebody looked. */
  readonly verdict: CheckVerdict | undefined;
  readonly note: string;
}

export const ROW_DECISIONS = ['keep', 'change', 'stop', 'bring to the MTSS team'] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

/** What came of a row, as counts of the students it names. */
export interface RowResult {
  readonly named: number;
  readonly reassessed: number;
  /** Of the reassessed. */
  readonly nowProficient: number;
  readonly movedUp: number;
  readonly same: number;
  readonly movedDown: number;
}

interface Row {
  readonly id: string;
  readonly learning: string;
  /** Named by its need. */
  readonly group: string;
  readonly students: readonly NamedStudent[];
  /** The need or misconception, in words. */
  readonly need: string;
  readonly strategy: string;
  /** A member's name. */
  readonly lead: string;
  /** Where its students are while it happens. */
  readonly where: string;
  /** Day and time, as the school says it. */
  readonly when: string;
  readonly frequency: string;
  readonly minutes: number | undefined;
  readonly resources: string;
  readonly start: CalendarDate | undefined;
  readonly checks: readonly Check[];
  readonly reassessOn: CalendarDate | undefined;
  /** What success will look like. */
  readonly evidence: string;
  /** Counts at the time of the decision. */
  readonly result: RowResult | undefined;
  readonly decision: RowDecision | undefined;
  readonly familyTold: { readonly on: CalendarDate; readonly by: string } | undefined;
}

/** The whole class is retaught (Tier 1). */
export interface CoreReteachRow extends Row {
  readonly kind: 'class reteach';
  readonly section: string;
}

/** Extra time and support on top of the core. */
export interface InterventionRow extends Row {
  readonly kind: 'intervention';
  readonly needs: Extract<Need, 'approaching' | 'not-yet'>;
}

/** Deeper work for those who have it. */
export interface ExtensionRow extends Row {
  readonly kind: 'extension';
  readonly needs: Extract<Need, 'extension-ready' | 'proficient'>;
}

export type PlanRow = CoreReteachRow | InterventionRow | ExtensionRow;
const ORDER = ['not-yet', 'approaching', 'proficient', 'extension-ready'] as const;

/**
 * The rows as a plan is read: learning by learning, classes first, then groups from the lowest level up. A group that
 * was added or split off later stands with its like; otherwise the order stays.
 */
export function inPlanOrder(rows: readonly PlanRow[]): PlanRow[] {
  const learnings = [...new Set(rows.map(({ learning }) => learning))];
  const need = (row: PlanRow): number => (row.kind === 'class reteach' ? -1 : ORDER.indexOf(row.needs));
  return [...rows].sort((a, b) => learnings.indexOf(a.learning) - learnings.indexOf(b.learning) || need(a) - need(b));
}

export const ROW_KINDS = ['class reteach', 'intervention', 'extension'] as const satisfies readonly PlanRow['kind'][];

export interface ActionPlan {
  readonly id: string;
  /** Id of the assessment whose results it answers. */
  readonly assessment: string;
  readonly learnings: readonly string[];
  readonly madeOn: CalendarDate;
  /** Ids of the goals it serves. */
  readonly goals: readonly string[];
  /** `agreed` when it is complete and the team agreed to it; until then `unfinished`. */
  readonly status: 'unfinished' | 'agreed' | 'closed';
  readonly rows: readonly PlanRow[];
}
