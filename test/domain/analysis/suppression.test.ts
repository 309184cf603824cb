/** Suppression, and readers who try to solve for what it hides (METHODS.md section 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, publishedShare, shareText } from '../../../src/domain/analysis/published-share';
import { foundBySubtraction } from '../../../src/domain/analysis/subtraction';
import type { ReaderCell, SuppressedTable } from '../../../src/domain/analysis/suppression';
import { recoverableCells, suppressTable, withTotals } from '../../../src/domain/analysis/suppression';
import { foundInTable } from './adversary';

function suppress(counts: readonly (readonly number[])[], smallest: number): SuppressedTable {
  const columns = counts[0]?.map((_, n) => `level ${n}`) ?? [];
  return suppressTable({ rows: counts.map((_, n) => `group ${n}`), columns, counts }, smallest);
}

/** `12`, `.` for too few, `+` for complementary. */
function shown(table: SuppressedTable): string[] {
  return table.cells.map((line) =>
    line.map(({ state, value }) => (state === 'shown' ? value : state === 'too-few' ? '.' : '+')).join(' '),
  );
}

/** What a reader sees who does not know why a cell is hidden, or (`rule`) who does. */
function readerOf(
  counts: readonly (readonly number[])[],
  table: SuppressedTable,
  rule: number | undefined,
): ReaderCell[][] {
  return withTotals(counts, table.columns.length).map((line, row) =>
    line.map((value, column) => {
      const state = table.cells[row]?.[column]?.state;
      if (state === 'shown') return { value, low: value, high: value, hidden: false };
      if (rule === undefined) return { value, low: 0, high: Infinity, hidden: true };
      return state === 'too-few'
        ? { value, low: 0, high: rule - 1, hidden: true }
        : { value, low: rule, high: Infinity, hidden: true };
    }),
  );
}

describe('a table of counts', () => {
  it.each([
    [
      'nothing small: nothing hidden',
      [
        [20, 30],
        [40, 50],
      ],
      ['20 30 50', '40 50 90', '60 80 140'],
    ],
    [
      'one small cell: a rectangle of four, so that no sum gives any of them away',
      [
        [3, 30, 25],
        [40, 50, 60],
        [35, 45, 55],
      ],
      ['. 30 + 58', '40 50 60 150', '+ 45 + 135', '78 125 140 343'],
    ],
    [
      'a small total: its cells are small too, and everything around must go',
      [
        [2, 3],
        [40, 50],
      ],
      ['. . .', '+ + +', '42 53 95'],
    ],
    [
      'all small',
      [
        [1, 2],
        [3, 4],
      ],
      ['. . .', '. . .', '. . 10'],
    ],
  ])('%s', (_, counts, expected) => {
    expect(shown(suppress(counts, 10))).toEqual(expected);
  });

  it('hides two cells of which each could be told from their sum', () => {
    // 9 and 9 of 18: a reader who knows that both are below 10 would have both.
    const table = suppress([[9], [9], [30], [40]], 10);
    expect(shown(table)).toEqual(['. .', '. .', '+ +', '40 40', '88 88']);
  });

  it('does not let zeros give each other away', () => {
    // A sum of 0 shown would tell that all its parts are 0.
    const counts = [
      [0, 20],
      [0, 30],
    ];
    const table = suppress(counts, 10);
    expect(foundInTable(readerOf(counts, table, undefined))).toEqual([]);
  });

  it('has no value in a hidden cell', () => {
    for (const { state, value } of suppress(
      [
        [3, 30],
        [40, 50],
      ],
      10,
    ).cells.flat()) {
      expect(value === undefined).toBe(state !== 'shown');
    }
  });
});

const smallTable = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('the solver', () => {
  it('finds exactly the cells that have one value in every table that fits', () => {
    let hiddenCells = 0;
    let foundCells = 0;
    const masked = smallTable.chain((counts) => {
      const values = withTotals(counts, counts[0]?.length ?? 0);
      const width = values[0]?.length ?? 0;
      return fc.tuple(
        fc.constant(values),
        fc.array(fc.constantFrom('shown', 'shown', 'hidden', 'capped'), {
          minLength: values.length * width,
          maxLength: values.length * width,
        }),
      );
    });
    fc.assert(
      fc.property(masked, ([values, mask]) => {
        const table = values.map((line, row) =>
          line.map((value, column): ReaderCell => {
            const kind = mask[row * line.length + column];
            if (kind === 'shown') return { value, low: value, high: value, hidden: false };
            if (kind === 'capped') return { value, low: Math.max(0, value - 1), high: value + 1, hidden: false };
            return { value, low: 0, high: Infinity, hidden: true };
          }),
        );
        const width = values[0]?.length ?? 0;
        const found = recoverableCells(table).map(({ row, column }) => row * width + column);
        hiddenCells += table.flat().filter(({ hidden }) => hidden).length;
        foundCells += found.length;
        expect(found).toEqual(foundInTable(table));
      }),
      { numRuns: 3000 },
    );
    // Both outcomes were met often enough for the agreement to mean something.
    expect(foundCells).toBeGreaterThan(500);
    expect(hiddenCells - foundCells).toBeGreaterThan(500);
  });
});

