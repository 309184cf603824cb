/**
 * From a cell to what a script reads (getValue) and what a person sees (getDisplayValue), results of formulas included.
 */
import { formulaResult } from '../formula/mirror';
import { formulaTree, namedReference } from '../formula/prepare';
import type { Expression } from '../formula/syntax';
import type { Reference } from '../formula/tokens';
import { conventions } from '../locale';
import type { Cell, SheetState, SpreadsheetModel } from '../model';
import { instantOf } from '../serial';
import { showNumber, showText } from './numbers';
import { isDateFormat } from './pattern';

export type Scalar =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

/** Serial number of 31 December 9999: what lies beyond is no date. */
const LAST_DATE = 2_958_465;

const BLANK: Scalar = { kind: 'blank' };

/** The cell of a tab, or undefined where nothing was ever written. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** The value of a cell, a formula's result included. */
export function scalarAt(model: SpreadsheetModel, sheet: SheetState, row: number, column: number): Scalar {
  const content = cellAt(sheet, row, column)?.content;
  if (!content) return BLANK;
  if (content.kind !== 'formula') return content;
  return formulaResult(model, sheet, row, column);
}

/** The cell's own number format; empty when automatic. */
export function ownFormat(cell: Cell | undefined): string {
  return cell?.style?.numberFormat ?? '';
}

/** The number format a cell is shown in: its own, or the one that an automatic formula takes from what it refers to. */
export function shownFormat(
  model: SpreadsheetModel,
  sheet: SheetState,
  row: number,
  column: number,
  depth = 0,
): string {
  const cell = cellAt(sheet, row, column);
  const own = ownFormat(cell);
  if (own !== '' || cell?.content?.kind !== 'formula' || depth > 8) return own;
  const tree = formulaTree(cell.content.source, conventions(model.locale).decimal);
  return tree ? formatOf(model, sheet, tree, depth) : '';
}

function formatOf(
  model: SpreadsheetModel,
  sheet: SheetState,
  node: Expression | null | undefined,
  depth: number,
): string {
  if (!node) return '';
  const of = (inner: Expression | null | undefined) => formatOf(model, sheet, inner, depth);
  switch (node.kind) {
    case 'group':
      return of(node.inner);
    case 'reference':
      return referenceFormat(model, sheet, node.reference, depth);
    case 'name': {
      const reference = namedReference(model, node.name);
      return reference ? referenceFormat(model, sheet, reference, depth) : '';
    }
    case 'binary': {
      if (node.operator !== '+' && node.operator !== '-') return '';
      const left = of(node.left);
      const right = of(node.right);
      if (left !== '' && right !== '' && isDateFormat(left) && isDateFormat(right)) return '';
      return left || right;
    }
    case 'call':
      if (node.name === 'TODAY' || node.name === 'DATE') return conventions(model.locale).dateFormat;
      if (node.name === 'IF') return of(node.args[1]) || of(node.args[2]);
      if (['IFERROR', 'IFNA', 'MIN', 'MAX', 'SUM', 'AVERAGE', 'INDEX', 'ROUND'].includes(node.name))
        return of(node.args[0]);
      return '';
    default:
      return '';
  }
}

function referenceFormat(model: SpreadsheetModel, own: SheetState, reference: Reference, depth: number): string {
  const name = reference.sheet;
  const sheet = name === null ? own : model.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const format = sheet ? shownFormat(model, sheet, reference.from.row ?? 1, reference.from.column ?? 1, depth + 1) : '';
  return format === '@' ? '' : format;
}

/** What getValue returns: '' for a blank cell, a Date for a number in a date format, the code of an error. */
export function valueAt(
  model: SpreadsheetModel,
  sheet: SheetState,
  row: number,
  column: number,
): string | number | boolean | Date {
  const scalar = scalarAt(model, sheet, row, column);
  switch (scalar.kind) {
    case 'blank':
      return '';
    case 'error':
      return scalar.code;
    case 'number': {
      const format = shownFormat(model, sheet, row, column);
      const isDate = format !== '' && isDateFormat(format) && Math.abs(scalar.value) <= LAST_DATE;
      return isDate ? instantOf(scalar.value, model.timeZone) : scalar.value;
    }
    default:
      return scalar.value;
  }
}

/** What a person sees in the cell. */
export function displayAt(model: SpreadsheetModel, sheet: SheetState, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell?.content) return '';
  const own = ownFormat(cell);
  return showScalar(model, scalarAt(model, sheet, row, column), own || shownFormat(model, sheet, row, column));
}

/** A value as shown in a number format. */
export function showScalar(model: SpreadsheetModel, scalar: Scalar, format: string): string {
  switch (scalar.kind) {
    case 'blank':
      return '';
    case 'error':
      return scalar.code;
    case 'boolean':
      return scalar.value ? 'TRUE' : 'FALSE';
    case 'text':
      return showText(scalar.value, format);
    case 'number':
      return showNumber(scalar.value, format, model.locale);
  }
}
