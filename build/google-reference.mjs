/**
 * What Google's reference says about each method: the scopes of which one is enough, and what the method gives back.
 * Built-in services are read from the comments of gas-types-detailed, Docs and Drive from those of @googleapis/docs and
 * @googleapis/drive, so that nobody keeps a second list by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Method
 * @property {readonly string[]} scopes full addresses, any one is enough; empty when none is needed
 * @property {readonly string[]} returns names of classes, `Spreadsheet.Range`
 */

/**
 * @typedef {object} Reference
 * @property {ReadonlyMap<string, ReadonlyMap<string, Method>>} classes by `Namespace.Class`, then by method
 * @property {ReadonlyMap<string, string>} services class of each global: `SpreadsheetApp` to `Spreadsheet.SpreadsheetApp`
 * @property {ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>} collections of the advanced services Docs and
 *   Drive: `Documents`, then by method, the scopes
 */

const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const SCOPE = /https:\/\/(?:www\.googleapis\.com\/auth\/[\w.]+|www\.google\.com\/[\w/]+|mail\.google\.com\/)/g;
const ADVANCED = ['@googleapis/docs/build/v1.d.ts', '@googleapis/drive/build/v3.d.ts'];

/** @type {Reference | undefined} */
let read;

/** @returns {Reference} read once per process */
export function googleReference() {
  read ??= { ...builtIn(), collections: advanced() };
  return read;
}

/** @returns {Pick<Reference, 'classes' | 'services'>} */
function builtIn() {
  const folder = `${PACKAGES}gas-types-detailed`;
  const files = readdirSync(folder).filter((name) => /^google-apps-script\.[\w-]+\.d\.ts$/.test(name));
  /** @type {Map<string, Map<string, Method>>} */
  const classes = new Map();
  /** @type {Map<string, string>} */
  const services = new Map();
  /** @type {[string, string][]} */
  const parents = [];
  for (const file of files) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [, name = '', type = ''] of text.matchAll(/^declare var (\w+): GoogleAppsScript\.([\w.]+);/gm))
      services.set(name, type);
    readClasses(text, classes, parents);
  }
  for (const [child, parent] of parents) {
    const own = classes.get(child);
    for (const [name, method] of classes.get(parent) ?? []) if (own && !own.has(name)) own.set(name, method);
  }
  return { classes, services };
}

/**
 * @param {string} text one file of declarations
 * @param {Map<string, Map<string, Method>>} classes filled
 * @param {[string, string][]} parents filled with pairs of child and parent
 */
function readClasses(text, classes, parents) {
  let space = '';
  let current = '';
  let comment = '';
  let inComment = false;
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('/**')) {
      comment = '';
      inComment = true;
    }
    if (inComment) {
      comment += `${line}\n`;
      inComment = !line.includes('*/');
      continue;
    }
    space = /^ {2}namespace (\w+)/.exec(line)?.[1] ?? space;
    const opened = /^ {4}interface (\w+)(?: extends ([\w.]+))?/.exec(line);
    if (opened) {
      current = `${space}.${opened[1]}`;
      if (!classes.has(current)) classes.set(current, new Map());
      if (opened[2]) parents.push([current, qualified(opened[2], space)]);
    }
    const member = /^ {6}(\w+)(?:<.*>)?\(.*\):\s*(.+);/.exec(line);
    const methods = classes.get(current);
    if (!member || !methods) continue;
    const [, name = '', type = ''] = member;
    const known = methods.get(name) ?? { scopes: [], returns: [] };
    const scopes = [...comment.matchAll(/^\s*\* - (https:\/\/\S+)\s*$/gm)].map(([, scope = '']) => scope);
    const returns = (type.match(/[A-Z]\w*(?:\.[A-Z]\w*)*/g) ?? []).map((each) => qualified(each, space));
    methods.set(name, { scopes: union(known.scopes, scopes), returns: union(known.returns, returns) });
    comment = '';
  }
}

/** @param {string} type as written @param {string} space the namespace it is written in */
function qualified(type, space) {
  const parts = type.replace(/^GoogleAppsScript\./, '').split('.');
  return parts.length > 1 ? parts.slice(-2).join('.') : `${space}.${type}`;
}

/** @returns {Reference['collections']} */
function advanced() {
  /** @type {Map<string, Map<string, readonly string[]>>} */
  const collections = new Map();
  for (const file of ADVANCED) {
    const text = readFileSync(PACKAGES + file, 'utf8');
    for (const [, resource = '', body = ''] of text.matchAll(/class Resource\$(\w+) \{([\s\S]*?)\n {4}\}/g)) {
      /** @type {Map<string, readonly string[]>} */
      const methods = new Map();
      for (const [, comment = '', name = ''] of body.matchAll(/\/\*\*([\s\S]*?)\*\/\s*(\w+)\(/g)) {
        // Apps Script calls `delete`, a word that JavaScript keeps, `remove`.
        methods.set(name === 'delete' ? 'remove' : name, union([], comment.match(SCOPE) ?? []));
      }
      collections.set(resource, methods);
    }
  }
  return collections;
}

/** @param {readonly string[]} one @param {readonly string[]} other */
function union(one, other) {
  return [...new Set([...one, ...other])];
}
