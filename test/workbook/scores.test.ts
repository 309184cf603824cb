import { expect, it } from 'vitest';
import type { Item } from '../../src/domain/assessment';
import { readScore } from '../../src/workbook/scores';

const choice: Item = {
  assessment: 'CA1',
  id: '1',
  label: '1',
  points: 1,
  learnings: ['EL1'],
  type: 'multiple choice',
  keys: ['B'],
  depth: '',
  expectedMistake: '',
  screening: undefined,
};
const essay: Item = { ...choice, id: '2', points: 4, type: 'constructed response', keys: [] };

it.each([
  [choice, '', { kind: 'blank' }],
  [choice, 'x', { kind: 'excused' }],
  [choice, 'X', { kind: 'excused' }],
  [choice, '-', { kind: 'absent' }],
  [choice, 0, { kind: 'points', points: 0 }],
  [choice, 1, { kind: 'points', points: 1 }],
  [choice, 'b', { kind: 'answer', answer: 'b', points: 1 }],
  [choice, 'C', { kind: 'answer', answer: 'C', points: 0 }],
  [essay, 2.5, { kind: 'points', points: 2.5 }],
  [essay, 4, { kind: 'points', points: 4 }],
])('item %#: %j is read', (item, cell, score) => {
  expect(readScore(cell, item, 'here')).toEqual({ score });
});

it.each([
  [essay, 5, 'score-above-points'],
  [essay, -1, 'score-negative'],
  [essay, 'good', 'score-is-word'],
  [essay, 'B', 'score-is-word'],
  [essay, '2,5', 'score-is-text'],
  [essay, '3/4', 'score-is-text'],
  [essay, { date: '2026-07-10' as never }, 'score-is-date'],
  [choice, 'EX', 'score-is-word'],
  [choice, 'ABS', 'score-is-word'],
  [choice, 2, 'score-above-points'],
])('item %#: %j is a Problem and not counted', (item, cell, code) => {
  const { score, problem } = readScore(cell, item, 'CA 1, row 9, column 2');
  expect(score).toEqual({ kind: 'blank' });
  expect(problem).toMatchObject({ code, where: 'CA 1, row 9, column 2', severity: 'skip' });
});
