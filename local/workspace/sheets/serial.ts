/**
 * Serial day numbers (days since 1899-12-30, as Sheets counts) and instants. A cell holds wall-clock time without a
 * zone; it becomes an instant only through the spreadsheet's time zone.
 */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** Serial number of a wall-clock time. */
export function serialOf(year: number, month: number, day: number, fraction = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - EPOCH) / DAY) + fraction;
}

/** Wall-clock time of a serial number, to the nearest millisecond. */
export function wallClock(serial: number): WallClock {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let made = FORMATTERS.get(timeZone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    FORMATTERS.set(timeZone, made);
  }
  return made;
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map<string, string>(
    formatter(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const part = (type: string) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
  const local = new Date(0);
  local.setUTCFullYear(year, part('month') - 1, part('day'));
  local.setUTCHours(part('hour'), part('minute'), part('second'));
  return local.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The instant of a serial number in a time zone. A time that the clock skips is taken with the offset before it. */
export function instantOf(serial: number, timeZone: string): Date {
  const local = EPOCH + Math.round(serial * DAY);
  const first = local - offsetAt(local, timeZone);
  const second = local - offsetAt(first, timeZone);
  return new Date(second);
}

/** The serial number that a time zone's wall clock shows at an instant. */
export function serialAt(instant: number, timeZone: string): number {
  return (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;
}
