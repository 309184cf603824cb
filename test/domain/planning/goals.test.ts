import { describe, expect, it } from 'vitest';
import { goalSentence, goalToday, proposeGoal } from '../../../src/domain/planning/goals';
import { groupOnLearning } from '../../../src/domain/planning/groups';
import type { Goal } from '../../../src/domain/team';
import { type Attempt, day, masteryOf, student } from './made-up';

/** 50 students: 14 extension-ready, 13 proficient, 12 approaching, 11 not yet; one more is absent. */
const COUNTS: readonly (readonly [number, number])[] = [
  [14, 95],
  [13, 85],
  [12, 70],
  [11, 30],
];
const percents = COUNTS.flatMap(([count, percent]) => Array.from({ length: count }, () => percent));
const students = [
  ...percents.map((_, index) => student(`s${index}`, index % 2 === 0 ? '5A' : '5B')),
  student('absent'),
];
const attempts = percents.map((percent, index): Attempt => [`s${index}`, 'L1', percent]);
const mastery = masteryOf(students, ['L1', 'L2'], attempts);
const terms = { id: 'G1', by: day('2025-12-12'), measuredBy: 'CA 4' };

describe('the goal proposed', () => {
  const goal = proposeGoal(groupOnLearning(mastery, 'L1', 70), terms);

  it('is (proficient + extension-ready + approaching) / assessed, from a baseline with its n', () => {
    // 27 of 50 are proficient or above; 39 of 50 with those approaching.
    expect(goal).toMatchObject({ learning: 'L1', baseline: 54, n: 50, target: 78, status: 'open' });
  });

  it('reads as a sentence', () => {
    expect(goal && goalSentence(goal)).toBe(
      'The share of our students proficient in L1 goes from 54% (of 50) to 78% by December 12, 2025, as measured by CA 4, and every not-yet student moves up a level.',
    );
  });

  it('does not exist while nobody has a result', () => {
    expect(proposeGoal(groupOnLearning(mastery, 'L2', 70), terms)).toBeUndefined();
  });

  it('stays at the baseline where nobody is approaching', () => {
    const two = masteryOf(
      [student('a'), student('b')],
      ['L1'],
      [
        ['a', 'L1', 90],
        ['b', 'L1', 10],
      ],
    );
    const stays = proposeGoal(groupOnLearning(two, 'L1', 70), { ...terms, by: undefined, measuredBy: '' });
    expect(stays).toMatchObject({ baseline: 50, target: 50 });
    expect(stays && goalSentence(stays)).toBe(
      'The share of our students proficient in L1 stays at 50% (of 2) or better, and every not-yet student moves up a level.',
    );
  });
});

describe('the goal today', () => {
  const goal: Goal = {
    ...terms,
    learning: 'L1',
    group: '',
    baseline: 40,
    n: 48,
    target: 60,
    current: undefined,
    status: 'open',
  };
  it.each<[string, Partial<Goal>, string, Partial<Goal>]>([
    ['is open before its day', {}, '2025-12-12', { current: 54, status: 'open' }],
    ['is not met the day after', {}, '2025-12-13', { current: 54, status: 'not met' }],
    ['is met as soon as the number reaches the target', { target: 54 }, '2025-12-20', { current: 54, status: 'met' }],
    [
      'keeps its status once dropped',
      { status: 'dropped', target: 10 },
      '2025-12-13',
      { current: 54, status: 'dropped' },
    ],
    [
      'keeps the last number without results',
      { learning: 'L2', current: 33 },
      '2025-12-01',
      { current: 33, status: 'open' },
    ],
    // s0, s2 ... s26 of 5A are proficient: 14 of its 25 with a result.
    [
      'says nothing about a group it cannot tell',
      { group: 'Chess club' },
      '2025-12-01',
      { current: undefined, status: 'open' },
    ],
    ['takes all students for everybody', { group: 'All of ours' }, '2025-12-01', { current: 54, status: 'open' }],
    ['looks at one section when it is about one', { group: '5a' }, '2025-12-01', { current: 56, status: 'open' }],
  ])('%s', (_, change, today, expected) => {
    expect(goalToday({ ...goal, ...change }, mastery, day(today))).toMatchObject(expected);
  });
});
