/**
 * Sections beside the team, fairly (METHODS.md section 6). Shares of small classes bounce, so what is shown is the
 * count, and what is said comes from shares shrunk toward the team's. Sorted by name, never by result, and there is
 * no list of sections that fell short.
 */
import { compareText } from '../roster';
import { betaAbove } from './distributions';
import { FEWEST_STUDENTS } from './statistic';

/** Proficient of assessed. */
export interface ShareCount {
  readonly proficient: number;
  readonly assessed: number;
}

export interface SectionShare extends ShareCount {
  readonly section: string;
  /** Share shrunk toward the team's, 0..1; for what is said, not for show. */
  readonly shrunk: number;
}

export interface BrightSpot extends ShareCount {
  readonly section: string;
  /** What the dialog asks. It names no section. */
  readonly question: string;
}

export interface SectionComparison {
  readonly team: ShareCount;
  /** By section name; sections in which nobody was assessed are left out. */
  readonly sections: readonly SectionShare[];
  /** Between-section part of the variance (ANOVA estimator), 0..1. */
  readonly rho: number;
  /** Said first where the numbers do not tell sections apart. */
  readonly caution: typeof CANNOT_TELL_APART | undefined;
  /** By section name. For the team's own dialog only: never in an agenda, a Results tab or a copy. */
  readonly brightSpots: readonly BrightSpot[];
}

export const CANNOT_TELL_APART = 'We cannot tell our sections apart with these numbers';

const SURE = 0.9;

/**
 * Compares the sections on one learning.
 *
 * @param team counts over the team, each student once
 * @param sections counts of each section
 * @returns undefined when nobody was assessed
 */
export function compareSections(
  team: ShareCount,
  sections: readonly (ShareCount & { readonly section: string })[],
): SectionComparison | undefined {
  if (team.assessed === 0) return undefined;
  const share = team.proficient / team.assessed;
  const assessed = sections.filter((section) => section.assessed > 0).sort((a, b) => compareText(a.section, b.section));
  const rho = rhoOf(assessed);
  const strength = (1 - rho) / rho;
  return {
    team: { proficient: team.proficient, assessed: team.assessed },
    sections: assessed.map(({ section, proficient, assessed: n }) => ({
      section,
      proficient,
      assessed: n,
      shrunk: rho === 0 ? share : (proficient + share * strength) / (n + strength),
    })),
    rho,
    caution: rho === 0 ? CANNOT_TELL_APART : undefined,
    brightSpots: assessed.flatMap(({ section, proficient, assessed: n }) =>
      rho > 0 && n >= FEWEST_STUDENTS && probabilityAbove(share, proficient, n, strength) >= SURE
        ? [
            {
              section,
              proficient,
              assessed: n,
              question: `In one of our sections ${proficient} of ${n} got there. What was tried?`,
            },
          ]
        : [],
    ),
  };
}

/** rho = max(0, (MSB - MSW) / (MSB + (n0 - 1) MSW)), the ANOVA estimator on right and wrong; 0 where it has no meaning. */
function rhoOf(sections: readonly ShareCount[]): number {
  const k = sections.length;
  const n = sections.reduce((sum, { assessed }) => sum + assessed, 0);
  if (k < 2 || n <= k) return 0;
  const p = sections.reduce((sum, { proficient }) => sum + proficient, 0) / n;
  const between = sections.reduce(
    (sum, { proficient, assessed }) => sum + assessed * (proficient / assessed - p) ** 2,
    0,
  );
  const within = sections.reduce(
    (sum, { proficient, assessed }) => sum + (proficient * (assessed - proficient)) / assessed,
    0,
  );
  const n0 = (n - sections.reduce((sum, { assessed }) => sum + assessed ** 2, 0) / n) / (k - 1);
  const msb = between / (k - 1);
  const msw = within / (n - k);
  const spread = msb + (n0 - 1) * msw;
  return spread > 0 ? Math.min(1, Math.max(0, (msb - msw) / spread)) : 0;
}

/** P(a section's true share > the team's) under Beta(x + pM, n - x + (1 - p)M). */
function probabilityAbove(share: number, proficient: number, n: number, strength: number): number {
  const a = proficient + share * strength;
  const b = n - proficient + (1 - share) * strength;
  // Without any shrinking (rho = 1) a section in which all or none got there leaves no doubt.
  if (b <= 0) return 1;
  if (a <= 0) return 0;
  return betaAbove(share, a, b);
}
