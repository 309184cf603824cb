import { describe, expect, it } from 'vitest';
import { celebrations } from '../../../src/domain/planning/celebrations';
import type { Goal } from '../../../src/domain/team';
import { type Attempt, assessment, day, masteryOf, student } from './made-up';

const CA2 = assessment('CA2', '2025-10-16');
const students = ['up', 'up2', 'same', 'new', 'down']
  .map((id) => student(id))
  .concat(student('left', '5A', 'inactive'));
const attempts: Attempt[] = [
  ['up', 'L1', 20],
  ['up', 'L1', 65, CA2],
  ['up2', 'L1', 85],
  ['up2', 'L1', 95, CA2],
  ['same', 'L1', 20],
  ['same', 'L1', 50, CA2],
  ['down', 'L1', 95],
  ['down', 'L1', 85, CA2],
  ['left', 'L1', 20],
  ['left', 'L1', 95, CA2],
  ['new', 'L1', 95, CA2],
  ['same', 'L2', 60],
  ['same', 'L2', 20, CA2],
];
const mastery = masteryOf(students, ['L1', 'L2'], attempts);
const today = day('2025-10-21');
const goal: Goal = {
  id: 'G1',
  learning: 'L1',
  group: '',
  baseline: 40,
  n: 4,
  target: 60,
  by: undefined,
  measuredBy: '',
  current: 61,
  status: 'met',
};

describe('celebrations', () => {
  it('count who moved up from the evidence before, and say nothing where nobody did', () => {
    expect(celebrations(mastery, CA2, [], [], today)).toEqual([
      {
        kind: 'moved up',
        learning: 'L1',
        count: 2,
        of: 4,
        sentence: 'L1: 2 of 4 students with earlier results moved up in CA2 Sample.',
      },
    ]);
  });

  it('name goals that were met, not others', () => {
    const said = celebrations(mastery, undefined, [goal, { ...goal, status: 'open' }], [], today);
    expect(said.map(({ sentence }) => sentence)).toEqual(['Goal met on L1: 61% proficient.']);
  });

  it('mention actions only when all that were due were done by their day', () => {
    const done = { id: 'A1', what: '', owner: '', due: today, status: 'done', meeting: '', doneOn: today } as const;
    const kinds = (...actions: Parameters<typeof celebrations>[3]) =>
      celebrations(mastery, undefined, [], actions, today).map(({ kind }) => kind);
    expect(kinds(done)).toEqual(['actions on time']);
    expect(kinds(done, { ...done, status: 'in progress', doneOn: undefined })).toEqual([]);
    expect(kinds()).toEqual([]);
  });
});
