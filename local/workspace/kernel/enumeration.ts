/**
 * Apps Script's enums. A value is an object that prints its name and is equal only to itself; it is no number, so it
 * cannot cross google.script.run and cannot be compared with one by accident.
 */

interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  toJSON(): string;
}

/**
 * @param names the members in Google's order
 * @returns an object typed as the enum of the official types; its members are opaque values
 */
export function enumeration<T extends object>(names: readonly (keyof T & string)[]): T {
  const values: Record<string, EnumValue> = {};
  names.forEach((name, index) => {
    values[name] = Object.freeze({
      toString: () => name,
      name: () => name,
      ordinal: () => index,
      toJSON: () => name,
    });
  });
  return Object.freeze(values) as unknown as T;
}
