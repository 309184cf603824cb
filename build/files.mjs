/** Writes what was built so that a process reading it meanwhile never sees half a file. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';

/** @param {string} path @returns {string | undefined} undefined when there is no such file */
export function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Writes beside the repository's caches first, then renames; a file that already says the same is left alone.
 * @param {string} root
 * @param {string} path relative to root
 * @param {string} text
 */
export function writeWhole(root, path, text) {
  const target = join(root, path);
  if (textOf(target) === text) return;
  const unfinished = join(root, 'node_modules/.cache/common-ground', `${path.replaceAll('/', '-')}.${pid}`);
  mkdirSync(dirname(unfinished), { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(unfinished, text);
  renameSync(unfinished, target);
}

/**
 * Makes a folder hold exactly these files.
 * @param {string} root
 * @param {string} folder relative to root
 * @param {ReadonlyMap<string, string>} files name to text
 */
export function writeFolder(root, folder, files) {
  for (const [name, text] of files) writeWhole(root, `${folder}/${name}`, text);
  for (const name of namesIn(join(root, folder))) {
    if (!files.has(name)) rmSync(join(root, folder, name), { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {string[]} sorted; empty when there is no such folder */
export function namesIn(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
