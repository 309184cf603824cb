/** A level's name on its own colour, the same on every tab; the word stays, so that colour never speaks alone. */
import type { Scale } from '../../domain/scale';
import { LEVEL_COLOURS } from '../../domain/scale-presets';
import type { ColourRule } from '../declaration';

/** One rule for each level, over the columns that show names of levels. */
export function levelColours(scale: Scale, columns: readonly string[]): ColourRule[] {
  return scale.levels.map((level) => ({
    columns,
    text: level.name,
    background: level.colour,
    palette: LEVEL_COLOURS,
  }));
}
