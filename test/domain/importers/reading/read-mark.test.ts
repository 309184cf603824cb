/** One cell to one mark: blank, excused, absent and 0 are four things; what is not certain is a slip. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark, readNumber } from '../../../../src/domain/importers/reading/read-mark';

const open = { points: 10, keys: [] };
const unknown = { points: undefined, keys: [] };
const keyed = { points: 2, keys: ['B'] };
const worded = { points: 1, keys: ['7/8'] };
const points = (value: number) => ({ kind: 'points', points: value });
const answer = (text: string) => ({ kind: 'answer', answer: text, points: undefined });

describe('readMark', () => {
  it.each([
    ['', open, { kind: 'blank' }],
    ['   ', open, { kind: 'blank' }],
    ['0', open, points(0)],
    ['x', open, { kind: 'excused' }],
    ['X', keyed, { kind: 'excused' }],
    ['EX', open, { kind: 'excused' }],
    ['exc.', open, { kind: 'excused' }],
    ['Excused', keyed, { kind: 'excused' }],
    ['N/A', open, { kind: 'excused' }],
    ['-', open, { kind: 'absent' }],
    ['–', open, { kind: 'absent' }],
    ['ABS', keyed, { kind: 'absent' }],
    ['absent', open, { kind: 'absent' }],
    ['7', open, points(7)],
    ['7,5', open, points(7.5)],
    ['7.5', open, points(7.5)],
    [',5', open, points(0.5)],
    ['7/10', open, points(7)],
    ['7.00 / 10', open, points(7)],
    ['7 out of 10', open, points(7)],
    ['70%', open, points(7)],
    ['70,5 %', open, points(7.05)],
    ['10', open, points(10)],
    ['b', keyed, answer('B')],
    [' B ', keyed, answer('B')],
    ['d, b', { points: 2, keys: ['BD'] }, answer('BD')],
    ['2', keyed, points(2)],
    ['7/8', worded, answer('7/8')],
    ['absent', worded, { kind: 'absent' }],
    ['n/a', worded, answer('n/a')],
    ['42', { points: 1, keys: ['3.5'] }, answer('42')],
    ['C', unknown, answer('C')],
  ])('%j on %o', (cell, item, mark) => {
    expect(readMark(cell, item)).toMatchObject({ mark, slip: undefined });
  });

  it.each([
    ['7/10', unknown, 7, 10],
    ['85%', unknown, 85, 100],
  ])('%j says what it is out of', (cell, item, value, outOf) => {
    expect(readMark(cell, item)).toMatchObject({ mark: points(value), outOf });
  });

  it.each([
    ['-3', open, 'score-negative'],
    ['10.5', open, 'score-above-points'],
    ['110%', open, 'score-above-points'],
    ['7/20', open, 'score-out-of-other-points'],
    ['7/0', open, 'score-not-read'],
    ['2026-07-10', open, 'score-is-a-date'],
    ['see me', open, 'score-not-read'],
    ['3E5', open, 'score-not-read'],
    ['1-2', open, 'score-not-read'],
    ['=7', open, 'score-not-read'],
    ['Q', keyed, 'answer-outside-options'],
    ['B?', keyed, 'answer-outside-options'],
    ['3', keyed, 'score-above-points'],
  ])('%j on %o comes back blank with %s', (cell, item, code) => {
    const { mark, slip } = readMark(cell, item);
    expect(mark).toEqual({ kind: 'blank' });
    expect(slip?.code).toBe(code);
    expect(slip?.remedy).not.toBe('');
  });

  it('takes a letter in a column of points for a slip', () => {
    expect(readMark('A', open, false).slip?.code).toBe('score-not-read');
  });

  it('never gives points below 0 or above the maximum, whatever is in the cell', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(open, keyed, worded), (cell, item) => {
        const { mark } = readMark(cell, item);
        if (mark.kind === 'points') expect(mark.points >= 0 && mark.points <= item.points).toBe(true);
      }),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,234.5', 1234.5],
    ['-2', -2],
    ['1e3', undefined],
    ['1.2.3', undefined],
    ['', undefined],
  ])('%j is %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
