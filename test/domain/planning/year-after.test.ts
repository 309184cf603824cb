/** The school year that a new year is offered. */
import { expect, it } from 'vitest';
import { yearAfter } from '../../../src/domain/planning/school-year';

it.each([
  ['2025-26', '2026-27'],
  ['2098-99', '2099-00'],
  ['2025/26', '2026/27'],
  [' 2025-2026 ', '2026-2027'],
  ['', ''],
  ['this year', ''],
])('after "%s" comes "%s"', (year, next) => {
  expect(yearAfter(year)).toBe(next);
});
