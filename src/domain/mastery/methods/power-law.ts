/**
 * Power law: least squares of ln s on ln(1..n); reports a * n^b at n, clamped to 0..100 (Marzano; JumpRope reports at
 * n, not n + 1). Fewer than 3 percents, or one of 0, which has no logarithm: the most recent counts, and that is said.
 */
import { everyPlace, mean, written } from '../arithmetic';
import type { Method } from '../method';
import { latest } from './latest';

const FEWEST = 3;

export const powerLaw = {
  id: 'powerLaw',
  label: 'Power law',
  describe: () =>
    'A learning curve is drawn through all assessments and read at the newest; with fewer than 3, or with a 0 among them, the most recent counts instead.',
  parameters: [],
  judge(percents) {
    const few = percents.length < FEWEST;
    if (few || percents.some((percent) => percent <= 0)) {
      const instead = latest.judge(percents);
      if (instead.percent === undefined) return instead;
      const fallback = few
        ? 'A learning curve needs at least 3 assessments, so the most recent counts.'
        : 'A learning curve cannot be drawn through a 0, so the most recent counts.';
      return {
        ...instead,
        fallback,
        steps: () => [{ words: fallback, arithmetic: '', result: instead.percent }],
      };
    }
    const x = percents.map((_, place) => Math.log(place + 1));
    const y = percents.map((percent) => Math.log(percent));
    const meanX = mean(x);
    const meanY = mean(y);
    const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
    const b = x.reduce((sum, value, place) => sum + (value - meanX) * ((y[place] ?? 0) - meanY), 0) / spread;
    const a = Math.exp(meanY - b * meanX);
    // a * n^b through its logarithm: with percents close to 0, a alone would be too small for a number.
    const curve = Math.exp(meanY + b * (Math.log(percents.length) - meanX));
    const result = Math.min(100, Math.max(0, curve));
    return {
      percent: result,
      counted: everyPlace(percents.length),
      fallback: undefined,
      steps: () => [
        {
          words: `The curve that fits all ${percents.length} best, read at the newest.`,
          arithmetic: `${written(a)} × ${percents.length}^${written(b)}`,
          result: curve,
        },
        ...(result === curve ? [] : [{ words: 'Nobody can have more than 100%.', arithmetic: '', result }]),
      ],
    };
  },
} as const satisfies Method;
