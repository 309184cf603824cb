import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rectangles } from '../../src/workbook/plan/rectangles';

const cell = fc.record({ row: fc.nat(8), column: fc.nat(8), value: fc.nat() });

it('covers exactly the given cells, each once, the last value winning', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const wanted = new Map(cells.map((each) => [`${each.row}:${each.column}`, each.value]));
      const covered = new Map<string, number>();
      for (const area of rectangles(cells))
        for (const [down, row] of area.values.entries())
          for (const [right, value] of row.entries()) {
            const key = `${area.row + down}:${area.column + right}`;
            expect(covered.has(key)).toBe(false);
            covered.set(key, value);
          }
      expect(covered).toEqual(wanted);
    }),
  );
});

it.each([
  [
    'a full block',
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    1,
  ],
  [
    'two columns with a gap',
    [
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ],
    2,
  ],
  [
    'a gap between rows',
    [
      [0, 0],
      [2, 0],
    ],
    2,
  ],
  [
    'a step',
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    2,
  ],
  ['nothing', [], 0],
])('merges %s', (_what, cells, count) => {
  expect(rectangles(cells.map(([row = 0, column = 0]) => ({ row, column, value: 1 })))).toHaveLength(count);
});

it('writes 1,200 rows of 40 items as one rectangle', () => {
  const cells = Array.from({ length: 1200 * 40 }, (_, place) => ({
    row: Math.floor(place / 40),
    column: place % 40,
    value: place,
  }));
  expect(rectangles(cells)).toHaveLength(1);
});
