/**
 * One vm context, made by gas-local, that holds the workspace's script and then the add-on's, and none of Node's globals.
 * What the workspace needs at its start (decoder, encoder, WebAssembly) is taken away before the add-on is loaded.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext, Script } from 'node:vm';
import { requireReadable } from './syntax';

type GasRequire = (folder: string, globalObject: object) => Record<string, unknown>;
const nodeRequire = createRequire(import.meta.url);
const { require: gasRequire } = nodeRequire('gas-local') as { require: GasRequire };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORKSPACE_FOLDER = join(ROOT, 'dist-local/workspace');
/** The global that build/workspace.mjs gives the workspace's script. */
const WORKSPACE_GLOBAL = 'LocalWorkspace';
const ENGINE = join(dirname(nodeRequire.resolve('@ironcalc/wasm')), 'wasm_bg.wasm');

/** Globals of an empty vm context that the V8 of Apps Script lacks, or that only the workspace may use. */
const TAKEN_AWAY = ['TextDecoder', 'TextEncoder', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', WORKSPACE_GLOBAL];

export interface Realm {
  /** What the workspace's script exports. */
  readonly workspaceModule: unknown;
  /** The bytes of the calculation engine. */
  readonly engine: Uint8Array;
  /** Takes away what only the workspace may use, and sets the globals that the add-on may. */
  furnish(globals: Readonly<Record<string, unknown>>): void;
  /**
   * Evaluates every script of the folder anew, in the folder's order, after clearing away what the last evaluation left.
   * @returns its top-level functions by name
   */
  loadBundle(): Record<string, (...args: unknown[]) => unknown>;
  /** Evaluates an expression where the add-on runs. */
  evaluate(expression: string): unknown;
}

/**
 * @param folder the add-on's folder, with Code.js
 * @throws Error when the workspace's script was not built
 */
export function createRealm(folder: string): Realm {
  if (!existsSync(WORKSPACE_FOLDER)) throw new Error(`${WORKSPACE_FOLDER} is missing: run npm run build`);
  const globals: Record<string, unknown> = { TextDecoder, TextEncoder };
  const realm = gasRequire(WORKSPACE_FOLDER, globals);
  let furniture = new Set<string>();
  let scripts: readonly Script[] | null = null;

  return {
    workspaceModule: runInContext(WORKSPACE_GLOBAL, realm),
    engine: readFileSync(ENGINE),
    furnish(added) {
      for (const name of TAKEN_AWAY) remove(realm, name);
      Object.assign(realm, added);
      furniture = new Set(Object.keys(realm));
    },
    loadBundle() {
      for (const name of Object.keys(realm)) if (!furniture.has(name)) remove(realm, name);
      if (scripts === null) {
        scripts = scriptsIn(folder);
        gasRequire(folder, realm);
      } else {
        for (const script of scripts) script.runInContext(realm);
      }
      return topLevelFunctions(realm, furniture);
    },
    evaluate: (expression) => runInContext(`(${expression})`, realm),
  };
}

/** Declared globals cannot be deleted from inside; they are emptied then, which `typeof` cannot tell apart. */
function remove(realm: Record<string, unknown>, name: string): void {
  const key = JSON.stringify(name);
  runInContext(`if (!(delete globalThis[${key}])) globalThis[${key}] = undefined;`, createContext(realm));
  delete realm[name];
}

function scriptsIn(folder: string): Script[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return names.map((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    requireReadable(code);
    return new Script(code, { filename: join(folder, name) });
  });
}

/** Only real declarations count: a function that a variable holds is no menu handler and no target of a page. */
function topLevelFunctions(
  realm: Readonly<Record<string, unknown>>,
  furniture: ReadonlySet<string>,
): Record<string, (...args: unknown[]) => unknown> {
  const found: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [name, value] of Object.entries(realm)) {
    if (furniture.has(name) || typeof value !== 'function') continue;
    if (isDeclaration(name, value)) found[name] = value as (...args: unknown[]) => unknown;
  }
  return found;
}

function isDeclaration(name: string, value: object): boolean {
  const source = Function.prototype.toString.call(value);
  return /^(?:async\s+)?function\s*\*?\s*([\w$]+)\s*\(/.exec(source)?.[1] === name;
}
