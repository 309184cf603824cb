/**
 * Calendar dates as `YYYY-MM-DD` text. A school day has no time zone, so the domain never holds a Date:
 * conversion happens once, at the spreadsheet's edge.
 */

declare const calendarDate: unique symbol;

/** `YYYY-MM-DD`, a day that exists. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; undefined when the text is not an existing day. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(instant).toISOString().slice(0, 10) === text ? (text as CalendarDate) : undefined;
}

/** The day `days` after `date` (before, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as CalendarDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Day of the week, 0 = Sunday .. 6 = Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
