import { describe, expect, it } from 'vitest';
import { rowDates, schoolDay } from '../../../src/domain/planning/plan-dates';
import { day } from './made-up';

// November 21, 2025 is a Friday.
describe('the dates a row starts with', () => {
  it.each([
    ['2025-11-21', '2025-11-21'],
    ['2025-11-22', '2025-11-24'],
    ['2025-11-23', '2025-11-24'],
  ])('the school day on or after %s is %s', (date, expected) => {
    expect(schoolDay(day(date))).toBe(expected);
  });

  it.each([
    ['class reteach', [], '2025-12-08'],
    ['intervention', ['2025-12-09'], '2025-12-22'],
    ['extension', ['2025-12-09'], undefined],
  ] as const)('planned on a Friday, a %s starts on Monday', (kind, checks, reassessOn) => {
    const dates = rowDates(kind, day('2025-11-21'), 2);
    expect(dates.start).toBe('2025-11-24');
    expect(dates.checks.map(({ on }) => on)).toEqual(checks);
    expect(dates.reassessOn).toBe(reassessOn);
  });

  it('without a meeting day the check is two weeks after the first day', () => {
    expect(rowDates('intervention', day('2025-11-17'), undefined).checks.map(({ on }) => on)).toEqual(['2025-12-02']);
  });
});
