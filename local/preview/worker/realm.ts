/**
 * The worker's one realm, made like Apps Script's: the workspace's script first, then everything a browser adds is taken
 * away, then the add-on. What the worker itself still needs was taken in hand before.
 */

import { zonedDate } from './zoned-date';

type Script = Readonly<Record<string, (...args: unknown[]) => unknown>>;

// In hand before they are taken away.
const load = importScripts.bind(globalThis);
const addressOf = (source: string): string => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));

/** The global that the workspace's script sets. */
const WORKSPACE_GLOBAL = 'LocalWorkspace';

/** What an ECMAScript engine has without a browser around it, and the V8 of Apps Script has too. */
const LANGUAGE = new Set([
  ...['Object', 'Function', 'Array', 'Number', 'parseFloat', 'parseInt', 'Infinity', 'NaN', 'undefined', 'Boolean'],
  ...['String', 'Symbol', 'Date', 'Promise', 'RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError'],
  ...['ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'JSON', 'Math', 'Intl', 'ArrayBuffer', 'Uint8Array'],
  ...['Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array'],
  ...['Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array', 'DataView', 'Map', 'BigInt', 'Set', 'WeakMap', 'WeakSet'],
  ...['WeakRef', 'FinalizationRegistry', 'Proxy', 'Reflect', 'decodeURI', 'decodeURIComponent', 'encodeURI'],
  ...['encodeURIComponent', 'escape', 'unescape', 'eval', 'isFinite', 'isNaN', 'globalThis', 'console'],
]);

export interface Realm {
  /** What the workspace's script exports. */
  readonly workspaceModule: unknown;
  /** Gives the realm back a Date without a workspace's clock, for a workspace that is made anew. */
  bare(): void;
  /** Takes away what only the workspace may use, and sets the globals that the add-on may. */
  furnish(globals: Readonly<Record<string, unknown>>): void;
  /** Evaluates the add-on anew, after clearing away what the last evaluation left; its top-level functions by name. */
  loadBundle(): Script;
}

/**
 * @param workspaceScript the text of workspace.js
 * @param code the text of the add-on's Code.js
 * @param timeZone the script's
 */
export function createRealm(workspaceScript: string, code: string, timeZone: string): Realm {
  const realm = globalThis as unknown as Record<string, unknown>;
  const runWorkspace = asScript(workspaceScript);
  const runAddon = asScript(code);
  const ownDate = zonedDate(Date, timeZone);
  realm.Date = ownDate;
  runWorkspace();
  const workspaceModule = realm[WORKSPACE_GLOBAL];
  const furniture = new Set<string>();

  return {
    workspaceModule,
    bare() {
      realm.Date = ownDate;
    },
    furnish(globals) {
      // Once: for a second workbook the realm is bare already, but for what the add-on left.
      if (furniture.size === 0) {
        takeAwayBrowser();
        for (const name of Object.keys(globals)) furniture.add(name);
        for (const name of Object.getOwnPropertyNames(realm)) furniture.add(name);
      }
      Object.assign(realm, globals);
    },
    loadBundle() {
      // What a script declares cannot be deleted; it is emptied then, which `typeof` cannot tell apart.
      for (const name of Object.getOwnPropertyNames(realm)) {
        if (!furniture.has(name) && !Reflect.deleteProperty(realm, name)) realm[name] = undefined;
      }
      runAddon();
      const added = Object.getOwnPropertyNames(realm).filter((name) => !furniture.has(name));
      const functions = added.filter((name) => typeof realm[name] === 'function');
      return Object.fromEntries(functions.map((name) => [name, realm[name]])) as Script;
    },
  };
}

/**
 * Runs a text as a script of its own, at once: `eval` would keep the declarations of a strict script to itself.
 * @returns a function that runs it again, from nothing
 */
function asScript(source: string): () => void {
  const address = addressOf(source);
  return () => load(address);
}

/** Deletes what can be deleted, from the global object and from everything it inherits; covers the rest. */
function takeAwayBrowser(): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  const names = new Set<string>();
  for (let holder: object | null = realm; holder && holder !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (LANGUAGE.has(name) || name === 'constructor') continue;
      names.add(name);
      Reflect.deleteProperty(holder, name);
    }
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  for (const name of names) {
    if (!(name in realm)) continue;
    const covered = { value: undefined, configurable: true, writable: true, enumerable: false };
    if (!Reflect.defineProperty(realm, name, covered)) realm[name] = undefined;
  }
}
