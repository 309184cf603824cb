/** The distributions against SciPy (reference/reference.py). */
import { describe, expect, it } from 'vitest';
import { betaAbove, betaBelow, logGamma, tForInterval } from '../../../src/domain/analysis/distributions';
import { probabilityProficient } from '../../../src/domain/mastery/sureness';
import { REFERENCE } from './reference/read';

const { distributions } = REFERENCE;

describe('distributions', () => {
  it('agree with SciPy to 1e-9: incomplete beta', () => {
    expect(distributions.betaBelow.length).toBeGreaterThan(100);
    for (const [x, a, b, value] of distributions.betaBelow) {
      expect(Math.abs(betaBelow(x, a, b) - value)).toBeLessThan(1e-9);
      expect(Math.abs(betaAbove(x, a, b) - (1 - value))).toBeLessThan(1e-9);
    }
  });
  it.each(distributions.tForInterval)(
    'agree with SciPy: t for a %d interval with %d degrees of freedom',
    (confidence, df, t) => {
      expect(Math.abs(tForInterval(confidence, df) / t - 1)).toBeLessThan(1e-9);
    },
  );
  it.each(distributions.logGamma)('agree with SciPy: ln gamma of %d', (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-11 * Math.max(1, Math.abs(value)));
  });
  it.each(distributions.sureness)('give the sureness of %d of %d points at %d %%', (earned, possible, cut, value) => {
    expect(probabilityProficient(earned, possible, cut)).toBeCloseTo(value, 9);
  });
  it('know their ends', () => {
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaBelow(-1, 2, 3), betaBelow(2, 2, 3)]).toEqual([0, 1, 0, 1]);
  });
});
