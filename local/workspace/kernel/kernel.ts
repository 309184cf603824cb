/**
 * The one gate that every service call passes: authorisation mode, granted scopes, faults on demand, ledger.
 * Services are plain objects; `expose` puts the gate in front of each method and makes any other name throw,
 * so that code which uses something we have not built fails loudly instead of reading `undefined`.
 */
import type { CallKind, Ledger } from './ledger';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** What this person may do with the active spreadsheet. */
  readonly access: 'owner' | 'editor' | 'viewer';
}

/** The running execution: who runs it, in which mode, with which scopes granted. */
export interface Execution {
  readonly person: Person;
  readonly mode: AuthMode;
  /** Scopes that this person granted, always a subset of the manifest's. */
  readonly scopes: ReadonlySet<string>;
  /** IANA zone of the script (appsscript.json). */
  readonly scriptTimeZone: string;
}

/** A fault asked for by a test: consulted before every call; it throws to make the call fail, or acts as another person. */
export type Fault = (method: string, nth: number) => void;

export interface Kernel {
  readonly ledger: Ledger;
  /** The running execution; throws when a service is used outside one. */
  execution(): Execution;
  /**
   * Called before each service method: throws Google's error when the mode or the scopes do not allow it or when a
   * fault says so, and records it. `method` is `Class.method`, for example `Range.getValues` or `Docs.Documents.create`.
   */
  enter(method: string, kind: CallKind): void;
  /** Milliseconds since the epoch: the workspace's clock, set by the host, never the machine's by surprise. */
  now(): number;
}

/** The kind of every method that a service offers; a method missing here fails to compile. */
export type Kinds<T> = { readonly [K in keyof T]: T[K] extends (...args: never[]) => unknown ? CallKind : 'constant' };

/** How an exposed object is named in errors about types: `SpreadsheetApp.Range`. */
const NAMES = new WeakMap<object, string>();

/** The service name of an exposed object (`Range`), or undefined when it is not one of ours. */
export function serviceName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? NAMES.get(value) : undefined;
}

/** Marks an object as a service object that `expose` did not make. */
export function nameService<T extends object>(value: T, name: string): T {
  NAMES.set(value, name);
  return value;
}

/** Members of a service that are made together, when the first of them is used. */
export interface Part {
  readonly kinds: Readonly<Record<string, CallKind | 'constant'>>;
  readonly make: () => object;
}

/** A part of a service: one entry in `kinds` per member of what `make` returns. */
export function part<T extends object>(kinds: Kinds<T>, make: () => T): Part {
  return { kinds: kinds as Part['kinds'], make };
}

/**
 * Puts the gate in front of `service`.
 * @param name class name as in Google's reference (`Range`, `Sheet`, `SpreadsheetApp`)
 * @param kinds one entry per member; `constant` members (enums) are passed through
 * @returns an object with exactly the members of `service`; any other name throws `not implemented: Range.foo`
 */
export function expose<T extends object>(kernel: Kernel, name: string, kinds: Kinds<T>, service: T): T {
  return exposeParts(kernel, name, [part(kinds, () => service)]) as T;
}

/**
 * The same for a service of several parts. A script makes thousands of ranges and asks each for one or two of a hundred
 * members, so a part, and the gate before a member, are made when they are used.
 */
export function exposeParts(kernel: Kernel, name: string, parts: readonly Part[]): object {
  const made = new Map<Part, Readonly<Record<string, unknown>>>();
  const gated = new Map<string, unknown>();
  const partWith = (key: string): Part | undefined => parts.find(({ kinds }) => Object.hasOwn(kinds, key));
  const memberOf = (key: string): unknown => {
    const known = gated.get(key);
    if (known !== undefined) return known;
    const from = partWith(key);
    if (from === undefined) return undefined;
    const service = made.get(from) ?? (from.make() as Readonly<Record<string, unknown>>);
    made.set(from, service);
    const kind = from.kinds[key];
    const member = service[key];
    const offered =
      kind === undefined || kind === 'constant' || typeof member !== 'function'
        ? member
        : (...args: unknown[]) => {
            kernel.enter(`${name}.${key}`, kind);
            return (member as (...all: unknown[]) => unknown).apply(service, args);
          };
    gated.set(key, offered);
    return offered;
  };
  const exposed = new Proxy(
    {},
    {
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        if (partWith(key) !== undefined) return memberOf(key);
        // What JSON, string conversion and promise checks ask of any object; Google's objects answer with their class name.
        if (key === 'toString') return () => name;
        if (key === 'toJSON' || key === 'then' || key === 'valueOf' || key === 'constructor') return undefined;
        throw new Error(`not implemented: ${name}.${key}`);
      },
      set(_target, key) {
        throw new TypeError(`Cannot set property ${String(key)} of ${name}`);
      },
      has: (_target, key) => partWith(String(key)) !== undefined,
      ownKeys: () => [...new Set(parts.flatMap(({ kinds }) => Object.keys(kinds)))],
      getOwnPropertyDescriptor: (_target, key) =>
        partWith(String(key)) === undefined
          ? undefined
          : { configurable: true, enumerable: true, value: memberOf(String(key)) },
    },
  );
  return nameService(exposed, name);
}
