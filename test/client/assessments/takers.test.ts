/** A reassessment for the group of a plan, before anybody typed anything. */
import { expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/client/parts/assessments/draft';
import { forGroup } from '../../../src/client/parts/assessments/takers';
import type { Item } from '../../../src/domain/assessment';
import type { Student } from '../../../src/domain/roster';

const item = (id: string, learnings: readonly string[], screening?: Item['screening']): Item => ({
  assessment: 'CA1',
  id,
  label: `Question ${id}`,
  points: 2,
  learnings,
  type: 'multiple choice',
  keys: ['B'],
  depth: '',
  expectedMistake: '',
  screening,
});
const student = (id: string, status: Student['status'] = 'active'): Student => ({
  id,
  last: id,
  first: '',
  section: '5A',
  teacher: '',
  status,
  email: '',
});
const desk = {
  students: [student('1'), student('2', 'inactive'), student('3')],
  assessments: [
    {
      id: 'CA1',
      title: 'Fractions',
      kind: 'formative',
      reassesses: undefined,
      givenOn: undefined,
      status: 'open',
      items: [item('1', ['EL1', 'EL2']), item('2', ['EL2']), item('3', ['EL1'], 'drop'), item('4', ['EL1'])],
      pointsNeeded: [],
      takers: 'everyone',
      until: undefined,
      strategies: [],
      aside: [],
    },
  ],
} as const;
const group = {
  assessment: 'CA1',
  group: 'Nearly there: EL1',
  learning: 'EL1',
  students: [
    { id: '1', rank: null },
    { id: '2', rank: null },
  ],
};

it('asks the group’s students who are still there what the first assessment asked on its learning', () => {
  const draft = forGroup(EMPTY_DRAFT, group, desk);
  expect(draft).toMatchObject({
    title: 'EL1 again, Nearly there',
    kind: 'reassessment',
    reassesses: 'CA1',
    students: ['1'],
  });
  expect(draft.items.map(({ id, learnings }) => [id, learnings])).toEqual([
    ['1', ['EL1']],
    ['4', ['EL1']],
  ]);
});

it('keeps what somebody has typed or brought', () => {
  const typed = { ...forGroup(EMPTY_DRAFT, group, desk), title: 'Mine', reassesses: 'CA7' };
  expect(forGroup(typed, { ...group, learning: 'EL2' }, desk)).toMatchObject({
    title: 'Mine',
    reassesses: 'CA7',
    items: typed.items,
  });
});
