/**
 * The sample team's SMART goals. The counts are what the sample's scores give (a test holds them together); the second
 * goal has not been looked at since CA 3.
 */
import type { CalendarDate } from '../calendar';
import type { Goal } from '../team';
import { ADD_FRACTIONS, DECIMALS } from './learnings';

export const SAMPLE_GOALS: readonly Goal[] = [
  {
    id: 'G1',
    learning: DECIMALS,
    group: '',
    baseline: (100 * 66) / 134,
    n: 134,
    target: 74,
    by: '2025-10-31' as CalendarDate,
    measuredBy: 'CA 2 Fractions',
    current: (100 * 88) / 137,
    status: 'not met',
  },
  {
    id: 'G2',
    learning: ADD_FRACTIONS,
    group: '',
    baseline: (100 * 84) / 137,
    n: 137,
    target: 77,
    by: '2025-12-12' as CalendarDate,
    measuredBy: 'CA 3 Fractions and volume',
    current: undefined,
    status: 'open',
  },
];
