/**
 * Evidence: what one assessment tells about one student on one essential learning (METHODS.md section 1).
 * The only place that sorts attempts.
 */
import type { Assessment, Item } from './assessment';
import type { CalendarDate } from './calendar';
import type { EssentialLearning } from './learning';
import { scaleFor } from './mastery/criteria';
import type { PointsNeeded } from './mastery/points-needed';
import { percentByPointsNeeded, pointsNeededProblems } from './mastery/points-needed';
import type { Problem } from './problem';
import { compareText } from './roster';
import type { Scale } from './scale';
import { earnedPoints, type Score } from './score';

export interface Evidence {
  readonly student: string;
  readonly learning: string;
  readonly assessment: string;
  readonly givenOn: CalendarDate | undefined;
  /** Points earned and possible over the shared, scored items tagged with the learning. */
  readonly earned: number;
  readonly possible: number;
  /** 100 * earned / possible, or the mapped percent where the team set points needed. */
  readonly percent: number;
}

/** The scores of one assessment: student id -> item id -> score. A student without an entry has no scores. */
export interface Scorebook {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, Score>>;
}

/** Student id -> learning code -> that student's evidence on it, oldest first. */
export type EvidenceIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Evidence[]>>;

/** Where a team set points needed: which, and the team's scale that gives the cuts their percents. */
export interface PointsNeededChoice {
  readonly scale: Scale;
  readonly pointsNeeded: readonly PointsNeeded[];
}

/** Attempts, oldest first: by date, undated as oldest, and on one day by assessment id. The argument is not changed. */
export function sortAttempts<T extends { readonly assessment: string; readonly givenOn: CalendarDate | undefined }>(
  attempts: readonly T[],
): T[] {
  return [...attempts].sort((a, b) => {
    const dayA = a.givenOn ?? '';
    const dayB = b.givenOn ?? '';
    return dayA < dayB ? -1 : dayA > dayB ? 1 : compareText(a.assessment, b.assessment);
  });
}

/** One student's evidence on one learning, oldest first; empty when there is none. */
export function attemptsOf(index: EvidenceIndex, student: string, learning: string): readonly Evidence[] {
  return index.get(student)?.get(learning) ?? [];
}

/** The items that count: all that screening did not drop. */
export function countingItems(items: readonly Item[]): Item[] {
  return items.filter((item) => item.screening !== 'drop');
}

/** Points of all counting items of the assessment that are tagged with the learning. */
export function possiblePoints(scorebook: Pick<Scorebook, 'items'>, learning: string): number {
  return countingItems(scorebook.items).reduce(
    (sum, item) => (item.learnings.includes(learning) ? sum + item.points : sum),
    0,
  );
}

/**
 * The evidence of all students on the given learnings. An item counts in full for each learning it is tagged with;
 * blank, excused and absent items drop out of earned and possible alike; with no scored item there is no evidence.
 * Tags that name no given learning are left aside, and so are points needed that cannot be used
 * (`pointsNeededOf` says why).
 */
export function collectEvidence(
  scorebooks: readonly Scorebook[],
  learnings: readonly EssentialLearning[],
  choice?: PointsNeededChoice,
): EvidenceIndex {
  const index = new Map<string, Map<string, Evidence[]>>();
  // Sorting the assessments once puts every student's attempts in order.
  const ordered = sortAttempts(
    scorebooks.map((scorebook) => ({
      scorebook,
      assessment: scorebook.assessment.id,
      givenOn: scorebook.assessment.givenOn,
    })),
  );
  for (const { scorebook, assessment, givenOn } of ordered) {
    const tagged = learningsAsked(scorebook, learnings, choice);
    if (tagged.codes.length === 0) continue;
    for (const [student, scores] of scorebook.scores) {
      const earned = new Array<number>(tagged.codes.length).fill(0);
      const possible = new Array<number>(tagged.codes.length).fill(0);
      for (const { item, places } of tagged.items) {
        const score = scores.get(item.id);
        const points = score && earnedPoints(score);
        if (points === undefined) continue;
        for (const place of places) {
          earned[place] = (earned[place] ?? 0) + points;
          possible[place] = (possible[place] ?? 0) + item.points;
        }
      }
      tagged.codes.forEach((learning, place) => {
        const e = earned[place] ?? 0;
        const p = possible[place] ?? 0;
        if (!(p > 0)) return;
        const percent = tagged.percents[place]?.(e, p) ?? (100 * e) / p;
        add(index, { student, learning, assessment, givenOn, earned: e, possible: p, percent });
      });
    }
  }
  return index;
}

/** Points needed that can be used, and what is wrong with the others. */
export function pointsNeededOf(
  scorebooks: readonly Scorebook[],
  learnings: readonly EssentialLearning[],
  choice: PointsNeededChoice,
): { readonly usable: readonly PointsNeeded[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const usable = choice.pointsNeeded.filter((asked) => {
    const scorebook = scorebooks.find((candidate) => candidate.assessment.id === asked.assessment);
    const learning = learnings.find((candidate) => candidate.code === asked.learning);
    if (!scorebook || !learning) return false;
    const found = pointsNeededProblems(
      asked,
      possiblePoints(scorebook, asked.learning),
      scaleFor(learning, choice.scale).scale,
    );
    problems.push(...found);
    return found.length === 0;
  });
  return { usable, problems };
}

interface LearningsAsked {
  /** The learnings that the assessment asks for. */
  readonly codes: readonly string[];
  /** Its counting items, each with the places in `codes` of its learnings. */
  readonly items: readonly { readonly item: Item; readonly places: readonly number[] }[];
  /** Per place in `codes` the mapping of points to percent, where the team set points needed. */
  readonly percents: readonly (((earned: number, possible: number) => number) | undefined)[];
}

function learningsAsked(
  scorebook: Scorebook,
  learnings: readonly EssentialLearning[],
  choice: PointsNeededChoice | undefined,
): LearningsAsked {
  const counting = countingItems(scorebook.items);
  const tags = new Set(counting.flatMap((item) => item.learnings));
  const asked = learnings.filter((learning) => tags.has(learning.code));
  const usable = choice ? pointsNeededOf([scorebook], asked, choice).usable : [];
  return {
    codes: asked.map((learning) => learning.code),
    items: counting.flatMap((item) => {
      const places = asked.flatMap((learning, place) => (item.learnings.includes(learning.code) ? [place] : []));
      return places.length === 0 ? [] : [{ item, places }];
    }),
    percents: asked.map((learning) => {
      const found = usable.find((needed) => needed.learning === learning.code);
      if (!found || !choice) return undefined;
      const all = possiblePoints(scorebook, learning.code);
      const { scale } = scaleFor(learning, choice.scale);
      return (earned, possible) => percentByPointsNeeded(earned, possible, all, found.needed, scale);
    }),
  };
}

function add(index: Map<string, Map<string, Evidence[]>>, evidence: Evidence): void {
  const ofStudent = index.get(evidence.student) ?? new Map<string, Evidence[]>();
  index.set(evidence.student, ofStudent);
  const attempts = ofStudent.get(evidence.learning);
  if (attempts) attempts.push(evidence);
  else ofStudent.set(evidence.learning, [evidence]);
}
