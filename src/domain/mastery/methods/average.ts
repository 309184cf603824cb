/** Average: every attempt counts alike. */
import { everyPlace, mean, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const average = {
  id: 'average',
  label: 'Average',
  describe: () => 'All assessments count the same.',
  parameters: [],
  judge(percents) {
    if (percents.length === 0) return NO_EVIDENCE;
    const result = mean(percents);
    return {
      percent: result,
      counted: everyPlace(percents.length),
      fallback: undefined,
      steps: () => [{ words: 'All assessments, averaged.', arithmetic: writtenMean(percents), result }],
    };
  },
} as const satisfies Method;
