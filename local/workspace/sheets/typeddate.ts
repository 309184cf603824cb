/**
 * Recognises dates and times as typed. More becomes a date than people expect (`7/10`, `1-2`, in a German
 * spreadsheet also `1.2`), which is what the add-on has to survive.
 */
import type { Locale } from './locale';
import { serialOf } from './serial';

export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i;

function valid(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function typedTime(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds = '0', half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function typedDay(text: string, locale: Locale, currentYear: () => number): TypedDate | null {
  const date = (year: number, month: number, day: number, format: string): TypedDate | null =>
    valid(year, month, day) ? { serial: serialOf(year, month, day), format } : null;
  const iso = ISO.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-MM-dd');
  const marks = `[${locale.dateMarks.replace('-', '\\-').replace('.', '\\.')}]`;
  const numeric = new RegExp(`^(\\d{1,2})(${marks})(\\d{1,2})(?:\\2(\\d{2}|\\d{4})|\\2)?$`).exec(text);
  if (numeric) {
    const [, first = '', mark = '', second = '', year] = numeric;
    // A mark at the end (`1.2.`) is how German writes a day without a year; no other mark ends a date.
    if (year === undefined && text.endsWith(mark) && mark !== '.') return null;
    const [month, day] = locale.order === 'mdy' ? [first, second] : [second, first];
    const shown = year === undefined ? (locale.order === 'mdy' ? `M${mark}d` : `d${mark}M`) : locale.dateFormat;
    return date(year === undefined ? currentYear() : fullYear(year), Number(month), Number(day), shown);
  }
  const monthYear = new RegExp(`^(\\d{1,2})${marks}(\\d{4})$`).exec(text);
  if (monthYear) return date(Number(monthYear[2]), Number(monthYear[1]), 1, 'M/yyyy');
  return namedMonth(text, locale, currentYear, date);
}

function namedMonth(
  text: string,
  locale: Locale,
  currentYear: () => number,
  date: (year: number, month: number, day: number, format: string) => TypedDate | null,
): TypedDate | null {
  const words = /^(?:(\d{1,2})\.?[\s-]+)?(\p{L}{3,})\.?(?:[\s-]+(\d{1,2})(?!\d))?(?:,?[\s-]+(\d{4}|\d{2}))?$/u.exec(
    text,
  );
  if (!words) return null;
  const [, before, name = '', after, year] = words;
  const month = monthNumber(name, locale);
  if (month === 0 || (before !== undefined && after !== undefined && year !== undefined)) return null;
  if (before !== undefined && after !== undefined) {
    return date(fullYear(after), month, Number(before), 'd-MMM-yy');
  }
  const day = before ?? after;
  if (day === undefined) return year?.length === 4 ? date(Number(year), month, 1, 'MMMM yyyy') : null;
  return date(
    year === undefined ? currentYear() : fullYear(year),
    month,
    Number(day),
    year === undefined ? 'd-MMM' : locale.dateFormat,
  );
}

function monthNumber(name: string, locale: Locale): number {
  const lower = name.toLowerCase();
  return (
    1 +
    locale.months.findIndex((month) => {
      const full = month.toLowerCase();
      return full === lower || (lower.length >= 3 && lower.length <= 4 && full.startsWith(lower));
    })
  );
}

/** The serial number and the format of a typed date, time, or both; null when the text is neither. */
export function typedDate(text: string, locale: Locale, currentYear: () => number): TypedDate | null {
  const time = typedTime(text);
  if (time !== null) {
    const seconds = /:\d{2}:/.test(text);
    const half = /[ap]m$/i.test(text);
    return { serial: time, format: `${half ? 'h' : 'HH'}:mm${seconds ? ':ss' : ''}${half ? ' am/pm' : ''}` };
  }
  const both = /^(\S.*?)[\sT]+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(text);
  if (both) {
    const day = typedDay(both[1] ?? '', locale, currentYear);
    const clock = typedTime(both[2] ?? '');
    return day && clock !== null ? { serial: day.serial + clock, format: `${day.format} HH:mm:ss` } : null;
  }
  return typedDay(text, locale, currentYear);
}
