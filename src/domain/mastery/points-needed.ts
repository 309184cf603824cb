/**
 * With few points a percent cut can be out of reach: on 4 points, 80 % means 4 of 4. What the cuts mean in points is
 * always shown, and a team may say instead how many points each level takes ("3 of 4 is proficient").
 */
import type { Problem } from '../problem';
import type { Scale } from '../scale';
import { CUT_TOLERANCE, reaches } from '../scale';

/** The points that a team asks for on one learning in one assessment, in place of the percent cuts. */
export interface PointsNeeded {
  readonly assessment: string;
  readonly learning: string;
  /** Rank of a level -> points it takes. Levels that are not named lie on the straight lines between those that are. */
  readonly needed: Readonly<Record<number, number>>;
}

export interface CutInPoints {
  readonly rank: number;
  readonly name: string;
  /** The cut in percent. */
  readonly from: number;
  /** Fewest whole points that reach the cut; all points, where no whole number below does. */
  readonly points: number;
  readonly needsAll: boolean;
}

export interface CutsInPoints {
  readonly possible: number;
  /** Highest level first. */
  readonly cuts: readonly CutInPoints[];
  /** True when a student must earn every point to be proficient. */
  readonly proficientNeedsAll: boolean;
  /** What the team may choose instead: one point less than all for proficient. */
  readonly offer: { readonly points: number; readonly needed: PointsNeeded['needed'] } | undefined;
}

/** Below this many points one point less than all would be two thirds or less: nothing is offered. */
const FEWEST_POINTS_FOR_AN_OFFER = 4;

/** What each cut of the scale means on `possible` points (above 0), and the count offered instead. */
export function cutsInPoints(possible: number, scale: Scale): CutsInPoints {
  const cuts = scale.levels.map((level): CutInPoints => {
    const fewest = Math.max(0, Math.ceil((level.from * possible) / 100 - CUT_TOLERANCE));
    const points = fewest > 0 && reaches((100 * (fewest - 1)) / possible, level.from) ? fewest - 1 : fewest;
    const needed = Math.min(points, possible);
    return { rank: level.rank, name: level.name, from: level.from, points: needed, needsAll: needed === possible };
  });
  const proficientNeedsAll = cuts.find((cut) => cut.rank === scale.proficientRank)?.needsAll ?? false;
  const offered = Math.ceil(possible) - 1;
  return {
    possible,
    cuts,
    proficientNeedsAll,
    offer:
      proficientNeedsAll && possible >= FEWEST_POINTS_FOR_AN_OFFER
        ? { points: offered, needed: { [scale.proficientRank]: offered } }
        : undefined,
  };
}

/**
 * Percent for points earned where the team set points needed: straight lines through (0, 0), (points needed for a
 * level, its cut) and (all, 100). METHODS.md section 2.
 *
 * @param earned points earned on the scored items
 * @param possible points of the scored items; a student with an unscored item is taken in proportion
 * @param all points of all items of the learning in this assessment
 * @param scale the scale with which the learning is judged
 */
export function percentByPointsNeeded(
  earned: number,
  possible: number,
  all: number,
  needed: PointsNeeded['needed'],
  scale: Scale,
): number {
  const points = (earned * all) / possible;
  const corners = [
    { points: 0, percent: 0 },
    ...[...scale.levels].reverse().flatMap((level) => {
      const count = needed[level.rank];
      return count === undefined ? [] : [{ points: count, percent: level.from }];
    }),
    { points: all, percent: 100 },
  ];
  // Two levels may ask for the same points: at that count the higher percent holds, below it the lower is aimed at.
  const reached = corners.filter((corner) => points >= corner.points - CUT_TOLERANCE).length;
  const below = corners[reached - 1];
  const above = corners[reached];
  if (!below) return 0;
  if (!above) return 100;
  return below.percent + ((points - below.points) / (above.points - below.points)) * (above.percent - below.percent);
}

/**
 * Why points needed cannot be used: not above 0, more than there are, or a higher level that asks for less.
 *
 * @param all points of all items of the learning in this assessment
 */
export function pointsNeededProblems(asked: PointsNeeded, all: number, scale: Scale): Problem[] {
  const where = `${asked.assessment}, points needed for ${asked.learning}`;
  const remedy =
    'Correct the points needed, or clear them to use the percent cuts. Until then the percent cuts are used.';
  const named = [...scale.levels].reverse().filter((level) => asked.needed[level.rank] !== undefined);
  const problems: Problem[] = [];
  const skip = (code: string, message: string): void => {
    problems.push({ code, where, message, remedy, severity: 'skip' });
  };
  named.forEach((level, index) => {
    const points = asked.needed[level.rank] ?? Number.NaN;
    const lower = named[index - 1];
    const lowerPoints = lower ? (asked.needed[lower.rank] ?? 0) : 0;
    if (!(points >= 0) || (points === 0 && level.from > 0) || points > all)
      skip('points-needed-out-of-range', `"${level.name}" asks for ${points} of ${all} points.`);
    else if (lower && points < lowerPoints)
      skip(
        'points-needed-out-of-order',
        `"${level.name}" asks for ${points} points, "${lower.name}" for ${lowerPoints}.`,
      );
  });
  for (const rank of Object.keys(asked.needed)) {
    if (!scale.levels.some((level) => String(level.rank) === rank))
      skip('points-needed-unknown-level', `There is no level ${rank} on the scale.`);
  }
  return problems;
}
