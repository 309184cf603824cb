/** What the jobs of assessments cost at Google, counted; the same for 30 and 400 students; for 1,200 the bench prints it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerTotals } from '../../../local/workspace';
import { JOBS, type JobId } from '../../../src/jobs';
import { type School, school } from '../school';

const ITEMS = Array.from({ length: 20 }, (_, at) => ({ id: `Q${at + 1}`, points: 1, keys: ['B'], learnings: ['EL1'] }));

function roster(students: number) {
  return Array.from({ length: students }, (_, at) => ({
    id: String(1000 + at),
    last: `Name${String(at).padStart(4, '0')}`,
    first: 'Kim',
    section: `Period ${1 + Math.floor((at * 8) / students)}`,
  }));
}

const marks = (students: number) =>
  roster(students).flatMap(({ id }) =>
    ITEMS.map(({ id: item }, at) => ({ student: id, item, mark: 'ABCD'[(at + Number(id)) % 4] ?? 'A' })),
  );

interface Cost extends LedgerTotals {
  readonly tabs: number;
}

const AT_ONCE = 'make one with its scores';

type Step = readonly [name: string, job: JobId, input: (students: number) => object];

/** The steps of an assessment's life, each with what it is asked. */
const STEPS: readonly Step[] = [
  ['make an assessment', 'newAssessment', () => ({ title: 'Big', items: ITEMS })],
  ['import every score', 'bringScores', (students) => ({ assessment: 'CA1', marks: marks(students) })],
  ['undo it', 'undoImport', () => ({ assessment: 'CA1' })],
  ['import again', 'bringScores', (students) => ({ assessment: 'CA1', marks: marks(students) })],
  ['refresh', 'refreshGradebook', () => ({ assessment: 'CA1' })],
  [
    'change the blueprint',
    'saveBlueprint',
    () => ({
      assessment: 'CA1',
      title: 'Big',
      kind: 'formative',
      items: ITEMS.map((item) => ({ ...item, points: 2 })),
    }),
  ],
  ['look', 'scoreDesk', () => ({ assessment: 'CA1' })],
  ['look for new responses', 'newResponses', () => ({})],
  [AT_ONCE, 'newAssessment', (students) => ({ title: 'At once', items: ITEMS, marks: marks(students) })],
];

function costs(students: number, steps: readonly Step[]): Map<string, Cost> {
  const team: School = school();
  team.call('setUpTeam', { name: 'Big team' });
  team.call('bringRoster', { students: roster(students) });
  team.call('bringLearnings', { learnings: [{ code: 'EL1', statement: '' }] });
  return new Map(
    steps.map(([name, id, input]) => {
      team.workspace.resetLedger();
      const asked = input(students);
      const answer = team.call(id, asked);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`);
      const totals = team.workspace.ledgerTotals();
      const needs = JOBS.find((each) => each.id === id)?.needs as ((asked: object) => readonly unknown[]) | undefined;
      const tabs = Math.max(totals.calls['Range.getValues'] ?? 0, needs?.(asked).length ?? 0);
      return [name, { ...totals, tabs }];
    }),
  );
}

let few: Map<string, Cost>;
let many: Map<string, Cost>;
let most: Map<string, Cost>;

beforeAll(() => {
  few = costs(30, STEPS);
  many = costs(60, STEPS);
  // A large course, for what writes most; the bench prints the same for 1,200 students.
  most = costs(400, STEPS.slice(0, 2));
}, 600_000);

describe.each(STEPS.map(([name]) => name))('%s', (name) => {
  it('stays within 10 round trips and 2 per tab read', () => {
    expect(many.get(name)?.roundTrips).toBeLessThanOrEqual(10 + 2 * (many.get(name)?.tabs ?? 0));
  });

  it('costs the same for any number of students', () => {
    expect(many.get(name)?.roundTrips).toBe(few.get(name)?.roundTrips);
    expect(many.get(name)?.writes).toBe(few.get(name)?.writes);
  });
});

it.each(STEPS.slice(0, 2).map(([name]) => name))('%s costs the same for 30 and 400 students', (name) => {
  expect([most.get(name)?.roundTrips, most.get(name)?.writes]).toEqual([
    few.get(name)?.roundTrips,
    few.get(name)?.writes,
  ]);
});

it('scores of contiguous rows are one block: formats and values, beside what the log keeps', () => {
  // The second import finds the Log tab made; the first one of 400 x 20 scores makes it.
  expect(many.get('import again')?.writes).toBeLessThanOrEqual(8);
  const logTab = (few.get('import every score')?.writes ?? 0) - (few.get('import again')?.writes ?? 0);
  expect((most.get('import every score')?.writes ?? 0) - logTab).toBeLessThanOrEqual(8);
});

it('a refresh rewrites formulas and rules in a few blocks', () => {
  expect(many.get('refresh')?.writes).toBeLessThanOrEqual(45);
});

it('an assessment made with its scores costs less than the two one after the other', () => {
  const of = (name: string): number => few.get(name)?.roundTrips ?? 0;
  expect(of(AT_ONCE)).toBeLessThan(of('make an assessment') + of('import again'));
});
