/** Shown n times: the mean of ALL percents at or above the proficient cut, once there are n of them. Canvas "n mastery". */

import { proficientCut, reaches } from '../../scale';
import { mean, written, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const nTimes = {
  id: 'nTimes',
  label: 'Shown several times',
  describe: (times) =>
    `There is a result only after ${times} ${times === 1 ? 'assessment' : 'assessments'} at or above the proficient cut; it is the average of all of those.`,
  parameters: [
    {
      key: 'count',
      label: 'Times at the cut',
      about: 'How many assessments must reach the proficient cut before there is a result.',
      initial: 3,
      min: 1,
      max: 10,
      whole: true,
    },
  ],
  judge(percents, times, { scale }) {
    if (percents.length === 0) return NO_EVIDENCE;
    const cut = proficientCut(scale);
    const counted = percents.flatMap((percent, place) => (reaches(percent, cut) ? [place] : []));
    if (counted.length < times) {
      return {
        percent: undefined,
        reason: { code: 'too-few-at-the-cut', have: counted.length, need: times, cut },
        counted,
        steps: () => [
          {
            words: `${counted.length} of ${percents.length} at or above ${written(cut)}%; the rule asks for ${times}.`,
            arithmetic: '',
            result: undefined,
          },
        ],
      };
    }
    const reached = counted.map((place) => percents[place] ?? 0);
    const result = mean(reached);
    return {
      percent: result,
      counted,
      fallback: undefined,
      steps: () => [
        {
          words: `${counted.length} of ${percents.length} at or above ${written(cut)}%, averaged.`,
          arithmetic: writtenMean(reached),
          result,
        },
      ],
    };
  },
} as const satisfies Method;
