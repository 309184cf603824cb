/** Calendar dates as an English page writes them: the one place that knows the names of days and months. */
import { type CalendarDate, weekday } from './calendar';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Thursday, October 15, 2026`. */
export function longDate(date: CalendarDate): string {
  return `${DAYS[weekday(date)]}, ${fullDate(date)}`;
}

/** `October 15, 2026`. */
export function fullDate(date: CalendarDate): string {
  return `${monthOf(date)} ${dayOf(date)}, ${date.slice(0, 4)}`;
}

/** `Oct 15, 2026`: where there is little room. */
export function briefDate(date: CalendarDate): string {
  return `${monthOf(date).slice(0, 3)} ${dayOf(date)}, ${date.slice(0, 4)}`;
}

/** `Thu, Oct 15`: within a school year the year says nothing. */
export function shortDate(date: CalendarDate): string {
  return `${DAYS[weekday(date)]?.slice(0, 3)}, ${monthOf(date).slice(0, 3)} ${dayOf(date)}`;
}

/** `Oct 15`: a day that is past; nobody asks which weekday it was. */
export function monthDay(date: CalendarDate): string {
  return `${monthOf(date).slice(0, 3)} ${dayOf(date)}`;
}

function monthOf(date: CalendarDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}
