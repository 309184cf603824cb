/**
 * The proof that three permissions are enough: walks the built script for every method of Google's that it can reach and
 * compares what each needs with what the manifest asks for.
 *
 * It errs on the strict side. A service must be called by its own name, so that its calls can be seen. What a service
 * gives back (a Sheet, a Range, a User) has no type here, so a method counts as called when its class can be reached and
 * its name stands anywhere in the script as a property or as a text.
 */
import { googleReference } from './google-reference.mjs';
import { lineAt, parse } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').SyntaxNode} Node */
/** @typedef {{method: string, scopes: readonly string[], start: number}} Call a method that is within reach; any one scope is enough */
/** @typedef {{calls: readonly Call[], unseen: readonly {what: string, why: string, start: number}[]}} Walk */

/** Other advanced services: their scopes are all more than ours. */
const NOT_ENABLED =
  /^(?:AdminDirectory|AdminReports|AdminLicenseManager|AdminGroupsMigration|AdminGroupsSettings|Analytics|AnalyticsData|AnalyticsReporting|AppsActivity|BigQuery|CloudIdentityGroups|Classroom|DriveActivity|DriveLabels|DataStudio|Gmail|Mirror|People|Sheets|ShoppingContent|Slides|TagManager|WorkspaceEvents|YouTube|YouTubeAnalytics)$/;

const WHY = {
  value: 'call its methods by its own name, so that this check can see what they need',
  unknown: "Google's reference knows no such method",
  disabled: 'the manifest enables Docs and Drive alone',
  text: 'a script made of text cannot be checked',
  template: 'a template runs code that this check does not see: pages are plain files',
  hidden: 'a service is reached by its own name alone, so that this check can see it',
};

/**
 * @param {string} script the built Code.js
 * @returns {Walk} what the script can call, each method once, and what hides calls from this check
 */
export function reachableCalls(script) {
  const reference = googleReference();
  const nodes = parse('Code.js', script);
  const references = withParents(nodes);
  /** @type {Map<string, Call>} */
  const calls = new Map();
  /** @type {Walk['unseen'][number][]} */
  const unseen = [];
  /** @param {string} method @param {readonly string[]} scopes @param {number} start */
  const call = (method, scopes, start) => {
    if (!calls.has(method)) calls.set(method, { method, scopes, start });
  };
  /** @type {string[]} */
  const reached = [];
  for (const { node, parent } of references) {
    const name = node.name ?? '';
    if ((name === 'eval' || name === 'Function') && isCalled(node, parent))
      unseen.push({ what: name, why: WHY.text, start: node.start });
    if (name === 'globalThis' && parent?.type !== 'UnaryExpression')
      unseen.push({ what: name, why: WHY.hidden, start: node.start });
    if (NOT_ENABLED.test(name)) unseen.push({ what: name, why: WHY.disabled, start: node.start });
    const type = reference.services.get(name);
    // `typeof DriveApp` calls nothing.
    if (type === undefined || parent?.type === 'UnaryExpression') continue;
    const member = parent?.object === node ? propertyName(parent) : undefined;
    if (member === undefined) {
      unseen.push({ what: name, why: WHY.value, start: node.start });
      continue;
    }
    const method = reference.classes.get(type)?.get(member);
    if (method) {
      call(`${name}.${member}`, method.scopes, node.start);
      reached.push(...method.returns);
      if (/^createTemplate/.test(member))
        unseen.push({ what: `${name}.${member}`, why: WHY.template, start: node.start });
    } else if (!/^[A-Z]/.test(member) && name !== 'console') {
      unseen.push({ what: `${name}.${member}`, why: WHY.unknown, start: node.start });
    }
  }
  const words = wordsIn(nodes);
  for (const type of closure(reached, words, reference.classes)) {
    for (const [name, { scopes }] of reference.classes.get(type) ?? []) {
      const start = words.get(name);
      if (start !== undefined) call(`${type.split('.')[1]}.${name}`, scopes, start);
    }
  }
  advancedCalls(nodes, reference.collections, call, unseen);
  for (const [word, start] of words) {
    if (reference.services.has(word) && word !== 'console') unseen.push({ what: word, why: WHY.hidden, start });
  }
  return { calls: [...calls.values()], unseen };
}

/**
 * @param {string} script the built Code.js
 * @param {readonly string[]} granted the manifest's scopes, as full addresses
 * @returns {string[]} a sentence for each call that needs more, and for what hides a call; empty when all is well
 */
export function privilegeFaults(script, granted) {
  const { calls, unseen } = reachableCalls(script);
  const asked = granted.map(short).join(', ');
  const needy = calls.filter(({ scopes }) => scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)));
  return [
    ...needy.map(
      ({ method, scopes, start }) =>
        `${placeOf(script, start)} calls ${method}, which needs ${scopes.map(short).join(' or ')}. The manifest asks ` +
        `for ${asked}, and nobody should have to allow more: find another way.`,
    ),
    ...unseen.map(({ what, why, start }) => `${placeOf(script, start)} uses ${what}: ${why}.`),
  ];
}

