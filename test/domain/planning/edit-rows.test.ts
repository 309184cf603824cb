import { describe, expect, it } from 'vitest';
import { asBefore, blankPlan } from '../../../src/domain/planning/blank-plan';
import { addRow, addStudent, removeRow } from '../../../src/domain/planning/edit-rows';
import { inPlanOrder } from '../../../src/domain/planning/plan';
import { rowDates } from '../../../src/domain/planning/plan-dates';
import { schoolYear, triedByYear } from '../../../src/domain/planning/school-year';
import { suggestStrategies } from '../../../src/domain/planning/suggestions';
import { assessment, CA1, day, masteryOf, member, student } from './made-up';
import { coreReteach, extension, intervention, planOf } from './rows';

describe('rows by hand', () => {
  const plan = planOf([intervention({ id: 'P1-1', students: [{ id: 'a', rank: 1 }] }), extension({ id: 'P1-3' })]);

  it('a new row stands with its learning, support before extension, and has an id that is free', () => {
    const { rows } = addRow(plan, 'L1', 'intervention');
    expect(rows.map(({ id }) => id)).toEqual(['P1-1', 'P1-4', 'P1-3']);
    expect(addRow(plan, 'L1', 'extension').rows.map(({ id }) => id)).toEqual(['P1-1', 'P1-3', 'P1-4']);
    expect(addRow(removeRow(plan, 'P1-1'), 'L1', 'intervention').rows.map(({ id }) => id)).toEqual(['P1-2', 'P1-3']);
    expect(addRow(plan, 'L2', 'intervention').rows.map(({ id }) => id)).toEqual(['P1-1', 'P1-3', 'P1-4']);
    expect(addRow(removeRow(plan, 'P1-1'), 'L1', 'extension').rows.map(({ id }) => id)).toEqual(['P1-3', 'P1-2']);
  });

  it('a new row meets when the others of its kind do, and nobody has looked at it yet', () => {
    const looked = { on: day('2025-10-01'), verdict: 'change', note: 'Too fast' } as const;
    const like = intervention({ id: 'P1-1', frequency: 'Daily', minutes: 15, checks: [looked] });
    expect(addRow(planOf([like]), 'L1', 'intervention').rows[1]).toMatchObject({
      frequency: 'Daily',
      minutes: 15,
      start: like.start,
      reassessOn: like.reassessOn,
      checks: [{ on: looked.on, verdict: undefined, note: '' }],
      students: [],
      lead: '',
      strategy: '',
    });
    const { madeOn } = plan;
    expect(addRow(planOf([]), 'L1', 'intervention').rows[0]).toMatchObject({
      ...rowDates('intervention', madeOn, undefined),
      minutes: 30,
    });
  });

  it('a row that was added or split off later is read with its like', () => {
    const rows = [
      extension({ id: 'a', learning: 'L2' }),
      extension({ id: 'b' }),
      coreReteach({ id: 'c', learning: 'L2' }),
      intervention({ id: 'd', needs: 'approaching' }),
      intervention({ id: 'e' }),
      intervention({ id: 'f' }),
    ];
    expect(inPlanOrder(rows).map(({ id }) => id)).toEqual(['c', 'a', 'e', 'f', 'd', 'b']);
  });

  it('a student is in one row of a learning', () => {
    expect(addStudent(plan, 'P1-3', { id: 'a', rank: 1 })).toBe(plan);
    expect(addStudent(plan, 'P1-3', { id: 'b', rank: 3 }).rows[1]?.students).toEqual([{ id: 'b', rank: 3 }]);
  });
});

describe('a plan as before', () => {
  const today = planOf([intervention({ id: 'P2-1', strategy: 'new', lead: 'Lindqvist', where: 'With Lindqvist' })], {
    id: 'P2',
  });
  const before = planOf([intervention({ strategy: 'old', lead: 'Okafor', where: 'Room 12', when: 'Monday' })]);

  it('takes strategy, times and the lead who is still a member', () => {
    expect(asBefore(today, before, [member('Okafor', 1)]).rows[0]).toMatchObject({
      strategy: 'old',
      when: 'Monday',
      lead: 'Okafor',
      where: 'Room 12',
    });
    expect(asBefore(today, before, [member('Okafor', 1, [], false)]).rows[0]).toMatchObject({
      strategy: 'old',
      lead: 'Lindqvist',
      where: 'With Lindqvist',
    });
  });

  it('does not take what the team stopped', () => {
    const stopped = planOf([intervention({ strategy: 'old', decision: 'stop' })]);
    expect(asBefore(today, stopped, []).rows[0]?.strategy).toBe('new');
  });

  it('an empty plan has both kinds on each learning', () => {
    expect(
      blankPlan('P1', 'CA1', ['L1', 'L2'], day('2025-09-23')).rows.map(({ id, learning, kind }) => [
        id,
        learning,
        kind,
      ]),
    ).toEqual([
      ['P1-1', 'L1', 'intervention'],
      ['P1-2', 'L1', 'extension'],
      ['P1-3', 'L2', 'intervention'],
      ['P1-4', 'L2', 'extension'],
    ]);
  });
});

describe('evidence by school year', () => {
  it.each([
    ['2025-07-01', '2025-26'],
    ['2026-06-30', '2025-26'],
    ['1999-12-31', '1999-00'],
  ])('%s is in %s', (date, year) => expect(schoolYear(day(date))).toBe(year));

  it('keeps the years that have no plan any more, the newest first', () => {
    const mastery = masteryOf(
      [student('a')],
      ['L1'],
      [
        ['a', 'L1', 20],
        ['a', 'L1', 90, assessment('CA1R', '2025-10-20', 'reassessment')],
      ],
    );
    const plan = planOf([intervention({ students: [{ id: 'a', rank: 1 }] })]);
    const result = { named: 12, reassessed: 12, nowProficient: 11, movedUp: 11, same: 1, movedDown: 0 };
    const kept = [
      {
        year: '2024-25',
        strategy: 'Floor lines',
        learning: 'L1',
        kind: 'intervention',
        rows: 2,
        result,
        decisions: ['keep'],
      },
    ] as const;
    const tried = triedByYear([plan], mastery, [CA1, assessment('CA1R', '2025-10-20', 'reassessment')], kept);
    expect(tried.map(({ year, strategy, tooFewToCredit }) => [year, strategy, tooFewToCredit])).toEqual([
      ['2025-26', 'Sort and explain', true],
      ['2024-25', 'Floor lines', false],
    ]);
    const [first] = suggestStrategies(intervention(), tried);
    expect(first).toEqual({
      strategy: 'Floor lines',
      why: '11 of 12 proficient afterwards, on L1',
      from: 'our own evidence',
    });
  });
});
