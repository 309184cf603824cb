/** What every importer of learnings gives, and what is worth saying about a choice of them. */
import type { EssentialLearning } from '../../learning';
import type { Problem } from '../../problem';

/** A statement that a team may choose as an essential learning. */
export interface LearningCandidate {
  readonly code: string;
  /** True when the source had no code and one was made. */
  readonly codeIsMade: boolean;
  readonly statement: string;
  readonly iCan: string;
  readonly unit: string;
  /** What the source calls it (Standard, Cluster, Strand); empty when it does not say. */
  readonly kind: string;
  /** Depth in the source's tree, 0 at the top; candidates stand in the tree's reading order. */
  readonly depth: number;
  /** CASE identifier, for links to other systems; otherwise empty. */
  readonly caseId: string;
}

export interface ImportedLearnings {
  readonly title: string;
  readonly candidates: readonly LearningCandidate[];
}

/** More than this many learnings in a course is a list of all standards, not of essential ones (DOMAIN.md 1.8: 5 to 12). */
export const MANY_LEARNINGS = 12;

/** The chosen candidates as essential learnings, without cuts or rules of their own. */
export function toEssentialLearnings(candidates: readonly LearningCandidate[]): EssentialLearning[] {
  return candidates.map(({ code, statement, iCan, unit, caseId }) => ({
    code,
    statement,
    iCan,
    unit,
    proficientAt: undefined,
    rule: undefined,
    caseId,
  }));
}

/** Notes about a list of learnings: codes that may be one standard written twice, and a friendly word when there are many. */
export function reviewLearnings(learnings: readonly Pick<EssentialLearning, 'code'>[]): Problem[] {
  const problems: Problem[] = [];
  for (const [a, b] of nearDuplicateCodes(learnings.map(({ code }) => code)))
    problems.push({
      code: 'codes-nearly-equal',
      where: `Essential Learnings, ${a} and ${b}`,
      message: `${a} and ${b} look like one standard written in two ways.`,
      remedy: 'Keep one of them, or keep both if they are two standards.',
      severity: 'note',
    });
  if (learnings.length > MANY_LEARNINGS)
    problems.push({
      code: 'many-learnings',
      where: 'Essential Learnings',
      message: `${learnings.length} learnings are many for one course. Essential means few: what every student must learn, whatever else is taught.`,
      remedy: 'Most teams choose 5 to 12. Leave out what is taught but not guaranteed.',
      severity: 'note',
    });
  return problems;
}

/** Pairs of different codes that fold to one, such as `NC.6.NS.5` and `NC.6.NS.B.5`, or `nc.6.ns.5` and `NC 6 NS 05`. */
export function nearDuplicateCodes(codes: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  const seen = new Map<string, { code: string; cluster: string }[]>();
  for (const code of new Set(codes)) {
    const { folded, cluster } = foldCode(code);
    const alike = seen.get(folded) ?? [];
    for (const other of alike)
      if (other.cluster === cluster || other.cluster === '' || cluster === '') pairs.push([other.code, code]);
    seen.set(folded, [...alike, { code, cluster }]);
  }
  return pairs;
}

/** A code in capitals without its cluster letter: the single letter that stands right before a number (`B` in `6.NS.B.5`). */
function foldCode(code: string): { folded: string; cluster: string } {
  const segments = code
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((segment) => segment !== '');
  const isCluster = (segment: string, index: number): boolean =>
    index > 0 && /^[A-Z]$/.test(segment) && /^\d/.test(segments[index + 1] ?? '');
  return {
    folded: segments
      .filter((segment, index) => !isCluster(segment, index))
      .map((segment) => segment.replace(/^0+(?=\d)/, ''))
      .join('.'),
    cluster: segments.filter(isCluster).join('.'),
  };
}

/** Makes codes `EL1`, `EL2` ... that are not in use. */
export function codeMaker(inUse: Iterable<string>): () => string {
  const taken = new Set([...inUse].map((code) => code.toUpperCase()));
  let number = 0;
  return () => {
    do number++;
    while (taken.has(`EL${number}`));
    return `EL${number}`;
  };
}
