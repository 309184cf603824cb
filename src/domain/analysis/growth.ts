/** Did it move: the same students on the same learning, before and after (METHODS.md section 5). No causal words. */
import type { Scale } from '../scale';
import { levelOf } from '../scale';
import { logGamma, tForInterval } from './distributions';
import { isSame, meanOf, varianceOf } from './moments';
import type { Statistic } from './statistic';
import { FEWEST_STUDENTS, none } from './statistic';

/** One student's two results, in percent. */
export interface GrowthPair {
  readonly student: string;
  readonly before: number;
  readonly after: number;
  /** Where `after` is a reassessment: whether the attempt before it was below proficient. */
  readonly retested: 'below' | 'proficient' | undefined;
}

export interface Growth {
  /** Students with both results. */
  readonly n: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** From level to level, highest first; every pair of levels of the scale. */
  readonly table: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly meanBefore: Statistic;
  readonly meanAfter: Statistic;
  /** Mean difference in percent points. */
  readonly difference: Statistic;
  /** 95 % t interval of the mean difference; undefined where the difference has no value. */
  readonly interval: { readonly low: number; readonly high: number } | undefined;
  /** M_diff / sqrt((s1^2 + s2^2) / 2). */
  readonly dAv: Statistic;
  /** d_av with the correction for few students. */
  readonly hedgesG: Statistic;
  /** Part of what was left to gain that was gained, on the means: (post - pre) / (100 - pre). */
  readonly normalisedGain: Statistic;
  /** What must be said beside the numbers. */
  readonly caution: 'only-below-the-line-retested' | 'some-retested' | undefined;
}

export const GROWTH_CAUTIONS: Readonly<Record<NonNullable<Growth['caution']>, string>> = {
  'only-below-the-line-retested': 'Only students below the line were retested; some would rise anyway.',
  'some-retested': 'Some students were retested, and retesting alone raises scores.',
};

const CONFIDENCE = 0.95;
const TOP = 100;

/** Growth over pairs of results on one learning, judged by that learning's scale. */
export function growthOver(pairs: readonly GrowthPair[], scale: Scale): Growth {
  const n = pairs.length;
  const ranks = pairs.map(({ before, after }) => ({
    from: levelOf(before, scale).rank,
    to: levelOf(after, scale).rank,
  }));
  const counted = {
    n,
    up: ranks.filter(({ from, to }) => to > from).length,
    same: ranks.filter(({ from, to }) => to === from).length,
    down: ranks.filter(({ from, to }) => to < from).length,
    table: scale.levels.flatMap((from) =>
      scale.levels.map((to) => ({
        from: from.rank,
        to: to.rank,
        count: ranks.filter((rank) => rank.from === from.rank && rank.to === to.rank).length,
      })),
    ),
    caution: cautionOf(pairs),
  };
  return { ...counted, ...change(pairs) };
}

type Change = Pick<
  Growth,
  'meanBefore' | 'meanAfter' | 'difference' | 'interval' | 'dAv' | 'hedgesG' | 'normalisedGain'
>;

function change(pairs: readonly GrowthPair[]): Change {
  const n = pairs.length;
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const differences = pairs.map((pair) => pair.after - pair.before);
  const m1 = meanOf(before);
  const m2 = meanOf(after);
  const m = meanOf(differences);
  const variances = [varianceOf(before), varianceOf(after), varianceOf(differences)];
  const [v1, v2, vDiff] = variances;
  if (n < FEWEST_STUDENTS || m1 === undefined || m2 === undefined || m === undefined || vDiff === undefined) {
    const nothing = none(n === 0 ? 'nobody' : 'few-students');
    return {
      meanBefore: nothing,
      meanAfter: nothing,
      difference: nothing,
      interval: undefined,
      dAv: nothing,
      hedgesG: nothing,
      normalisedGain: nothing,
    };
  }
  const margin = tForInterval(CONFIDENCE, n - 1) * Math.sqrt(vDiff / n);
  const spread = Math.sqrt(((v1 ?? 0) + (v2 ?? 0)) / 2);
  const dAv = spread === 0 ? undefined : m / spread;
  return {
    meanBefore: exact(m1),
    meanAfter: exact(m2),
    difference: exact(m),
    interval: { low: m - margin, high: m + margin },
    dAv: dAv === undefined ? none('scores-never-vary') : exact(dAv),
    hedgesG: dAv === undefined ? none('scores-never-vary') : exact(dAv * hedgesCorrection(n - 1)),
    normalisedGain: isSame(m1, TOP) ? none('already-at-the-top') : exact((m2 - m1) / (TOP - m1)),
  };
}

/** J = Gamma(df / 2) / (sqrt(df / 2) Gamma((df - 1) / 2)), for df > 1 (Hedges 1981). */
export function hedgesCorrection(df: number): number {
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}

function cautionOf(pairs: readonly GrowthPair[]): Growth['caution'] {
  const retested = pairs.filter((pair) => pair.retested !== undefined);
  if (retested.length === 0) return undefined;
  return retested.every((pair) => pair.retested === 'below') ? 'only-below-the-line-retested' : 'some-retested';
}

function exact(value: number): Statistic {
  return { value, rough: false };
}
