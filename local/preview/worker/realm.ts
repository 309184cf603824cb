/**
 * The worker's one realm, made like Apps Script's: the workspace's script first, then everything a browser adds is taken
 * away, then the add-on. What the worker itself still needs was taken in hand before.
 */

type Script = Readonly<Record<string, (...args: unknown[]) => unknown>>;

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
  /** Gives the realm back its own Date, for a workspace that is made anew. */
  bare(): void;
  /** Takes away what only the workspace may use, and sets the globals that the add-on may. */
  furnish(globals: Readonly<Record<string, unknown>>): void;
  /** Evaluates the add-on anew, after clearing away what the last evaluation left; its top-level functions by name. */
  loadBundle(): Script;
}

/**
 * @param workspaceScript the text of workspace.js
 * @param code the text of the add-on's Code.js
 */
export function createRealm(workspaceScript: string, code: string): Realm {
  const realm = globalThis as unknown as Record<string, unknown>;
  // Indirect: what a script declares at its top becomes the realm's, as with a script that is loaded.
  const evaluate = (source: string): unknown => (0, eval)(source);
  evaluate(workspaceScript);
  const workspaceModule = realm[WORKSPACE_GLOBAL];
  const ownDate = Date;
  let furniture = new Set<string>();

  return {
    workspaceModule,
    bare() {
      realm['Date'] = ownDate;
    },
    furnish(globals) {
      takeAwayBrowser();
      Object.assign(realm, globals);
      furniture = new Set(Object.getOwnPropertyNames(realm));
    },
    loadBundle() {
      for (const name of Object.getOwnPropertyNames(realm)) if (!furniture.has(name)) delete realm[name];
      evaluate(code);
      const added = Object.getOwnPropertyNames(realm).filter((name) => !furniture.has(name));
      const functions = added.filter((name) => typeof realm[name] === 'function');
      return Object.fromEntries(functions.map((name) => [name, realm[name]])) as Script;
    },
  };
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
    if (name in realm) Reflect.defineProperty(realm, name, { value: undefined, configurable: true, enumerable: false });
  }
}
