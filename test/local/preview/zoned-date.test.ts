/** The preview's Date in the script's zone, held against Node's own Date told the same zone. */
import { afterEach, describe, expect, it } from 'vitest';
import { zonedDate } from '../../../local/preview/worker/zoned-date';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Every local reading of a date. */
function readings(Kind: DateConstructor, ...args: readonly (number | string)[]): unknown[] {
  const date = new (Kind as new (...given: readonly unknown[]) => Date)(...args);
  const read = [date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes()];
  const words = [date.toDateString(), date.toTimeString().slice(0, 17), date.toLocaleDateString('en-US')];
  return [date.getTime(), ...read, date.getSeconds(), date.getTimezoneOffset(), ...words];
}

const ZONES = ['America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC'];
const MADE: readonly (readonly (number | string)[])[] = [
  [Date.UTC(2025, 10, 17, 15, 30, 5)],
  [Date.UTC(2026, 2, 8, 6, 59, 59)],
  [Date.UTC(2026, 2, 8, 7)],
  [2025, 10, 17, 8, 5],
  [2026, 0, 1],
  [2025, 11, 32],
  ['2025-11-17'],
  ['2025-11-17T10:00'],
  ['2025-11-17T10:00:00Z'],
  ['2025-11-17T10:00:00-08:00'],
  ['Nov 17, 2025 10:00'],
  ['Mon Nov 17 2025 10:00:00 GMT+0100'],
];

describe.each(ZONES)('a date in %s', (zone) => {
  it.each(MADE)('made of %j reads as if the machine stood there', (...args) => {
    process.env.TZ = zone;
    const there = readings(Date, ...args);
    process.env.TZ = 'Asia/Tokyo';
    expect(readings(zonedDate(Date, zone), ...args)).toEqual(there);
  });
});

it('is set in local time', () => {
  process.env.TZ = 'Asia/Tokyo';
  const Zoned = zonedDate(Date, 'America/New_York');
  const date = new Zoned(Date.UTC(2025, 10, 1, 12));
  date.setHours(0, 0, 0, 0);
  expect(date.toISOString()).toBe('2025-11-01T04:00:00.000Z');
  // The day after, the clocks go back: a day of 25 hours.
  date.setDate(3);
  expect(date.toISOString()).toBe('2025-11-03T05:00:00.000Z');
});

it('says of nonsense what the language says', () => {
  const Zoned = zonedDate(Date, 'America/New_York');
  expect(String(new Zoned('soon'))).toBe('Invalid Date');
  expect(new Zoned('soon').getFullYear()).toBeNaN();
  expect(new Zoned(new Zoned(5)).getTime()).toBe(5);
});
