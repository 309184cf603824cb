/**
 * What google.script.run lets through between a page and the script: only JSON-like values, with Google's own oddities on
 * the way back. Used by the server's gate and by the page's stub, so it knows neither.
 */
import { serviceError } from './errors';
import { serviceName } from './kernel';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Google runs at most this many calls of one page at once; more wait. */
export const CONCURRENT_CALLS = 10;

/** What the page's failure handler gets. */
export interface ScriptRunError {
  readonly name: string;
  readonly message: string;
}

export type ScriptRunReply =
  | { readonly ok: true; readonly value: Plain }
  | { readonly ok: false; readonly error: ScriptRunError };

/** What a page hears when it has no connection. */
export const OFFLINE: ScriptRunReply = {
  ok: false,
  error: { name: 'NetworkError', message: 'Connection failure due to HTTP 0' },
};

/**
 * Checks and copies the arguments of a call, as the page does before it sends them.
 * `undefined` becomes null, and so does a number that JSON cannot write.
 * @throws TypeError `Failed due to illegal value in property: <key>` for a Date, Map, Set, Blob, typed array, function, or
 *   anything else that is not a plain value; `Failed due to circular reference.`
 */
export function argumentsToServer(args: readonly unknown[]): Plain[] {
  return args.map((arg, index) =>
    copyPlain(arg, String(index), [], (key) => {
      throw new TypeError(`Failed due to illegal value in property: ${key}`);
    }),
  );
}

/** Thrown inside `resultToClient` when a Date turns up: Google then delivers no value at all. */
const NO_VALUE = Symbol('no value arrives');

/**
 * Copies a function's result, as the server does before it answers.
 * @returns the value that the success handler gets: null when the result is undefined or holds a Date anywhere; Map, Set
 *   and RegExp are {}
 * @throws Exception for what cannot be returned: typed arrays, functions, service objects, circular values
 */
export function resultToClient(result: unknown): Plain {
  try {
    return copyPlain(result, '', [], (_key, value) => {
      const tag = typeTag(value);
      if (tag === 'Date') throw NO_VALUE;
      if (tag === 'Map' || tag === 'Set' || tag === 'RegExp') return {};
      throw unsupportedResult();
    });
  } catch (thrown) {
    if (thrown === NO_VALUE) return null;
    if (thrown instanceof TypeError) throw unsupportedResult();
    throw thrown;
  }
}

/**
 * What the failure handler gets for whatever a script threw: the name and message of an error become one message, as in
 * `ScriptError: Exception: ...`.
 */
export function errorToClient(thrown: unknown): ScriptRunError {
  if (!isError(thrown)) return { name: 'ScriptError', message: String(thrown) };
  return { name: 'ScriptError', message: `${thrown.name}: ${thrown.message}` };
}

function unsupportedResult(): Error {
  return serviceError('The script completed but the returned value is not a supported return type.');
}

type Strange = (key: string, value: unknown) => Plain;

function copyPlain(value: unknown, key: string, above: readonly object[], strange: Strange): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return strange(key, value);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value as unknown[], (item, index) => copyPlain(item, String(index), path, strange));
  }
  if (!isPlainObject(value)) return strange(key, value);
  // Not by assignment: a key may be called __proto__.
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyPlain(item, name, path, strange)]));
}

/** Values may come from another realm (the test's), so prototypes are looked at by shape and not by identity. */
function isPlainObject(value: object): boolean {
  if (serviceName(value) !== undefined || typeTag(value) !== 'Object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function typeTag(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

function isError(value: unknown): value is Error {
  return typeTag(value) === 'Error';
}
