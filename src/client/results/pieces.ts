/** Counts by level as a bar draws them. */
import type { Growth } from '../../domain/analysis/growth';
import type { Counts } from '../../domain/mastery/summary';
import type { Scale } from '../../domain/scale';

export interface LevelPiece {
  readonly rank: number;
  readonly name: string;
  readonly colour: string;
  readonly count: number;
}

/** Of a summary, highest level first. */
export function piecesOf({ perLevel }: Pick<Counts, 'perLevel'>, scale: Scale): LevelPiece[] {
  return scale.levels.map(({ rank, name, colour }) => ({
    rank,
    name,
    colour,
    count: perLevel.find((level) => level.rank === rank)?.count ?? 0,
  }));
}

/** Of the first (`from`) or the latest (`to`) results of students who have both. */
export function piecesOfGrowth({ table }: Pick<Growth, 'table'>, end: 'from' | 'to', scale: Scale): LevelPiece[] {
  return scale.levels.map(({ rank, name, colour }) => ({
    rank,
    name,
    colour,
    count: table.filter((cell) => cell[end] === rank).reduce((sum, cell) => sum + cell.count, 0),
  }));
}

/** How many of them stand at or above the proficient level. */
export function proficientIn(pieces: readonly LevelPiece[], scale: Scale): number {
  return pieces.filter(({ rank }) => rank >= scale.proficientRank).reduce((sum, { count }) => sum + count, 0);
}
