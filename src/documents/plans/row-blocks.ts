/** One group's response: who, why, what, by whom, when. */
import type { PlanRow } from '../../domain/planning/plan';
import { cell, cellOf, EMPTY, heading, shaded, small } from '../blocks';
import { HEADER_SHADE } from '../flow';
import { counted, shortDate } from '../messages';
import type { Cell, Line, Simple } from '../model';
import { PAGE_WIDTH } from '../model';
import type { PlanInput } from './plan-input';

const KINDS = {
  'core reteach': 'Class reteach',
  intervention: 'Extra time and support',
  extension: 'Extension',
} as const satisfies Record<PlanRow['kind'], string>;

/** What a team calls the kind of a row. */
export function kindName(row: Pick<PlanRow, 'kind'>): string {
  return KINDS[row.kind];
}

const NAME_WIDTH = 108;

/** A heading and a two-column table; what is not filled in yet is an empty cell to write in. */
export function rowBlocks(row: PlanRow, input: Pick<PlanInput, 'nameOf' | 'showNames'>): Simple[] {
  const facts: readonly (readonly [string, Cell])[] = [
    ['Kind', cell(kindName(row))],
    ['Students', studentsCell(row, input)],
    ['Need', textCell(row.need)],
    ['What we do', textCell(row.strategy)],
    ['Who leads', textCell(row.lead)],
    ['When and where', textCell(whenAndWhere(row))],
    ['Starts', textCell(row.start ? shortDate(row.start) : '')],
    ['We check', textCell(row.checks.map((check) => shortDate(check.on)).join('; '))],
    ['Reassess', textCell(row.reassessOn ? shortDate(row.reassessOn) : '')],
    ['Success looks like', textCell(row.evidence)],
    ...(row.resources === '' ? [] : [['Resources', textCell(row.resources)] as const]),
    ...(row.kind === 'intervention' ? [['Family told', textCell(familyTold(row))] as const] : []),
  ];
  return [
    heading(3, row.group),
    {
      kind: 'table',
      columns: [{ width: NAME_WIDTH }, { width: PAGE_WIDTH - NAME_WIDTH }],
      rows: facts.map(([name, value]) => [shaded(cell({ text: name, bold: true }), HEADER_SHADE), value]),
    },
  ];
}

function studentsCell(row: PlanRow, { nameOf, showNames }: Pick<PlanInput, 'nameOf' | 'showNames'>): Cell {
  if (row.students.length === 0) return cell(row.kind === 'extension' ? 'Whoever gets there' : 'Nobody yet');
  const count = counted(row.students.length, 'student');
  const names = row.students.map(({ id }) => nameOf.get(id)).filter((name) => name !== undefined);
  const line: Line = [small(names.join('; '))];
  return showNames && names.length > 0 ? cellOf([count, line]) : cell(count);
}

function whenAndWhere(row: PlanRow): string {
  return [row.when, row.frequency, row.minutes === undefined ? '' : `${row.minutes} minutes`, row.where]
    .filter((part) => part !== '')
    .join(', ');
}

function familyTold({ familyTold: told }: PlanRow): string {
  return told ? `${shortDate(told.on)}, by ${told.by}` : '';
}

function textCell(value: string): Cell {
  return value === '' ? EMPTY : cell(value);
}
