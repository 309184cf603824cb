import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOnLearning, splitEvenly } from '../../../src/domain/planning/groups';
import { offerLearnings } from '../../../src/domain/planning/offers';
import type { Student } from '../../../src/domain/roster';
import type { Scale } from '../../../src/domain/scale';
import { type Attempt, masteryOf, student } from './made-up';

const ids = (students: readonly Student[]): string[] => students.map(({ id }) => id);

/** 5A: 3 of 4 proficient (75%); 5B: 1 of 3 (33%), one absent. */
const STUDENTS = ['a1', 'a2', 'a3', 'a4']
  .map((id) => student(id, '5A'))
  .concat(['b1', 'b2', 'b3', 'b4'].map((id) => student(id, '5B')));
const ATTEMPTS: Attempt[] = [
  ['a1', 'L1', 95],
  ['a2', 'L1', 80],
  ['a3', 'L1', 85],
  ['a4', 'L1', 20],
  ['b1', 'L1', 100],
  ['b2', 'L1', 60],
  ['b3', 'L1', 59.9],
];

describe('groups on a learning', () => {
  const on = groupOnLearning(masteryOf(STUDENTS, ['L1'], ATTEMPTS), 'L1', 70);

  it("are the scale's levels plus those not assessed", () => {
    expect(on.levels.map((group) => [group.level.name, ids(group.students)])).toEqual([
      ['Extension-ready', ['a1', 'b1']],
      ['Proficient', ['a2', 'a3']],
      ['Approaching', ['b2']],
      ['Not yet', ['a4', 'b3']],
    ]);
    expect(ids(on.notAssessed)).toEqual(['b4']);
    expect([on.proficient, on.assessed]).toEqual([4, 7]);
  });

  it('are named by need, never by children', () => {
    expect(on.levels.map(({ name }) => name)).toEqual([
      'Ready to go deeper: L1',
      'Has it, keeps it fresh: L1',
      'Nearly there: L1',
      'More time and a new way in: L1',
    ]);
  });

  it('retaught as a whole where fewer than 70% of a section are proficient, and then not in small groups', () => {
    expect(
      on.classReteach.map(({ section, proficient, assessed, students }) => [
        section,
        proficient,
        assessed,
        ids(students),
      ]),
    ).toEqual([['5B', 1, 3, ['b1', 'b2', 'b3', 'b4']]]);
    expect(on.small.map((group) => ids(group.students))).toEqual([['a1'], ['a2', 'a3'], [], ['a4']]);
  });

  it('exactly at the trigger is not below it', () => {
    const ten = Array.from({ length: 10 }, (_, index) => student(`s${index}`));
    const attempts = ten.map(({ id }, index): Attempt => [id, 'L1', index < 7 ? 80 : 10]);
    expect(groupOnLearning(masteryOf(ten, ['L1'], attempts), 'L1', 70).classReteach).toEqual([]);
  });

  it('leaves out students who left', () => {
    const mastery = masteryOf(
      [...STUDENTS, student('gone', '5A', 'inactive')],
      ['L1'],
      [...ATTEMPTS, ['gone', 'L1', 10]],
    );
    expect(groupOnLearning(mastery, 'L1', 70)).toEqual(on);
  });

  it('counts a student of two sections once, and not in small groups when one of them is retaught', () => {
    const both = [student('a1', '5A'), student('x', '5A; 5B'), student('b2', '5B'), student('b3', '5B')];
    const mastery = masteryOf(
      both,
      ['L1'],
      [
        ['a1', 'L1', 90],
        ['x', 'L1', 90],
        ['b2', 'L1', 10],
        ['b3', 'L1', 10],
      ],
    );
    const groups = groupOnLearning(mastery, 'L1', 70);
    expect(groups.levels.flatMap((group) => ids(group.students)).sort()).toEqual(['a1', 'b2', 'b3', 'x']);
    expect(groups.small.flatMap((group) => ids(group.students))).toEqual(['a1']);
  });

  it('never retaught: students without a section, and a section without results', () => {
    const mastery = masteryOf([student('s', ''), student('t', '5C')], ['L1'], [['s', 'L1', 10]]);
    expect(groupOnLearning(mastery, 'L1', 70).classReteach).toEqual([]);
  });

  it('keeps apart who has evidence without a result', () => {
    const rule = { method: 'nTimes', parameter: 3 };
    const mastery = masteryOf([student('s'), student('t')], ['L1'], [['s', 'L1', 90]], undefined, rule);
    const groups = groupOnLearning(mastery, 'L1', 70);
    expect([ids(groups.withoutResult), ids(groups.notAssessed), groups.assessed]).toEqual([['s'], ['t'], 0]);
  });

  it('with two levels of one need, the name says the level', () => {
    const scale: Scale = {
      proficientRank: 4,
      levels: [
        { rank: 4, name: 'Meets', from: 80, colour: '#000000' },
        { rank: 3, name: 'Near', from: 60, colour: '#000000' },
        { rank: 2, name: 'Beginning', from: 30, colour: '#000000' },
        { rank: 1, name: 'Start', from: 0, colour: '#000000' },
      ],
    };
    const groups = groupOnLearning(masteryOf([student('s')], ['L1'], [], scale), 'L1', 70);
    expect(groups.levels.slice(2).map(({ name }) => name)).toEqual([
      'More time and a new way in: L1 (Beginning)',
      'More time and a new way in: L1 (Start)',
    ]);
  });
});

