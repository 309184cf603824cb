import { describe, expect, it } from 'vitest';
import { commonMistakes, mistakesByOption } from '../../../src/domain/planning/misconceptions';
import { bookOf, choiceItem } from './made-up';

describe('expected mistakes', () => {
  it.each<[string, Record<string, string>]>([
    ['C: adds tops and bottoms', { C: 'adds tops and bottoms' }],
    ['a = forgets the zero; D: adds', { A: 'forgets the zero', D: 'adds' }],
    ['B: one\nBD: both', { B: 'one', BD: 'both' }],
    ['adds tops and bottoms', {}],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(mistakesByOption(text))).toEqual(expected);
  });
});

describe('common mistakes', () => {
  const items = [
    choiceItem('Q1', 'L1', 'A', 'C: adds tops and bottoms'),
    choiceItem('Q2', 'L1', 'B', 'C: adds tops and bottoms'),
    choiceItem('Q3', 'L1', 'D'),
    choiceItem('Q4', 'L2', 'A', 'B: another learning'),
    choiceItem('Q5', 'L1', ''),
  ];
  const book = bookOf(items, { s1: 'CCAB', s2: 'cBAB', s3: 'ABAA', s4: 'ABD ', s5: 'BCDB' });

  it('counts students, not answers, and options of one mistake together', () => {
    expect(commonMistakes(book, 'L1', ['s1', 's2', 's3', 's4', 's5'])).toEqual([
      { mistake: 'adds tops and bottoms', answer: '', items: ['Q1', 'Q2'], students: 3 },
      { mistake: '', answer: 'A', items: ['Q3'], students: 3 },
      { mistake: '', answer: 'B', items: ['Q1'], students: 1 },
    ]);
  });

  it('looks at the group only', () => {
    expect(commonMistakes(book, 'L1', ['s3', 'not on the sheet'])).toEqual([
      { mistake: '', answer: 'A', items: ['Q3'], students: 1 },
    ]);
    expect(commonMistakes(book, 'L1', ['s4'])).toEqual([]);
  });

  it('leaves out items that the team dropped', () => {
    const dropped = {
      ...book,
      items: items.map((item) => (item.id === 'q3' ? { ...item, screening: 'drop' as const } : item)),
    };
    expect(commonMistakes(dropped, 'L1', ['s3'])).toEqual([]);
  });
});
