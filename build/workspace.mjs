import * as esbuild from 'esbuild';
import { writeWhole } from './files.mjs';
import { fromEsbuild } from './problem.mjs';

export const WORKSPACE_SCRIPT = 'dist-local/workspace/workspace.js';
/** The global that the script sets: an object with `createWorkspace`. */
export const WORKSPACE_GLOBAL = 'LocalWorkspace';

/**
 * @param {string} root the repository
 * @returns {Promise<string>} the script's text, the same for the same sources
 * @throws {import('./problem.mjs').BuildProblem} when it does not compile
 */
export async function workspaceScript(root) {
  const { outputFiles } = await esbuild
    .build({
      absWorkingDir: root,
      entryPoints: ['local/workspace/index.ts'],
      bundle: true,
      format: 'iife',
      globalName: WORKSPACE_GLOBAL,
      platform: 'browser',
      target: 'es2022',
      // The engine looks for its own file only when it is given no bytes; a script has no address to look beside.
      define: { 'import.meta.url': '""' },
      write: false,
      logLevel: 'silent',
    })
    .catch((error) => {
      throw fromEsbuild(error);
    });
  return outputFiles.map(({ text }) => text).join('\n');
}

/**
 * Writes the script to its place.
 * @param {string} root the repository
 * @returns {Promise<void>}
 */
export async function buildWorkspace(root) {
  writeWhole(root, WORKSPACE_SCRIPT, await workspaceScript(root));
}
