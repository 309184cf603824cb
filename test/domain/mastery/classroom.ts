/** Builders for small invented teams, shared by the tests of evidence, mastery and analysis. */
import type { Assessment, Item } from '../../../src/domain/assessment';
import type { CalendarDate } from '../../../src/domain/calendar';
import type { Scorebook } from '../../../src/domain/evidence';
import type { EssentialLearning } from '../../../src/domain/learning';
import type { Student } from '../../../src/domain/roster';
import type { Score } from '../../../src/domain/score';
import { ABSENT, BLANK, EXCUSED } from '../../../src/domain/score';

export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

export function learning(code: string, own: Partial<EssentialLearning> = {}): EssentialLearning {
  return {
    code,
    statement: `Statement of ${code}`,
    iCan: '',
    unit: '',
    proficientAt: undefined,
    rule: undefined,
    caseId: '',
    ...own,
  };
}

export function assessment(id: string, givenOn: string | undefined, own: Partial<Assessment> = {}): Assessment {
  return {
    id,
    title: `Assessment ${id}`,
    kind: 'formative',
    reassesses: undefined,
    givenOn: givenOn === undefined ? undefined : day(givenOn),
    status: 'closed',
    ...own,
  };
}

export function item(
  of: string,
  id: string,
  points: number,
  learnings: readonly string[],
  own: Partial<Item> = {},
): Item {
  return {
    assessment: of,
    id,
    label: id,
    points,
    learnings,
    type: 'constructed response',
    keys: [],
    depth: '',
    expectedMistake: '',
    screening: undefined,
    ...own,
  };
}

export function student(id: string, section = 'Period 1', own: Partial<Student> = {}): Student {
  return { id, last: `Last ${id}`, first: `First ${id}`, section, teacher: '', status: 'active', email: '', ...own };
}

/** A cell as a teacher types it: a number, '' blank, 'x' excused, '-' absent. */
export function typed(cell: number | string): Score {
  if (typeof cell === 'number') return { kind: 'points', points: cell };
  if (cell === '') return BLANK;
  if (cell === 'x') return EXCUSED;
  if (cell === '-') return ABSENT;
  throw new Error(`Not a score: ${cell}`);
}

/** A scorebook from rows of typed cells, in the order of the items. */
export function scorebook(
  given: Assessment,
  items: readonly Item[],
  rows: Readonly<Record<string, readonly (number | string)[]>>,
): Scorebook {
  return {
    assessment: given,
    items,
    scores: new Map(
      Object.entries(rows).map(([id, cells]) => [
        id,
        new Map(items.map((one, place) => [one.id, typed(cells[place] ?? '')])),
      ]),
    ),
  };
}
