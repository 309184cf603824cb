/**
 * The shapes of request messages, as data, and the reading of a value by them: unknown names and wrong types are
 * refused with the words of Google's JSON reader. Its paths are in snake case, the names in them as the caller wrote them.
 */

export type Shape =
  | { readonly kind: 'string' | 'int' | 'number' | 'boolean' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | Message;

export interface Message {
  readonly kind: 'message';
  readonly name: string;
  readonly fields: Readonly<Record<string, Shape>>;
  /** Groups of which at most one field may be set. */
  readonly oneofs: Readonly<Record<string, readonly string[]>>;
}

export const STRING: Shape = { kind: 'string' };
export const INT: Shape = { kind: 'int' };
export const NUMBER: Shape = { kind: 'number' };
export const BOOLEAN: Shape = { kind: 'boolean' };

/** The shape of `T`, every field of it: a field that Google adds fails to compile here until it is decided on. */
export function message<T>(
  name: string,
  fields: { readonly [K in keyof Required<T>]: Shape },
  oneofs: Readonly<Record<string, readonly (keyof T & string)[]>> = {},
): Message {
  return { kind: 'message', name, fields, oneofs };
}

export function oneOf(name: string, values: readonly string[]): Shape {
  return { kind: 'enum', name, values };
}

export function listOf(of: Shape): Shape {
  return { kind: 'list', of };
}

const TYPES = { string: 'TYPE_STRING', int: 'TYPE_INT32', number: 'TYPE_FLOAT', boolean: 'TYPE_BOOL' } as const;

/**
 * Reads a value by its shape; null counts as absent, as in Google's JSON.
 * @param path where it stands, for messages, for example `requests[0].insert_text`
 * @param problems collects what could not be read
 * @returns the value without absent members; undefined where it could not be read
 */
export function readValue(value: unknown, shape: Shape, path: string, problems: string[]): unknown {
  switch (shape.kind) {
    case 'message':
      return readMessage(value, shape, path, problems);
    case 'list':
      if (!Array.isArray(value)) return invalid(value, path, 'TYPE_MESSAGE', problems);
      return value.map((item, i) => readValue(item, shape.of, `${path}[${i}]`, problems));
    case 'enum':
      if (typeof value === 'string' && shape.values.includes(value)) return value;
      return invalid(value, path, typeUrl(shape.name), problems);
    case 'string':
      // Half a surrogate pair cannot be sent: JSON goes over the wire in UTF-8.
      if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return value;
      return invalid(value, path, TYPES.string, problems);
    case 'int':
      return Number.isInteger(value) ? value : invalid(value, path, TYPES.int, problems);
    case 'number':
      return Number.isFinite(value) ? value : invalid(value, path, TYPES.number, problems);
    case 'boolean':
      return typeof value === 'boolean' ? value : invalid(value, path, TYPES.boolean, problems);
  }
}

function readMessage(value: unknown, shape: Message, path: string, problems: string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid(value, path, typeUrl(shape.name), problems);
  }
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === null || member === undefined) continue;
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (field === undefined) {
      const place = path === '' ? '' : ` at '${path}'`;
      problems.push(`Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`);
      continue;
    }
    for (const [group, names] of Object.entries(shape.oneofs)) {
      if (names.includes(name) && names.some((other) => other in read)) {
        const problem = `oneof field '${group}' is already set. Cannot set '${name}'`;
        problems.push(`Invalid value at '${path}' (oneof), ${problem}`);
      }
    }
    read[name] = readValue(member, field, path === '' ? snake(name) : `${path}.${snake(name)}`, problems);
  }
  return read;
}

function invalid(value: unknown, path: string, type: string, problems: string[]): undefined {
  problems.push(`Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
  return undefined;
}

function typeUrl(name: string): string {
  return `type.googleapis.com/google.apps.docs.v1.${name}`;
}

/** `insertText` as it stands in a path: `insert_text`. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