/** @param {string} scope @returns {string} without the part that all have */
export function short(scope) {
  return scope.replace('https://www.googleapis.com/auth/', '');
}

/** @param {string} script @param {number} start @returns {string} the source file as esbuild notes it, and the line of Code.js */
function placeOf(script, start) {
  const before = script.slice(0, start);
  const source = [...before.matchAll(/^ {2}\/\/ (\S+\.\w+)$/gm)].at(-1)?.[1];
  return `${source ?? 'Code.js'} (line ${lineAt(script, start)} of Code.js)`;
}

/** @param {Node} node @param {Node | undefined} parent */
function isCalled(node, parent) {
  return (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee === node;
}

/** @param {Node} member @returns {string | undefined} `b` of `a.b` and of `a['b']` */
function propertyName({ property, computed }) {
  if (!property) return undefined;
  if (!computed) return property.name;
  return typeof property.value === 'string' ? property.value : undefined;
}

/**
 * @param {readonly Node[]} nodes
 * @returns {{node: Node, parent: Node | undefined}[]} identifiers that stand for a value, not for a property's name
 */
function withParents(nodes) {
  /** @type {Map<Node, Node>} */
  const parents = new Map();
  for (const node of nodes) {
    for (const child of Object.values(node).flat()) {
      if (typeof child === 'object' && child !== null && 'type' in child)
        parents.set(/** @type {Node} */ (child), node);
    }
  }
  return nodes.flatMap((node) => {
    if (node.type !== 'Identifier') return [];
    const parent = parents.get(node);
    const names = parent?.property === node || (parent?.key === node && parent.value !== node);
    return names && !parent?.computed ? [] : [{ node, parent }];
  });
}

/**
 * @param {readonly Node[]} nodes
 * @returns {Map<string, number>} every name of a property and every text, with the place of the first
 */
function wordsIn(nodes) {
  /** @type {Map<string, number>} */
  const words = new Map();
  /** @param {unknown} word @param {number} start */
  const add = (word, start) => {
    if (typeof word === 'string' && !words.has(word)) words.set(word, start);
  };
  for (const node of nodes) {
    if (node.type === 'MemberExpression') add(propertyName(node), node.property?.start ?? node.start);
    if (node.type === 'ObjectPattern') {
      for (const property of node.properties ?? []) add(property.key?.name ?? property.key?.value, property.start);
    }
    if (node.type === 'Literal') add(node.value, node.start);
  }
  return words;
}

/**
 * @param {readonly string[]} reached classes that services give back
 * @param {ReadonlyMap<string, number>} words
 * @param {import('./google-reference.mjs').Reference['classes']} classes
 * @returns {Set<string>} these, and the classes that their methods give back, if a method's name is among the words
 */
function closure(reached, words, classes) {
  /** @type {Set<string>} */
  const all = new Set();
  const waiting = [...reached];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (all.has(type)) continue;
    all.add(type);
    for (const [name, { returns }] of classes.get(type) ?? []) if (words.has(name)) waiting.push(...returns);
  }
  return all;
}

/**
 * Docs and Drive are handed on as values, so their methods are known by the name of the collection before them.
 * @param {readonly Node[]} nodes
 * @param {import('./google-reference.mjs').Reference['collections']} collections
 * @param {(method: string, scopes: readonly string[], start: number) => void} call
 * @param {Walk['unseen'][number][]} unseen filled
 */
function advancedCalls(nodes, collections, call, unseen) {
  /** @type {Set<Node | undefined>} */
  const followed = new Set();
  for (const node of nodes) {
    if (node.type !== 'MemberExpression' || node.object?.type !== 'MemberExpression') continue;
    const collection = propertyName(node.object) ?? '';
    const methods = collections.get(collection);
    if (!methods) continue;
    followed.add(node.object);
    const name = propertyName(node);
    const service = collection === 'Documents' ? 'Docs' : 'Drive';
    const scopes = methods.get(name ?? '');
    if (scopes) call(`${service}.${collection}.${name}`, scopes, node.start);
    else unseen.push({ what: `${service}.${collection}.${name ?? '[...]'}`, why: WHY.unknown, start: node.start });
  }
  for (const node of nodes) {
    if (followed.has(node)) continue;
    const taken = node.type === 'ObjectPattern' ? (node.properties ?? []).map(({ key }) => key?.name) : [];
    if (node.type === 'MemberExpression') taken.push(propertyName(node));
    for (const name of taken) {
      if (name === undefined || !collections.has(name)) continue;
      unseen.push({ what: `.${name}`, why: WHY.value, start: node.start });
    }
  }
}
