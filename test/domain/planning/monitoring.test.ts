import { describe, expect, it } from 'vitest';
import { whatWeTried, workedBefore } from '../../../src/domain/planning/evidence-bank';
import { dueChecks, levelChanges, monitorRow, timeliness } from '../../../src/domain/planning/monitoring';
import type { NamedStudent } from '../../../src/domain/planning/plan';
import { type Attempt, assessment, CA1, day, masteryOf, student } from './made-up';
import { coreReteach, extension, intervention, planOf } from './rows';

const RE = assessment('RE1', '2025-10-20', 'reassessment');
const CA2 = assessment('CA2', '2025-10-16');
const EARLY = assessment('CA0', '2025-09-24');
const GIVEN = [EARLY, CA1, CA2, RE];

const named = (id: string, rank: number | undefined): NamedStudent => ({ id, rank });
const ids = ['up', 'higher', 'same', 'down', 'waiting', 'new'];
const row = intervention({
  students: [
    named('up', 1),
    named('higher', 1),
    named('same', 1),
    named('down', 2),
    named('waiting', 1),
    named('new', undefined),
    named('left', 1),
  ],
});
const plan = planOf([row]);
const before: Attempt[] = [
  ['up', 'L1', 20],
  ['higher', 'L1', 20],
  ['same', 'L1', 20],
  ['down', 'L1', 70],
  ['waiting', 'L1', 20],
  ['left', 'L1', 20],
];
const after: Attempt[] = [
  ['up', 'L1', 85, RE],
  ['higher', 'L1', 65, CA2],
  ['same', 'L1', 30, RE],
  ['down', 'L1', 40, RE],
  ['new', 'L1', 90, RE],
  ['left', 'L1', 90, RE],
];
const students = [...ids.map((id) => student(id)), student('left', '5A', 'inactive')];

describe('what became of a row', () => {
  const progress = monitorRow(row, plan, masteryOf(students, ['L1'], [...before, ...after]), GIVEN);

  it('is told in counts of the students it names', () => {
    expect(progress.result).toEqual({ named: 7, reassessed: 5, nowProficient: 2, movedUp: 2, same: 1, movedDown: 1 });
    expect(progress.left).toBe(1);
  });

  it('is said with its limits and without causal words', () => {
    expect(progress.sentences).toEqual([
      '5 of 7 reassessed: 2 now proficient; 2 moved up, 1 same, 1 down.',
      '1 student named here has left the team.',
      'Too few to credit the strategy.',
      'Only students below the line were retested; some would rise anyway.',
    ]);
  });

  it('is nothing yet before the reassessment', () => {
    const waiting = monitorRow(row, plan, masteryOf(students, ['L1'], before), GIVEN);
    expect(waiting.result.reassessed).toBe(0);
    expect(waiting.sentences[0]).toBe('0 of 7 reassessed so far.');
  });

  it("does not count evidence from before the first day, from the plan's own assessment, or on another learning", () => {
    const other: Attempt[] = [
      ['up', 'L1', 90, EARLY],
      ['same', 'L2', 90, RE],
    ];
    expect(
      monitorRow(row, plan, masteryOf(students, ['L1', 'L2'], [...before, ...other]), GIVEN).result.reassessed,
    ).toBe(0);
  });

  it("counts an undated reassessment that names the plan's assessment", () => {
    const undated = { ...RE, givenOn: undefined };
    const mastery = masteryOf(students, ['L1'], [['up', 'L1', 90, undated]]);
    expect(monitorRow(row, plan, mastery, [CA1, undated]).result).toMatchObject({ reassessed: 1, nowProficient: 1 });
  });

  it('is enough to credit from ten reassessed students on', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `s${index}`);
    const big = intervention({ students: ten.map((id) => named(id, 1)) });
    const attempts = ten.map((id): Attempt => [id, 'L1', 90, RE]);
    const mastery = masteryOf(
      ten.map((id) => student(id)),
      ['L1'],
      attempts,
    );
    expect(monitorRow(big, plan, mastery, GIVEN).tooFewToCredit).toBe(false);
    const nine = { ...big, students: big.students.slice(1) };
    expect(monitorRow(nine, plan, mastery, GIVEN).tooFewToCredit).toBe(true);
  });
});

