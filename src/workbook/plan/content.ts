/** How a column's values and looks turn into cells: the one place that knows a kind's number format. */
import { parseCalendarDate } from '../../domain/calendar';
import { ABSENT_MARK, EXCUSED_MARK } from '../../domain/score';
import type { Writable } from '../changes';
import type { Column, LinkCell } from '../declaration';
import type { CellRule, Look, Placement, WriteCell } from './write';

const DAY = 86_400_000;
/** Day 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);

export const DATE_FORMAT = 'yyyy-mm-dd';
export const TEXT_FORMAT = '@';
/** Sheets' "Automatic". */
export const PLAIN_FORMAT = 'General';

/** The number format of a column's cells. */
export function formatOf(column: Column): string {
  if (column.format !== undefined) return column.format;
  switch (column.kind) {
    case 'text':
    case 'list':
    case 'choice':
      return TEXT_FORMAT;
    case 'date':
      return DATE_FORMAT;
    case 'percent':
      return '0';
    default:
      return PLAIN_FORMAT;
  }
}

/** A value as it is written into a cell of the column. */
export function cellOf(column: Column, value: Writable): WriteCell {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object') {
    if ('date' in value) return dayNumber(value.date);
    return { link: value as LinkCell };
  }
  if (typeof value === 'boolean') return column.kind === 'flag' ? (value ? 'yes' : 'no') : value;
  if (typeof value === 'string' && column.kind === 'date') return value === '' ? '' : dayNumber(value);
  return value as string | number;
}

/** Days since 1899-12-30: a date as a spreadsheet counts it, free of time zone and locale. */
export function dayNumber(date: string): number {
  const parsed = parseCalendarDate(date);
  if (parsed === undefined) throw new Error('A date column was given something that is not a date.');
  return (Date.parse(`${parsed}T00:00:00Z`) - EPOCH) / DAY;
}

/** How the body cells of a column look. */
export function bodyLook(column: Column): Look {
  return {
    format: formatOf(column),
    background: column.background ?? null,
    align: column.align ?? null,
    wrap: column.wrap ?? false,
    bold: false,
  };
}

/** What may be typed into a column's cells, or undefined for anything. */
export function ruleOf(column: Column, placement: Placement): CellRule | undefined {
  switch (column.kind) {
    case 'choice':
      return { kind: 'choice', choices: column.choices ?? [], help: `Choose one of: ${column.choices?.join(', ')}.` };
    case 'flag':
      return { kind: 'choice', choices: ['yes', 'no'], help: 'yes or no' };
    case 'date':
      return { kind: 'date', help: 'A date such as 2026-09-14.' };
    case 'percent':
      return { kind: 'number', from: 0, to: 100, help: 'A number from 0 to 100, without a percent sign.' };
    case 'score':
      return { kind: 'formula', formula: SCORE_CHECK, help: SCORE_HELP, placement };
    default:
      return undefined;
  }
}

/** The same for every item, because points and keys are read from the rows above: one rule serves the whole block. */
const SCORE_CHECK = [
  '=OR(AND(ISNUMBER([@]);[@]>=0;[@]<=[points!@])',
  `[@]="${EXCUSED_MARK}"`,
  `[@]="${ABSENT_MARK}"`,
  'AND([key!@]<>"";ISTEXT([@]);LEN([@])<=6))',
].join(';');

const SCORE_HELP =
  `Type points from 0 to the number in the row Points, or the student's letter where the row Key has one. ` +
  `${EXCUSED_MARK} is excused, ${ABSENT_MARK} is absent, empty is not scored yet.`;
