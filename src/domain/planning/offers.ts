/** Which learnings a plan should respond to: those below the team's trigger are offered first, each with the reason. */
import { reaches } from '../scale';
import type { LearningGroups } from './groups';
import { words } from './words';

export interface LearningOffer {
  readonly learning: string;
  readonly proficient: number;
  readonly assessed: number;
  readonly belowTrigger: boolean;
  readonly reason: string;
}

/**
 * Learnings whose team share proficient is below `trigger` (percent) first, then the others, then those without
 * results; within these in the order given.
 */
export function offerLearnings(groups: readonly LearningGroups[], trigger: number): LearningOffer[] {
  const place = (offer: LearningOffer): number => (offer.assessed === 0 ? 2 : offer.belowTrigger ? 0 : 1);
  return groups.map((on) => offerFor(on, trigger)).sort((a, b) => place(a) - place(b));
}

function offerFor({ learning, proficient, assessed }: LearningGroups, trigger: number): LearningOffer {
  const belowTrigger = assessed > 0 && !reaches((100 * proficient) / assessed, trigger);
  const say = belowTrigger ? words.plan.offerBelow : words.plan.offerAbove;
  const reason = assessed === 0 ? words.plan.offerNothing : say(proficient, assessed, trigger);
  return { learning, proficient, assessed, belowTrigger, reason };
}
