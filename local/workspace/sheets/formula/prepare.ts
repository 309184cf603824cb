/** From a formula as it stands in a spreadsheet to what the engine is given for it. */
import { conventions } from '../locale';
import type { SheetState, SpreadsheetModel } from '../model';
import { serialAt } from '../serial';
import type { Formula } from './calculation';
import { engineSheetName } from './engine';
import { checkFormula } from './functions';
import { movedPrecedent, type Precedent, precedents } from './precedents';
import { type Shape, shapeOf, shifted } from './shape';
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
  const { decimal } = conventions(model.locale);
  const shape = shapeOf(source);
  const key = shape && decimal + shape.text;
  if (key !== null && CHECKED.has(key)) return;
  const tree = parseFormula(source, decimal);
  if (!tree) return;
  let names = false;
  const known = checkFormula(tree, (name) => {
    names = true;
    return namedReference(model, name);
  });
  // What a name stands for can change.
  if (key !== null && known && !names) CHECKED.add(key);
}

/** What is known of a formula before it is calculated. */
export type Prepared = Pick<Formula, 'text' | 'reads' | 'fragile'>;

/** Shapes of formulas that the engine was checked for, by decimal mark. */
const CHECKED = new Set<string>();

/** What was prepared of one formula of a shape. */
export interface Template {
  readonly shape: Shape;
  readonly prepared: Prepared;
}

/** Where a formula is calculated. */
export interface Place {
  /** The tab that references without a tab's name mean. */
  readonly own: SheetState;
  /** Whether it stands on that tab: then the engine needs no tab's name either. */
  readonly onTab: boolean;
  /** The number of a tab in the engine. */
  readonly engineTab: (sheetId: number) => number;
  /** What is known of shapes, kept from one formula to the next while tabs, names and sizes stay as they are. */
  readonly templates: Map<string, Template>;
}

/**
 * What the engine is given for a formula, and what the formula rests on.
 * @throws UnsupportedFormula
 */
export function prepare(model: SpreadsheetModel, source: string, place: Place): Prepared {
  const shape = shapeOf(source);
  if (!shape) return prepareAlone(model, source, place);
  const key = `${place.own.id} ${place.onTab} ${shape.text}`;
  const template = place.templates.get(key);
  const copy = template && copied(template, shape, place.own);
  if (copy) return copy;
  const prepared = prepareAlone(model, source, place);
  if (!prepared.fragile && !STRETCHES.test(source)) place.templates.set(key, { shape, prepared });
  return prepared;
}

/** Functions that read more than is written. */
const STRETCHES = /(?:SUM|AVERAGE)IF\s*\(/i;

/** A formula of the same shape elsewhere on the tab; null when it would reach beyond the grid. */
function copied({ shape, prepared }: Template, { row, column }: Shape, { maxRows, maxColumns }: SheetState) {
  const [rows, columns] = [row - shape.row, column - shape.column];
  const reads: Precedent[] = [];
  for (const read of prepared.reads) {
    const moved = movedPrecedent(read, rows, columns);
    if (!moved || moved.area.bottom > maxRows || moved.area.right > maxColumns) return null;
    reads.push(moved);
  }
  return { text: shifted(prepared.text, rows, columns), reads, fragile: false };
}

function prepareAlone(model: SpreadsheetModel, source: string, { own, onTab, engineTab }: Place): Prepared {
  const { decimal } = conventions(model.locale);
  const tree = parseFormula(source, decimal);
  // What does not parse is an error in the engine too, so that formulas which refer to it fail alike.
  if (!tree) return { text: '(', reads: [], fragile: false };
  const named = (name: string) => namedReference(model, name);
  if (!checkFormula(tree, named)) return { text: 'no_such_name_', reads: [], fragile: true };
  let fragile = false;
  const tab = (name: string | null) => (name === null ? own : sheetByName(model, name));
  const text = translate(tree, {
    decimal,
    prefix(name) {
      if (name !== null) fragile = true;
      const sheet = tab(name);
      if (!sheet) return null;
      return onTab && sheet.id === own.id ? '' : `${engineSheetName(engineTab(sheet.id))}!`;
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
