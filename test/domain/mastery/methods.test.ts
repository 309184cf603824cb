/** The ten methods: published values, hand-worked tables, and what must hold for any percents (METHODS.md section 2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judgement, Method } from '../../../src/domain/mastery/method';
import type { MethodId } from '../../../src/domain/mastery/methods/index';
import { METHODS, methodById } from '../../../src/domain/mastery/methods/index';
import { DEFAULT_SCALE } from '../../../src/domain/scale';

const context = { scale: DEFAULT_SCALE };

function method(id: MethodId): Method {
  const found = methodById(id);
  if (!found) throw new Error(id);
  return found;
}

function judge(id: MethodId, percents: readonly number[], parameter = initial(id)): Judgement {
  return method(id).judge(percents, parameter, context);
}

function initial(id: MethodId): number {
  return method(id).parameters[0]?.initial ?? 0;
}

describe('published values', () => {
  // METHODS.md section 2, from the worked examples of MasteryConnect (1, 2, 3, 4 at 65% is 3.48) and Canvas.
  it('decayingAverage 0.65 of 1,2,3,4 is 3.484625', () => {
    expect(judge('decayingAverage', [1, 2, 3, 4], 0.65).percent).toBeCloseTo(3.484625, 12);
  });
  it('weightedLatest 0.65 of 2,3,4 is 3.475', () => {
    expect(judge('weightedLatest', [2, 3, 4], 0.65).percent).toBeCloseTo(3.475, 12);
  });
});

describe('hand-worked', () => {
  it.each<[MethodId, number[], number | undefined, number | undefined, number[]]>([
    // method, percents oldest first, parameter (undefined: initial), percent, places counted
    ['latest', [90, 40], undefined, 40, [1]],
    ['highest', [40, 90, 90, 60], undefined, 90, [2]],
    ['average', [40, 60, 95], undefined, 65, [0, 1, 2]],
    ['decayingAverage', [70], undefined, 70, [0]],
    ['decayingAverage', [40, 80], 0.75, 70, [0, 1]],
    ['weightedLatest', [70], undefined, 70, [0]],
    ['weightedLatest', [40, 60, 90], 0.5, 70, [0, 1, 2]],
    ['nTimes', [85, 20, 95, 90], undefined, 90, [0, 2, 3]],
    ['nTimes', [85, 20, 95], 2, 90, [0, 2]],
    ['nTimes', [85, 20, 95], undefined, undefined, [0, 2]],
    ['nTimes', [80 - 1e-12], 1, 80 - 1e-12, [0]],
    // Approaching twice, proficient once: the mean of 60 and 70.
    ['mode', [60, 85, 70], undefined, 65, [0, 1, 2]],
    // One each: the higher level wins, in whichever order they stand.
    ['mode', [85, 60], undefined, 85, [0, 1]],
    ['mode', [60, 85], undefined, 85, [0, 1]],
    // s = 20, 40, 60 lies on 20 * n^1: the curve at 3 is 60.
    ['powerLaw', [20, 40, 60], undefined, 60, [0, 1, 2]],
    ['powerLaw', [50, 50, 50, 50], undefined, 50, [0, 1, 2, 3]],
    ['powerLaw', [20, 40], undefined, 40, [1]],
    ['powerLaw', [20, 0, 60], undefined, 60, [2]],
    ['powerLaw', [10, 90, 100], undefined, 100, [0, 1, 2]],
    ['meanOfBest', [90, 10, 80, 70], undefined, 80, [0, 2, 3]],
    ['meanOfBest', [90, 10], undefined, 50, [0, 1]],
    ['meanOfBest', [50, 50, 50], 2, 50, [1, 2]],
    ['medianOfRecent', [10, 90, 50, 70], undefined, 60, [0, 1, 2, 3]],
    ['medianOfRecent', [10, 90, 50, 70], 3, 70, [1, 2, 3]],
    ['medianOfRecent', [30], undefined, 30, [0]],
  ])('%s of %j (parameter %s)', (id, percents, parameter, percent, counted) => {
    const result = judge(id, percents, parameter ?? initial(id));
    if (percent === undefined) expect(result.percent).toBeUndefined();
    else expect(result.percent).toBeCloseTo(percent, 9);
    expect(result.counted).toEqual(counted);
  });

  it('fits the power law by least squares of ln s on ln n', () => {
    // ln 30, ln 45, ln 80 on ln 1, ln 2, ln 3: numpy.polyfit (numpy 2.4.6) gives b = 0.8596418484,
    // a = 28.4990768257, so a * 3^b = 73.2797854994.
    expect(judge('powerLaw', [30, 45, 80]).percent).toBeCloseTo(73.27978549942834, 9);
  });

  it('says why nTimes gives no result', () => {
    expect(judge('nTimes', [85, 20], 3)).toMatchObject({
      percent: undefined,
      reason: { code: 'too-few-at-the-cut', have: 1, need: 3, cut: 80 },
    });
  });

  it.each([
    [[20, 40], 'at least 3'],
    [[20, 0, 40], 'through a 0'],
  ])('says that the power law fell back on %j', (percents, words) => {
    const result = judge('powerLaw', percents);
    expect(result.percent !== undefined && result.fallback).toContain(words);
  });
});

const percents = fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })), {
  minLength: 1,
  maxLength: 12,
});

describe.each(METHODS.map((one) => [one.id, one as Method] as const))('every method: %s', (id, one) => {
  const parameter = one.parameters[0];
  const values = parameter
    ? parameter.whole
      ? fc.integer({ min: parameter.min, max: parameter.max })
      : fc.double({ min: parameter.min, max: parameter.max, noNaN: true })
    : fc.constant(0);

  it('has no result without evidence, and never 0', () => {
    expect(one.judge([], parameter?.initial ?? 0, context)).toMatchObject({
      percent: undefined,
      reason: { code: 'no-evidence' },
      counted: [],
    });
  });

  it('describes itself in one sentence with its parameter', () => {
    const sentence = one.describe(parameter?.initial ?? 0);
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(sentence).not.toMatch(/undefined|NaN/);
  });

  it('stays within 0..100, and within its input where it is an average or a pick', () => {
    fc.assert(
      fc.property(percents, values, (given, value) => {
        const { percent } = one.judge(given, value, context);
        if (percent === undefined) return;
        const [low, high] = id === 'powerLaw' ? [0, 100] : [Math.min(...given), Math.max(...given)];
        expect(percent).toBeGreaterThanOrEqual(low - 1e-9);
        expect(percent).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  it('counts places that exist, in order, each once', () => {
    fc.assert(
      fc.property(percents, values, (given, value) => {
        const { counted } = one.judge(given, value, context);
        expect([...new Set(counted)].sort((a, b) => a - b)).toEqual(counted);
        for (const place of counted) expect(given[place]).toBeDefined();
      }),
    );
  });

  it('ends its arithmetic with the result that it gives', () => {
    fc.assert(
      fc.property(percents, values, (given, value) => {
        const judged = one.judge(given, value, context);
        const steps = judged.steps();
        expect(steps.length).toBeGreaterThan(0);
        expect(steps[steps.length - 1]?.result).toBe(judged.percent);
        for (const step of steps) expect(step.words + step.arithmetic).not.toMatch(/undefined|NaN/);
      }),
    );
  });

  it('does not change what it is given', () => {
    const given = Object.freeze([70, 20, 90, 85]);
    expect(() => one.judge(given, parameter?.initial ?? 0, context)).not.toThrow();
  });
});

describe('adding a zero never raises', () => {
  it.each(METHODS.map(({ id }) => id))('%s', (id) => {
    fc.assert(
      fc.property(percents, (given) => {
        const before = judge(id, given).percent;
        const after = judge(id, [...given, 0]).percent;
        expect(after === undefined).toBe(before === undefined);
        expect(after ?? 0).toBeLessThanOrEqual((before ?? 0) + 1e-9);
      }),
    );
  });
});

describe('the registry', () => {
  it('lists ten methods, each id once, the default first', () => {
    const ids = METHODS.map(({ id }) => id);
    expect(ids).toEqual([
      'latest',
      'highest',
      'average',
      'decayingAverage',
      'weightedLatest',
      'nTimes',
      'mode',
      'powerLaw',
      'meanOfBest',
      'medianOfRecent',
    ]);
    expect(methodById('latest')).toBe(METHODS[0]);
    expect(methodById('unheard of')).toBeUndefined();
  });
});
