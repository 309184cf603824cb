/** DataValidation and its builder. */
import { expose, type Kinds } from '../../kernel/kernel';
import { refuseUnsupported } from '../formula/prepare';
import type { ValidationRule } from '../model';
import type { Context } from './context';
import { criterionMethods, plain, rangeValue, scriptValues } from './criteria';
import { ENUMS, enumValue } from './enums';
import { requireSignature } from './signature';

type Validation = Pick<GoogleAppsScript.Spreadsheet.DataValidation, keyof GoogleAppsScript.Spreadsheet.DataValidation>;
type Builder = Omit<GoogleAppsScript.Spreadsheet.DataValidationBuilder, 'withCriteria'>;

const RULES = new WeakMap<object, ValidationRule>();
const EMPTY: ValidationRule = { criteria: '', values: [], allowInvalid: true, help: null, showDropdown: true };

/** The rule behind a DataValidation that a script holds. */
export function ruleOf(validation: unknown): ValidationRule | null {
  return typeof validation === 'object' && validation !== null ? (RULES.get(validation) ?? null) : null;
}

const VALIDATION_KINDS: Kinds<Validation> = {
  copy: 'builder',
  getAllowInvalid: 'builder',
  getCriteriaType: 'builder',
  getCriteriaValues: 'builder',
  getHelpText: 'builder',
};

/** A rule as a script sees it. */
export function dataValidation(context: Context, rule: ValidationRule): GoogleAppsScript.Spreadsheet.DataValidation {
  const made = expose<Validation>(context.kernel, 'DataValidation', VALIDATION_KINDS, {
    copy: () => dataValidationBuilder(context, rule),
    ...readers(context, () => rule),
    getHelpText: () => rule.help ?? '',
  });
  RULES.set(made, rule);
  return made as GoogleAppsScript.Spreadsheet.DataValidation;
}

function readers(context: Context, rule: () => ValidationRule) {
  return {
    getAllowInvalid: () => rule().allowInvalid,
    getCriteriaType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
        ENUMS.DataValidationCriteria as unknown as Record<string, unknown>,
        rule().criteria,
      ),
    getCriteriaValues: (): unknown[] => {
      const { criteria, values, showDropdown } = rule();
      if (criteria === 'VALUE_IN_LIST') return [scriptValues(context, values), showDropdown];
      return criteria === 'VALUE_IN_RANGE'
        ? [...scriptValues(context, values), showDropdown]
        : scriptValues(context, values);
    },
  };
}

const b = 'builder' as const;
const BUILDER_KINDS: Kinds<Builder> = {
  build: b,
  copy: b,
  getAllowInvalid: b,
  getCriteriaType: b,
  getCriteriaValues: b,
  getHelpText: b,
  requireCheckbox: b,
  requireDate: b,
  requireDateAfter: b,
  requireDateBefore: b,
  requireDateBetween: b,
  requireDateEqualTo: b,
  requireDateNotBetween: b,
  requireDateOnOrAfter: b,
  requireDateOnOrBefore: b,
  requireFormulaSatisfied: b,
  requireNumberBetween: b,
  requireNumberEqualTo: b,
  requireNumberGreaterThan: b,
  requireNumberGreaterThanOrEqualTo: b,
  requireNumberLessThan: b,
  requireNumberLessThanOrEqualTo: b,
  requireNumberNotBetween: b,
  requireNumberNotEqualTo: b,
  requireTextContains: b,
  requireTextDoesNotContain: b,
  requireTextEqualTo: b,
  requireTextIsEmail: b,
  requireTextIsUrl: b,
  requireValueInList: b,
  requireValueInRange: b,
  setAllowInvalid: b,
  setHelpText: b,
};

