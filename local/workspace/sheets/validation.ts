/** Whether a cell's value satisfies its validation, and what Sheets says when it does not. */
import { type Area, cellName } from './address';
import { isDateFormat } from './display/pattern';
import { cellAt, displayAt, type Scalar, scalarAt, shownFormat } from './display/values';
import { evaluateLoose } from './formula/mirror';
import type { CriterionValue, SheetState, SpreadsheetModel, ValidationRule } from './model';

/** The words of a refused write. */
export function violationMessage(row: number, column: number): string {
  return `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
}

/** The first cell of a rectangle whose value its rejecting validation does not allow, or null. Blank cells are allowed. */
export function firstViolation(
  model: SpreadsheetModel,
  sheet: SheetState,
  area: Area,
): { readonly row: number; readonly column: number } | null {
  const choices = new Map<ValidationRule, Set<string>>();
  const formulas: { readonly row: number; readonly column: number; readonly source: string }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      const rule = cell?.validation;
      if (!rule || rule.allowInvalid || !cell.content) continue;
      const [value] = rule.values;
      if (rule.criteria === 'CUSTOM_FORMULA' && value?.kind === 'formula') {
        formulas.push({ row, column, source: value.source });
      } else if (!satisfies(model, sheet, row, column, rule, choices)) {
        return { row, column };
      }
    }
  }
  // All custom formulas in one calculation: each by itself would recalculate the workbook.
  const results = evaluateLoose(
    model,
    formulas.map((formula) => ({ sheet, ...formula })),
  );
  return formulas.find((_, i) => !isTruthy(results[i])) ?? null;
}

/** Whether the value that stands in a cell satisfies a rule that is not a custom formula. */
function satisfies(
  model: SpreadsheetModel,
  sheet: SheetState,
  row: number,
  column: number,
  rule: ValidationRule,
  choices: Map<ValidationRule, Set<string>>,
): boolean {
  const scalar = scalarAt(model, sheet, row, column);
  if (scalar.kind === 'error') return false;
  if (rule.criteria.startsWith('VALUE_IN_')) {
    let allowed = choices.get(rule);
    if (!allowed) {
      allowed = new Set(listOf(model, rule.values).map((choice) => choice.toLowerCase()));
      choices.set(rule, allowed);
    }
    return allowed.has(plainText(model, sheet, row, column, scalar).toLowerCase());
  }
  if (rule.criteria === 'CHECKBOX') {
    if (rule.values.length === 0) return scalar.kind === 'boolean';
    const allowed = rule.values.map((value) => (value.kind === 'plain' ? value.value : null));
    return scalar.kind !== 'blank' && allowed.includes(scalar.value);
  }
  if (rule.criteria.startsWith('NUMBER_')) {
    return scalar.kind === 'number' && compareNumber(rule.criteria.slice(7), scalar.value, numbersOf(rule.values));
  }
  if (rule.criteria.startsWith('DATE_')) {
    const isDate = scalar.kind === 'number' && isDateFormat(shownFormat(model, sheet, row, column) || 'General');
    if (!isDate || scalar.kind !== 'number') return false;
    return compareDate(rule.criteria.slice(5), Math.floor(scalar.value), numbersOf(rule.values));
  }
  return compareText(rule.criteria.slice(5), plainText(model, sheet, row, column, scalar), rule.values);
}

/** Whether the result of a condition counts as true. */
export function isTruthy(result: Scalar | undefined): boolean {
  if (result?.kind === 'boolean') return result.value;
  return result?.kind === 'number' && result.value !== 0;
}

function plainText(model: SpreadsheetModel, sheet: SheetState, row: number, column: number, scalar: Scalar): string {
  return scalar.kind === 'text' ? scalar.value : displayAt(model, sheet, row, column);
}

/** The choices of a list or range validation, as shown. */
export function listOf(model: SpreadsheetModel, values: readonly CriterionValue[]): string[] {
  return values.flatMap((value) => {
    if (value.kind === 'plain') return [String(value.value)];
    if (value.kind !== 'range') return [];
    const sheet = model.sheets.find((each) => each.id === value.range.sheetId);
    if (!sheet) return [];
    const shown: string[] = [];
    const { top, left, bottom, right } = value.range.area;
    for (let row = top; row <= Math.min(bottom, sheet.maxRows); row += 1) {
      for (let column = left; column <= Math.min(right, sheet.maxColumns); column += 1) {
        const text = displayAt(model, sheet, row, column);
        if (text !== '') shown.push(text);
      }
    }
    return shown;
  });
}

/** Numbers among the values of a criterion: plain numbers and serial days. */
export function numbersOf(values: readonly CriterionValue[]): number[] {
  return values.flatMap((value) => {
    if (value.kind === 'date') return [value.serial];
    return value.kind === 'plain' && typeof value.value === 'number' ? [value.value] : [];
  });
}

/** `criteria` is the part of Google's enum name after `NUMBER_`. */
export function compareNumber(criteria: string, value: number, [first = 0, second = 0]: readonly number[]): boolean {
  switch (criteria) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'LESS_THAN':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= first;
    default:
      throw new Error(`not implemented: criteria NUMBER_${criteria}`);
  }
}

/** `criteria` is the part of Google's enum name after `DATE_`; days are serial numbers. */
export function compareDate(criteria: string, day: number, [first = 0, second = 0]: readonly number[]): boolean {
  switch (criteria) {
    case 'IS_VALID_DATE':
      return true;
    case 'AFTER':
      return day > first;
    case 'BEFORE':
      return day < first;
    case 'ON_OR_AFTER':
      return day >= first;
    case 'ON_OR_BEFORE':
      return day <= first;
    case 'EQUAL_TO':
      return day === first;
    case 'BETWEEN':
      return day >= first && day <= second;
    case 'NOT_BETWEEN':
      return day < first || day > second;
    default:
      throw new Error(`not implemented: criteria DATE_${criteria}`);
  }
}

/** `criteria` is the part of Google's enum name after `TEXT_`. */
export function compareText(criteria: string, text: string, values: readonly CriterionValue[]): boolean {
  const [first] = values;
  const given = text.toLowerCase();
  const wanted = first?.kind === 'plain' ? String(first.value).toLowerCase() : '';
  switch (criteria) {
    case 'CONTAINS':
      return given.includes(wanted);
    case 'DOES_NOT_CONTAIN':
      return !given.includes(wanted);
    case 'EQUAL_TO':
      return given === wanted;
    case 'STARTS_WITH':
      return given.startsWith(wanted);
    case 'ENDS_WITH':
      return given.endsWith(wanted);
    case 'IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
    case 'IS_VALID_URL':
      return /^(https?:\/\/|www\.)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(text);
    default:
      throw new Error(`not implemented: criteria TEXT_${criteria}`);
  }
}
