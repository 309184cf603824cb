/** Delimited text to tables: text stays text, and every row knows its line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited, sniffDelimiter } from '../../../../src/domain/importers/reading/delimited';
import { csv } from '../written-formats';

describe('sniffDelimiter', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2,5;3', ';'],
    ['a\tb\nWell, yes\tNo, thanks', '\t'],
    ['code\tstatement, with a comma\nc2\tanother, one', '\t'],
    ['"a;b","c;d"\n"e;f","g;h"', ','],
    ['one column\nof words', ','],
    ['Title of the sheet\n\nid;score\n1;2\n3;4', ';'],
    ['', ','],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });
});

describe('readDelimited', () => {
  it('keeps text as text', () => {
    const text = 'id,score\n00123,1-2\n3E5,1/2\n12345678901234567, 7 \n=SUM(A1),+1';
    expect(readDelimited('s.csv', text).table.rows).toEqual([
      ['id', 'score'],
      ['00123', '1-2'],
      ['3E5', '1/2'],
      ['12345678901234567', ' 7 '],
      ['=SUM(A1)', '+1'],
    ]);
  });

  it('says the line on which a row begins, quoted line ends and empty rows counted', () => {
    const { table } = readDelimited('s.csv', 'id,note\r\n1,"two\r\nlines"\r\n\r\n,,\r\n2,one\r\n');
    expect(table.rows).toEqual([
      ['id', 'note'],
      ['1', 'two\nlines'],
      ['2', 'one'],
    ]);
    expect(table.lines).toEqual([1, 2, 6]);
  });

  it('follows the separator that Excel announces', () => {
    const { table } = readDelimited('s.csv', 'sep=;\na;b,c\n1;2');
    expect(table.rows).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
    expect(table.lines).toEqual([2, 3]);
  });

  it('names a quotation mark that is never closed', () => {
    const { problems } = readDelimited('s.csv', 'id,note\n1,fine\n2,"open\n3,x\n');
    expect(problems).toMatchObject([{ code: 'quote-not-closed', where: 's.csv, line 3', severity: 'skip' }]);
  });

  it('gives back every table of two or more columns that was written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('0', '1', 'E', 'a', 'é', 'ع', '🙂', '"', "'", ',', ';', '\t', ' ', '=', '-', '\n'),
    });
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
      // A first cell with a letter keeps rows from being empty; a heading keeps the sniffing honest.
      fc.array(
        fc.array(cell, { minLength: width, maxLength: width }).map(([, ...rest]) => ['x', ...rest]),
        { minLength: 1, maxLength: 6 },
      ),
    );
    fc.assert(
      fc.property(rows, (table) => {
        const quoted = table.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(',')).join('\n');
        expect(readDelimited('s.csv', quoted).table.rows).toEqual(table);
      }),
    );
    expect(csv([['a', 'b"c']])).toBe('a,"b""c"');
  });
});
