/** Two people at one goal: what I changed is written, unless a colleague changed the same meanwhile. */
import type { Problem } from '../../domain/problem';
import type { Goal } from '../../domain/team';
import { changedMeanwhile } from '../meanwhile';

const VALUES = [
  ['group', 'students'],
  ['target', 'target'],
  ['by', 'date'],
  ['measuredBy', 'measured by'],
  ['status', 'status'],
] as const satisfies readonly (readonly [keyof Goal, string])[];

export interface MergedGoals {
  /** Goals to write; unchanged ones are not among them. */
  readonly goals: readonly Goal[];
  readonly problems: readonly Problem[];
}

/**
 * @param seen the goals as they were when I began
 * @param mine the goals as I want them
 * @param now the goals as they stand in the workbook
 */
export function mergeGoals(seen: readonly Goal[], mine: readonly Goal[], now: readonly Goal[]): MergedGoals {
  const problems: Problem[] = [];
  const goals = mine.flatMap((goal): Goal[] => {
    const was = seen.find(({ id }) => id === goal.id);
    const there = now.find(({ id }) => id === goal.id);
    if (!there) return was ? [] : [goal];
    if (!was) return [];
    const changed = VALUES.filter(([value]) => goal[value] !== was[value]);
    for (const [value, name] of changed)
      if (there[value] !== was[value] && there[value] !== goal[value])
        problems.push(changedMeanwhile(`Goal on ${goal.learning}, ${name}`, String(there[value] ?? '')));
    if (changed.length === 0) return [];
    return [{ ...there, ...Object.fromEntries(changed.map(([value]) => [value, goal[value]])) }];
  });
  return { goals, problems };
}
