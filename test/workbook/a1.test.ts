import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnKey, nameInKey } from '../../src/workbook/column-key';
import { columnLetters, formulaAt, quoted } from '../../src/workbook/google/a1';
import { headerNote, tagOf } from '../../src/workbook/header';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

const placement = {
  columns: new Map([
    ['item:1', 3],
    ['item:20', 22],
    ['percent:NC.5.NF.1', 30],
  ]),
  info: new Map([['points', 1]]),
};

it.each([
  ['=SUM([item:1..item:20])', '=SUM(D9:W9)'],
  ['=[points!item:1..item:20]', '=D$2:W$2'],
  ['=[percent:NC.5.NF.1]', '=AE9'],
  ['=[points!item:20]', '=W$2'],
  ['=AND([@]<=[points!@])', '=AND(F9<=F$2)'],
])('places %s', (template, formula) => {
  expect(formulaAt(template, 8, 5, placement)).toBe(formula);
});

it('refuses a column that the tab does not have', () => {
  expect(() => formulaAt('=[gone]', 0, 0, placement)).toThrow(
    'A formula names the column "gone", which the tab does not have.',
  );
});

it('quotes a label with quotes', () => {
  expect(quoted('the "big" test')).toBe('"the ""big"" test"');
});

it('keeps any code a team may choose apart from the marks of a template', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      fc.pre(one !== other);
      const first = columnKey('percent', one);
      const last = columnKey('percent', other);
      const columns = new Map([
        [first, 1],
        [last, 2],
      ]);
      const placed = formulaAt(`=[${first}]+SUM([${first}..${last}])+[points!${last}]`, 4, 9, {
        columns,
        info: new Map([['points', 0]]),
      });
      expect(placed).toBe('=B5+SUM(B5:C5)+C$1');
      expect(tagOf(headerNote(first, 'Help'))).toBe(first);
      expect(nameInKey('percent', first)).toBe(one);
    }),
  );
});
