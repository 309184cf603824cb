/**
 * Makes Code.js, the script that runs at Google: one iife, and a real top-level function for each export of the
 * entry, because menus, triggers and google.script.run find functions by their top-level names alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as esbuild from 'esbuild';
import { BuildProblem, fromEsbuild } from './problem.mjs';

export const ENTRY = 'src/addon/index.ts';
const GLOBAL = 'CommonGround';

/**
 * @param {string} root the repository, or a tree shaped like it
 * @param {string} version stamped on the first line
 * @returns {Promise<string>} the same text for the same sources
 * @throws {BuildProblem} when the entry is missing or does not compile, when an export is not a function that Google
 *   can call, or when loading the script does more than declare things
 */
export async function serverCode(root, version) {
  if (!existsSync(join(root, ENTRY))) throw new BuildProblem([`${ENTRY} is missing: it exports what Google may call.`]);
  const [module, script] = await Promise.all([bundle(root, 'esm'), bundle(root, 'iife')]).catch((error) => {
    throw fromEsbuild(error);
  });
  const names = [...module.exports].sort();
  checkNames(names);
  checkLoading(script.text, names);
  const stubs = names.map((name) => `function ${name}(...args) { return ${GLOBAL}.${name}(...args); }\n`);
  return `// Common Ground ${version}\n${script.text}\n${stubs.join('')}`;
}

/** @param {string} root @param {'esm' | 'iife'} format */
async function bundle(root, format) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    format,
    ...(format === 'iife' ? { globalName: GLOBAL } : {}),
    // Of a library's two builds, the one for browsers needs nothing of Node.
    platform: 'browser',
    target: 'es2019',
    // Nothing from a tsconfig, so that the bytes depend on the sources alone; modules are strict.
    tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
    legalComments: 'eof',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return {
    text: outputFiles.map(({ text }) => text).join('\n'),
    exports: Object.values(metafile.outputs).flatMap((output) => output.exports),
  };
}

/** @param {readonly string[]} names */
function checkNames(names) {
  if (names.length === 0) throw new BuildProblem([`${ENTRY} exports nothing, so Google could call nothing.`]);
  const sentences = names.flatMap((name) => {
    if (name === 'default') return [`${ENTRY} has a default export: give the function the name that Google calls.`];
    if (!name.endsWith('_')) return [];
    return [`${ENTRY} exports ${name}: Apps Script hides names that end in _ from menus and pages.`];
  });
  if (sentences.length > 0) throw new BuildProblem(sentences);
}

/**
 * Loads the script where no Google service exists. Google loads it anew for every call, also in AuthMode.NONE, where
 * one service call in global code costs the user the menu.
 * @param {string} text
 * @param {readonly string[]} names
 */
function checkLoading(text, names) {
  const context = createContext(Object.create(null));
  try {
    runInContext(text, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(Object(error).message ?? error);
    throw new BuildProblem([`The script does work while it loads (${reason}): keep global code free of calls.`]);
  }
  const sentences = names
    .filter((name) => runInContext(`typeof ${GLOBAL}.${name}`, context) !== 'function')
    .map((name) => `${ENTRY} exports ${name}, which is not a function: Google can only call functions.`);
  if (sentences.length > 0) throw new BuildProblem(sentences);
}
