/**
 * Classes that are retaught on one learning, side by side: what they have in common is much, and a table for each would
 * fill pages. A class is named as a class; its students are on the roster.
 */
import type { PlanRow } from '../../domain/planning/plan';
import { bold, cellOf, note, small, table } from '../blocks';
import { counted } from '../formats';
import { words } from '../messages';
import type { Line, Simple } from '../model';
import { dateLines, kindName, whenAndWhere } from './row-blocks';

/** Fewer stand group by group like every other group. */
export const FEWEST_CLASSES = 2;

export function classTable(rows: readonly PlanRow[]): Simple[] {
  const [first] = rows;
  if (!first) return [];
  return [
    note(kindName(first)),
    table(
      [
        { title: words.plan.group, width: 90 },
        { title: words.plan.need, width: 204 },
        { title: words.plan.whatWeDo, width: 108 },
        { title: words.plan.whoAndWhen, width: 102 },
      ],
      rows.map((row) => [
        cellOf([[bold(row.group)], [small(`${counted(row.students.length, 'student')}  ·  ${row.id}`)]]),
        cellOf(filled([row.need])),
        cellOf(filled([row.strategy, smallOf(row.evidence), smallOf(row.resources)])),
        cellOf(filled([row.lead, smallOf(whenAndWhere(row)), ...dateLines(row)])),
      ]),
    ),
  ];
}

function smallOf(value: string): string | Line {
  return value === '' ? '' : [small(value)];
}

function filled(lines: readonly (string | Line)[]): (string | Line)[] {
  return lines.filter((line) => line !== '');
}
