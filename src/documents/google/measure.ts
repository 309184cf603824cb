/** Lengths and colours as the Docs API writes them. */
import type { docs_v1 } from '@googleapis/docs';

/** A length in points. */
export function points(magnitude: number): docs_v1.Schema$Dimension {
  return { magnitude, unit: 'PT' };
}

/** `#rrggbb` as red, green and blue from 0 to 1. */
export function colour(hex: string): docs_v1.Schema$OptionalColor {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { color: { rgbColor: { red: part(1), green: part(3), blue: part(5) } } };
}
