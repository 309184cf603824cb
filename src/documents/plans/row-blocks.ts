/** One group's response: who, why, what, by whom, when. */

import type { PlanRow } from '../../domain/planning/plan';
import { words as planningWords } from '../../domain/planning/words';
import { cell, cellOf, EMPTY, heading, note, shaded, small } from '../blocks';
import { HEADER_SHADE } from '../flow';
import { counted, shortDate } from '../formats';
import { TO_FILL_IN, words } from '../messages';
import type { Cell, Line, Simple } from '../model';
import { PAGE_WIDTH } from '../model';
import type { PlanInput } from './plan-input';

const KINDS = {
  'class reteach': words.plan.classReteach,
  intervention: words.plan.extraTimeAndSupport,
  extension: words.plan.extension,
} as const satisfies Record<PlanRow['kind'], string>;

/** What a team calls the kind of a row. */
export function kindName(row: Pick<PlanRow, 'kind'>): string {
  return KINDS[row.kind];
}

const NAME_WIDTH = 108;

/** A heading and a two-column table; what is not filled in yet is an empty cell to write in. */
export function rowBlocks(row: PlanRow, input: Pick<PlanInput, 'nameOf' | 'showNames' | 'form'>): Simple[] {
  const facts: readonly (readonly [string, Cell])[] = [
    [words.plan.students, input.form ? EMPTY : studentsCell(row, input)],
    [words.plan.need, textCell(row.need)],
    [words.plan.whatWeDo, textCell(row.strategy)],
    ...whoAndWhen(row, input.form),
    [words.plan.successLooksLike, textCell(row.evidence)],
    ...(row.resources === '' ? [] : [[words.plan.resources, textCell(row.resources)] as const]),
    ...(row.kind === 'intervention' ? [[words.plan.familyTold, textCell(familyTold(row))] as const] : []),
  ];
  return [
    heading(3, row.group),
    note(`${kindName(row)}  ·  ${row.id}`),
    {
      kind: 'table',
      columns: [{ width: NAME_WIDTH }, { width: PAGE_WIDTH - NAME_WIDTH }],
      onOnePage: true,
      rows: facts.map(([name, value]) => [shaded(cell({ text: name, bold: true }), HEADER_SHADE), value]),
    },
  ];
}

/** In one row as soon as it is known; until then each has a cell to write in. */
function whoAndWhen(row: PlanRow, form: PlanInput['form']): readonly (readonly [string, Cell])[] {
  const when = whenAndWhere(row);
  const dates = dateLines(row);
  if (!form && row.lead !== '' && when !== '')
    return [[words.plan.whoAndWhen, cellOf([inLine([row.lead, when]), inLine(dates)])]];
  return [
    [words.plan.whoLeads, textCell(row.lead)],
    [words.plan.whenAndWhere, textCell(when)],
    [words.plan.dates, cell(inLine(dates))],
  ];
}

/** Facts side by side. */
export function inLine(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join('  ·  ');
}

function studentsCell(row: PlanRow, { nameOf, showNames }: Pick<PlanInput, 'nameOf' | 'showNames'>): Cell {
  if (row.students.length === 0)
    return cell(row.kind === 'extension' ? words.plan.whoeverGetsThere : words.plan.nobodyYet);
  const count = counted(row.students.length, 'student');
  const names = row.students.map(({ id }) => nameOf.get(id)).filter((name) => name !== undefined);
  const line: Line = [small(names.join('; '))];
  return showNames && names.length > 0 ? cellOf([count, line]) : cell(count);
}

/** Day, how often, how long, and where; a place that only says who leads is left out, for the lead stands beside it. */
export function whenAndWhere(row: PlanRow): string {
  const where = row.where === planningWords.plan.place(row.lead) ? '' : row.where;
  return [row.when, row.frequency, row.minutes === undefined ? '' : words.plan.minutes(row.minutes), where]
    .filter((part) => part !== '')
    .join(', ');
}

/** A line to fill in, except for what such a group does without once it has begun. */
export function dateLines({ kind, start, checks, reassessOn }: PlanRow): string[] {
  const checkDays = checks.map((check) => shortDate(check.on)).join('; ');
  const needsNoCheck = kind === 'class reteach' && start !== undefined && checks.length === 0;
  const needsNoReassessment = kind === 'extension' && start !== undefined && reassessOn === undefined;
  return [
    words.plan.start(start ? shortDate(start) : TO_FILL_IN),
    ...(needsNoCheck ? [] : [words.plan.check(checkDays || TO_FILL_IN)]),
    ...(needsNoReassessment ? [] : [words.plan.reassessOn(reassessOn ? shortDate(reassessOn) : TO_FILL_IN)]),
  ];
}

function familyTold({ familyTold: told }: PlanRow): string {
  return told ? words.plan.toldBy(told.on, told.by) : '';
}

function textCell(value: string): Cell {
  return value === '' ? EMPTY : cell(value);
}
