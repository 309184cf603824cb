/** Did it work? What became of the students a plan's row names, which checks are due, and what has not started. */
import type { Assessment } from '../assessment';
import { type CalendarDate, daysBetween } from '../calendar';
import type { Evidence } from '../evidence';
import { hasResult, type Mastery } from '../mastery/judge';
import type { ActionPlan, Check, NamedStudent, PlanRow, RowResult } from './plan';
import { words } from './words';

/** With fewer reassessed students a result says nothing about the strategy (METHODS.md section 8). */
export const FEWEST_TO_CREDIT = 10;

export type Movement = 'up' | 'same' | 'down';

export interface StudentProgress {
  readonly student: string;
  /** Level rank when the row was made, and now; undefined: no result. */
  readonly before: number | undefined;
  readonly now: number | undefined;
  readonly reassessed: boolean;
  /** Undefined until reassessed, and where there was no level before. */
  readonly movement: Movement | undefined;
}

export interface RowProgress {
  readonly result: RowResult;
  /** Named students who are no longer active: not reassessed, not forgotten. */
  readonly left: number;
  readonly tooFewToCredit: boolean;
  readonly students: readonly StudentProgress[];
  /** What to say, in order. */
  readonly sentences: readonly string[];
}

/**
 * Evidence counts as a reassessment when its assessment names the plan's as the one it reassesses, or was given after
 * the row's first day (after the plan was made, where no first day is set).
 */
export function isReassessment(
  attempt: Pick<Evidence, 'assessment' | 'givenOn'>,
  row: Pick<PlanRow, 'start'>,
  plan: Pick<ActionPlan, 'assessment' | 'madeOn'>,
  assessments: ReadonlyMap<string, Assessment>,
): boolean {
  if (attempt.assessment === plan.assessment) return false;
  if (assessments.get(attempt.assessment)?.reassesses === plan.assessment) return true;
  return attempt.givenOn !== undefined && attempt.givenOn > (row.start ?? plan.madeOn);
}

/** What became of a row's students, as counts. Levels are those of today's mastery, by the team's rule. */
export function monitorRow(
  row: PlanRow,
  plan: ActionPlan,
  mastery: Mastery,
  assessments: readonly Assessment[],
): RowProgress {
  const byId = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  const active = activeIds(mastery);
  const students = row.students.map((named) => progressOf(named, row, plan, mastery, byId, active.has(named.id)));
  const reassessed = students.filter((student) => student.reassessed);
  const moved = (movement: Movement): number => reassessed.filter((student) => student.movement === movement).length;
  const result: RowResult = {
    named: students.length,
    reassessed: reassessed.length,
    nowProficient: reassessed.filter(({ now }) => now !== undefined && now >= mastery.scale.proficientRank).length,
    movedUp: moved('up'),
    same: moved('same'),
    movedDown: moved('down'),
  };
  const tooFewToCredit = reassessed.length < FEWEST_TO_CREDIT;
  const left = row.students.filter(({ id }) => !active.has(id)).length;
  return {
    result,
    left,
    tooFewToCredit,
    students,
    sentences: [
      words.monitoring.result(result),
      ...(left > 0 ? [words.monitoring.left(left)] : []),
      ...(reassessed.length > 0 && tooFewToCredit ? [words.monitoring.tooFew] : []),
      ...(reassessed.length > 0 && row.kind === 'intervention' ? [words.monitoring.retestEffect] : []),
    ],
  };
}

function progressOf(
  named: NamedStudent,
  row: PlanRow,
  plan: ActionPlan,
  mastery: Mastery,
  assessments: ReadonlyMap<string, Assessment>,
  active: boolean,
): StudentProgress {
  const cell = mastery.cells.get(named.id)?.get(row.learning);
  const now = hasResult(cell) ? cell.level.rank : undefined;
  const reassessed =
    active && (cell?.attempts ?? []).some((attempt) => isReassessment(attempt, row, plan, assessments));
  const known = reassessed && now !== undefined && named.rank !== undefined;
  const movement = known ? movementOf(named.rank, now) : undefined;
  return { student: named.id, before: named.rank, now, reassessed, movement };
}

function movementOf(before: number, now: number): Movement {
  return now > before ? 'up' : now < before ? 'down' : 'same';
}

/** A named student whose level is no longer what it was when the row was made, without a reassessment. */
export interface LevelChange {
  readonly row: string;
  readonly learning: string;
  readonly student: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** Students of open rows to ask about, "move or keep?": late scores or a changed key gave them another level. None is moved here. */
export function levelChanges(plan: ActionPlan, mastery: Mastery, assessments: readonly Assessment[]): LevelChange[] {
  if (plan.status === 'closed') return [];
  const active = activeIds(mastery);
  return openRows(plan).flatMap((row) =>
    monitorRow(row, plan, mastery, assessments)
      .students.filter(({ student, reassessed, before, now }) => active.has(student) && !reassessed && before !== now)
      .map(({ student, before, now }) => ({ row: row.id, learning: row.learning, student, before, now })),
  );
}

/** Rows that the team has not decided about yet. */
export function openRows(plan: ActionPlan): PlanRow[] {
  return plan.rows.filter((row) => row.decision === undefined);
}

export interface DueCheck {
  readonly plan: string;
  readonly row: PlanRow;
  readonly check: Check;
  readonly daysLate: number;
}

/** Checks of open rows that nobody has made by `until` (included), the oldest first. `daysLate` counts from `until`. */
export function dueChecks(plans: readonly ActionPlan[], until: CalendarDate): DueCheck[] {
  return plans
    .filter((plan) => plan.status !== 'closed')
    .flatMap((plan) =>
      openRows(plan).flatMap((row) =>
        row.checks
          .filter((check) => check.verdict === undefined && check.on <= until)
          .map((check) => ({ plan: plan.id, row, check, daysLate: daysBetween(check.on, until) })),
      ),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}

export interface Timeliness {
  /** Days from the assessment to the first day of support; undefined while either is not known. */
  readonly daysToSupport: number | undefined;
  /** False while that day lies ahead. */
  readonly started: boolean;
  /** Open rows without a first day, or with one that lies ahead. */
  readonly notStarted: readonly PlanRow[];
}

/** How soon the plan reached the students. */
export function timeliness(plan: ActionPlan, assessment: Pick<Assessment, 'givenOn'>, today: CalendarDate): Timeliness {
  const first = plan.rows
    .map((row) => row.start)
    .filter((start) => start !== undefined)
    .sort()[0];
  return {
    daysToSupport: first && assessment.givenOn ? daysBetween(assessment.givenOn, first) : undefined,
    started: first !== undefined && first <= today,
    notStarted: openRows(plan).filter((row) => row.start === undefined || row.start > today),
  };
}

function activeIds(mastery: Mastery): ReadonlySet<string> {
  return new Set(mastery.students.filter((student) => student.status === 'active').map(({ id }) => id));
}
