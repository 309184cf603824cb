/** Dates and times as exports write them. Only day and order matter here; no time zone is applied to anything. */
import { type CalendarDate, parseCalendarDate } from '../../calendar';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface Moment {
  readonly date: CalendarDate;
  /** Seconds after midnight; 0 when the text holds no time. */
  readonly seconds: number;
}

/**
 * Reads `2026-10-08`, `2026/10/08 9:05:00 AM GMT-5`, `10-8-2019 0:00`, `10/8/2026`, `8.10.2026`, `May 02 2018 02:14 PM`.
 * With slashes or hyphens the month comes first, as American exports write it, unless it cannot be a month; with dots
 * the day comes first. Undefined when the text is not a date.
 */
export function readMoment(text: string): Moment | undefined {
  const date = readDay(text.trim());
  return date && { date, seconds: secondsOf(text) };
}

/** The day of `readMoment`. */
export function readDate(text: string): CalendarDate | undefined {
  return readMoment(text)?.date;
}

/** Text that sorts in order of time. */
export function momentKey(moment: Moment): string {
  return `${moment.date} ${String(moment.seconds).padStart(5, '0')}`;
}

function readDay(text: string): CalendarDate | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (dotted) return day(dotted[3], Number(dotted[2]), dotted[1]);
  const numbers = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/.exec(text);
  if (numbers) {
    const year = numbers[3]?.length === 2 ? `20${numbers[3]}` : numbers[3];
    return day(year, Number(numbers[1]), numbers[2]) ?? day(year, Number(numbers[2]), numbers[1]);
  }
  const named = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/i.exec(text);
  if (named) return day(named[3], monthNumber(named[1]), named[2]);
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})(?!\d)/i.exec(text);
  return dayFirst ? day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : undefined;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function day(year: string | undefined, month: number, dayOfMonth: string | undefined): CalendarDate | undefined {
  return parseCalendarDate(`${year}-${String(month).padStart(2, '0')}-${(dayOfMonth ?? '').padStart(2, '0')}`);
}

function secondsOf(text: string): number {
  const time = /(?:[ T])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?m?/i.exec(text);
  if (!time) return 0;
  const half = time[4]?.toLowerCase();
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  return hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
}
