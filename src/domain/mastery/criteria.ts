/** By which scale and rule each learning is judged: the team's, except where the learning has its own. */
import type { EssentialLearning } from '../learning';
import type { Problem } from '../problem';
import type { Scale } from '../scale';
import { withProficientCut } from '../scale';
import type { Rule } from './resolve-rule';
import { resolveRule } from './resolve-rule';

export interface Criteria {
  readonly learning: EssentialLearning;
  readonly scale: Scale;
  readonly rule: Rule;
  readonly ownCut: boolean;
  readonly ownRule: boolean;
}

/**
 * The scale of one learning. Its own proficient cut must stay between its neighbours: above the cut of the next lower
 * level, below that of the next higher (at most 100 where proficient is the highest). A cut out of place is a Problem
 * and the team's is used.
 */
export function scaleFor(
  learning: Pick<EssentialLearning, 'code' | 'proficientAt'>,
  teamScale: Scale,
): { readonly scale: Scale; readonly own: boolean; readonly problems: readonly Problem[] } {
  const cut = learning.proficientAt;
  if (cut === undefined) return { scale: teamScale, own: false, problems: [] };
  const place = teamScale.levels.findIndex((level) => level.rank === teamScale.proficientRank);
  const above = teamScale.levels[place - 1];
  const below = teamScale.levels[place + 1];
  const team = teamScale.levels[place];
  const lowest = below?.from ?? 0;
  const inPlace = cut > lowest && (above ? cut < above.from : cut <= 100);
  if (inPlace && cut > 1) return { scale: withProficientCut(teamScale, cut), own: true, problems: [] };
  const usesTeam = `Until then the team's ${team?.from ?? 100}% is used.`;
  const fraction = cut > 0 && cut <= 1;
  const problem: Problem = {
    code: fraction ? 'cut-below-one' : 'own-cut-out-of-place',
    where: `Essential Learnings, ${learning.code}, Proficient at %`,
    message: fraction
      ? `The cut is ${cut}%. A percent sign was probably typed and the sheet stored a fraction.`
      : `A cut of ${cut}% does not lie ${above ? `between ${lowest}% and ${above.from}%` : `above ${lowest}% and up to 100%`}, where "${team?.name ?? 'proficient'}" has its place.`,
    remedy: `${fraction ? `Type ${Math.round(cut * 100)} without the percent sign.` : 'Change the cut, or clear it.'} ${usesTeam}`,
    severity: 'skip',
  };
  return { scale: teamScale, own: false, problems: [problem] };
}

/** The criteria of one learning, and what is wrong with its own cut or rule. */
export function criteriaFor(
  learning: EssentialLearning,
  teamScale: Scale,
  teamRule: Rule,
): { readonly criteria: Criteria; readonly problems: readonly Problem[] } {
  const { scale, own, problems } = scaleFor(learning, teamScale);
  const chosen = learning.rule ? resolveRule(learning.rule, `Essential Learnings, ${learning.code}, Rule`) : undefined;
  const ownRule = chosen?.ok ? chosen.value : undefined;
  const ruleProblems = (chosen?.ok === false ? chosen.problems : []).map(
    (problem): Problem => ({
      ...problem,
      severity: 'skip',
      remedy: `${problem.remedy} Until then the team's rule is used.`,
    }),
  );
  return {
    criteria: { learning, scale, rule: ownRule ?? teamRule, ownCut: own, ownRule: ownRule !== undefined },
    problems: [...problems, ...ruleProblems],
  };
}
