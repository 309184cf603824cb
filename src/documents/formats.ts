/**
 * Dates, times, counts and lists as an English page writes them. With `messages.ts` all that a second language replaces.
 */
import { shownPercent } from '../domain/mastery/percent';

export { fullDate, longDate, monthDay, shortDate } from '../domain/day-words';

/** `14:45` plus minutes as `2:45`; empty when the start is not a time. */
export function clockTime(start: string, plusMinutes: number): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(start);
  if (!match) return '';
  const minutes = Number(match[1]) * 60 + Number(match[2]) + plusMinutes;
  const hour = Math.floor(minutes / 60) % 12;
  return `${hour === 0 ? 12 : hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `1 student`, `3 students`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts[parts.length - 1];
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A percent (0..100) as shown beside the `cuts` it is read against: 79.6 never reads as 80 (METHODS.md). */
export function percentText(percent: number, cuts: readonly number[] = []): string {
  return `${shownPercent(percent, cuts)}%`;
}

/** Below this many students only counts are shown: a percent of six children says more than is known (METHODS.md). */
const FEWEST_FOR_PERCENT = 10;

/** `68%`; empty for a few students. */
export function shareOf(part: number, whole: number): string {
  return whole < FEWEST_FOR_PERCENT ? '' : percentText((100 * part) / whole);
}

/** `19 of 28 (68%)`, or `4 of 6` for a few students. */
export function countOf(part: number, whole: number): string {
  const share = shareOf(part, whole);
  return share === '' ? `${part} of ${whole}` : `${part} of ${whole} (${share})`;
}
