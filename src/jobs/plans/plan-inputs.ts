/** An action plan as it comes from the page: checked, with dates that are days and kinds that are kinds. */
import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot';
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar';
import { type ActionPlan, CHECK_VERDICTS, type PlanRow, ROW_KINDS } from '../../domain/planning/plan';
import type { Goal } from '../../domain/team';
import { line, maybe, maybeDate, named } from '../inputs';

/** A list in one cell: a semicolon inside would read back as two. */
const lineWithoutSemicolon = pipe(
  line,
  transform((text) => text.replace(/;/g, ',')),
);

const day = pipe(
  string(),
  transform((text): CalendarDate | undefined => parseCalendarDate(text)),
);

const rowInput = object({
  id: named,
  kind: picklist(ROW_KINDS),
  section: maybe(line),
  needs: maybe(picklist(['not-yet', 'approaching', 'proficient', 'extension-ready'])),
  learning: named,
  group: optional(line, ''),
  students: pipe(array(object({ id: named, rank: maybe(number()) })), maxLength(5000)),
  need: optional(line, ''),
  strategy: optional(line, ''),
  lead: optional(line, ''),
  where: optional(line, ''),
  when: optional(line, ''),
  frequency: optional(line, ''),
  minutes: maybe(number()),
  resources: optional(line, ''),
  start: maybeDate,
  checks: optional(array(object({ on: day, verdict: maybe(picklist(CHECK_VERDICTS)), note: optional(line, '') })), []),
  reassessOn: maybeDate,
  evidence: optional(line, ''),
  familyTold: maybe(object({ on: day, by: optional(line, '') })),
});

/** A plan's rows, without results and decisions: those have jobs of their own. */
export const planInput = object({
  id: named,
  assessment: named,
  learnings: array(named),
  goals: array(lineWithoutSemicolon),
  rows: pipe(array(rowInput), maxLength(500)),
});

export const goalInput = object({
  id: named,
  learning: named,
  group: optional(line, ''),
  baseline: number(),
  n: number(),
  target: number(),
  by: maybeDate,
  measuredBy: optional(line, ''),
  status: optional(picklist(['open', 'met', 'not met', 'dropped']), 'open'),
});

export const docInput = { names: optional(boolean(), true), share: optional(boolean(), false) };

/** The plan that an input stands for. */
export function planFrom(
  input: InferOutput<typeof planInput>,
  madeOn: CalendarDate,
  status: ActionPlan['status'],
): ActionPlan {
  const { id, assessment, learnings, goals } = input;
  return { id, assessment, learnings, goals, madeOn, status, rows: input.rows.map(rowFrom) };
}

function rowFrom(input: InferOutput<typeof rowInput>): PlanRow {
  const { kind, section, needs, familyTold: told, minutes, start, reassessOn, checks, ...row } = input;
  const shared = {
    ...row,
    students: row.students.map(({ id, rank }) => ({ id, rank })),
    minutes,
    start,
    reassessOn,
    checks: checks.flatMap(({ on, verdict, note }) => (on ? [{ on, verdict, note }] : [])),
    familyTold: told?.on ? { on: told.on, by: told.by } : undefined,
    result: undefined,
    decision: undefined,
  };
  if (kind === 'class reteach') return { ...shared, kind, section: section ?? '' };
  if (kind === 'extension')
    return { ...shared, kind, needs: needs === 'proficient' ? 'proficient' : 'extension-ready' };
  return { ...shared, kind, needs: needs === 'approaching' ? 'approaching' : 'not-yet' };
}

/** The goal that an input stands for; percents in tenths, as they stand in the tab. */
export function goalFrom(input: InferOutput<typeof goalInput>): Goal {
  const { by, ...goal } = input;
  return { ...goal, by, baseline: tenths(goal.baseline), target: tenths(goal.target), current: undefined };
}

/** A percent as it stands in the Goals tab. */
export function tenths(percent: number): number {
  return Math.round(percent * 10) / 10;
}
