/** Median of the last k, or of all when there are fewer. TeacherEase. */
import { everyPlace, mean, written, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const medianOfRecent = {
  id: 'medianOfRecent',
  label: 'Middle of the recent',
  describe: (count) =>
    count === 1
      ? 'The newest assessment counts; earlier ones stay on record.'
      : `The newest ${count} assessments are put in order and the middle one counts; all of them when there are fewer.`,
  parameters: [
    {
      key: 'count',
      label: 'How many of the newest',
      about: 'From how many of the newest assessments the middle one is taken.',
      initial: 9,
      min: 1,
      max: 20,
      whole: true,
    },
  ],
  judge(percents, count) {
    if (percents.length === 0) return NO_EVIDENCE;
    const recent = percents.slice(-count);
    const ordered = [...recent].sort((a, b) => a - b);
    const half = Math.floor(ordered.length / 2);
    const middle = ordered.length % 2 === 1 ? ordered.slice(half, half + 1) : ordered.slice(half - 1, half + 1);
    const result = mean(middle);
    return {
      percent: result,
      counted: everyPlace(recent.length).map((place) => percents.length - recent.length + place),
      fallback: undefined,
      steps: () => [
        {
          words: `The newest ${recent.length} in order: ${ordered.map(written).join(', ')}.`,
          arithmetic: '',
          result: undefined,
        },
        middle.length === 1
          ? { words: 'The middle one.', arithmetic: '', result }
          : { words: 'Between the two in the middle.', arithmetic: writtenMean(middle), result },
      ],
    };
  },
} as const satisfies Method;
