/**
 * Turns a parsed formula into the engine's English form: commas, points, the engine's tab names. Where the engine
 * follows Excel and Sheets differs, the translation makes the difference up: a formula whose result is an empty cell
 * shows empty (Excel: 0), and HYPERLINK, which the engine lacks, gives its label.
 */
import { columnLetters } from '../address';
import type { Expression } from './syntax';
import type { Corner, Reference } from './tokens';

export interface Surroundings {
  /** The spreadsheet's decimal mark, which numbers take when they become text. */
  readonly decimal: '.' | ',';
  /**
   * What stands before a reference: the engine's name of a tab and `!`, or nothing on the tab where the formula is
   * calculated. Null when there is no tab of that name; `name` null means the formula's own.
   */
  prefix(name: string | null): string | null;
  /** The reference that a named range stands for. */
  named(name: string): Reference | null;
  /** Serial number of today in the spreadsheet's zone: the engine's own clock is the machine's. */
  today(): number;
  /** Size of a tab's grid, which bounds open edges. */
  grid(name: string | null): { readonly rows: number; readonly columns: number };
}

/** The formula for the engine, without `=`. */
export function translate(tree: Expression, around: Surroundings): string {
  return result(tree, around);
}

/** An expression whose value becomes the cell's value: an empty cell must stay empty. */
function result(node: Expression, around: Surroundings): string {
  if (node.kind === 'group') return `(${result(node.inner, around)})`;
  if (node.kind === 'name') {
    const text = plain(node, around);
    return `IF(ISBLANK(${text}),"",${text})`;
  }
  if (node.kind === 'reference' || (node.kind === 'call' && node.name === 'INDEX')) {
    const text = plain(node, around);
    return text.startsWith('#') ? text : `IF(ISBLANK(${text}),"",${text})`;
  }
  if (node.kind === 'call') {
    if (node.name === 'IF') {
      const [test, ...branches] = node.args;
      return `IF(${[test && plain(test, around), ...branches.map((arg) => arg && result(arg, around))].join(',')})`;
    }
    if (node.name === 'IFERROR' || node.name === 'IFNA') {
      return `${node.name}(${node.args.map((arg) => arg && result(arg, around)).join(',')})`;
    }
    if (node.name === 'HYPERLINK') return result(label(node.args), around);
  }
  return plain(node, around);
}

function label(args: readonly (Expression | null)[]): Expression {
  return args[1] ?? args[0] ?? { kind: 'string', value: '' };
}

function plain(node: Expression, around: Surroundings): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'string':
      return `"${node.value.replace(/"/g, '""')}"`;
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'error':
      return node.code;
    case 'group':
      return `(${plain(node.inner, around)})`;
    case 'prefix':
      // The brackets keep the sign's place: the engine prints and reads `-x^2` in its own order.
      return `(${node.operator}${plain(node.operand, around)})`;
    case 'percent':
      return `(${plain(node.operand, around)}%)`;
    case 'binary':
      if (node.operator === '&') return `${asText(node.left, around)}&${asText(node.right, around)}`;
      return `${side(node.left, around)}${node.operator}${side(node.right, around)}`;
    case 'name': {
      const reference = around.named(node.name);
      return reference ? referenceFor(reference, around) : '#NAME?';
    }
    case 'reference':
      return referenceFor(node.reference, around);
    case 'call':
      if (node.name === 'HYPERLINK') return plain(label(node.args), around);
      if (node.name === 'TODAY') return String(around.today());
      if (node.name === 'CONCATENATE')
        return `CONCATENATE(${node.args.map((arg) => arg && asText(arg, around)).join(',')})`;
      return `${node.name}(${node.args.map((arg, place) => argument(node.name, arg, place, around)).join(',')})`;
  }
}

/** Functions whose first argument is read as text. */
const OF_TEXT = new Set(['LEFT', 'RIGHT', 'MID', 'TRIM', 'SUBSTITUTE']);

function argument(name: string, node: Expression | null, place: number, around: Surroundings): string {
  if (!node) return '';
  return place === 0 && OF_TEXT.has(name) ? asText(node, around) : plain(node, around);
}

/** A value that is read as text: the engine writes numbers with a point, whatever the spreadsheet's locale. */
function asText(node: Expression, around: Surroundings): string {
  const text = side(node, around);
  if (around.decimal === '.' || node.kind === 'string') return text;
  return `IF(ISNUMBER(${text}),SUBSTITUTE(${text}&"",".",","),${text})`;
}

/** An operand of an operator, in brackets when it is itself an operation, so that precedence is ours. */
function side(node: Expression, around: Surroundings): string {
  const text = plain(node, around);
  return node.kind === 'binary' ? `(${text})` : text;
}

function referenceFor(reference: Reference, around: Surroundings): string {
  const prefix = around.prefix(reference.sheet);
  if (prefix === null) return '#REF!';
  const grid = around.grid(reference.sheet);
  const { from, to } = reference;
  const first = corner(from, 1, 1);
  if (!to) {
    const inside = (from.row ?? 1) <= grid.rows && (from.column ?? 1) <= grid.columns;
    return inside ? prefix + first : '#REF!';
  }
  return `${prefix}${first}:${corner(to, grid.rows, grid.columns)}`;
}

/** Relative stays relative: the engine keeps one copy of formulas that are alike in R1C1, and searches that list for each. */
function corner(at: Corner, row: number, column: number): string {
  const letters = columnLetters(at.column ?? column);
  const fixedColumn = at.columnFixed || at.column === null ? '$' : '';
  const fixedRow = at.rowFixed || at.row === null ? '$' : '';
  return `${fixedColumn}${letters}${fixedRow}${at.row ?? row}`;
}
