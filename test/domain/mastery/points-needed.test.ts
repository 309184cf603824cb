/** What the cuts mean in points, and counts in their place (METHODS.md section 2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsInPoints, percentByPointsNeeded, pointsNeededProblems } from '../../../src/domain/mastery/points-needed';
import { DEFAULT_SCALE, reaches, withProficientCut } from '../../../src/domain/scale';

describe('cuts in points', () => {
  it.each([
    // possible, points for [extension-ready 90, proficient 80, approaching 60, not yet 0], proficient needs all, offer
    [1, [1, 1, 1, 0], true, undefined],
    [2, [2, 2, 2, 0], true, undefined],
    [3, [3, 3, 2, 0], true, undefined],
    [4, [4, 4, 3, 0], true, 3],
    [5, [5, 4, 3, 0], false, undefined],
    [10, [9, 8, 6, 0], false, undefined],
    [4.5, [4.5, 4, 3, 0], false, undefined],
  ] as const)('on %d points', (possible, points, needsAll, offer) => {
    const found = cutsInPoints(possible, DEFAULT_SCALE);
    expect(found.cuts.map((cut) => cut.points)).toEqual(points);
    expect(found.proficientNeedsAll).toBe(needsAll);
    expect(found.offer?.points).toBe(offer);
  });

  it('uses the fewest whole points that reach each cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 61, max: 89 }), (possible, cut) => {
        for (const { points, from } of cutsInPoints(possible, withProficientCut(DEFAULT_SCALE, cut)).cuts) {
          expect(reaches((100 * points) / possible, from)).toBe(true);
          if (points > 0) expect(reaches((100 * (points - 1)) / possible, from)).toBe(false);
        }
      }),
    );
  });

  it('offers what can be used as it stands', () => {
    const { offer } = cutsInPoints(4, DEFAULT_SCALE);
    expect(offer?.needed).toEqual({ 3: 3 });
    expect(
      pointsNeededProblems({ assessment: 'CA1', learning: 'EL1', needed: offer?.needed ?? {} }, 4, DEFAULT_SCALE),
    ).toEqual([]);
  });
});

describe('percent by points needed', () => {
  it.each([
    // earned of 4, { approaching, proficient, extension-ready }, percent
    [0, { 3: 3 }, 0],
    [1, { 3: 3 }, 80 / 3],
    [3, { 3: 3 }, 80],
    [3.5, { 3: 3 }, 90],
    [4, { 3: 3 }, 100],
    [2, { 2: 2, 3: 3 }, 60],
    [2.5, { 2: 2, 3: 3 }, 70],
    // Two levels that ask for the same: at that count the higher holds, below it the lower is aimed at.
    [3, { 3: 3, 4: 3 }, 90],
    [1.5, { 3: 3, 4: 3 }, 40],
    // All points asked for: all points are 100%, less is on the way to the cut.
    [4, { 3: 4 }, 100],
    [2, { 3: 4 }, 40],
  ])('%d of 4 with %o', (earned, needed, percent) => {
    expect(percentByPointsNeeded(earned, 4, 4, needed, DEFAULT_SCALE)).toBeCloseTo(percent, 10);
  });

  it('never falls when more is earned, and stays within 0..100', () => {
    const needed = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .map((points) => [...points].sort((a, b) => a - b))
      .map(([low, middle, high]) => ({ 2: low ?? 1, 3: middle ?? 1, 4: high ?? 1 }));
    const earned = fc.double({ min: 0, max: 12, noNaN: true });
    fc.assert(
      fc.property(needed, earned, earned, (asked, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((points) =>
          percentByPointsNeeded(points, 12, 12, asked, DEFAULT_SCALE),
        );
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(high ?? 0).toBeGreaterThanOrEqual((low ?? 0) - 1e-9);
      }),
    );
  });

  it.each([
    ['above all points', { 3: 5 }, ['points-needed-out-of-range']],
    ['nothing', { 3: 0 }, ['points-needed-out-of-range']],
    ['not a number', { 3: Number.NaN }, ['points-needed-out-of-range']],
    ['a higher level that asks for less', { 2: 3, 3: 2 }, ['points-needed-out-of-order']],
    ['a level that is not there', { 9: 2 }, ['points-needed-unknown-level']],
    ['nothing wrong', { 2: 2, 3: 3, 4: 4 }, []],
  ] as const)('has a Problem for %s', (_, needed, codes) => {
    const problems = pointsNeededProblems({ assessment: 'CA1', learning: 'EL1', needed }, 4, DEFAULT_SCALE);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
