/** Every mastery method, in the order in which a team is offered them. A new one is one file and one line here. */
import type { Method } from '../method';
import { average } from './average';
import { decayingAverage } from './decaying-average';
import { highest } from './highest';
import { latest } from './latest';
import { meanOfBest } from './mean-of-best';
import { medianOfRecent } from './median-of-recent';
import { mode } from './mode';
import { nTimes } from './n-times';
import { powerLaw } from './power-law';
import { weightedLatest } from './weighted-latest';

export const METHODS = [
  latest,
  highest,
  average,
  decayingAverage,
  weightedLatest,
  nTimes,
  mode,
  powerLaw,
  meanOfBest,
  medianOfRecent,
] as const satisfies readonly Method[];

export type MethodId = (typeof METHODS)[number]['id'];

/** The method with this id, or undefined. */
export function methodById(id: string): Method | undefined {
  return METHODS.find((method) => method.id === id);
}
