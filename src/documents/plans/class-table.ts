/**
 * Classes that are retaught on one learning, side by side: a table for each would fill pages. What all of them do alike
 * is said once above the table. A class is named as a class; its students are on the roster.
 */
import type { PlanRow } from '../../domain/planning/plan';
import { words as planningWords } from '../../domain/planning/words';
import { bold, cellOf, note, paragraph, small, table } from '../blocks';
import { counted } from '../formats';
import { words } from '../messages';
import type { Line, Simple } from '../model';
import { dateLines, inLine, kindName, whenAndWhere } from './row-blocks';

/** Fewer stand group by group like every other group. */
export const FEWEST_CLASSES = 2;

/** What may be the same for every class. */
type Fact = (row: PlanRow) => string;
const strategy: Fact = (row) => row.strategy;
const times: Fact = (row) => inLine([whenAndWhere(row), ...dateLines(row)]);
const success: Fact = (row) => (row.evidence === '' ? '' : words.plan.success(row.evidence));
const resources: Fact = (row) => (row.resources === '' ? '' : words.plan.uses(row.resources));

export function classTable(rows: readonly PlanRow[]): Simple[] {
  const [first] = rows;
  if (!first) return [];
  const isShared = (fact: Fact): boolean => rows.every((row) => fact(row) === fact(first));
  const once = (facts: readonly Fact[]): string[] =>
    facts
      .filter(isShared)
      .map((fact) => fact(first))
      .filter((said) => said !== '');
  const ownOf = (row: PlanRow, facts: readonly Fact[]): Line[] =>
    facts
      .filter((fact) => !isShared(fact))
      .map((fact) => fact(row))
      .filter((said) => said !== '')
      .map((said) => [small(said)]);
  return [
    note(kindName(first)),
    ...once([strategy]).map((said) => paragraph(bold(said))),
    ...once([times, success, resources]).map((said) => paragraph(said)),
    table(
      [
        { title: words.plan.class, width: 84 },
        { title: words.plan.need, width: 306 },
        { title: words.plan.whoLeads, width: 114 },
      ],
      rows.map((row) => [
        cellOf([[bold(className(row)), small(`  ${counted(row.students.length, 'student')}`)], [small(row.id)]]),
        cellOf(filled([row.need, ...ownOf(row, [strategy, success, resources])])),
        cellOf(filled([row.lead, ...ownOf(row, [times])])),
      ]),
    ),
  ];
}

function filled(lines: readonly (string | Line)[]): (string | Line)[] {
  return lines.filter((line) => line !== '');
}

/** The class alone, where the heading above says the learning; a name that the team gave stays whole. */
export function className(row: PlanRow): string {
  const isOurs = row.kind === 'class reteach' && row.group === planningWords.plan.classGroup(row.learning, row.section);
  return isOurs ? row.section : row.group;
}
