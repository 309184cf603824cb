/**
 * Who may import whom, and what a layer may not do: the whole of the layer check's knowledge, as data.
 * The compiler already refuses most of it (a tsconfig per layer); this table is where the reasons stand.
 */
import { isBuiltin } from 'node:module';

/**
 * A folder with a purpose. The layer of a file is the one with the longest matching `folder`.
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} folder
 * @property {readonly string[]} imports layers it may use
 * @property {readonly string[]} [typesOf] layers of which it may use the types (`import type`) alone
 * @property {readonly string[]} packages npm packages it may use; `node:` stands for all of Node's own modules
 * @property {readonly string[]} [packageTypes] npm packages of which it may use the types alone
 * @property {string} because what the layer is for, printed with every breach
 */

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    name: 'domain',
    folder: 'src/domain',
    imports: [],
    packages: ['papaparse', 'fflate', 'valibot'],
    because: 'domain knows teams, scores and learning alone, so that every rule can be tested without a spreadsheet',
  },
  {
    name: 'workbook',
    folder: 'src/workbook',
    imports: ['domain'],
    packages: [],
    because: 'workbook declares tabs, snapshots and changes as plain values; only workbook/google may touch Google',
  },
  {
    name: 'workbook/google',
    folder: 'src/workbook/google',
    imports: ['workbook', 'domain'],
    packages: [],
    because: 'workbook/google only carries snapshots and changes to and from SpreadsheetApp',
  },
  {
    name: 'documents',
    folder: 'src/documents',
    imports: ['domain'],
    packages: [],
    because: 'a document is a value that any renderer can take; only documents/google may know the Docs API',
  },
  {
    name: 'documents/google',
    folder: 'src/documents/google',
    imports: ['documents', 'domain'],
    packages: [],
    packageTypes: ['@googleapis/docs', '@googleapis/drive'],
    because:
      'documents/google only turns documents into Docs and Drive requests; the packages of Google lend types alone',
  },
  {
    name: 'jobs',
    folder: 'src/jobs',
    imports: ['domain', 'workbook', 'documents'],
    packages: ['valibot'],
    because: 'a job is a pure function from a snapshot to changes and documents; the shell in addon reads and writes',
  },
  {
    name: 'addon',
    folder: 'src/addon',
    imports: ['domain', 'workbook', 'workbook/google', 'documents', 'documents/google', 'jobs'],
    packages: ['valibot'],
    because: 'addon joins the layers on the server; pages reach it through google.script.run, never by import',
  },
  {
    name: 'client',
    folder: 'src/client',
    imports: ['domain'],
    typesOf: ['jobs'],
    packages: ['preact'],
    because: 'client runs in the browser: it may use domain, and only the types of jobs (`import type`)',
  },
  {
    name: 'local/workspace',
    folder: 'local/workspace',
    imports: [],
    packages: ['fflate', '@ironcalc/wasm'],
    packageTypes: ['@googleapis/docs', '@googleapis/drive'],
    because:
      "local/workspace stands in for Google: it knows Google's types, never our code, neither Node nor the browser",
  },
  {
    name: 'local/host',
    folder: 'local/host',
    imports: ['build'],
    typesOf: ['local/workspace'],
    packages: ['node:', 'gas-local', '@ironcalc/wasm'],
    because: 'local/host loads the built scripts into one realm, as Google does, so it may import neither of them',
  },
  {
    name: 'local/export',
    folder: 'local/export',
    imports: ['local/workspace'],
    packages: ['node:', 'exceljs', 'docx', 'fflate'],
    because: 'local/export writes what the workspace shows, whoever made it, and reads formulas as the workspace does',
  },
  {
    name: 'local/preview',
    folder: 'local/preview',
    imports: ['local/host', 'local/export', 'build'],
    typesOf: ['local/workspace', 'local/preview/frame'],
    packages: ['node:', 'preact', 'esbuild', '@ironcalc/wasm'],
    packageTypes: ['@googleapis/docs'],
    because: 'local/preview shows the built add-on in the workspace, as a person would meet it',
  },
  {
    name: 'local/preview/frame',
    folder: 'local/preview/frame',
    imports: ['local/workspace'],
    typesOf: ['local/preview'],
    packages: [],
    because:
      "local/preview/frame is the workspace's google.script inside a page of the add-on, which knows nothing else",
  },
  {
    name: 'local/demo',
    folder: 'local/demo',
    imports: ['local/host', 'local/export', 'build', 'domain'],
    typesOf: ['local/workspace'],
    packages: ['node:'],
    because:
      "local/demo stands where the sidebar stands: it drives the built add-on by its own door and reads files with domain's importers",
  },
  { name: 'build', folder: 'build', imports: [], packages: ['node:'], because: 'build is for this machine alone' },
];

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /^(?:utils?|helpers?|common|misc|manager)$/i;
export const EMPTY_NAME_REASON = 'the name says nothing about what is inside: name it after what it knows';

