/** Decimals as the results page writes them. */
import { expect, it } from 'vitest';
import { decimals, signed } from '../../../src/client/results/figures';

it.each([
  [-0.004, 2, '0.00', '0.00'],
  [0.004, 2, '0.00', '0.00'],
  [-1.25, 1, '−1.3', '−1.3'],
  [5.3, 1, '5.3', '+5.3'],
])('%d with %d places', (value, places, plain, withSign) => {
  expect(decimals(value, places)).toBe(plain);
  expect(signed(value, places)).toBe(withSign);
});
