/** Shapes of what comes over the wire, checked before a job sees it. */
import {
  array,
  type GenericSchema,
  literal,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  transform,
  trim,
  union,
} from 'valibot';
import { ASSESSMENT_KINDS, ITEM_TYPES } from '../domain/assessment';
import { type CalendarDate, parseCalendarDate } from '../domain/calendar';

/** Text of a reasonable length for one cell, trimmed. */
export const line = pipe(string(), trim(), maxLength(5000));
/** Text that must say something. */
export const named = pipe(string(), trim(), minLength(1), maxLength(500));
/** Over the wire `undefined` arrives as null. */
export const maybe = <T>(schema: GenericSchema<unknown, T>) =>
  pipe(
    optional(nullable(schema)),
    transform((value): T | undefined => value ?? undefined),
  );
/** A calendar date, or nothing. */
export const maybeDate = pipe(
  optional(nullable(string())),
  transform((value): CalendarDate | undefined => (value ? parseCalendarDate(value) : undefined)),
);

export const studentInput = object({
  id: named,
  last: optional(line, ''),
  first: optional(line, ''),
  section: optional(line, ''),
  teacher: optional(line, ''),
  status: optional(picklist(['active', 'inactive']), 'active'),
  email: optional(line, ''),
});

export const ruleInput = pipe(
  object({ method: named, parameter: maybe(number()) }),
  transform(({ method, parameter }) => ({ method, parameter })),
);

export const learningInput = object({
  code: named,
  statement: optional(line, ''),
  iCan: optional(line, ''),
  unit: optional(line, ''),
  proficientAt: maybe(number()),
  rule: maybe(ruleInput),
  caseId: optional(line, ''),
  prerequisites: optional(line, ''),
  rigor: optional(line, ''),
  taught: optional(line, ''),
  extension: optional(line, ''),
});

export const itemInput = object({
  id: named,
  label: optional(line, ''),
  points: number(),
  learnings: array(named),
  type: optional(picklist(ITEM_TYPES)),
  keys: optional(array(named), []),
  options: optional(array(line), []),
  depth: optional(line, ''),
  expectedMistake: optional(line, ''),
  screening: maybe(picklist(['keep', 'fix', 'drop'])),
});

export const assessmentKind = picklist(ASSESSMENT_KINDS);

/** A mark as it will stand in the cell: points, a letter, `x`, `-`. */
export const markInput = object({ student: named, item: named, mark: union([number(), line]) });

export const nothing = optional(nullable(union([object({}), literal('')])));
