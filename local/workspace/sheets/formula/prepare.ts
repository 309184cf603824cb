/** From a formula as it stands in a spreadsheet to what the engine is given for it. */
import { conventions } from '../locale';
import type { SheetState, SpreadsheetModel } from '../model';
import { serialAt } from '../serial';
import type { Formula } from './calculation';
import { engineSheetName } from './engine';
import { checkFormula } from './functions';
import { precedents } from './precedents';
import { type Expression, parseFormula } from './syntax';
import type { Reference } from './tokens';
import { translate } from './translate';

const TREES = new Map<string, Expression | null>();

/** The tree of a formula, remembered; null when it does not parse. */
export function formulaTree(source: string, decimal: '.' | ','): Expression | null {
  const key = decimal + source;
  let tree = TREES.get(key);
  if (tree === undefined) {
    if (TREES.size > 15_000) TREES.clear();
    tree = parseFormula(source, decimal);
    TREES.set(key, tree);
  }
  return tree;
}

/** Serial number of today, in the spreadsheet's zone. */
export function today(model: SpreadsheetModel): number {
  return Math.floor(serialAt(model.clock(), model.timeZone));
}

function sheetByName(model: SpreadsheetModel, name: string): SheetState | undefined {
  return model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The reference of a named range, or null. */
export function namedReference(model: SpreadsheetModel, name: string): Reference | null {
  const range = model.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase())?.range;
  const sheet = range && model.sheets.find((each) => each.id === range.sheetId);
  if (!range || !sheet) return null;
  const { top, left, bottom, right } = range.area;
  const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
  return {
    sheet: sheet.name,
    from: corner(top, left),
    to: top === bottom && left === right ? null : corner(bottom, right),
  };
}

/**
 * Refuses a formula that the engine was not checked for.
 * @throws UnsupportedFormula
 */
export function refuseUnsupported(model: SpreadsheetModel, source: string): void {
  const tree = formulaTree(source, conventions(model.locale).decimal);
  if (tree) checkFormula(tree, (name) => namedReference(model, name));
}

/** What is known of a formula before it is calculated. */
export type Prepared = Pick<Formula, 'text' | 'reads' | 'fragile'>;

/**
 * What the engine is given for a formula, and what the formula rests on.
 *
 * @param own the tab that references without a tab's name mean
 * @param engineTab the number of a tab in the engine
 * @throws UnsupportedFormula
 */
export function prepare(
  model: SpreadsheetModel,
  own: SheetState,
  source: string,
  engineTab: (sheetId: number) => number,
): Prepared {
  const { decimal } = conventions(model.locale);
  const tree = formulaTree(source, decimal);
  // What does not parse is an error in the engine too, so that formulas which refer to it fail alike.
  if (!tree) return { text: '(', reads: [], fragile: false };
  const named = (name: string) => namedReference(model, name);
  if (!checkFormula(tree, named)) return { text: 'no_such_name_', reads: [], fragile: true };
  let fragile = false;
  const tab = (name: string | null) => (name === null ? own : sheetByName(model, name));
  const text = translate(tree, {
    decimal,
    engineSheet(name) {
      if (name !== null) fragile = true;
      const sheet = tab(name);
      return sheet ? engineSheetName(engineTab(sheet.id)) : null;
    },
    named(name) {
      fragile = true;
      return named(name);
    },
    today() {
      fragile = true;
      return today(model);
    },
    grid(name) {
      const sheet = tab(name);
      return { rows: sheet?.maxRows ?? 1, columns: sheet?.maxColumns ?? 1 };
    },
  });
  const open =
    /(?<![A-Z0-9$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![0-9])|(?<![A-Z$0-9])\$?\d+:\$?\d+|[A-Z]\$?\d+:\$?([A-Z]+|\d+)(?![A-Z0-9$])/i;
  return {
    text,
    reads: precedents(tree, { tab, named }),
    fragile: fragile || open.test(source) || text.includes('#REF!'),
  };
}
