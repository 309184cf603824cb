/**
 * From Docs' units to those of WordprocessingML: twentieths of a point, half points, eighths of a point, RRGGBB.
 */

import { BorderStyle, type IBorderOptions } from 'docx';
import type { docs_v1 } from '../../workspace/docs';

type Length = docs_v1.Schema$Dimension | undefined;

/** Without the members that are undefined, which the docx library would take for values. */
export function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Points; 0 for a length that is not given. */
export function points(length: Length): number {
  return length?.magnitude ?? 0;
}

/** Twentieths of a point. */
export function twips(length: Length): number {
  return Math.round(points(length) * 20);
}

/** The colour as RRGGBB; undefined when it is transparent or not given. */
export function hexColour(colour: docs_v1.Schema$OptionalColor | undefined): string | undefined {
  const rgb = colour?.color?.rgbColor;
  if (!rgb) return undefined;
  const channels = [rgb.red, rgb.green, rgb.blue];
  return channels
    .map((level) =>
      Math.round((level ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

interface Line {
  readonly color?: docs_v1.Schema$OptionalColor;
  readonly dashStyle?: string | null;
  readonly width?: docs_v1.Schema$Dimension;
  readonly padding?: docs_v1.Schema$Dimension;
}

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A border; one without width is none. */
export function border(line: Line): IBorderOptions {
  const colour = hexColour(line.color);
  if (colour === undefined || points(line.width) === 0) return NO_LINE;
  const style =
    line.dashStyle === 'DOT' ? BorderStyle.DOTTED : line.dashStyle === 'DASH' ? BorderStyle.DASHED : BorderStyle.SINGLE;
  return { style, color: colour, size: Math.max(2, Math.round(points(line.width) * 8)), space: points(line.padding) };
}
