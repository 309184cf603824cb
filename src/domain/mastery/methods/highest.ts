/** Highest: the best a student has shown. Canvas "highest". */
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const highest = {
  id: 'highest',
  label: 'Highest',
  describe: () => 'The best assessment counts, whenever it was.',
  parameters: [],
  judge(percents) {
    if (percents.length === 0) return NO_EVIDENCE;
    const best = percents.reduce((most, percent) => Math.max(most, percent));
    return {
      percent: best,
      // Of equal bests the newest is named.
      counted: [percents.lastIndexOf(best)],
      fallback: undefined,
      steps: () => [{ words: 'The best assessment counts.', arithmetic: '', result: best }],
    };
  },
} as const satisfies Method;
