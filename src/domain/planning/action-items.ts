/** Action items: what somebody promised in a meeting, by when, and whether it was done. */
import { addDays, type CalendarDate, daysBetween, parseCalendarDate, weekday } from '../calendar';

export const ACTION_STATUSES = ['not started', 'in progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface ActionItem {
  readonly id: string;
  readonly what: string;
  /** A member's name. */
  readonly owner: string;
  readonly due: CalendarDate | undefined;
  readonly status: ActionStatus;
  /** Id of the meeting in which it was agreed. */
  readonly meeting: string;
  /** The day it was marked done, where that is known. */
  readonly doneOn: CalendarDate | undefined;
}

/** Still to be done. */
export function isOpen(item: ActionItem): boolean {
  return item.status === 'not started' || item.status === 'in progress';
}

/** Open, and its day is over. Due today is not overdue. */
export function isOverdue(item: ActionItem, today: CalendarDate): boolean {
  return isOpen(item) && item.due !== undefined && item.due < today;
}

/** Open items, the earliest due first, those without a date last, then in the order given. */
export function openItems(items: readonly ActionItem[]): ActionItem[] {
  return items.filter(isOpen).sort((a, b) => {
    const [left, right] = [a.due ?? '9999-99-99', b.due ?? '9999-99-99'];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Of the items that were due by `today` and not dropped: how many were done, and done by their day. */
export function doneOnTime(
  items: readonly ActionItem[],
  today: CalendarDate,
): { readonly due: number; readonly done: number; readonly onTime: number } {
  const due = items.filter((item) => item.status !== 'dropped' && item.due !== undefined && item.due <= today);
  const done = due.filter((item) => item.status === 'done');
  const onTime = done.filter((item) => item.doneOn !== undefined && item.due !== undefined && item.doneOn <= item.due);
  return { due: due.length, done: done.length, onTime: onTime.length };
}

/** What a person meant by a due text. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** Not understood, or no such day: shown as typed, placed by hand. */
  | { readonly kind: 'unclear'; readonly text: string };

const LATE_ENTRY_DAYS = 60;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads a due text as a person types it: `next meeting`, `today`, `tomorrow`, a weekday (the next one after today),
 * `2025-12-05`, `12/5`, `12/5/2025` (month first), `Dec 5`, `5 Dec 2025`. Without a year: the next such day, or one of
 * the last sixty, since minutes are sometimes typed weeks later.
 * @param nextMeeting the day that `next meeting` stands for; undefined when none is known.
 */
export function parseDue(text: string, today: CalendarDate, nextMeeting: CalendarDate | undefined): Due {
  const typed = text.trim();
  const words = typed.toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim();
  if (words === '') return { kind: 'none' };
  const date = relativeDay(words, today, nextMeeting) ?? writtenDay(words, today);
  return date ? { kind: 'date', date } : { kind: 'unclear', text: typed };
}

function relativeDay(
  words: string,
  today: CalendarDate,
  nextMeeting: CalendarDate | undefined,
): CalendarDate | undefined {
  if (words === 'today') return today;
  if (words === 'tomorrow') return addDays(today, 1);
  if (words === 'next meeting' || words === 'next mtg') return nextMeeting;
  const day = nameIndex(words.replace(/^(by|on) /, ''), WEEKDAYS, FULL_WEEKDAYS);
  if (day === undefined) return undefined;
  // "Fri" said on a Friday is a week from now: nobody promises for a day that is nearly over without saying "today".
  const ahead = (day - weekday(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function writtenDay(words: string, today: CalendarDate): CalendarDate | undefined {
  const iso = parseCalendarDate(words);
  if (iso) return iso;
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(words);
  if (slashed) return dayOf(Number(slashed[1]), Number(slashed[2]), slashed[3], today);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(words);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{4}))?$/.exec(words);
  const month = nameIndex(monthFirst?.[1] ?? dayFirst?.[2] ?? '', MONTHS, FULL_MONTHS);
  if (month === undefined) return undefined;
  const day = Number(monthFirst?.[2] ?? dayFirst?.[1]);
  return dayOf(month + 1, day, monthFirst?.[3] ?? dayFirst?.[3], today);
}

/** Place of a name in a list of short and full names; three letters and more of the full name also count. */
function nameIndex(word: string, short: readonly string[], full: readonly string[]): number | undefined {
  const index = short.findIndex((name, place) => word.startsWith(name) && (full[place] ?? '').startsWith(word));
  return index < 0 ? undefined : index;
}

function dayOf(month: number, day: number, year: string | undefined, today: CalendarDate): CalendarDate | undefined {
  const inYear = (of: number): CalendarDate | undefined =>
    parseCalendarDate(
      `${String(of).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    );
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1]
    .map(inYear)
    .find((date) => date !== undefined && daysBetween(today, date) >= -LATE_ENTRY_DAYS);
}
