/** The lines of the plan at a glance: a group each, and one for all the classes that are retaught on the same days. */
import type { PlanRow } from '../../domain/planning/plan';
import { words } from '../messages';
import { className } from './class-table';

export interface GlanceLine {
  /** The first of the line's rows; kind and days are those of all. */
  readonly row: PlanRow;
  readonly group: string;
  readonly students: number;
  /** Each once. */
  readonly leads: readonly string[];
}

export function glanceLines(rows: readonly PlanRow[]): GlanceLine[] {
  const together = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const key = row.kind === 'class reteach' ? `${row.learning}\n${row.start}\n${row.reassessOn}` : `\n${row.id}`;
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  return [...together.values()].flatMap((same): GlanceLine[] => {
    const [row] = same;
    if (!row) return [];
    return [
      {
        row,
        group: same.length === 1 ? row.group : words.plan.wholeClasses(same.map(className), row.learning),
        // A student of two sections is in both of their classes.
        students: new Set(same.flatMap(({ students }) => students.map(({ id }) => id))).size,
        leads: [...new Set(same.map(({ lead }) => lead).filter((lead) => lead !== ''))],
      },
    ];
  });
}
