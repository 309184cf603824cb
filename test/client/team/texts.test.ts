import { expect, it } from 'vitest';
import { count, listed } from '../../../src/client/parts/texts';

it.each([
  [count(1, 'student'), '1 student'],
  [count(0, 'student'), '0 students'],
  [count(2, 'class', 'classes'), '2 classes'],
  [listed([]), ''],
  [listed(['5A']), '5A'],
  [listed(['5A', '5B']), '5A and 5B'],
  [listed(['5A', '5B', '5C']), '5A, 5B and 5C'],
])('%s', (made, expected) => {
  expect(made).toBe(expected);
});
