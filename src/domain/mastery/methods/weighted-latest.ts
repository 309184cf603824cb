/**
 * Weighted latest: w sn + (1 - w) mean(s1..s(n-1)); a single percent stands for itself. Canvas "weighted average",
 * which was its "decaying average" before. With w = 0.65, the percents 2, 3, 4 give 3.475.
 */
import { everyPlace, mean, written, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const weightedLatest = {
  id: 'weightedLatest',
  label: 'Newest against the rest',
  describe: (weight) =>
    `The newest assessment counts ${written(weight * 100)}% and the average of all earlier ones ${written((1 - weight) * 100)}%.`,
  parameters: [
    {
      key: 'weight',
      label: 'Weight of the newest',
      about: 'How much the newest assessment counts against the average of the earlier ones.',
      initial: 0.65,
      min: 0.01,
      max: 0.99,
      whole: false,
    },
  ],
  judge(percents, weight) {
    const newest = percents[percents.length - 1];
    if (newest === undefined) return NO_EVIDENCE;
    const earlier = percents.slice(0, -1);
    const before = earlier.length === 0 ? undefined : mean(earlier);
    const result = before === undefined ? newest : weight * newest + (1 - weight) * before;
    return {
      percent: result,
      counted: everyPlace(percents.length),
      fallback: undefined,
      steps: () =>
        before === undefined
          ? [{ words: 'There is one assessment, so it counts alone.', arithmetic: '', result }]
          : [
              { words: 'The earlier assessments, averaged.', arithmetic: writtenMean(earlier), result: before },
              {
                words: 'The newest, blended with that average.',
                arithmetic: `${written(weight)} × ${written(newest)} + ${written(1 - weight)} × ${written(before)}`,
                result,
              },
            ],
    };
  },
} as const satisfies Method;
