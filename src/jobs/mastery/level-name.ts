/** Levels by their names, as the team's scale has them. */
import type { Scale } from '../../domain/scale';

/** The name of the level with this rank; words for a student who had none. */
export function levelName(scale: Scale, rank: number | undefined): string {
  if (rank === undefined) return 'no result';
  return scale.levels.find((level) => level.rank === rank)?.name ?? 'a level that is gone';
}
