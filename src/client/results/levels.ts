/** How a level looks on the page: its colour, a sign beside the colour, and ink that can be read on it. */
import type { Need } from '../../domain/mastery/needs';
import { needOf } from '../../domain/mastery/needs';
import type { Level, Scale } from '../../domain/scale';

const SIGNS: Readonly<Record<Need, string>> = {
  'extension-ready': '▲',
  proficient: '●',
  approaching: '◐',
  'not-yet': '○',
};

/** A sign that tells the level without colour. */
export function signOf(level: Level, scale: Scale): string {
  return SIGNS[needOf(level, scale)];
}

const DARK = '#1f2a2e';
const LIGHT = '#ffffff';

/** Black or white, whichever stands out more on a background (`#rrggbb`): WCAG's contrast. */
export function inkOn(background: string): string {
  const luminance = luminanceOf(background);
  const onDark = (luminance + 0.05) / (luminanceOf(DARK) + 0.05);
  return onDark >= 1.05 / (luminance + 0.05) ? DARK : LIGHT;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
