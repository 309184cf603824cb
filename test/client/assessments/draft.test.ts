/** The draft of a blueprint: what is assumed of items gives way to what a teacher says of them. */
import { describe, expect, it } from 'vitest';
import { type Draft, type DraftItem, EMPTY_DRAFT, tagged, withItem } from '../../../src/client/parts/assessments/draft';
import { titleFrom } from '../../../src/client/parts/assessments/proposed-names';

const item = (row: number): DraftItem => ({
  row,
  id: String(row),
  label: '',
  points: '1',
  learnings: ['EL1'],
  keys: '',
  type: 'multiple choice',
  depth: '',
  expectedMistake: '',
  screening: undefined,
  use: true,
  options: [],
  source: undefined,
});
const draft: Draft = { ...EMPTY_DRAFT, items: [1, 2, 3].map(item), assumed: 'EL1' };
const asked = ({ items }: Draft): readonly (readonly string[])[] => items.map(({ learnings }) => learnings);

describe('one more item', () => {
  const named = (id: string): Draft => ({ ...draft, items: [{ ...item(1), id }] });
  const added = (from: Draft, taken: readonly string[] = []): string | undefined => withItem(from, taken).items[1]?.id;
  it.each([
    ['Q7', [], 'Q8'],
    ['3', [], '4'],
    ['Essay', [], '1'],
    // Item 4 was taken out, and its scores are kept for it.
    ['3', ['3', '4'], '5'],
  ])('after %s, with %j taken, is %s', (id, taken, expected) => {
    expect(added(named(id), taken)).toBe(expected);
  });
});

describe('which learning an item asks for', () => {
  it('is the one that is ticked, not also the one that was assumed for all', () => {
    expect(asked(tagged(draft, [2, 3], 'EL2', true))).toEqual([['EL1'], ['EL2'], ['EL2']]);
  });

  it('is both where both are ticked', () => {
    expect(asked(tagged(tagged(draft, [2], 'EL2', true), [2], 'EL1', true))).toEqual([
      ['EL1'],
      ['EL2', 'EL1'],
      ['EL1'],
    ]);
  });

  it('is both where nothing was assumed', () => {
    expect(asked(tagged({ ...draft, assumed: '' }, [1], 'EL2', true))).toEqual([['EL1', 'EL2'], ['EL1'], ['EL1']]);
  });
});

it.each([
  ['Unit 3 quiz.csv.zip', 'Unit 3 quiz'],
  ['Fractions (Responses)', 'Fractions'],
  ['Form Responses 1', 'Assessment of 2025-10-01'],
])('the title proposed from "%s" is "%s"', (name, title) => {
  expect(titleFrom(name, '2025-10-01')).toBe(title);
});
