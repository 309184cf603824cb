/** What every job on action plans looks at: course, record, today's mastery, and what the team tried before. */
import type { Assessment } from '../../domain/assessment';
import type { CalendarDate } from '../../domain/calendar';
import type { Mastery } from '../../domain/mastery/judge';
import type { ActionPlan } from '../../domain/planning/plan';
import { type TriedInYear, triedByYear } from '../../domain/planning/school-year';
import type { Problem } from '../../domain/problem';
import { displayName } from '../../domain/roster';
import { COURSE_NEEDS, type Course, readCourse } from '../../workbook/course';
import { PLAN_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import type { Need, Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { DOCUMENTS } from '../../workbook/tabs/documents';
import { TRIED, triedOf } from '../../workbook/tabs/tried';
import { refused, stop } from '../job';
import { judgeCourse } from '../team/team-state';

export const PLANNING_NEEDS = [...COURSE_NEEDS, ...PLAN_NEEDS, 'tried'] as const satisfies readonly Need[];

export interface PlanningToday {
  readonly course: Course;
  /** Members, goals and plans: jobs on plans read no more of it. */
  readonly record: Pick<TeamRecord, 'members' | 'goals' | 'plans'>;
  readonly mastery: Mastery;
  readonly assessments: readonly Assessment[];
  readonly tried: readonly TriedInYear[];
  /** Names of students by id, also of those who left. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the team's workbook, for documents; empty where it is not known. */
  readonly workbookUrl: string;
  readonly problems: readonly Problem[];
}

export type Planning =
  | { readonly ok: true; readonly value: PlanningToday }
  | { readonly ok: false; readonly refusal: ReturnType<typeof refused> };

/** Reads it all; refused where the scale or the mastery rule cannot be used. */
export function planningToday(snapshot: Snapshot, today: CalendarDate): Planning {
  const course = readCourse(snapshot);
  const record = readRecord(snapshot, today);
  const problems = [...course.problems, ...record.problems];
  const judged = judgeCourse(course);
  if (!judged.ok) return { ok: false, refusal: refused([...problems, ...judged.problems]) };
  const assessments = course.assessments.map(({ assessment }) => assessment);
  const kept = readTable(snapshot, TRIED).rows.flatMap(({ row }) => triedOf(row) ?? []);
  const tried = triedByYear(record.plans, judged.value, assessments, kept);
  return {
    ok: true,
    value: {
      course,
      record,
      mastery: judged.value,
      assessments,
      tried,
      names: new Map(course.students.map((student) => [student.id, displayName(student)])),
      workbookUrl: snapshot.url ?? '',
      problems: [...problems, ...judged.problems],
    },
  };
}

/** An id that no plan has, nor had when a Doc was made of it: P1, P2, ... */
export function nextPlanId(snapshot: Snapshot, plans: readonly ActionPlan[]): string {
  const made = readTable(snapshot, DOCUMENTS).rows.map(({ row }) => row.of);
  const ids = new Set([...plans.map(({ id }) => id), ...made]);
  let number = plans.length + 1;
  while (ids.has(`P${number}`)) number += 1;
  return `P${number}`;
}

/** An open plan that answers the same assessment on the same learnings. */
export function samePlan(
  plans: readonly ActionPlan[],
  asked: Pick<ActionPlan, 'assessment' | 'learnings'>,
): ActionPlan | undefined {
  return plans.find(
    (plan) =>
      plan.status !== 'closed' &&
      plan.assessment === asked.assessment &&
      plan.learnings.length === asked.learnings.length &&
      plan.learnings.every((learning) => asked.learnings.includes(learning)),
  );
}

/** The Problem of a plan, or a row of one, that is not in the workbook (any more). */
export function planGone(what: string): ReturnType<typeof refused> {
  return refused([
    stop(
      'plan-gone',
      'Action Plans',
      `"${what}" is not on the tab Action Plans any more.`,
      'Somebody may have deleted or renumbered it. Open this panel again to see what is there.',
    ),
  ]);
}
