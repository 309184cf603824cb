import { expect, it } from 'vitest';
import { DEFAULT_SCALE, levelOf, scaleProblems } from '../../src/domain/scale';
import { presetOf, SCALE_PRESETS } from '../../src/domain/scale-presets';

it.each(SCALE_PRESETS)('the preset "$label" can be used as it is', ({ scale }) => {
  expect(scaleProblems(scale, 'Scale')).toEqual([]);
});

// A rubric of 4 points: a level is reached with that many points, on average over the items.
it.each([
  [4, 4, '4 Exceeding'],
  [3, 4, '3 Meeting'],
  [2, 4, '2 Approaching'],
  [1, 4, '1 Developing'],
  [0, 4, '1 Developing'],
  [7, 8, '3 Meeting'],
  [5, 8, '2 Approaching'],
])('%i of %i points is "%s"', (earned, possible, level) => {
  const points = SCALE_PRESETS.find(({ id }) => id === 'points');
  expect(levelOf((100 * earned) / possible, points?.scale ?? DEFAULT_SCALE).name).toBe(level);
});

it('a scale of the team is no preset', () => {
  expect(presetOf(DEFAULT_SCALE)?.id).toBe('percent');
  expect(presetOf({ ...DEFAULT_SCALE, proficientRank: 2 })).toBeUndefined();
});
