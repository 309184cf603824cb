/** Items to items: by label, words, number; and the stop for scores of another quiz. */
import { describe, expect, it } from 'vitest';
import { itemNumber, keyDifferences, matchItems, wrongAssessment } from '../../../src/domain/importers/item-matching';

const item = (label: string, more: { text?: string; points?: number; keys?: string[] } = {}) => ({
  label,
  text: '',
  points: undefined,
  keys: [],
  ...more,
});
const numbered = (count: number, keys: string) =>
  Array.from({ length: count }, (_, i) => item(`Q${i + 1}`, { keys: [keys[i % keys.length] ?? ''], points: 1 }));

describe('matchItems', () => {
  it.each([
    ['the label', item('Q 3'), [item('Q1'), item('q3')], 1, 'label'],
    ['the number', item('Question 3'), [item('Q1'), item('i3')], 1, 'number'],
    ['the number before a text', item('3. What is 1/2?'), [item('Q3')], 0, 'number'],
    ['the words', item('Q7', { text: 'What is 1/2 + 1/4?' }), [item('What is 1/2 + 1/4'), item('Q1')], 0, 'text'],
    ['the words behind a number', item('2) Explain why'), [item('9. Explain why.')], 0, 'text'],
  ] as const)('matches by %s', (_what, imported, known, index, by) => {
    expect(matchItems([imported], known).pairs).toEqual([{ imported: 0, known: index, by }]);
  });

  it.each([
    ['3a', undefined],
    ['Q12', 12],
    ['i07', 7],
    ['Essay', undefined],
    ['Q1 [EL1]', 1],
    ['2026 exam', undefined],
  ])('the number of %j is %s', (label, number) => {
    expect(itemNumber(label)).toBe(number);
  });

  it('never pairs an item twice, and says what is left', () => {
    const match = matchItems([item('Q1'), item('Question 1'), item('Bonus')], [item('Q1'), item('Q2')]);
    expect(match).toMatchObject({ pairs: [{ imported: 0, known: 0 }], unmatched: [1, 2], missing: [1] });
  });

  it('asks about a heading that was cut off', () => {
    const match = matchItems(
      [item('What is the unit rate')],
      [item('What is the unit rate of a car that goes 80 miles'), item('Q2')],
    );
    expect(match.doubtful).toEqual([{ imported: 0, candidates: [0] }]);
  });
});

describe('wrongAssessment', () => {
  const check = (imported: ReturnType<typeof item>[], known: ReturnType<typeof item>[]) =>
    wrongAssessment(imported, known, matchItems(imported, known), 'CA 2 Fractions');

  it('stops when few items match', () => {
    expect(check([item('Spelling'), item('Grammar'), item('Q1')], numbered(10, 'A'))).toMatchObject({
      severity: 'stop',
      where: 'CA 2 Fractions',
    });
  });

  it('stops when the keys are those of another quiz', () => {
    expect(check(numbered(20, 'ABCD'), numbered(20, 'BCDA'))?.code).toBe('other-assessment');
  });

  it('stops when most points differ', () => {
    const known = numbered(6, 'A').map((one) => ({ ...one, points: 5 }));
    expect(check(numbered(6, 'A'), known)?.code).toBe('other-assessment');
  });

  it.each([
    ['the same items', numbered(20, 'ABCD'), numbered(20, 'ABCD')],
    [
      'items of a teacher’s own beside the shared ones',
      [...numbered(5, 'A'), item('Own 1'), item('Own 2'), item('Own 3'), item('Own 4'), item('Own 5'), item('Own 6')],
      numbered(5, 'A'),
    ],
    ['only a few of the items, handed in late', numbered(2, 'A'), numbered(20, 'A')],
    [
      'keys in words beside keys of letters',
      numbered(5, 'A').map((one) => ({ ...one, keys: ['seven eighths'] })),
      numbered(5, 'A'),
    ],
  ])('lets %s pass', (_what, imported, known) => {
    expect(check(imported, known)).toBeUndefined();
  });

  it('notes a single key that differs', () => {
    const known = numbered(5, 'A').map((one, index) => (index === 2 ? { ...one, keys: ['B'] } : one));
    const match = matchItems(numbered(5, 'A'), known);
    expect(keyDifferences(numbered(5, 'A'), known, match)).toMatchObject([{ code: 'key-differs', where: 'Q3' }]);
    expect(check(numbered(5, 'A'), known)).toBeUndefined();
  });
});
