/**
 * Counts by a subgroup column that the team turned on, for the team's own eyes. What leaves the team goes through
 * suppression (publishing.ts).
 */
import type { Mastery } from '../mastery/judge';
import type { Counts } from '../mastery/summary';
import { countLevels } from '../mastery/summary';
import { compareText } from '../roster';

export interface SubgroupCounts {
  /** The column's value; empty for students without one. */
  readonly subgroup: string;
  readonly students: readonly string[];
  readonly counts: Counts;
}

/**
 * One learning by subgroup, active students only, by the subgroup's name; students without a value stand last.
 *
 * @param values student id -> value of the column
 */
export function bySubgroup(mastery: Mastery, learning: string, values: ReadonlyMap<string, string>): SubgroupCounts[] {
  const groups = new Map<string, Set<string>>();
  for (const { id, status } of mastery.students) {
    if (status !== 'active') continue;
    const value = values.get(id)?.trim() ?? '';
    const group = groups.get(value) ?? new Set<string>();
    groups.set(value, group.add(id));
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareText(a, b))
    .map(([subgroup, ids]) => ({ subgroup, students: [...ids], counts: countLevels(mastery, learning, ids) }));
}
