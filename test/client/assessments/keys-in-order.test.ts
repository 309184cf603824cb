/** One line of right answers becomes the keys of the items. */
import { expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT, withItem } from '../../../src/client/parts/assessments/draft';
import { keyedInOrder } from '../../../src/client/parts/assessments/keys-in-order';

const THREE: Draft = withItem(withItem(withItem({ ...EMPTY_DRAFT, items: [] })));
const [first, second, third] = THREE.items;

it.each([
  ['DCA', 'D C A'],
  ['D, C; A', 'D C A'],
  ['DC A', 'D C A'],
  ['12 3.5 0', '12 3.5 0'],
  ['DC', undefined],
  ['DCAB', undefined],
  ['', undefined],
])('%j gives %j', (line, keys) => {
  expect(
    keyedInOrder(THREE, line)
      ?.items.map((item) => item.keys)
      .join(' '),
  ).toBe(keys);
});

it('passes over an item that does not count', () => {
  if (!first || !second || !third) throw new Error('three items');
  const items = [first, { ...second, use: false, keys: 'B' }, third];
  expect(keyedInOrder({ ...THREE, items }, 'DA')?.items.map(({ keys }) => keys)).toEqual(['D', 'B', 'A']);
});
