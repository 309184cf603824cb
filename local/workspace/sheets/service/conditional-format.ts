/** ConditionalFormatRule, its builder and its condition. */
import { expose, type Kinds } from '../../kernel/kernel';
import { refuseUnsupported } from '../formula/prepare';
import { namesSheet } from '../formula/rewrite';
import { conventions } from '../locale';
import type { ConditionalRule, ConditionalStyle } from '../model';
import { requiredColour } from './colour';
import { type Context, fixedHandle, handleOf } from './context';
import { CONDITION_KINDS, conditions, criterionMethods, scriptValues } from './criteria';
import { ENUMS, enumValue } from './enums';
import { requireSignature, wrongParameters } from './signature';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = Omit<
  GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
  | 'setGradientMaxpoint'
  | 'setGradientMaxpointWithValue'
  | 'setGradientMidpointWithValue'
  | 'setGradientMinpoint'
  | 'setGradientMinpointWithValue'
  | 'withCriteria'
>;

interface Draft extends ConditionalRule {
  /** Null until setRanges was called: rules say by their ranges which tab they belong to. */
  readonly sheetId: number | null;
}

const PLAIN: ConditionalStyle = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};
const EMPTY: Draft = { sheetId: null, ranges: [], criteria: '', values: [], style: PLAIN };
const RULES = new WeakMap<object, Draft>();

/** The rule behind a ConditionalFormatRule that a script holds. */
export function conditionalRuleOf(rule: unknown): Draft | null {
  return typeof rule === 'object' && rule !== null ? (RULES.get(rule) ?? null) : null;
}

const RULE_KINDS: Kinds<Rule> = {
  copy: 'builder',
  getBooleanCondition: 'builder',
  getGradientCondition: 'builder',
  getRanges: 'builder',
};

/** A rule as a script sees it. */
export function conditionalFormatRule(context: Context, sheetId: number | null, rule: ConditionalRule): Rule {
  const draft: Draft = { ...rule, sheetId };
  const made = expose<Rule>(context.kernel, 'ConditionalFormatRule', RULE_KINDS, {
    copy: () => conditionalFormatBuilder(context, draft),
    getBooleanCondition: () => booleanCondition(context, draft),
    getGradientCondition: () => null,
    getRanges: () => rangesOf(context, draft),
  });
  RULES.set(made, draft);
  return made;
}

function rangesOf(context: Context, draft: Draft): GoogleAppsScript.Spreadsheet.Range[] {
  return draft.ranges.map((area) => context.range(fixedHandle(draft.sheetId ?? 0, area)));
}

const BOOLEAN_KINDS: Kinds<GoogleAppsScript.Spreadsheet.BooleanCondition> = {
  getBackground: 'builder',
  getBold: 'builder',
  getCriteriaType: 'builder',
  getCriteriaValues: 'builder',
  getFontColor: 'builder',
  getItalic: 'builder',
  getStrikethrough: 'builder',
  getUnderline: 'builder',
};

function booleanCondition(
  context: Context,
  { criteria, values, style }: Draft,
): GoogleAppsScript.Spreadsheet.BooleanCondition {
  return expose<GoogleAppsScript.Spreadsheet.BooleanCondition>(context.kernel, 'BooleanCondition', BOOLEAN_KINDS, {
    getBackground: () => style.background,
    getBold: () => style.bold,
    getCriteriaType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.BooleanCriteria>(
        ENUMS.BooleanCriteria as unknown as Record<string, unknown>,
        criteria,
      ),
    getCriteriaValues: () => scriptValues(context, values),
    getFontColor: () => style.fontColor,
    getItalic: () => style.italic,
    getStrikethrough: () => style.strikethrough,
    getUnderline: () => style.underline,
  });
}

const b = 'builder' as const;
const BUILDER_KINDS: Kinds<Builder> = {
  build: b,
  copy: b,
  getBooleanCondition: b,
  getGradientCondition: b,
  getRanges: b,
  setBackground: b,
  setBold: b,
  setFontColor: b,
  setItalic: b,
  setRanges: b,
  setStrikethrough: b,
  setUnderline: b,
  whenDateAfter: b,
  whenDateBefore: b,
  whenDateEqualTo: b,
  whenFormulaSatisfied: b,
  ...CONDITION_KINDS,
};

