/** From a plan to what is written: only the cells that differ from those that stand there. */
import type { ActionPlan } from '../../domain/planning/plan';
import type { Goal } from '../../domain/team';
import { type Change, drop, upsert } from '../../workbook/changes';
import { CHECKS } from '../../workbook/tabs/checks';
import { GOALS } from '../../workbook/tabs/goals';
import { PLANS, planRows } from '../../workbook/tabs/plans';
import { tenths } from './plan-inputs';

/**
 * The changes that bring the tabs Action Plans and Checks from `now` to `wanted`. A row of `now` that is not in
 * `wanted` is taken out, with the checks that nobody has made yet.
 * @param nameOf names of students by id
 */
export function planChanges(
  wanted: ActionPlan,
  now: ActionPlan | undefined,
  nameOf: ReadonlyMap<string, string>,
): Change[] {
  const standing = new Map((now ? planRows(now, nameOf) : []).map((row) => [row.row, row]));
  const rows = planRows(wanted, nameOf).flatMap((row) => {
    const there = standing.get(row.row);
    if (!there) return [row];
    const differing = Object.entries(row).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(there[key as keyof typeof there]),
    );
    return differing.length === 0 ? [] : [{ ...Object.fromEntries(differing), row: row.row }];
  });
  const kept = new Set(wanted.rows.map(({ id }) => id));
  const gone = (now?.rows ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => [id]);
  return [
    ...(rows.length === 0 ? [] : [upsert(PLANS, rows)]),
    ...(gone.length === 0 ? [] : [drop(PLANS, gone)]),
    ...checkChanges(wanted, now),
  ];
}

function checkChanges(wanted: ActionPlan, now: ActionPlan | undefined): Change[] {
  const open = (plan: ActionPlan | undefined) =>
    new Map(
      (plan?.rows ?? []).flatMap((row) =>
        row.checks
          .filter(({ verdict }) => verdict === undefined)
          .map(({ on, note }) => [`${row.id} ${on}`, { row: row.id, on, note }] as const),
      ),
    );
  const planned = open(wanted);
  const standing = open(now);
  const added = [...planned].filter(([key]) => !standing.has(key)).map(([, check]) => check);
  const gone = [...standing].filter(([key]) => !planned.has(key)).map(([, { row, on }]) => [row, on]);
  return [...(added.length === 0 ? [] : [upsert(CHECKS, added)]), ...(gone.length === 0 ? [] : [drop(CHECKS, gone)])];
}

/** The rows of goals in the Goals tab; today's number is filled in by an update of mastery. */
export function goalChange(goals: readonly Goal[]): Change[] {
  if (goals.length === 0) return [];
  return [
    upsert(
      GOALS,
      goals.map(({ current: _today, ...goal }) => ({
        ...goal,
        baseline: tenths(goal.baseline),
        target: tenths(goal.target),
      })),
    ),
  ];
}
