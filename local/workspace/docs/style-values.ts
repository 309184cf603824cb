/**
 * Style values in the form in which Docs keeps and reports them: colours of eight bits a channel, zero left out.
 */
import type { docs_v1 } from '@googleapis/docs';
import { refuse } from './refusal';

/** A value with every colour and every length in it as Docs would report it. @throws a refusal for a length without a unit */
export function storedValue<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('magnitude' in value || 'unit' in value) return storedDimension(value as docs_v1.Schema$Dimension) as T;
  const stored: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    stored[key] = key === 'rgbColor' ? storedColour(member as docs_v1.Schema$RgbColor) : storedValue(member);
  }
  return stored as T;
}

function storedDimension({ magnitude, unit }: docs_v1.Schema$Dimension): docs_v1.Schema$Dimension {
  if (unit !== 'PT') refuse('The unit of a dimension must be PT.'); // ours
  return magnitude ? { magnitude, unit } : { unit };
}

function storedColour(colour: docs_v1.Schema$RgbColor): docs_v1.Schema$RgbColor {
  const stored: docs_v1.Schema$RgbColor = {};
  for (const channel of ['red', 'green', 'blue'] as const) {
    const level = colour[channel] ?? 0;
    if (level < 0 || level > 1) refuse('The value of a color must be between 0.0 and 1.0.'); // ours
    const eightBits = Math.round(level * 255);
    if (eightBits > 0) stored[channel] = singlePrecision(eightBits / 255);
  }
  return stored;
}

/** The shortest number that is the same in single precision, which is how Google answers: 67/255 is 0.2627451. */
function singlePrecision(value: number): number {
  const single = Math.fround(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const shorter = Number(single.toPrecision(digits));
    if (Math.fround(shorter) === single) return shorter;
  }
  return single;
}

/** The names in a field mask, in the form of the style's own names. */
export function maskedFields(mask: string | null | undefined, fields: readonly string[]): string[] {
  const asked = (mask ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (asked.length === 0) {
    refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  if (asked.length === 1 && asked[0] === '*') return [...fields];
  return asked.map((name) => {
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return fields.includes(camel) ? camel : refuse(`Invalid field: ${name}`);
  });
}

/**
 * `style` with the masked fields taken from `given`; a masked field that `given` leaves out goes back to its default.
 * @param defaults what is reported for a field that is at its default; nothing, where the field is inherited then
 */
export function withFields<T extends object>(
  style: T,
  given: T,
  fields: readonly string[],
  defaults: Partial<T> = {},
): T {
  const changed = { ...style } as Record<string, unknown>;
  for (const field of fields) {
    const value = (given as Record<string, unknown>)[field] ?? (defaults as Record<string, unknown>)[field];
    if (value === undefined || value === null) delete changed[field];
    else changed[field] = storedValue(value);
  }
  return changed as T;
}
