/** Arguments of validations, conditional formats and filters: from what a script gives to what is kept, and back. */
import type { CriterionValue } from '../model';
import { instantOf, serialAt } from '../serial';
import { type Context, fixedHandle, handleOf } from './context';
import { requireSignature } from './signature';

/** The day of a Date in the spreadsheet's zone. */
export function dayOf(context: Context, date: Date): CriterionValue {
  return { kind: 'date', serial: Math.floor(serialAt(date.getTime(), context.model.timeZone)) };
}

/** Plain values: numbers, texts, booleans. */
export function plain(...values: readonly (string | number | boolean)[]): CriterionValue[] {
  return values.map((value) => ({ kind: 'plain', value }));
}

/** A formula, with or without its `=`. */
export function formulaValue(source: string): CriterionValue {
  return { kind: 'formula', source: source.startsWith('=') ? source : `=${source}` };
}

/** A range given by a script. */
export function rangeValue(range: unknown): CriterionValue {
  const handle = handleOf(range);
  return { kind: 'range', range: { sheetId: handle.sheetId, area: handle.area() } };
}

/** What a script reads back: Date, Range, formula text or the plain value. */
export function scriptValues(context: Context, values: readonly CriterionValue[]): unknown[] {
  return values.map((value): unknown => {
    switch (value.kind) {
      case 'plain':
        return value.value;
      case 'date':
        return instantOf(value.serial, context.model.timeZone);
      case 'range':
        return context.range(fixedHandle(value.range.sheetId, value.range.area));
      default:
        return value.source;
    }
  });
}

/** Receives a criterion from one of the builder's methods. */
export type TakeCriterion<B> = (criteria: string, values: readonly CriterionValue[]) => B;

/** Builder methods whose arguments are all of one type, named in tables by the builders. */
export function criterionMethods<B>(context: Context, className: string, take: TakeCriterion<B>) {
  const check = (method: string, args: readonly unknown[], types: readonly string[]) =>
    requireSignature(`${className}.${method}`, args, types);
  return {
    numbers:
      (method: string, criteria: string, count: 1 | 2) =>
      (...args: unknown[]): B => {
        check(method, args, Array<string>(count).fill('number'));
        return take(criteria, plain(...(args as number[])));
      },
    text:
      (method: string, criteria: string) =>
      (...args: unknown[]): B => {
        check(method, args, ['String']);
        return take(criteria, plain(args[0] as string));
      },
    dates:
      (method: string, criteria: string, count: 1 | 2) =>
      (...args: unknown[]): B => {
        check(method, args, Array<string>(count).fill('Date'));
        return take(
          criteria,
          (args as Date[]).map((date) => dayOf(context, date)),
        );
      },
    nothing:
      (method: string, criteria: string) =>
      (...args: unknown[]): B => {
        check(method, args, []);
        return take(criteria, []);
      },
    formula:
      (method: string) =>
      (...args: unknown[]): B => {
        check(method, args, ['String']);
        return take('CUSTOM_FORMULA', [formulaValue(args[0] as string)]);
      },
  };
}

/** Methods that every builder of a condition has, by what they ask of a cell. */
const CONDITIONS = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
} as const;
type ConditionMethod = keyof typeof CONDITIONS;
const CONDITION_METHODS = Object.keys(CONDITIONS) as ConditionMethod[];

function each<T>(value: (method: ConditionMethod) => T): Record<ConditionMethod, T> {
  return Object.fromEntries(CONDITION_METHODS.map((method) => [method, value(method)])) as Record<ConditionMethod, T>;
}

/** What the conditions cost: nothing, they are a builder's. */
export const CONDITION_KINDS = each(() => 'builder' as const);

/** The conditions of a builder. */
export function conditions<B>(when: ReturnType<typeof criterionMethods<B>>) {
  return each((method) => {
    const criteria = CONDITIONS[method];
    if (method.startsWith('whenCell')) return when.nothing(method, criteria);
    if (method.startsWith('whenText')) return when.text(method, criteria);
    return when.numbers(method, criteria, method.endsWith('etween') ? 2 : 1);
  });
}