/** @param {string} path relative, with `/` @returns {string | undefined} the part of the path that says nothing */
export function emptyName(path) {
  return path.split('/').find((part) => EMPTY_NAMES.test(part.replace(/\..*$/, '')));
}

/** @param {string} path relative to the repository, with `/` @returns {Layer | undefined} */
export function layerOf(path) {
  const inside = LAYERS.filter(({ folder }) => path === folder || path.startsWith(`${folder}/`));
  return inside.sort((one, other) => other.folder.length - one.folder.length)[0];
}

/** @param {string} specifier `preact/hooks`, `@googleapis/docs`, `node:fs` @returns {string} as written in the table */
export function packageOf(specifier) {
  if (isBuiltin(specifier)) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * Something that a layer may not write. `find` looks at one node of the syntax tree and answers with the words to
 * show, or with undefined.
 * @typedef {object} Ban
 * @property {(layer: string) => boolean} where
 * @property {(node: import('./syntax.mjs').SyntaxNode) => string | undefined} find
 * @property {string} because
 */

/** @param {string} layer */
const deployed = (layer) => !layer.startsWith('local/');
/** @param {string} layer */
const pure = (layer) => ['domain', 'workbook', 'documents', 'jobs'].includes(layer);

/** `A1:C9`, `$A$1:C9`, `Roster!A1:C9` */
const RANGE = /^(?:[^!]+!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/;

/** @type {readonly Ban[]} */
export const BANS = [
  {
    where: pure,
    because: 'the clock and chance are arguments here: the same input must always give the same result',
    find(node) {
      const { callee } = node;
      if (node.type === 'NewExpression' && callee?.name === 'Date' && node.arguments?.length === 0) return 'new Date()';
      if (node.type !== 'CallExpression') return undefined;
      if (callee?.name === 'Date') return 'Date()';
      const called = `${callee?.object?.name}.${callee?.property?.name}`;
      return called === 'Date.now' || called === 'Math.random' ? `${called}()` : undefined;
    },
  },
  {
    where: () => true,
    because: 'any switches the compiler off: say what the value is, or unknown and then look',
    find: (node) => (node.type === 'TSAnyKeyword' ? 'any' : undefined),
  },
  {
    where: deployed,
    because: 'the V8 of Apps Script refuses #private names: a closure hides a value',
    find: (node) => (node.type === 'PrivateIdentifier' ? `#${node.name}` : undefined),
  },
  {
    where: deployed,
    because: 'the V8 of Apps Script refuses static class fields: a constant of the module does the same',
    find(node) {
      if (node.type === 'StaticBlock') return 'a static block';
      return node.type === 'PropertyDefinition' && node.static ? `static ${node.key?.name}` : undefined;
    },
  },
  {
    where: (layer) => deployed(layer) && layer !== 'workbook/google',
    because: 'a range as a string breaks when a teacher moves a column: columns are found by their tag, rows by id',
    find(node) {
      if (node.type === 'Literal' && typeof node.value === 'string' && RANGE.test(node.value)) return `'${node.value}'`;
      const method = node.type === 'CallExpression' ? node.callee?.property?.name : undefined;
      if (method !== 'getRange' && method !== 'getRangeList') return undefined;
      const [first] = node.arguments ?? [];
      const text = first?.type === 'TemplateLiteral' || typeof first?.value === 'string';
      return text || first?.type === 'ArrayExpression' ? `${method} of a string` : undefined;
    },
  },
  {
    where: (layer) => deployed(layer) && layer !== 'addon',
    because: 'what is logged reaches the publisher: only addon may, and never a cell or a name',
    find: (node) =>
      node.type === 'MemberExpression' && node.object?.name === 'console'
        ? `console.${node.property?.name}`
        : undefined,
  },
];

export const REFERENCE_REASON = "a reference directive undoes the layer's own `types`: list the types in its tsconfig";
