/**
 * `npm run build`: makes dist/ (what is deployed: Code.js, the pages, the manifest) and dist-local/ (the workspace that
 * stands in for Google). A build that fails leaves no dist/, so that nothing is ever run or pushed that is not the source.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { textOf, writeFolder } from './files.mjs';
import { privilegeFaults } from './least-privilege.mjs';
import { readManifest } from './manifest.mjs';
import { pages } from './pages.mjs';
import { BuildProblem } from './problem.mjs';
import { serverCode } from './server-code.mjs';
import { isFresh, rememberBuild, sourcesHash } from './stamp.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} root the repository, or a tree shaped like it
 * @returns {Promise<Map<string, string>>} the files of dist/, name to text
 * @throws {BuildProblem} with the sentences to show
 */
export async function bundleAddon(root) {
  const manifest = textOf(join(root, 'appsscript.json'));
  const about = textOf(join(root, 'package.json'));
  if (!manifest || !about)
    throw new BuildProblem(['appsscript.json and package.json belong at the top of the project.']);
  const { oauthScopes } = readManifest(manifest);
  const [code, html] = await Promise.all([serverCode(root, JSON.parse(about).version), pages(root)]);
  const faults = privilegeFaults(code, oauthScopes);
  if (faults.length > 0) throw new BuildProblem(faults);
  return new Map([['Code.js', code], ...html, ['appsscript.json', manifest]]);
}

/**
 * Builds everything into dist/ and dist-local/.
 * @param {string} [root]
 * @returns {Promise<string[]>} the files of dist/
 * @throws {BuildProblem} with the sentences to show; there is no dist/ then
 */
export async function build(root = ROOT) {
  const hash = sourcesHash(root);
  try {
    await buildWorkspace(root);
    const files = await bundleAddon(root);
    writeFolder(root, 'dist', files);
    rememberBuild(root, hash);
    return [...files.keys()];
  } catch (error) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Builds unless the last build was of the same sources and its files are untouched.
 * @param {string} [root]
 * @returns {Promise<'built' | 'fresh'>}
 * @throws {BuildProblem}
 */
export async function buildIfChanged(root = ROOT) {
  if (isFresh(root)) return 'fresh';
  await build(root);
  return 'built';
}

/** @param {string} root */
async function buildWorkspace(root) {
  const script = join(root, 'build/workspace.mjs');
  if (!existsSync(script)) return;
  /** @type {{buildWorkspace: (root: string) => Promise<unknown>}} */
  const { buildWorkspace: make } = await import(pathToFileURL(script).href);
  await make(root);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    const names = await build();
    process.stdout.write(`dist/: ${names.join(', ')} (${Math.round(performance.now() - started)} ms)\n`);
  } catch (error) {
    if (!(error instanceof BuildProblem)) throw error;
    process.stderr.write(`The build stopped.\n${error.message}\n`);
    process.exitCode = 1;
  }
}
