/** Mean of the best k, or of all when there are fewer. Slate. */
import { mean, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const meanOfBest = {
  id: 'meanOfBest',
  label: 'Average of the best',
  describe: (count) =>
    count === 1
      ? 'The best assessment counts, whenever it was.'
      : `The best ${count} assessments, averaged; all of them when there are fewer.`,
  parameters: [
    {
      key: 'count',
      label: 'How many of the best',
      about: 'How many of the best assessments are averaged.',
      initial: 3,
      min: 1,
      max: 20,
      whole: true,
    },
  ],
  judge(percents, count) {
    if (percents.length === 0) return NO_EVIDENCE;
    // Of equal percents the newer are named.
    const counted = percents
      .map((percent, place) => ({ percent, place }))
      .sort((a, b) => b.percent - a.percent || b.place - a.place)
      .slice(0, count)
      .map(({ place }) => place)
      .sort((a, b) => a - b);
    const best = counted.map((place) => percents[place] ?? 0);
    const result = mean(best);
    return {
      percent: result,
      counted,
      fallback: undefined,
      steps: () => [
        best.length === 1
          ? { words: `The best 1 of ${percents.length}.`, arithmetic: '', result }
          : {
              words: `The best ${best.length} of ${percents.length}, averaged.`,
              arithmetic: writtenMean(best),
              result,
            },
      ],
    };
  },
} as const satisfies Method;
