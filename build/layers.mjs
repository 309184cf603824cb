/** The layer check: prints `file:line imports X: reason` for each breach of layer-rules.mjs, and exits with 1. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { BANS, EMPTY_NAME_REASON, emptyName, layerOf, packageOf, REFERENCE_REASON } from './layer-rules.mjs';
import { importsIn, lineAt, parse } from './syntax.mjs';

/** @typedef {{file: string, line: number, what: string, because: string}} Breach */

const FOLDERS = ['src', 'local'];
const SOURCE = /\.(?:ts|tsx|mts|js|mjs)$/;

/**
 * @param {string} root the repository, or a tree shaped like it
 * @returns {{breaches: Breach[], files: number}} breaches in order of file and line
 */
export function checkLayers(root) {
  const files = FOLDERS.flatMap((folder) => sourcesIn(root, folder)).sort();
  const breaches = files.flatMap((file) => breachesIn(file, readFileSync(join(root, file), 'utf8')));
  return { breaches, files: files.length };
}

/** @param {Breach} breach @returns {string} */
export function breachLine({ file, line, what, because }) {
  return `${file}:${line} ${what}: ${because}`;
}

/** @param {string} root @param {string} folder @returns {string[]} paths relative to root, with `/` */
function sourcesIn(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(root, path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

/** @param {string} file @param {string} text @returns {Breach[]} */
function breachesIn(file, text) {
  const layer = layerOf(file);
  if (!layer)
    return [{ file, line: 1, what: 'belongs to no layer', because: 'add its folder to build/layer-rules.mjs' }];
  /** @type {Breach[]} */
  const breaches = [];
  const named = emptyName(file);
  if (named) breaches.push({ file, line: 1, what: `is named ${named}`, because: EMPTY_NAME_REASON });
  const directive = /^\s*\/\/\/\s*<reference/m.exec(text);
  if (directive) {
    const line = lineAt(text, directive.index + directive[0].indexOf('/'));
    breaches.push({ file, line, what: 'has a reference directive', because: REFERENCE_REASON });
  }

  const nodes = parse(file, text);
  for (const { specifier, typeOnly, start } of importsIn(nodes)) {
    if (mayImport(layer, file, specifier, typeOnly)) continue;
    breaches.push({ file, line: lineAt(text, start), what: `imports ${specifier}`, because: layer.because });
  }
  for (const { where, find, because } of BANS) {
    if (!where(layer.name)) continue;
    for (const node of nodes) {
      const found = find(node);
      if (found) breaches.push({ file, line: lineAt(text, node.start), what: `uses ${found}`, because });
    }
  }
  return breaches.sort((one, other) => one.line - other.line);
}

/**
 * @param {import('./layer-rules.mjs').Layer} layer
 * @param {string} file
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
function mayImport(layer, file, specifier, typeOnly) {
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return layer.packages.includes(name) || (typeOnly && (layer.packageTypes ?? []).includes(name));
  }
  const target = layerOf(posix.normalize(posix.join(posix.dirname(file), specifier)));
  if (!target) return false;
  if (target === layer || layer.imports.includes(target.name)) return true;
  return typeOnly && (layer.typesOf ?? []).includes(target.name);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { breaches, files } = checkLayers(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
  const summary = `Layers: ${files} files, ${breaches.length === 0 ? 'no breach' : `breaches: ${breaches.length}`}.`;
  process.stdout.write(`${[...breaches.map(breachLine), summary].join('\n')}\n`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
