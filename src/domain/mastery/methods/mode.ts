/**
 * Most frequent level; a tie goes to the higher. MasteryConnect "mode". The definition names a level, not a percent:
 * the percent given is the mean of the percents at that level, which lies at that level by itself.
 */

import { levelOf } from '../../scale';
import { everyPlace, mean, writtenMean } from '../arithmetic';
import type { Method } from '../method';
import { NO_EVIDENCE } from '../method';

export const mode = {
  id: 'mode',
  label: 'Most frequent level',
  describe: () => 'The level reached most often counts; of two reached equally often, the higher.',
  parameters: [],
  judge(percents, _parameter, { scale }) {
    const levels = percents.map((percent) => levelOf(percent, scale));
    const timesAt = (rank: number): number => levels.filter((level) => level.rank === rank).length;
    const winner = levels.reduce<(typeof levels)[number] | undefined>((best, level) => {
      if (!best) return level;
      const lead = timesAt(level.rank) - timesAt(best.rank);
      return lead > 0 || (lead === 0 && level.rank > best.rank) ? level : best;
    }, undefined);
    if (!winner) return NO_EVIDENCE;
    const there = percents.filter((_, place) => levels[place]?.rank === winner.rank);
    const result = mean(there);
    return {
      percent: result,
      counted: everyPlace(percents.length),
      fallback: undefined,
      steps: () => [
        {
          words: scale.levels.map((level) => `${level.name} ${timesAt(level.rank)}×`).join('; '),
          arithmetic: '',
          result: undefined,
        },
        {
          words: `Most often at "${winner.name}"; the percents at that level, averaged.`,
          arithmetic: writtenMean(there),
          result,
        },
      ],
    };
  },
} as const satisfies Method;