describe('levels that changed after the plan', () => {
  it('are asked about when no reassessment explains them; nobody who left, nobody of a decided row', () => {
    const late: Attempt[] = [
      ...before.filter(([id]) => id !== 'waiting' && id !== 'left'),
      ['waiting', 'L1', 85],
      ['left', 'L1', 85],
      ...after,
    ];
    const mastery = masteryOf(students, ['L1'], late);
    const asked = [{ row: 'r1', learning: 'L1', student: 'waiting', before: 1, now: 3 }];
    expect(levelChanges(plan, mastery, GIVEN)).toEqual(asked);
    expect(levelChanges(planOf([{ ...row, decision: 'keep' }]), mastery, GIVEN)).toEqual([]);
    expect(levelChanges(planOf([row], { status: 'closed' }), mastery, GIVEN)).toEqual([]);
  });
});

describe('checks and first days', () => {
  const check = (on: string, verdict?: 'on track') => ({ on: day(on), verdict, note: '' });

  it('are due on their day, the oldest first, until somebody looked', () => {
    const plans = [
      planOf([
        intervention({ checks: [check('2025-10-07'), check('2025-10-21')] }),
        extension({ checks: [check('2025-09-30')] }),
      ]),
      planOf([
        intervention({ checks: [check('2025-09-25', 'on track')] }),
        coreReteach({ checks: [check('2025-09-01')], decision: 'stop' }),
      ]),
      planOf([intervention({ checks: [check('2025-09-01')] })], { status: 'closed' }),
    ];
    expect(dueChecks(plans, day('2025-10-07')).map(({ row: { id }, daysLate }) => [id, daysLate])).toEqual([
      ['r2', 7],
      ['r1', 0],
    ]);
  });

  it('tell how soon support came, and which rows have not started', () => {
    const waiting = extension({ start: undefined });
    const later = coreReteach({ start: day('2025-10-02') });
    const said = timeliness(planOf([row, later, waiting]), CA1, day('2025-10-01'));
    expect(said).toEqual({ daysToSupport: 7, started: true, notStarted: [later, waiting] });
    expect(timeliness(planOf([waiting]), CA1, day('2025-10-01')).daysToSupport).toBeUndefined();
  });
});

describe('what we tried, what we saw', () => {
  const mastery = masteryOf(students, ['L1', 'L2'], [...before, ...after]);
  const kept = { named: 9, reassessed: 9, nowProficient: 7, movedUp: 8, same: 1, movedDown: 0 };
  const plans = [
    planOf([intervention({ id: 'b', strategy: 'sort and explain ', result: kept, decision: 'keep' })], {
      madeOn: day('2025-10-21'),
    }),
    planOf([row, extension({ strategy: 'Open problem', learning: 'L2' }), intervention({ id: 'x', strategy: ' ' })]),
  ];

  it('adds up a strategy over plans, with kept results as they were, by learning and name', () => {
    expect(whatWeTried(plans, mastery, GIVEN)).toEqual([
      {
        strategy: 'Sort and explain',
        learning: 'L1',
        kind: 'intervention',
        rows: 2,
        result: { named: 16, reassessed: 14, nowProficient: 9, movedUp: 10, same: 2, movedDown: 1 },
        tooFewToCredit: false,
        decisions: ['keep'],
      },
      {
        strategy: 'Open problem',
        learning: 'L2',
        kind: 'extension',
        rows: 1,
        result: { named: 0, reassessed: 0, nowProficient: 0, movedUp: 0, same: 0, movedDown: 0 },
        tooFewToCredit: true,
        decisions: [],
      },
    ]);
  });

  it('holds no names of people', () => {
    const said = JSON.stringify(whatWeTried(plans, mastery, GIVEN));
    for (const name of ['Okafor', 'waiting', 'higher', 'left']) expect(said).not.toContain(name);
  });

  it('recommends nothing that reached fewer than 70% (9 of 14 is 64%)', () => {
    expect(workedBefore(whatWeTried(plans, mastery, GIVEN), 'L1', 'intervention')).toEqual([]);
  });
});
