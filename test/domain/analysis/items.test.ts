/** Item analysis against independent values, hand-worked tables, and data from which nothing can be said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagWords } from '../../../src/domain/analysis/flags';
import { analyseItems } from '../../../src/domain/analysis/items';
import type { Statistic } from '../../../src/domain/analysis/statistic';
import { NO_VALUE_WORDS } from '../../../src/domain/analysis/statistic';
import { lowerWeights, upperWeights } from '../../../src/domain/analysis/tails';
import type { Item } from '../../../src/domain/assessment';
import type { Scorebook } from '../../../src/domain/evidence';
import type { Score } from '../../../src/domain/score';
import { BLANK, scoreAnswer } from '../../../src/domain/score';
import { assessment, item, scorebook } from '../mastery/classroom';
import { REFERENCE } from './reference/read';

type Cell = number | string;

function bookOf(rows: readonly (readonly Cell[])[], maxima: readonly number[], own: Partial<Item> = {}): Scorebook {
  const items = maxima.map((points, place) => item('CA1', `Q${place + 1}`, points, ['EL1'], own));
  return scorebook(assessment('CA1', undefined), items, Object.fromEntries(rows.map((row, n) => [`S${n}`, row])));
}

function ids(book: Scorebook): string[] {
  return [...book.scores.keys()];
}

function lettered(answers: readonly (readonly string[])[], keys: readonly string[]): Scorebook {
  const items = keys.map((key, place) =>
    item('CA1', `Q${place + 1}`, 1, ['EL1'], { type: 'multiple choice', keys: [key] }),
  );
  const scores = new Map(
    answers.map((row, n) => [
      `S${n}`,
      new Map(
        items.map((one, place): [string, Score] => [one.id, row[place] ? scoreAnswer(row[place] ?? '', one) : BLANK]),
      ),
    ]),
  );
  return { assessment: assessment('CA1', undefined), items, scores };
}

function reasonOf(statistic: Statistic | undefined): string | undefined {
  return statistic && statistic.value === undefined ? statistic.reason : undefined;
}

describe('against numpy (reference/reference.py)', () => {
  const { points, scores, ...expected } = REFERENCE.items;
  const book = bookOf(scores, points);
  const found = analyseItems(book, ids(book));

  it('alpha and SEM', () => {
    expect(found.alpha.value).toBeCloseTo(expected.alpha, 9);
    expect(found.sem.value).toBeCloseTo(expected.sem, 9);
  });
  it.each(points.map((_, place) => place))('p, r, D and alpha if deleted of item %d', (place) => {
    const one = found.items[place];
    expect(one?.p.value).toBeCloseTo(expected.p[place] ?? 0, 9);
    expect(one?.itemRest.value).toBeCloseTo(expected.itemRest[place] ?? 0, 9);
    expect(one?.discrimination.value).toBeCloseTo(expected.discrimination[place] ?? 0, 9);
    expect(one?.alphaWithout.value).toBeCloseTo(expected.alphaWithout[place] ?? 0, 9);
  });

  const { keys, answers, tables } = REFERENCE.options;
  const letters = lettered(answers, keys);
  const analysed = analyseItems(letters, ids(letters));
  it.each(tables.map((table, place) => [place, table] as const))('options of item %d', (place, table) => {
    const options = analysed.items[place]?.options;
    expect(options?.options.map(({ answer }) => answer).sort()).toEqual(Object.keys(table));
    for (const option of options?.options ?? []) {
      const reference = table[option.answer];
      if (!reference) throw new Error(option.answer);
      expect(option.count).toBe(reference.count);
      expect(option.students).toHaveLength(reference.count);
      expect(option.share).toBeCloseTo(reference.share, 9);
      expect(option.byThird?.upper).toBeCloseTo(reference.upper, 9);
      expect(option.byThird?.middle).toBeCloseTo(reference.middle, 9);
      expect(option.byThird?.lower).toBeCloseTo(reference.lower, 9);
      if (reference.r === null) expect(reasonOf(option.itemRest)).toBe('item-never-varies');
      else expect(option.itemRest.value).toBeCloseTo(reference.r, 9);
    }
    expect(options?.options[0]).toMatchObject({ answer: keys[place], right: true });
  });
});

describe('blank, excused, absent', () => {
  const rows: Cell[][] = Array.from({ length: 10 }, (_, n) => [n % 2, (n + 1) % 3 ? 1 : 0, n < 5 ? 1 : 0]);
  rows.push([1, '', ''], [1, 'x', 1], ['-', '-', '-'], ['', '', '']);
  const book = bookOf(rows, [1, 1, 1]);
  const found = analyseItems(book, ids(book));

  it('a blank of a tested student counts 0 here and is shown as blank; excused and absent count in nothing', () => {
    expect(found.tested).toBe(12);
    expect(found.complete).toBe(11);
    expect(found.items.map(({ n, blank, leftOut }) => [n, blank, leftOut])).toEqual([
      [12, 0, 0],
      [11, 1, 1],
      [12, 1, 0],
    ]);
    expect(found.items[1]?.p.value).toBeCloseTo(7 / 11, 12);
  });

  it('takes in only the students it is given', () => {
    expect(analyseItems(book, ['S0', 'S1', 'S0', 'nobody']).tested).toBe(2);
  });
});

describe('an item that screening dropped', () => {
  const rows = Array.from({ length: 12 }, (_, n) => [n % 2, n < 6 ? 1 : 0, n % 3 ? 1 : 0]);
  const plain = bookOf(rows, [1, 1, 1]);
  const items = plain.items.map((one, place) => (place === 2 ? { ...one, screening: 'drop' as const } : one));
  const found = analyseItems({ ...plain, items }, ids(plain));

  it('is described, and is in no total', () => {
    const without = analyseItems({ ...plain, items: plain.items.slice(0, 2) }, ids(plain));
    expect(found.alpha).toEqual(without.alpha);
    expect(found.sem).toEqual(without.sem);
    expect(found.items[2]).toMatchObject({ counts: false, n: 12 });
    expect(found.items[2]?.p.value).toBeCloseTo(8 / 12, 12);
  });
});

describe('flags', () => {
  const codes = (book: Scorebook, place = 0): unknown[] =>
    analyseItems(book, ids(book)).items[place]?.flags.slice() ?? [];
  const others = (n: number): number[] => [n % 2, n % 3 ? 1 : 0];

  it('says too hard, too easy, and nothing in between', () => {
    const of = (right: number): unknown[] =>
      codes(
        bookOf(
          Array.from({ length: 20 }, (_, n) => [n < right ? 1 : 0, ...others(n)]),
          [1, 1, 1],
        ),
      ).filter((flag) => !JSON.stringify(flag).includes('check'));
    expect(of(5)).toEqual([{ code: 'too-hard' }]);
    expect(of(6)).toEqual([]);
    expect(of(19)).toEqual([]);
    expect(of(20)).toEqual([{ code: 'too-easy' }]);
  });

  it('asks to check a key that stronger students avoid, naming the option they chose', () => {
    // The two others items rank the students; the best chose C, the key says A.
    const answers = Array.from({ length: 12 }, (_, n) => [
      n < 6 ? 'C' : n < 9 ? 'A' : 'B',
      n < 8 ? 'B' : 'A',
      n < 5 ? 'D' : 'A',
    ]);
    const book = lettered(answers, ['A', 'B', 'D']);
    expect(codes(book)).toEqual([
      { code: 'too-hard' },
      { code: 'check-the-key', answer: 'C' },
      { code: 'nobody-chose', answers: ['D'] },
    ]);
    expect(analyseItems(book, ids(book)).items[0]?.flags.map(flagWords)).toEqual([
      'Too hard: fewer than 30% of the points were earned.',
      'Check the key: students who did well otherwise chose C more than the key.',
      'Nobody chose D.',
    ]);
  });

  it('asks to check an item that runs backwards where no answers were recorded', () => {
    const rows = Array.from({ length: 12 }, (_, n) => [n < 6 ? 0 : 1, n < 6 ? 1 : 0, n < 7 ? 1 : 0]);
    expect(codes(bookOf(rows, [1, 1, 1]))).toEqual([{ code: 'check-the-key', answer: undefined }]);
  });

  it('is silent below 10 students', () => {
    expect(
      codes(
        bookOf(
          Array.from({ length: 9 }, () => [0, 1]),
          [1, 1],
        ),
      ),
    ).toEqual([]);
  });

  it('takes options in words for all that there are: nobody is said to have left out another item’s letter', () => {
    const answers = Array.from({ length: 12 }, (_, n) => ['AB'[n % 2] ?? '', 'ABCD'[n % 4] ?? '']);
    const book = lettered(answers, ['A', 'D']);
    const worded = {
      ...book,
      items: book.items.map((one, at) => (at === 0 ? { ...one, options: ['3', '2', '6'] } : one)),
    };
    const found = analyseItems(worded, ids(worded)).items.map(({ options }) =>
      options?.options.map((one) => one.answer),
    );
    expect(found).toEqual([
      ['A', 'B', 'C'],
      ['D', 'A', 'B', 'C'],
    ]);
  });

  it('does not take one slip of the pen for an option', () => {
    const answers = Array.from({ length: 12 }, (_, n) => [n === 0 ? 'K' : ('AB'[n % 2] ?? ''), 'A']);
    const [first] = analyseItems(lettered(answers, ['A', 'A']), ids(lettered(answers, ['A', 'A']))).items;
    expect(first?.options?.options.map(({ answer }) => answer)).toEqual(['A', 'B', 'K']);
  });
});

describe('combinations and numbers', () => {
  it.each([
    ['check all', ['BD'], ['BD', 'B', 'BD', 'ABD']],
    ['numeric', ['0.5', '1/2'], ['1/2', '0.5', '2', '2']],
  ] as const)(
    '%s items list what was given, right answers first, and no letters of their own',
    (type, keys, answers) => {
      const one = item('CA1', 'Q1', 1, ['EL1'], { type, keys });
      const scores = new Map(answers.map((answer, n) => [`S${n}`, new Map([['Q1', scoreAnswer(answer, one)]])]));
      const [found] = analyseItems(
        { assessment: assessment('CA1', undefined), items: [one], scores },
        scores.keys(),
      ).items;
      expect(new Set(found?.options?.options.map(({ answer }) => answer))).toEqual(new Set([...keys, ...answers]));
      expect(found?.options?.options[0]?.right).toBe(true);
    },
  );
  it('has no options where only points are known, and for items without a key', () => {
    const keyed = bookOf([[1], [0]], [1], { type: 'multiple choice', keys: ['A'] });
    expect(analyseItems(keyed, ids(keyed)).items[0]?.options).toBeUndefined();
    const open = bookOf([[1], [0]], [1]);
    expect(analyseItems(open, ids(open)).items[0]?.options).toBeUndefined();
  });
});

describe('honest limits', () => {
  const rows = (n: number): number[][] =>
    Array.from({ length: n }, (_, s) => [s % 2, s % 3 ? 1 : 0, s < n / 2 ? 1 : 0]);
  it.each([
    [9, undefined],
    [10, true],
    [29, true],
    [30, false],
  ])('with %d students the correlations are rough: %s', (n, rough) => {
    const book = bookOf(rows(n), [1, 1, 1]);
    const found = analyseItems(book, ids(book));
    for (const statistic of [
      found.alpha,
      found.sem,
      ...found.items.flatMap((one) => [one.itemRest, one.discrimination, one.alphaWithout]),
    ]) {
      if (rough === undefined) expect(reasonOf(statistic)).toBe('few-students');
      else expect(statistic).toMatchObject({ rough });
    }
    expect(found.items[0]?.p.value).toBeDefined();
  });
});

describe('data from which nothing can be said', () => {
  const many = (row: readonly Cell[]): Cell[][] => Array.from({ length: 12 }, () => [...row]);
  it.each<[string, Cell[][], number[], { alpha: string; r: string; d: string; without: string }]>([
    ['nobody', [], [1, 1], { alpha: 'nobody', r: 'nobody', d: 'nobody', without: 'two-items' }],
    ['all blank', many(['', '']), [1, 1], { alpha: 'nobody', r: 'nobody', d: 'nobody', without: 'two-items' }],
    [
      'one student',
      [[1, 0, 1]],
      [1, 1, 1],
      { alpha: 'few-students', r: 'few-students', d: 'few-students', without: 'few-students' },
    ],
    [
      'everybody right',
      many([1, 1, 1]),
      [1, 1, 1],
      { alpha: 'total-never-varies', r: 'item-never-varies', d: 'total-never-varies', without: 'total-never-varies' },
    ],
    [
      'nobody right',
      many([0, 0, 0]),
      [1, 1, 1],
      { alpha: 'total-never-varies', r: 'item-never-varies', d: 'total-never-varies', without: 'total-never-varies' },
    ],
  ])('%s', (_, rows, maxima, expected) => {
    const book = bookOf(rows, maxima);
    const found = analyseItems(book, ids(book));
    expect(reasonOf(found.alpha)).toBe(expected.alpha);
    expect(reasonOf(found.sem)).toBe(expected.alpha);
    expect(reasonOf(found.items[0]?.itemRest)).toBe(expected.r);
    expect(reasonOf(found.items[0]?.discrimination)).toBe(expected.d);
    expect(reasonOf(found.items[0]?.alphaWithout)).toBe(expected.without);
  });

  it('one item: no alpha, and nothing to compare it with', () => {
    const book = bookOf(
      Array.from({ length: 12 }, (_, n) => [n % 2]),
      [1],
    );
    const found = analyseItems(book, ids(book));
    expect(reasonOf(found.alpha)).toBe('one-item');
    expect(reasonOf(found.items[0]?.itemRest)).toBe('one-item');
    expect(reasonOf(found.items[0]?.discrimination)).toBe('one-item');
    expect(reasonOf(found.items[0]?.alphaWithout)).toBe('one-item');
  });

  it('no items at all', () => {
    const book = bookOf([], []);
    expect(analyseItems(book, [])).toMatchObject({ items: [], tested: 0 });
  });

  it('one item that never varies among others that do', () => {
    const book = bookOf(
      Array.from({ length: 12 }, (_, n) => [1, n % 2, n % 3 ? 1 : 0]),
      [1, 1, 1],
    );
    const [first, second] = analyseItems(book, ids(book)).items;
    expect(reasonOf(first?.itemRest)).toBe('item-never-varies');
    expect(second?.itemRest.value).toBeDefined();
  });

  it('never gives NaN or Infinity, whatever the cells', () => {
    const cell = fc.constantFrom<Cell>(0, 1, 0.5, '', 'x', '-');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 40 }),
        (k, rows) => {
          const book = bookOf(
            rows,
            Array.from({ length: k }, () => 1),
          );
          JSON.stringify(analyseItems(book, ids(book)), (_key, value: unknown) => {
            if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not a number');
            return value;
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has words for every reason', () => {
    for (const words of Object.values(NO_VALUE_WORDS)) expect(words).toMatch(/^[A-Z].+\.$/);
  });
});

describe('the order of rows', () => {
  it('never matters, also with ties at the borders', () => {
    const row = fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), (rows) => {
        const book = bookOf(rows, [1, 1, 1, 1]);
        const turned = { ...book, scores: new Map([...book.scores].reverse()) };
        const a = analyseItems(book, ids(book));
        const b = analyseItems(turned, ids(turned));
        a.items.forEach((one, place) => {
          expect(b.items[place]?.discrimination.value ?? 9).toBeCloseTo(one.discrimination.value ?? 9, 9);
          expect(b.items[place]?.itemRest.value ?? 9).toBeCloseTo(one.itemRest.value ?? 9, 9);
        });
      }),
    );
  });

  it('tied students share what is left', () => {
    // 10 students, 2.7 places: one clear best, then three tied for 1.7 places.
    const totals = [5, 9, 7, 7, 7, 1, 2, 3, 4, 0];
    const weights = upperWeights(totals, 2.7);
    [0, 1, 1.7 / 3, 1.7 / 3, 1.7 / 3, 0, 0, 0, 0, 0].forEach((weight, place) => {
      expect(weights[place]).toBeCloseTo(weight, 12);
    });
    expect(lowerWeights(totals, 2.5)).toEqual([0, 0, 0, 0, 0, 1, 0.5, 0, 0, 1]);
  });
});