describe('an adversary, over thousands of random tables', () => {
  it('finds no hidden cell in tiny tables, where small counts and zeros abound', () => {
    let hidden = 0;
    const tiny = fc.constantFrom([2, 2], [3, 1], [1, 3], [2, 3], [4, 1]).chain(([rows = 1, columns = 1]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tiny, (counts) => {
        const table = suppress(counts, 3);
        hidden += table.cells.flat().filter(({ state }) => state !== 'shown').length;
        expect(foundInTable(readerOf(counts, table, undefined))).toEqual([]);
        // Not even when the reader guesses why each cell is hidden, as long as there is any number to go by.
        if (table.cells.flat().some(({ state }) => state === 'shown')) {
          expect(foundInTable(readerOf(counts, table, 3))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(hidden).toBeGreaterThan(1000);
  });

  it('finds none in tables of the size of a team’s', () => {
    let shownCells = 0;
    const size = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }));
    const table = size.chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 80 })), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    );
    fc.assert(
      fc.property(table, (counts) => {
        const suppressed = suppress(counts, 10);
        shownCells += suppressed.cells.flat().filter(({ state }) => state === 'shown').length;
        for (const { state, value } of suppressed.cells.flat()) {
          if (state === 'shown') expect(value).toBeGreaterThanOrEqual(10);
        }
        expect(foundInTable(readerOf(counts, suppressed, 10))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    // Hiding everything would be safe, and useless.
    expect(shownCells).toBeGreaterThan(3000);
  });

  it('would find cells had only the small ones been hidden', () => {
    const counts = [
      [3, 30, 25],
      [40, 50, 60],
      [35, 45, 55],
    ];
    const primary = withTotals(counts, 3).map((line) =>
      line.map(
        (value): ReaderCell =>
          value < 10
            ? { value, low: 0, high: Infinity, hidden: true }
            : { value, low: value, high: value, hidden: false },
      ),
    );
    expect(foundInTable(primary)).toEqual([0]);
    expect(recoverableCells(primary)).toEqual([{ row: 0, column: 0 }]);
  });
});

describe('subtraction across groups', () => {
  const set = (text: string): Set<string> => new Set(text.split(''));
  it.each([
    ['everybody less another', 'ab', ['abcd', 'cd'], true],
    ['everybody less two others', 'ab', ['abcdef', 'cd', 'ef'], true],
    ['a sum', 'abcd', ['ab', 'cd'], true],
    ['by way of another column', 'ab', ['abcdef', 'ef', 'cd'], true],
    ['less than one known group', 'ab', ['abcd', 'ef'], false],
    ['overlapping groups', 'ab', ['abc', 'bcd', 'd'], false],
    ['a chain of overlaps', 'a', ['ab', 'bc', 'c'], true],
    ['nothing shown', 'ab', [], false],
  ])('%s', (_, hidden, groups, found) => {
    expect(foundBySubtraction(set(hidden), groups.map(set)) !== undefined).toBe(found);
  });

  it('names the groups it took', () => {
    expect(foundBySubtraction(set('ab'), ['abcd', 'xyz', 'cd'].map(set))).toEqual([0, 2]);
  });
});

describe('a share that may be published', () => {
  it.each([
    [40, 40, '>95'],
    [39, 40, '>95'],
    [38, 40, '95'],
    [2, 40, '5'],
    [1, 40, '<5'],
    [0, 12, '<5'],
    [5, 12, '42'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(shareText(publishedShare(part, whole))).toBe(text);
  });

  it('tells about the count just what its bounds say', () => {
    for (let whole = 1; whole <= 60; whole += 1) {
      for (let part = 0; part <= whole; part += 1) {
        const { low, high } = boundsOf(part, whole);
        const share = publishedShare(part, whole);
        const alike = Array.from({ length: whole + 1 }, (_, other) => other).filter(
          (other) => other === part || (share.kind !== 'percent' && publishedShare(other, whole).kind === share.kind),
        );
        expect([low, high]).toEqual([Math.min(...alike), Math.max(...alike)]);
      }
    }
  });
});
