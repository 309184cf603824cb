/**
 * Decaying average: v1 = s1; vi = (1 - w) v(i-1) + w si. MasteryConnect, Otus, PowerSchool, and Canvas "decaying
 * average" since its change. With w = 0.65, the percents 1, 2, 3, 4 give 3.484625.
 */
import { everyPlace, written } from '../arithmetic';
import type { Method, Step } from '../method';
import { NO_EVIDENCE } from '../method';

export const decayingAverage = {
  id: 'decayingAverage',
  label: 'Decaying average',
  describe: (weight) =>
    `Each new assessment counts ${written(weight * 100)}% and everything before it ${written((1 - weight) * 100)}%, so that old results fade.`,
  parameters: [
    {
      key: 'weight',
      label: 'Weight of the newest',
      about: 'How much each new assessment counts against all that came before it.',
      initial: 0.65,
      min: 0.5,
      max: 0.99,
      whole: false,
    },
  ],
  judge(percents, weight) {
    if (percents.length === 0) return NO_EVIDENCE;
    const fold = (before: number, percent: number): number => (1 - weight) * before + weight * percent;
    return {
      percent: percents.reduce(fold),
      counted: everyPlace(percents.length),
      fallback: undefined,
      steps: () => {
        const steps: Step[] = [];
        percents.reduce<number | undefined>((before, percent) => {
          const result = before === undefined ? percent : fold(before, percent);
          steps.push(
            before === undefined
              ? { words: 'Begin with the first assessment.', arithmetic: '', result }
              : {
                  words: 'Blend in the next one.',
                  arithmetic: `${written(1 - weight)} × ${written(before)} + ${written(weight)} × ${written(percent)}`,
                  result,
                },
          );
          return result;
        }, undefined);
        return steps;
      },
    };
  },
} as const satisfies Method;
