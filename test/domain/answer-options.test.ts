/** Options in words and their letters. */
import { describe, expect, it } from 'vitest';
import {
  letterOfOption,
  optionLines,
  optionsFrom,
  readOptionLines,
  shownAnswer,
  textOfOption,
  withOption,
} from '../../src/domain/answer-options';

describe('optionsFrom', () => {
  it.each([
    ['the words of a form, in a person’s order', ['3/4'], ['4/3', '3/4', '10', '9'], ['3/4', '4/3', '9', '10']],
    [
      'spellings of one answer once',
      ['Seven eighths'],
      ['seven  eighths', ' SEVEN EIGHTHS ', 'half'],
      ['half', 'Seven eighths'],
    ],
    ['letters: they are their own', ['A'], ['A', 'B', 'c'], []],
    ['check-all letters', ['BD'], ['BD', 'B'], []],
    ['a single letter among words would be taken for itself', ['None of these'], ['B', 'C'], []],
    ['an open question', ['yes'], ['one', 'two', 'three', 'four', 'five', 'six', 'seven'], []],
    [
      'many answers that repeat',
      ['1'],
      ['1', '2', '3', '4', '5', '6', '7', '1', '2', '3', '4', '5', '6', '7'],
      ['1', '2', '3', '4', '5', '6', '7'],
    ],
    ['more than there are letters', ['1'], Array.from({ length: 44 }, (_, at) => String(at % 11)), []],
    ['nothing', [], [], []],
  ])('%s', (_what, keys, answers, options) => {
    expect(optionsFrom(keys, answers)).toEqual(options);
  });
});

const item = { options: ['3/4', '4/3', 'Both of them'] };

it('gives a letter for words and words for a letter', () => {
  expect([letterOfOption(' both of  THEM ', item), letterOfOption('5/3', item), letterOfOption('', item)]).toEqual([
    'C',
    undefined,
    undefined,
  ]);
  expect([textOfOption('b', item), textOfOption('J', item), textOfOption('', item)]).toEqual(['4/3', '', '']);
  expect([shownAnswer('B', item), shownAnswer('E', item), shownAnswer('B', {})]).toEqual(['B (4/3)', 'E', 'B']);
});

it('takes a new option up at the end, never a letter, a mark, or an eleventh', () => {
  expect(withOption(item.options, ' 5/3 ')).toEqual([...item.options, '5/3']);
  const ten = Array.from({ length: 10 }, (_, at) => `option ${at}`);
  for (const [options, answer] of [
    [item.options, '4/3'],
    [item.options, 'B'],
    [item.options, 'x'],
    [item.options, '-'],
    [ten, 'option 10'],
  ] as const)
    expect(withOption(options, answer)).toBe(options);
});

it('stands in a cell, where a line that is taken out moves no letter', () => {
  const cell = optionLines(item.options);
  expect(cell).toBe('A: 3/4\nB: 4/3\nC: Both of them');
  expect(readOptionLines(cell)).toEqual(item.options);
  expect(readOptionLines('A: 3/4\n\n c) Both: of them')).toEqual(['3/4', '', 'Both: of them']);
  expect(readOptionLines('anything else')).toEqual([]);
});
