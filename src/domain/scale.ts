/** The proficiency scale: an ordered list of levels with the percent at which each begins. */
import type { Problem } from './problem';

export interface Level {
  /** 1 is the lowest level of the scale. */
  readonly rank: number;
  readonly name: string;
  /** Cut: the percent (0..100) at which the level begins; the lowest level begins at 0. */
  readonly from: number;
  /** `#rrggbb`, used behind the level's name, never instead of it. */
  readonly colour: string;
}

export interface Scale {
  /** Highest first; at least two. */
  readonly levels: readonly Level[];
  /** Rank of the lowest level that counts as proficient. */
  readonly proficientRank: number;
}

/** Cuts are compared at full precision with this tolerance, so that 80 % of 5 items is 80 % (METHODS.md). */
export const CUT_TOLERANCE = 1e-9;

/** 90 extension-ready, 80 proficient, 60 approaching, 0 not yet (DOMAIN.md 4.1). */
export const DEFAULT_SCALE: Scale = {
  levels: [
    { rank: 4, name: 'Extension-ready', from: 90, colour: '#9fc5e8' },
    { rank: 3, name: 'Proficient', from: 80, colour: '#b6d7a8' },
    { rank: 2, name: 'Approaching', from: 60, colour: '#ffe599' },
    { rank: 1, name: 'Not yet', from: 0, colour: '#f4cccc' },
  ],
  proficientRank: 3,
};

/** True when `percent` reaches `cut` (both in percent), within the tolerance. */
export function reaches(percent: number, cut: number): boolean {
  return percent >= cut - CUT_TOLERANCE;
}

/** The highest level whose cut is reached. Percents below every cut belong to the lowest level. */
export function levelOf(percent: number, scale: Scale): Level {
  const found = scale.levels.find((level) => reaches(percent, level.from)) ?? scale.levels[scale.levels.length - 1];
  if (!found) throw new Error('A scale has at least two levels.');
  return found;
}

/** True when the level counts as proficient. */
export function isProficient(level: Level, scale: Scale): boolean {
  return level.rank >= scale.proficientRank;
}

/** The cut, in percent, from which a student counts as proficient. */
export function proficientCut(scale: Scale): number {
  return scale.levels.find((level) => level.rank === scale.proficientRank)?.from ?? 100;
}

/** The scale with its proficient cut moved to `cut` percent, for a learning with a cut of its own. */
export function withProficientCut(scale: Scale, cut: number): Scale {
  return {
    ...scale,
    levels: scale.levels.map((level) => (level.rank === scale.proficientRank ? { ...level, from: cut } : level)),
  };
}

/**
 * Why a scale cannot be used: cuts outside 0..100 or out of order, a lowest level that does not begin at 0,
 * and cuts typed below 1 (a sheet turns "85%" into 0.85), which are a slip and never a scale.
 */
export function scaleProblems(scale: Scale, where: string): Problem[] {
  const problems: Problem[] = [];
  const stop = (code: string, message: string, remedy: string): void => {
    problems.push({ code, where, message, remedy, severity: 'stop' });
  };
  if (scale.levels.length < 2)
    stop('scale-too-short', 'A scale needs at least two levels.', 'Add a level to the Scale tab.');
  scale.levels.forEach((level, index) => {
    const isLowest = index === scale.levels.length - 1;
    const above = scale.levels[index - 1];
    if (!isLowest && level.from > 0 && level.from <= 1)
      stop(
        'cut-below-one',
        `"${level.name}" begins at ${level.from}%. A percent sign was probably typed and the sheet stored a fraction.`,
        `Type ${Math.round(level.from * 100)} without the percent sign.`,
      );
    else if (!(level.from >= 0 && level.from <= 100))
      stop('cut-out-of-range', `"${level.name}" begins at ${level.from}%.`, 'Use a number from 0 to 100.');
    if (above && !(above.from > level.from))
      stop(
        'cuts-out-of-order',
        `"${above.name}" must begin above "${level.name}".`,
        'Put the levels in order, the highest first, each with a lower cut than the one before.',
      );
    if (isLowest && level.from !== 0)
      stop('lowest-level-not-zero', `The lowest level, "${level.name}", must begin at 0.`, 'Set its From % to 0.');
  });
  return problems;
}