/** `newDataValidation()`, or a rule's `copy()`. */
export function dataValidationBuilder(
  context: Context,
  start: ValidationRule = EMPTY,
): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  let rule = start;
  const take = (criteria: string, values: ValidationRule['values'], showDropdown = true) => {
    rule = { ...rule, criteria, values, showDropdown };
    return made;
  };
  const when = criterionMethods(context, 'DataValidationBuilder', take);
  const build = () => {
    if (rule.criteria === '') throw new Error('A criteria must be set before building the data validation rule.');
    return dataValidation(context, rule);
  };
  const service: Builder = {
    build,
    copy: () => dataValidationBuilder(context, rule),
    ...readers(context, () => rule),
    getHelpText: () => rule.help,
    requireCheckbox(...args: unknown[]) {
      requireSignature('DataValidationBuilder.requireCheckbox', args, [], ['any'], ['any', 'any']);
      return take('CHECKBOX', plain(...(args as (string | number | boolean)[])));
    },
    requireDate: when.nothing('requireDate', 'DATE_IS_VALID_DATE'),
    requireDateAfter: when.dates('requireDateAfter', 'DATE_AFTER', 1),
    requireDateBefore: when.dates('requireDateBefore', 'DATE_BEFORE', 1),
    requireDateBetween: when.dates('requireDateBetween', 'DATE_BETWEEN', 2),
    requireDateEqualTo: when.dates('requireDateEqualTo', 'DATE_EQUAL_TO', 1),
    requireDateNotBetween: when.dates('requireDateNotBetween', 'DATE_NOT_BETWEEN', 2),
    requireDateOnOrAfter: when.dates('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 1),
    requireDateOnOrBefore: when.dates('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 1),
    requireFormulaSatisfied(...args: unknown[]) {
      const next = when.formula('requireFormulaSatisfied')(...args);
      refuseUnsupported(context.model, args[0] as string);
      return next;
    },
    requireNumberBetween: when.numbers('requireNumberBetween', 'NUMBER_BETWEEN', 2),
    requireNumberEqualTo: when.numbers('requireNumberEqualTo', 'NUMBER_EQUAL_TO', 1),
    requireNumberGreaterThan: when.numbers('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 1),
    requireNumberGreaterThanOrEqualTo: when.numbers(
      'requireNumberGreaterThanOrEqualTo',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      1,
    ),
    requireNumberLessThan: when.numbers('requireNumberLessThan', 'NUMBER_LESS_THAN', 1),
    requireNumberLessThanOrEqualTo: when.numbers('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 1),
    requireNumberNotBetween: when.numbers('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', 2),
    requireNumberNotEqualTo: when.numbers('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 1),
    requireTextContains: when.text('requireTextContains', 'TEXT_CONTAINS'),
    requireTextDoesNotContain: when.text('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'),
    requireTextEqualTo: when.text('requireTextEqualTo', 'TEXT_EQUAL_TO'),
    requireTextIsEmail: when.nothing('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: when.nothing('requireTextIsUrl', 'TEXT_IS_VALID_URL'),
    requireValueInList(...args: unknown[]) {
      requireSignature('DataValidationBuilder.requireValueInList', args, ['Array'], ['Array', 'Boolean']);
      const choices = (args[0] as unknown[]).map(String);
      if (choices.length > 500) throw new Error('The number of items in the list exceeds the limit of 500.');
      return take('VALUE_IN_LIST', plain(...choices), args[1] !== false);
    },
    requireValueInRange(...args: unknown[]) {
      requireSignature('DataValidationBuilder.requireValueInRange', args, ['Range'], ['Range', 'Boolean']);
      return take('VALUE_IN_RANGE', [rangeValue(args[0])], args[1] !== false);
    },
    setAllowInvalid(...args: unknown[]) {
      requireSignature('DataValidationBuilder.setAllowInvalid', args, ['Boolean']);
      rule = { ...rule, allowInvalid: args[0] as boolean };
      return made;
    },
    setHelpText(...args: unknown[]) {
      requireSignature('DataValidationBuilder.setHelpText', args, ['String']);
      rule = { ...rule, help: args[0] as string };
      return made;
    },
  };
  const made = expose<Builder>(
    context.kernel,
    'DataValidationBuilder',
    BUILDER_KINDS,
    service,
  ) as GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  return made;
}
