/** The dates that a plan's row starts with, for the team to change. */
import { addDays, type CalendarDate, weekday } from '../calendar';
import type { Check, PlanRow } from './plan';

export interface RowDates {
  readonly start: CalendarDate;
  readonly checks: readonly Check[];
  readonly reassessOn: CalendarDate | undefined;
}

/** Days from the first day to the reassessment. Extensions are looked at, not reassessed. */
const REASSESS_AFTER = { 'class reteach': 14, intervention: 28, extension: undefined } as const;
/** At least every two weeks somebody looks at an intervention (DOMAIN.md section 3, I). */
const CHECK_EVERY = 14;
const LAST_CHECK_BEFORE = 28;

/** The day itself, or the Monday after a weekend. */
export function schoolDay(date: CalendarDate): CalendarDate {
  const day = weekday(date);
  return day === 6 ? addDays(date, 2) : day === 0 ? addDays(date, 1) : date;
}

/**
 * First day: the next school day after `today`. Checks: every two weeks, in the team's meeting of that week where it
 * has a day (0 = Sunday .. 6 = Saturday), before the reassessment.
 */
export function rowDates(kind: PlanRow['kind'], today: CalendarDate, meetingDay: number | undefined): RowDates {
  const start = schoolDay(addDays(today, 1));
  const after = REASSESS_AFTER[kind];
  const reassessOn = after === undefined ? undefined : schoolDay(addDays(start, after));
  const end = reassessOn ?? addDays(start, LAST_CHECK_BEFORE);
  const checks: Check[] = [];
  for (let days = CHECK_EVERY; days < LAST_CHECK_BEFORE; days += CHECK_EVERY) {
    const day = addDays(start, days);
    const on = meetingDay === undefined ? day : addDays(day, (meetingDay - weekday(day) + 7) % 7);
    if (on < end) checks.push({ on, verdict: undefined, note: '' });
  }
  return { start, checks, reassessOn };
}
