/** Remembers which sources the last build was made of, so that a test run need not build again. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, textOf, writeWhole } from './files.mjs';

const STAMP = 'node_modules/.cache/common-ground/built.json';
const SOURCES = [
  'src',
  'local/workspace',
  'build',
  'package.json',
  'package-lock.json',
  'appsscript.json',
  'publisher.json',
];
const OUTPUTS = ['dist', 'dist-local'];

/** @param {string} root @returns {string} hash of everything that a build reads */
export function sourcesHash(root) {
  return hashOf(root, SOURCES);
}

/** @param {string} root @param {string} sources the hash of the sources that were built, taken before they were read */
export function rememberBuild(root, sources) {
  writeWhole(root, STAMP, JSON.stringify({ sources, outputs: hashOf(root, OUTPUTS) }));
}

/** @param {string} root @returns {boolean} whether the files are there, untouched, and made of today's sources */
export function isFresh(root) {
  const text = textOf(join(root, STAMP));
  if (text === undefined) return false;
  const { sources, outputs } = JSON.parse(text);
  return outputs === hashOf(root, OUTPUTS) && sources === sourcesHash(root);
}

/** @param {string} root @param {readonly string[]} paths */
function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((folder) => filesIn(root, folder))) {
    hash.update(`${path}\0${textOf(join(root, path)) ?? ''}\0`);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} the file itself, or every file inside, sorted */
function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return namesIn(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}
