/** METHODS.md section 1: what becomes evidence, what drops out, and in which order attempts stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorebook } from '../../../src/domain/evidence';
import {
  attemptsOf,
  collectEvidence,
  countingItems,
  pointsNeededOf,
  possiblePoints,
  sortAttempts,
} from '../../../src/domain/evidence';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { assessment, day, item, learning, scorebook } from '../mastery/classroom';

const EL1 = learning('EL1');
const EL2 = learning('EL2');
const EL10 = learning('EL10');

function only(rows: Record<string, (number | string)[]>): Scorebook {
  const items = [
    item('CA1', 'Q1', 2, ['EL1']),
    item('CA1', 'Q2', 2, ['EL1', 'EL2']),
    item('CA1', 'Q3', 1, ['EL2']),
    item('CA1', 'Q4', 4, ['EL1'], { screening: 'drop' }),
  ];
  return scorebook(assessment('CA1', '2025-10-01'), items, rows);
}

describe('what counts as evidence', () => {
  it.each([
    // Q1 of 2, Q2 of 2 (both learnings), Q3 of 1, Q4 dropped by screening
    ['all scored; Q2 counts in full for both', [2, 1, 1, 4], [3, 4], [2, 3]],
    ['0 stays in both sums', [0, 0, 0, 0], [0, 4], [0, 3]],
    ['blank drops out of both sums', [2, '', 1, 0], [2, 2], [1, 1]],
    ['excused drops out of both sums', [1, 'x', 'x', 0], [1, 2], undefined],
    ['absent drops out of both sums', ['-', 2, '-', 0], [2, 2], [2, 2]],
    ['nothing scored: no evidence', ['', 'x', '-', ''], undefined, undefined],
    ['only a dropped item scored: no evidence', ['', '', '', 4], undefined, undefined],
    ['part points', [0.5, 1.5, 0.25, 0], [2, 4], [1.75, 3]],
  ] as const)('%s', (_, row, el1, el2) => {
    const index = collectEvidence([only({ S1: [...row] })], [EL1, EL2]);
    for (const [code, expected] of [
      ['EL1', el1],
      ['EL2', el2],
    ] as const) {
      const attempts = attemptsOf(index, 'S1', code);
      expect(attempts.map(({ earned, possible }) => [earned, possible])).toEqual(expected ? [expected] : []);
      if (expected) expect(attempts[0]?.percent).toBeCloseTo((100 * expected[0]) / expected[1], 12);
    }
  });

  it('gives no evidence to a student or a learning without any', () => {
    const index = collectEvidence([only({ S1: [1, 1, 1, 1] })], [EL1, EL2, EL10]);
    expect(attemptsOf(index, 'S1', 'EL10')).toEqual([]);
    expect(attemptsOf(index, 'S2', 'EL1')).toEqual([]);
    expect(collectEvidence([], [EL1]).size).toBe(0);
  });

  it('compares codes whole: EL1 is not EL10', () => {
    const book = scorebook(assessment('CA1', undefined), [item('CA1', 'Q1', 1, ['EL10'])], { S1: [1] });
    expect(attemptsOf(collectEvidence([book], [EL1, EL10]), 'S1', 'EL1')).toEqual([]);
    expect(attemptsOf(collectEvidence([book], [EL1, EL10]), 'S1', 'EL10')).toHaveLength(1);
  });

  it('counts an item once for a learning that it names twice', () => {
    const book = scorebook(assessment('CA1', undefined), [item('CA1', 'Q1', 3, ['EL1', 'EL1'])], { S1: [2] });
    expect(attemptsOf(collectEvidence([book], [EL1]), 'S1', 'EL1')[0]).toMatchObject({ earned: 2, possible: 3 });
  });

  it('ignores scores of items that the blueprint does not name, such as a teacher’s own', () => {
    const book = only({ S1: [2, 2, 1, 0] });
    const scores = new Map([
      ['S1', new Map([...(book.scores.get('S1') ?? []), ['own', { kind: 'points', points: 99 } as const]])],
    ]);
    expect(collectEvidence([{ ...book, scores }], [EL1, EL2])).toEqual(collectEvidence([book], [EL1, EL2]));
  });

  it('leaves out what screening dropped, and nothing else', () => {
    const book = only({});
    expect(countingItems(book.items).map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q3']);
    expect(possiblePoints(book, 'EL1')).toBe(4);
    expect(possiblePoints(book, 'EL3')).toBe(0);
  });
});

describe('order of attempts', () => {
  it('goes by date, undated as oldest, and on one day by assessment id', () => {
    const sorted = sortAttempts(
      [
        ['CA10', '2025-10-02'],
        ['CA3', undefined],
        ['CA2', '2025-10-02'],
        ['CA9', '2025-10-01'],
        ['CA1', undefined],
      ].map(([id, date]) => ({ assessment: id ?? '', givenOn: date === undefined ? undefined : day(date) })),
    );
    expect(sorted.map((attempt) => attempt.assessment)).toEqual(['CA1', 'CA3', 'CA9', 'CA2', 'CA10']);
  });

  it('never depends on the order of tabs, of rows or of items', () => {
    const scoreRow = fc.array(fc.constantFrom<number | string>(0, 1, 2, '', 'x', '-'), { minLength: 3, maxLength: 3 });
    const book = fc
      .record({
        date: fc.constantFrom(undefined, '2025-09-01', '2025-10-01'),
        rows: fc.dictionary(fc.constantFrom('S1', 'S2', 'S3'), scoreRow),
      })
      .map(({ date, rows }) => ({ date, rows }));
    fc.assert(
      fc.property(fc.array(book, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (books, dice) => {
        const made = books.map(({ date, rows }, place) => {
          const id = `CA${place}`;
          const items = ['Q1', 'Q2', 'Q3'].map((q, n) => item(id, q, 2, n === 1 ? ['EL1', 'EL2'] : ['EL1']));
          return scorebook(assessment(id, date), items, rows);
        });
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const shuffled = shuffle(made).map((one) => ({
          ...one,
          items: shuffle(one.items),
          scores: new Map(shuffle([...one.scores])),
        }));
        const plain = collectEvidence(made, [EL1, EL2]);
        const other = collectEvidence(shuffled, [EL2, EL1]);
        for (const id of ['S1', 'S2', 'S3'])
          for (const code of ['EL1', 'EL2']) expect(attemptsOf(other, id, code)).toEqual(attemptsOf(plain, id, code));
      }),
    );
  });
});

describe('points needed in place of the percent cuts', () => {
  const items = ['Q1', 'Q2', 'Q3', 'Q4'].map((q) => item('CA1', q, 1, ['EL1']));
  const book = scorebook(assessment('CA1', '2025-10-01'), items, {
    S1: [1, 1, 1, 0],
    S2: [1, 1, 'x', 0],
    S3: [1, 1, 1, 1],
  });
  const choice = { scale: DEFAULT_SCALE, pointsNeeded: [{ assessment: 'CA1', learning: 'EL1', needed: { 3: 3 } }] };

  it('maps points to percent before any rule: 3 of 4 counts as 80', () => {
    const index = collectEvidence([book], [EL1], choice);
    expect(attemptsOf(index, 'S1', 'EL1')[0]).toMatchObject({ earned: 3, possible: 4, percent: 80 });
    expect(attemptsOf(index, 'S3', 'EL1')[0]?.percent).toBe(100);
    // 2 of 3 with one excused stands for 2 2/3 of 4: on the line from (0, 0) to (3, 80) that is 71.1.
    expect(attemptsOf(index, 'S2', 'EL1')[0]?.percent).toBeCloseTo((80 * (8 / 3)) / 3, 10);
  });

  it('aims at the own cut of a learning', () => {
    const index = collectEvidence([book], [learning('EL1', { proficientAt: 70 })], choice);
    expect(attemptsOf(index, 'S1', 'EL1')[0]?.percent).toBe(70);
  });

  it('leaves other learnings and assessments alone', () => {
    const other = { ...choice, pointsNeeded: [{ assessment: 'CA2', learning: 'EL1', needed: { 3: 3 } }] };
    expect(attemptsOf(collectEvidence([book], [EL1], other), 'S1', 'EL1')[0]?.percent).toBe(75);
  });

  it('says what cannot be used, and uses the percent cuts there', () => {
    const bad = { ...choice, pointsNeeded: [{ assessment: 'CA1', learning: 'EL1', needed: { 3: 5 } }] };
    expect(attemptsOf(collectEvidence([book], [EL1], bad), 'S1', 'EL1')[0]?.percent).toBe(75);
    expect(pointsNeededOf([book], [EL1], bad).problems.map(({ code }) => code)).toEqual(['points-needed-out-of-range']);
  });
});
