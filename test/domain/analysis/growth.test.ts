/** Growth against independent values, which pairs are compared, and what cannot be said. */
import { describe, expect, it } from 'vitest';
import type { GrowthPair } from '../../../src/domain/analysis/growth';
import { GROWTH_CAUTIONS, growthOver, hedgesCorrection } from '../../../src/domain/analysis/growth';
import { betweenAssessments, firstAndLatest } from '../../../src/domain/analysis/growth-pairs';
import { collectEvidence } from '../../../src/domain/evidence';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { assessment, item, learning, scorebook } from '../mastery/classroom';
import { REFERENCE } from './reference/read';

function pairs(before: readonly number[], after: readonly number[], retested?: GrowthPair['retested']): GrowthPair[] {
  return before.map((value, n) => ({ student: `S${n}`, before: value, after: after[n] ?? 0, retested }));
}

describe('growth', () => {
  const expected = REFERENCE.growth;
  const found = growthOver(pairs(expected.before, expected.after), DEFAULT_SCALE);

  it('agrees with numpy and SciPy (reference/reference.py)', () => {
    expect(found.n).toBe(expected.before.length);
    expect(found.meanBefore.value).toBeCloseTo(expected.meanBefore, 9);
    expect(found.meanAfter.value).toBeCloseTo(expected.meanAfter, 9);
    expect(found.difference.value).toBeCloseTo(expected.difference, 9);
    expect(found.interval?.low).toBeCloseTo(expected.interval[0], 9);
    expect(found.interval?.high).toBeCloseTo(expected.interval[1], 9);
    expect(found.dAv.value).toBeCloseTo(expected.dAv, 9);
    expect(found.hedgesG.value).toBeCloseTo(expected.hedgesG, 9);
    expect(found.normalisedGain.value).toBeCloseTo(expected.normalisedGain, 9);
  });

  it.each(expected.corrections)('corrects for few students with %d degrees of freedom', (df, j) => {
    expect(hedgesCorrection(df)).toBeCloseTo(j, 9);
  });

  it('counts who moved between levels, and adds up', () => {
    const moved = growthOver(pairs([50, 70, 85, 95, 79], [85, 65, 70, 95, 80]), DEFAULT_SCALE);
    expect(moved).toMatchObject({ n: 5, up: 2, same: 2, down: 1 });
    expect(moved.table).toHaveLength(16);
    expect(moved.table.filter(({ count }) => count > 0)).toEqual([
      { from: 4, to: 4, count: 1 },
      { from: 3, to: 2, count: 1 },
      { from: 2, to: 3, count: 1 },
      { from: 2, to: 2, count: 1 },
      { from: 1, to: 3, count: 1 },
    ]);
  });

  it('gives counts only below 10 students', () => {
    const few = growthOver(pairs([1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 9, 9, 9, 9, 9, 9, 9, 9]), DEFAULT_SCALE);
    expect(few).toMatchObject({
      n: 9,
      interval: undefined,
      difference: { reason: 'few-students' },
      dAv: { reason: 'few-students' },
    });
    expect(growthOver([], DEFAULT_SCALE)).toMatchObject({ n: 0, up: 0, difference: { reason: 'nobody' } });
  });

  it.each([
    ['all the same', 60, 60, 'scores-never-vary', undefined],
    ['all at the top before', 100, 100, 'scores-never-vary', 'already-at-the-top'],
  ])('says why there is no effect size or gain: %s', (_, before, after, effect, gain) => {
    const flat = growthOver(pairs(new Array(12).fill(before), new Array(12).fill(after)), DEFAULT_SCALE);
    expect(flat.dAv).toMatchObject({ reason: effect });
    expect(flat.hedgesG).toMatchObject({ reason: effect });
    expect(flat.interval).toEqual({ low: 0, high: 0 });
    if (gain) expect(flat.normalisedGain).toMatchObject({ reason: gain });
    else expect(flat.normalisedGain.value).toBe(0);
  });

  it.each([
    ['below', 'below', 'only-below-the-line-retested'],
    ['below', undefined, 'only-below-the-line-retested'],
    ['below', 'proficient', 'some-retested'],
    [undefined, undefined, undefined],
  ] as const)('cautions when those retested were %s and %s', (a, b, caution) => {
    const mixed = [...pairs([50], [60], a), ...pairs([50], [60], b)];
    expect(growthOver(mixed, DEFAULT_SCALE).caution).toBe(caution);
  });

  it('uses the words of METHODS.md section 5', () => {
    expect(GROWTH_CAUTIONS['only-below-the-line-retested']).toBe(
      'Only students below the line were retested; some would rise anyway.',
    );
  });
});

describe('pairs', () => {
  const given = [
    assessment('PRE', '2025-09-01', { kind: 'pre' }),
    assessment('CA1', '2025-10-01'),
    assessment('CA1R', '2025-10-15', { kind: 'reassessment', reassesses: 'CA1' }),
  ];
  const rows = [
    { S1: [2], S2: [5], S3: [9], S4: [''] },
    { S1: [5], S2: [9], S3: [9], S4: [7] },
    { S1: [8], S3: [10] },
  ];
  const books = given.map((one, n) => scorebook(one, [item(one.id, 'Q', 10, ['EL1'])], rows[n] ?? {}));
  const index = collectEvidence(books, [learning('EL1')]);
  const students = ['S1', 'S2', 'S3', 'S4', 'S5', 'S1'];

  it('are first and latest of those with two attempts, each student once', () => {
    expect(firstAndLatest(index, students, 'EL1', DEFAULT_SCALE, given)).toEqual([
      { student: 'S1', before: 20, after: 80, retested: 'below' },
      { student: 'S2', before: 50, after: 90, retested: undefined },
      { student: 'S3', before: 90, after: 100, retested: 'proficient' },
    ]);
  });

  it('or those of two assessments', () => {
    const compared = { before: 'CA1', after: 'CA1R' };
    expect(betweenAssessments(index, students, 'EL1', compared, DEFAULT_SCALE, given)).toEqual([
      { student: 'S1', before: 50, after: 80, retested: 'below' },
      { student: 'S3', before: 90, after: 100, retested: 'proficient' },
    ]);
  });
});
