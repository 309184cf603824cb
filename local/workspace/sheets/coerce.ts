/**
 * What Sheets makes of text that is typed (or written by setValue, which is like typing) and of values from a script.
 * Returns the content and, where Sheets chooses one, the number format that the cell gets if it has none.
 */
import { isPercentFormat } from './display/pattern';
import { conventions, type Locale, type LocaleName } from './locale';
import type { Content } from './model';
import { typedDate } from './typeddate';

export interface Entry {
  readonly content: Content | null;
  /** Format that Sheets gives the cell when its format is automatic. */
  readonly format: string | null;
}

export interface EntrySurroundings {
  readonly locale: LocaleName;
  /** The cell's number format; empty when automatic. */
  readonly format: string;
  /** Year that a date without one gets. */
  readonly currentYear: () => number;
}

const BLANK: Entry = { content: null, format: null };
const ERROR_CODES = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

const text = (value: string): Entry => ({ content: { kind: 'text', value }, format: null });
/** Adding zero turns a negative zero, which Sheets does not have, into zero. */
const number = (value: number, format: string | null = null): Entry => ({
  content: { kind: 'number', value: value + 0 },
  format,
});

/** What typing this text into a cell gives. */
export function typed(raw: string, around: EntrySurroundings): Entry {
  if (raw === '') return BLANK;
  if (raw.startsWith("'")) return text(raw.slice(1));
  if (around.format === '@') return text(raw);
  if (raw.startsWith('=') && raw.length > 1) return { content: { kind: 'formula', source: raw }, format: null };
  const trimmed = raw.trim();
  const locale = conventions(around.locale);
  const lower = trimmed.toLowerCase();
  if (locale.true.includes(lower)) return { content: { kind: 'boolean', value: true }, format: null };
  if (locale.false.includes(lower)) return { content: { kind: 'boolean', value: false }, format: null };
  if (ERROR_CODES.has(trimmed.toUpperCase())) {
    return { content: { kind: 'error', code: trimmed.toUpperCase() }, format: null };
  }
  const numeric = typedNumber(trimmed, locale);
  if (numeric) {
    // A bare number typed into a percent cell is a percentage.
    if (numeric.format === null && isPercentFormat(around.format) && numeric.content?.kind === 'number') {
      return number(numeric.content.value / 100);
    }
    return numeric;
  }
  const date = typedDate(trimmed, locale, around.currentYear);
  if (date) return number(date.serial, date.format);
  if (/^[+-](?=[A-Za-z(@])/.test(trimmed) && trimmed.length > 1) {
    // A sign before a letter or a bracket begins a formula.
    return { content: { kind: 'formula', source: `=${trimmed}` }, format: null };
  }
  return text(raw);
}

function escaped(characters: string): string {
  return `[${characters.replace(/[.\-\]\\]/g, '\\$&')}]`;
}

function typedNumber(raw: string, locale: Locale): Entry | null {
  const group = escaped(locale.typedGroups);
  const point = locale.decimal === '.' ? '\\.' : ',';
  const pattern = new RegExp(
    `^(\\()?([+-]?)\\s*([$€])?\\s*([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}\\d*)?|${point}\\d+)(?:[eE]([+-]?\\d{1,3}))?\\s*(%|[$€])?(\\))?$`,
  );
  const match = pattern.exec(raw);
  if (!match) return null;
  const [, open, sign = '', before, innerSign = '', digits = '', exponent, after, close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  if (sign !== '' && innerSign !== '') return null;
  const currency = before ?? (after === '%' ? undefined : after);
  if (before !== undefined && after !== undefined) return null;
  if (currency !== undefined && currency !== locale.currency) return null;
  const plain = digits.replace(new RegExp(group, 'g'), '').replace(locale.decimal, '.');
  const magnitude = Number(exponent === undefined ? plain : `${plain}e${exponent}`);
  if (!Number.isFinite(magnitude)) return null;
  const negative = sign === '-' || innerSign === '-' || open !== undefined;
  const value = negative && magnitude !== 0 ? -magnitude : magnitude;
  const hasFraction = plain.includes('.') && !plain.endsWith('.');
  if (after === '%') {
    return number(Number(`${value}e-2`), hasFraction ? '0.00%' : '0%');
  }
  if (currency !== undefined) return number(value, locale.currencyFormat);
  if (exponent !== undefined) return number(value, '0.00E+00');
  if (new RegExp(group).test(digits)) return number(value, hasFraction ? '#,##0.00' : '#,##0');
  return number(value);
}

/** What writing a script's value gives; null when Apps Script has no way to write such a value. */
export function written(value: unknown, around: EntrySurroundings, dateSerial: (date: Date) => number): Entry | null {
  if (value === null || value === undefined) return BLANK;
  switch (typeof value) {
    case 'string':
      return typed(value, around);
    case 'boolean':
      return around.format === '@'
        ? text(value ? 'TRUE' : 'FALSE')
        : { content: { kind: 'boolean', value }, format: null };
    case 'number':
      if (!Number.isFinite(value)) return { content: { kind: 'error', code: '#NUM!' }, format: null };
      return around.format === '@'
        ? text(String(value).replace('.', conventions(around.locale).decimal))
        : number(value);
    default:
      break;
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { content: { kind: 'error', code: '#NUM!' }, format: null };
    const serial = dateSerial(value);
    const locale = conventions(around.locale);
    const whole = Math.abs(serial - Math.round(serial)) < 1e-9;
    return number(serial, whole ? locale.dateFormat : `${locale.dateFormat} H:mm:ss`);
  }
  return null;
}
