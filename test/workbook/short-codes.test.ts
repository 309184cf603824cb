/** Codes above narrow columns. */
import { expect, it } from 'vitest';
import { shortCodes } from '../../src/workbook/tabs/short-codes';

it.each([
  [
    ['NC.5.NF.1', 'NC.5.NF.4', 'NC.5.MD.5'],
    ['NF.1', 'NF.4', 'MD.5'],
  ],
  [
    ['NC.5.NF.1', 'NC.5.NF.4'],
    ['NF.1', 'NF.4'],
  ],
  [
    ['EL1', 'EL10'],
    ['EL1', 'EL10'],
  ],
  [
    ['EL 1', 'EL 2'],
    ['EL 1', 'EL 2'],
  ],
  [
    ['A-SSE.3', 'A-REI.1'],
    ['SSE.3', 'REI.1'],
  ],
  [['NC.5.NF.1'], ['NC.5.NF.1']],
  [
    ['NC.5.NF.1', 'Fluency'],
    ['NC.5.NF.1', 'Fluency'],
  ],
  [[], []],
])('%j are shown as %j', (codes, expected) => {
  expect(codes.map(shortCodes(codes))).toEqual(expected);
});

it('a code of nobody stays whole', () => {
  expect(shortCodes(['NC.5.NF.1', 'NC.5.MD.5'])('EL1')).toBe('EL1');
});
