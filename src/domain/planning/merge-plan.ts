/**
 * Two facilitators at one plan: what one of them changed is laid over what the other saved meanwhile, value by value.
 * Only where both changed the same value to different things is there a clash, and then nothing is saved.
 */
import type { CalendarDate } from '../calendar';
import type { ActionPlan, Check, NamedStudent, PlanRow } from './plan';

/** Values of a row that both people may have changed. Results and decisions are not edited in a plan. */
const VALUES = [
  'group',
  'need',
  'strategy',
  'lead',
  'where',
  'when',
  'frequency',
  'minutes',
  'resources',
  'start',
  'reassessOn',
  'evidence',
  'familyTold',
] as const satisfies readonly (keyof PlanRow)[];
export type RowValue = (typeof VALUES)[number];

export type Clash =
  | { readonly kind: 'value'; readonly row: PlanRow; readonly value: RowValue; readonly theirs: string }
  /** One changed a row that the other took out. */
  | { readonly kind: 'row'; readonly row: PlanRow; readonly removedBy: 'me' | 'them' }
  /** Both moved the student, to different rows. */
  | { readonly kind: 'student'; readonly row: PlanRow; readonly student: string };

export interface MergedPlan {
  readonly plan: ActionPlan;
  readonly clashes: readonly Clash[];
  /** Rows of `now` that are taken out. */
  readonly removed: readonly PlanRow[];
}

/**
 * The plan with both people's changes.
 * @param seen the plan as it was when I began
 * @param mine the plan as I want it
 * @param now the plan as it stands in the workbook
 */
export function mergePlan(seen: ActionPlan, mine: ActionPlan, now: ActionPlan): MergedPlan {
  const clashes: Clash[] = [];
  const removed: PlanRow[] = [];
  const before = byId(seen);
  const wanted = byId(mine);
  const there = byId(now);
  const rows = now.rows.flatMap((row): PlanRow[] => {
    const was = before.get(row.id);
    const want = wanted.get(row.id);
    if (!was) return [row];
    if (want) return [mergeRow(was, want, row, clashes)];
    if (!same(row, was)) clashes.push({ kind: 'row', row, removedBy: 'me' });
    removed.push(row);
    return [];
  });
  const used = new Set([...there.keys(), ...before.keys()]);
  for (const row of mine.rows) {
    const was = before.get(row.id);
    if (was && !there.has(row.id) && !same(row, was)) clashes.push({ kind: 'row', row, removedBy: 'them' });
    if (!was) rows.push({ ...row, id: freeId(mine.id, row.id, used) });
  }
  clashes.push(...movedTwice(rows, mine, now));
  const learnings = [...new Set([...now.learnings, ...mine.learnings])];
  const goals = [...new Set([...now.goals, ...mine.goals])];
  return { plan: { ...now, learnings, goals, status: mine.status, rows }, clashes, removed };
}

function mergeRow(was: PlanRow, want: PlanRow, now: PlanRow, clashes: Clash[]): PlanRow {
  const merged: Record<string, unknown> = {};
  for (const value of VALUES) {
    const mine = !same(want[value], was[value]);
    const theirs = !same(now[value], was[value]);
    if (mine && theirs && !same(want[value], now[value]))
      clashes.push({ kind: 'value', row: now, value, theirs: shown(now[value]) });
    merged[value] = mine ? want[value] : now[value];
  }
  return {
    ...now,
    ...merged,
    students: mergeStudents(was.students, want.students, now.students),
    checks: mergeChecks(was.checks, want.checks, now.checks),
  };
}

/** Whom I added or took out, on top of what stands there. */
function mergeStudents(
  was: readonly NamedStudent[],
  want: readonly NamedStudent[],
  now: readonly NamedStudent[],
): readonly NamedStudent[] {
  const had = new Set(was.map(({ id }) => id));
  const have = new Set(want.map(({ id }) => id));
  const stay = now.filter(({ id }) => have.has(id) || !had.has(id));
  const there = new Set(stay.map(({ id }) => id));
  return [...stay, ...want.filter(({ id }) => !had.has(id) && !there.has(id))];
}

/** Days that I added or took out; a check that somebody has made stays. */
function mergeChecks(was: readonly Check[], want: readonly Check[], now: readonly Check[]): readonly Check[] {
  const had = new Set<CalendarDate>(was.map(({ on }) => on));
  const have = new Set<CalendarDate>(want.map(({ on }) => on));
  const stay = now.filter(({ on, verdict }) => verdict !== undefined || have.has(on) || !had.has(on));
  const there = new Set<CalendarDate>(stay.map(({ on }) => on));
  const added = want.filter(({ on }) => !had.has(on) && !there.has(on));
  return [...stay, ...added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Students who stand twice on a learning after the merge, and did so for neither of the two. */
function movedTwice(rows: readonly PlanRow[], mine: ActionPlan, now: ActionPlan): Clash[] {
  const twice = doubled(rows);
  if (twice.size === 0) return [];
  const known = new Set([...doubled(mine.rows).keys(), ...doubled(now.rows).keys()]);
  return [...twice]
    .filter(([key]) => !known.has(key))
    .map(([, { row, student }]): Clash => ({ kind: 'student', row, student }));
}

function doubled(rows: readonly PlanRow[]): ReadonlyMap<string, { readonly row: PlanRow; readonly student: string }> {
  const seen = new Set<string>();
  const found = new Map<string, { row: PlanRow; student: string }>();
  for (const row of rows)
    for (const { id } of row.students) {
      const key = JSON.stringify([row.learning, id]);
      if (seen.has(key)) found.set(key, { row, student: id });
      seen.add(key);
    }
  return found;
}

function byId(plan: ActionPlan): ReadonlyMap<string, PlanRow> {
  return new Map(plan.rows.map((row) => [row.id, row]));
}

/** My new row keeps its id unless a colleague used it for a new row of theirs. */
function freeId(plan: string, id: string, used: Set<string>): string {
  let free = id;
  for (let number = used.size + 1; used.has(free); number += 1) free = `${plan}-${number}`;
  used.add(free);
  return free;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** The order of keys is no difference between two rows. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}

function shown(value: PlanRow[RowValue]): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? `${value.on} ${value.by}`.trim() : String(value);
}