/** `newConditionalFormatRule()`, or a rule's `copy()`. */
export function conditionalFormatBuilder(
  context: Context,
  start: Draft = EMPTY,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  let draft = start;
  const when = criterionMethods(context, 'ConditionalFormatRuleBuilder', (criteria, values) => {
    draft = { ...draft, criteria, values };
    return made;
  });
  const flag =
    (method: string, key: 'bold' | 'italic' | 'underline' | 'strikethrough') =>
    (...args: unknown[]) => {
      requireSignature(`ConditionalFormatRuleBuilder.${method}`, args, ['Boolean?']);
      draft = { ...draft, style: { ...draft.style, [key]: (args[0] as boolean | null) ?? null } };
      return made;
    };
  const colour =
    (method: string, key: 'background' | 'fontColor') =>
    (...args: unknown[]) => {
      requireSignature(`ConditionalFormatRuleBuilder.${method}`, args, ['String?']);
      const value = args[0] as string | null;
      draft = { ...draft, style: { ...draft.style, [key]: value === null ? null : requiredColour(value) } };
      return made;
    };
  const service: Builder = {
    build() {
      if (draft.criteria === '') throw new Error('A conditional format rule must have a condition.');
      if (draft.ranges.length === 0) throw new Error('A conditional format rule must have at least one range.');
      return conditionalFormatRule(context, draft.sheetId, draft);
    },
    copy: () => conditionalFormatBuilder(context, draft),
    getBooleanCondition: () => (draft.criteria === '' ? null : booleanCondition(context, draft)),
    getGradientCondition: () => null,
    getRanges: () => rangesOf(context, draft),
    setRanges(...args: unknown[]) {
      requireSignature('ConditionalFormatRuleBuilder.setRanges', args, ['Array']);
      const handles = (args[0] as unknown[]).map((range) => handleOf(range));
      const sheetId = handles[0]?.sheetId ?? null;
      if (handles.some((handle) => handle.sheetId !== sheetId)) {
        throw new Error('All ranges of a conditional format rule must be on the same sheet.');
      }
      draft = { ...draft, sheetId, ranges: handles.map((handle) => handle.area()) };
      return made;
    },
    setBackground: colour('setBackground', 'background'),
    setFontColor: colour('setFontColor', 'fontColor'),
    setBold: flag('setBold', 'bold'),
    setItalic: flag('setItalic', 'italic'),
    setUnderline: flag('setUnderline', 'underline'),
    setStrikethrough: flag('setStrikethrough', 'strikethrough'),
    ...conditions(when),
    whenDateAfter: when.dates('whenDateAfter', 'DATE_AFTER', 1),
    whenDateBefore: when.dates('whenDateBefore', 'DATE_BEFORE', 1),
    whenDateEqualTo: when.dates('whenDateEqualTo', 'DATE_EQUAL_TO', 1),
    whenFormulaSatisfied(...args: unknown[]) {
      const next = when.formula('whenFormulaSatisfied')(...args);
      const source = args[0] as string;
      if (namesSheet(source, conventions(context.model.locale).decimal)) {
        throw new Error('Conditional format rule cannot reference a different sheet.');
      }
      refuseUnsupported(context.model, source);
      return next;
    },
  };
  const made = expose<Builder>(
    context.kernel,
    'ConditionalFormatRuleBuilder',
    BUILDER_KINDS,
    service,
  ) as GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  return made;
}

/**
 * The rules that a script gives to a tab.
 * @throws Google's words when one is no rule or belongs to another tab
 */
export function rulesForSheet(sheetId: number, given: unknown): ConditionalRule[] {
  if (!Array.isArray(given)) throw wrongParameters('Sheet.setConditionalFormatRules', [given]);
  return given.map((each) => {
    const draft = conditionalRuleOf(each);
    if (!draft) throw wrongParameters('Sheet.setConditionalFormatRules', [given]);
    if (draft.sheetId !== sheetId) throw new Error('Conditional format rule cannot reference a different sheet.');
    return { ranges: draft.ranges, criteria: draft.criteria, values: draft.values, style: draft.style };
  });
}
