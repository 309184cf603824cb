/**
 * Opens a local workspace in Node, for tests and the demo: the add-on's built folder runs in one vm context as it would run
 * at Google, and what comes out is converted for Node.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { createWorkspace, Manifest, Workspace, WorkspaceOptions } from '../workspace';
import { crossing } from './crossing';
import { createRealm, type Realm } from './realm';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A folder as the build makes it: Code.js, HTML files, appsscript.json. */
export interface BuiltFolder {
  /** Default: dist/. */
  readonly folder?: string;
}

/** A small script of a test, written out as a folder of its own. */
export interface WrittenScript {
  readonly code: string;
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
}

export interface OpenOptions
  extends Omit<WorkspaceOptions, 'engine' | 'loadBundle' | 'html' | 'manifest' | 'addOnName'> {
  readonly script?: BuiltFolder | WrittenScript;
  /** Default: Common Ground. */
  readonly addOnName?: string;
  /** Changes to the manifest, to see what happens without a scope. */
  readonly manifest?: Partial<Manifest>;
}

export interface HostedWorkspace extends Workspace {
  /** Evaluates an expression where the add-on runs, to see what it sees; data comes back as a copy. */
  evaluate(expression: string): unknown;
}

/**
 * @returns the workspace; its values are Node's own, copied where they are data
 * @throws Error when the workspace's script or the add-on was not built
 */
export function openWorkspace(options: OpenOptions): HostedWorkspace {
  const { script = {}, addOnName = 'Common Ground', manifest: changes = {}, ...rest } = options;
  const folder = 'code' in script ? writtenFolder(script) : (script.folder ?? DIST);
  const manifest = { ...manifestIn(folder), ...changes };
  const realm = createRealm(folder);
  const outward = crossing(manifest.timeZone);
  const module = realm.workspaceModule as { readonly createWorkspace: typeof createWorkspace };
  const workspace = module.createWorkspace({
    ...rest,
    addOnName,
    manifest,
    html: pagesIn(folder),
    engine: realm.engine,
    loadBundle: realm.loadBundle,
  });
  realm.furnish(workspace.globals);
  return hosted(outward(workspace), realm, outward);
}

function hosted(workspace: Workspace, realm: Realm, outward: <T>(value: T) => T): HostedWorkspace {
  const evaluate = outward(realm.evaluate);
  return new Proxy(workspace as HostedWorkspace, {
    get: (target, key) => (key === 'evaluate' ? evaluate : (Reflect.get(target, key) as unknown)),
  });
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest;
}

function pagesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A script that was written before, here or by another process, is found again by what it says. */
function writtenFolder({ code, html = {}, manifest }: WrittenScript): string {
  const files = { 'Code.js': code, 'appsscript.json': JSON.stringify(manifest), ...html };
  const name = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 32);
  const parent = join(tmpdir(), 'common-ground-scripts');
  const folder = join(parent, name);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const unfinished = mkdtempSync(join(parent, 'unfinished-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(unfinished, file), text);
  try {
    renameSync(unfinished, folder);
  } catch (refused) {
    // Another process was quicker.
    if (!existsSync(folder)) throw refused;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}
