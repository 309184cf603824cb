import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BAR_LENGTH, barRuns } from '../../src/documents/level-bars';
import { shareOut } from '../../src/domain/share-out';

it.each([
  [10, [1, 1, 1], [0, 0, 0], [4, 3, 3]],
  [10, [8, 1, 1], [0, 3, 3], [4, 3, 3]],
  [7, [0, 0], [1, 1], [4, 3]],
  [5, [100, 1], [1, 1], [4, 1]],
])('shares %i out by %j with at least %j', (total, weights, least, expected) => {
  expect(shareOut(total, weights, least)).toEqual(expected);
});

it('every level with students has a piece that holds its count, and the bar is always as long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const runs = barRuns(counts.map((count) => ({ name: 'Level', count, colour: '#ffffff' })));
      expect(runs.map((run) => Number(run.text.trim()))).toEqual(counts);
      expect(runs.map((run) => run.text).join('').length).toBe(BAR_LENGTH);
    }),
  );
});
