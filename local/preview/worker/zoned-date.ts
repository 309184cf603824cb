/**
 * A Date whose local time is that of the script's time zone, as at Google, and not that of whoever's browser this is. A
 * worker cannot be told another zone, so the getters, the setters and the local ways to make a date are worked out here.
 */

const QUARTER_MS = 900_000;
/** Says itself which zone it means, or is a day alone, which is UTC by the language's own rule. */
const ZONE_SAID = /(?:Z|[+-]\d\d:?\d\d|GMT|UTC?|[ECMP][SD]T)(?:\s*\([^)]*\))?\s*$|^[+-]?\d{4,6}(?:-\d\d){0,2}$/i;

type Parts = [
  year: number,
  month: number,
  date?: number,
  hours?: number,
  minutes?: number,
  seconds?: number,
  ms?: number,
];

/** @param timeZone an IANA name */
export function zonedDate(Base: DateConstructor, timeZone: string): DateConstructor {
  const offsetAt = offsetsOf(timeZone);
  /** The instant whose local time in the zone reads like this instant in UTC. */
  const fromLocal = (local: number): number => {
    const guess = local - offsetAt(local);
    return local - offsetAt(guess);
  };
  const parsed = (text: string): number => {
    const instant = Base.parse(text);
    if (Number.isNaN(instant) || ZONE_SAID.test(text.trim())) return instant;
    const typed = new Base(instant);
    return fromLocal(instant - typed.getTimezoneOffset() * 60_000);
  };
  const utc = (parts: Parts): number => Base.UTC(...parts);
  const instantOf = (args: readonly unknown[]): number => {
    const [first] = args;
    if (args.length === 0) return Base.now();
    if (args.length > 1) return fromLocal(utc(args as Parts));
    const value = first instanceof Base ? first.getTime() : first;
    return typeof value === 'string' ? parsed(value) : new Base(value as number).getTime();
  };

  class ZonedDate extends Base {
    constructor(...args: unknown[]) {
      super(instantOf(args));
    }
    static override parse(text: string): number {
      return parsed(text);
    }
    override getTimezoneOffset(): number {
      return 0 - offsetAt(this.getTime()) / 60_000;
    }
    override toString(): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
    }
    override toDateString(): string {
      // As the language writes it: Mon Nov 17 2025.
      return shifted(this)
        .toUTCString()
        .replace(/^(\w+), (\d+) (\w+) (\d+).*$/, '$1 $3 $2 $4');
    }
    override toTimeString(): string {
      const minutes = Math.abs(this.getTimezoneOffset());
      const sign = this.getTimezoneOffset() > 0 ? '-' : '+';
      const hhmm = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
      return `${shifted(this).toISOString().slice(11, 19)} GMT${sign}${hhmm}`;
    }
    override toLocaleString(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}): string {
      return super.toLocaleString(locales, { timeZone, ...options });
    }
    override toLocaleDateString(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}): string {
      return super.toLocaleDateString(locales, { timeZone, ...options });
    }
    override toLocaleTimeString(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}): string {
      return super.toLocaleTimeString(locales, { timeZone, ...options });
    }
  }
  const shifted = (date: Date): Date => new Base(date.getTime() + offsetAt(date.getTime()));

  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const) {
    define(ZonedDate.prototype, `get${part}`, function (this: Date) {
      return shifted(this)[`getUTC${part}`]();
    });
    if (part === 'Day') continue;
    define(ZonedDate.prototype, `set${part}`, function (this: Date, ...values: number[]) {
      const local = shifted(this);
      (local[`setUTC${part}`] as (...given: number[]) => number).apply(local, values);
      return this.setTime(fromLocal(local.getTime()));
    });
  }
  Object.defineProperty(ZonedDate, 'name', { value: 'Date' });
  return ZonedDate as unknown as DateConstructor;
}

function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, configurable: true });
}

/** Milliseconds by which the zone is ahead of UTC at an instant; zones change on a quarter of an hour. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const known = new Map<number, number>();
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (instant) => {
    if (Number.isNaN(instant)) return 0;
    const quarter = Math.floor(instant / QUARTER_MS);
    const held = known.get(quarter);
    if (held !== undefined) return held;
    const parts = Object.fromEntries(
      format.formatToParts(quarter * QUARTER_MS).map(({ type, value }) => [type, value]),
    );
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = [
      ...['year', 'month', 'day', 'hour', 'minute', 'second'].map((name) => Number(parts[name])),
    ];
    const local = Date.UTC(parts.era === 'BC' ? 1 - year : year, month - 1, day, hour, minute, second);
    const offset = local - quarter * QUARTER_MS;
    known.set(quarter, offset);
    return offset;
  };
}
