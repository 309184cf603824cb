/** Whether a cell meets a condition of Google's enum BooleanCriteria (conditional formats and filters). */
import { isDateFormat } from './display/pattern';
import { displayAt, type Scalar, shownFormat } from './display/values';
import type { CriterionValue, SheetState, SpreadsheetModel } from './model';
import { compareDate, compareNumber, compareText, numbersOf } from './validation';

/** Custom formulas are not decided here: they need their own cell's place. */
export function holds(
  model: SpreadsheetModel,
  sheet: SheetState,
  row: number,
  column: number,
  criteria: string,
  values: readonly CriterionValue[],
  read: () => Scalar,
): boolean {
  const scalar = read();
  if (criteria === 'CELL_EMPTY') return scalar.kind === 'blank' || (scalar.kind === 'text' && scalar.value === '');
  if (criteria === 'CELL_NOT_EMPTY') return scalar.kind !== 'blank' && !(scalar.kind === 'text' && scalar.value === '');
  if (criteria.startsWith('NUMBER_')) {
    return scalar.kind === 'number' && compareNumber(criteria.slice(7), scalar.value, numbersOf(values));
  }
  if (criteria.startsWith('DATE_')) {
    if (scalar.kind !== 'number' || !isDateFormat(shownFormat(model, sheet, row, column) || 'General')) return false;
    return compareDate(criteria.slice(5), Math.floor(scalar.value), numbersOf(values));
  }
  if (criteria.startsWith('TEXT_')) {
    return compareText(criteria.slice(5), displayAt(model, sheet, row, column), values);
  }
  throw new Error(`not implemented: criteria ${criteria}`);
}
