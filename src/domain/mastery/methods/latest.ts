/** Most recent: what a student can do now. MasteryConnect's default, and ours. */
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const latest = {
  id: 'latest',
  label: 'Most recent',
  describe: () => 'The newest assessment counts; earlier ones stay on record.',
  parameters: [],
  judge(percents) {
    const newest = percents[percents.length - 1];
    if (newest === undefined) return NO_EVIDENCE;
    return {
      percent: newest,
      counted: [percents.length - 1],
      fallback: undefined,
      steps: () => [{ words: 'The newest assessment counts.', arithmetic: '', result: newest }],
    };
  },
} as const satisfies Method;
