/** Reads a TypeScript module for the layer check: its syntax tree and its imports, with line numbers. */
import { parseAst } from 'vitest/node';

/**
 * A node of the ESTree syntax tree, with what the rules look at.
 * @typedef {object} SyntaxNode
 * @property {string} type
 * @property {number} start offset in the text
 * @property {string} [name]
 * @property {unknown} [value]
 * @property {boolean} [static]
 * @property {boolean} [computed] `a[b]`, not `a.b`
 * @property {string} [importKind] `type` for `import type`
 * @property {string} [exportKind] `type` for `export type`
 * @property {SyntaxNode | null} [source]
 * @property {SyntaxNode} [callee]
 * @property {SyntaxNode} [object]
 * @property {SyntaxNode} [property]
 * @property {SyntaxNode} [key]
 * @property {SyntaxNode} [expression]
 * @property {readonly SyntaxNode[]} [arguments]
 * @property {readonly SyntaxNode[]} [properties] of an object or of a pattern
 */

/** @typedef {{specifier: string, typeOnly: boolean, start: number}} Import */

/**
 * @param {string} path decides between TypeScript and TSX
 * @param {string} text
 * @returns {SyntaxNode[]} every node, from the top down
 * @throws when the text is not TypeScript
 */
export function parse(path, text) {
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  /** @type {SyntaxNode[]} */
  const nodes = [];
  collect(parseAst(text, { lang, sourceType: 'module' }, path), nodes);
  return nodes;
}

/** @param {unknown} value @param {SyntaxNode[]} nodes */
function collect(value, nodes) {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) nodes.push(/** @type {SyntaxNode} */ (value));
    for (const child of Object.values(value)) collect(child, nodes);
  }
}

/**
 * `import`, `export ... from`, `import()` and the type `import('x').T`.
 * `import { type A } from` is not type-only: verbatimModuleSyntax keeps the import itself.
 * @param {readonly SyntaxNode[]} nodes
 * @returns {Import[]}
 */
export function importsIn(nodes) {
  return nodes.flatMap((node) => {
    const from = node.type === 'TSExternalModuleReference' ? node.expression : node.source;
    if (!from || typeof from.value !== 'string') return [];
    const typeOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
    return [{ specifier: from.value, typeOnly, start: node.start }];
  });
}

/** @param {string} text @param {number} offset @returns {number} counted from 1 */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