describe('whatever the data', () => {
  const team = fc.array(
    fc.record({
      section: fc.constantFrom('5A', '5B', '5C', ''),
      percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      active: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  it('each active student is in exactly one group', () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 0, max: 100 }), (rows, trigger) => {
        const students = rows.map(({ section, active }, index) =>
          student(`s${index}`, section, active ? 'active' : 'inactive'),
        );
        const attempts = rows.flatMap(({ percent }, index): Attempt[] =>
          percent === undefined ? [] : [[`s${index}`, 'L', percent]],
        );
        const on = groupOnLearning(masteryOf(students, ['L'], attempts), 'L', trigger);
        const active = students
          .filter(({ status }) => status === 'active')
          .map(({ id }) => id)
          .sort();
        const byLevel = [
          ...on.levels.flatMap((group) => ids(group.students)),
          ...ids(on.notAssessed),
          ...ids(on.withoutResult),
        ];
        expect(byLevel.sort()).toEqual(active);
        const retaught = on.classReteach.flatMap((reteach) => ids(reteach.students));
        const waiting = ids(on.notAssessed).filter((id) => !retaught.includes(id));
        const response = [...on.small.flatMap((group) => ids(group.students)), ...retaught, ...waiting];
        expect(response.sort()).toEqual(active);
      }),
    );
  });

  it('a split loses nobody, differs by one at most, and does not depend on the order given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('5A', '5B'), { maxLength: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (sections, parts) => {
          const students = sections.map((section, index) => student(`s${index}`, section));
          const groups = splitEvenly(students, parts);
          const sizes = groups.map((group) => group.length);
          expect(ids(groups.flat()).sort()).toEqual(ids(students).sort());
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
          expect(splitEvenly([...students].reverse(), parts)).toEqual(groups);
        },
      ),
    );
  });
});

describe('offers', () => {
  it('puts learnings below the trigger first, with the reason, and those without results last', () => {
    const attempts: Attempt[] = [
      ['a1', 'Good', 90],
      ['a2', 'Good', 90],
      ['a1', 'Weak', 90],
      ['a2', 'Weak', 20],
      ['a3', 'Weak', 30],
    ];
    const mastery = masteryOf(STUDENTS.slice(0, 3), ['Empty', 'Good', 'Weak'], attempts);
    const groups = ['Empty', 'Good', 'Weak'].map((code) => groupOnLearning(mastery, code, 70));
    expect(
      offerLearnings(groups, 70).map(({ learning, belowTrigger, reason }) => [learning, belowTrigger, reason]),
    ).toEqual([
      ['Weak', true, "1 of 3 proficient (33%), below the team's 70%."],
      ['Good', false, '2 of 2 proficient (100%).'],
      ['Empty', false, 'Nobody has a result yet.'],
    ]);
  });
});
