import { describe, expect, it } from 'vitest';
import { workbook } from './workbook';

/** Rows 2 to 6: a section, a score, a weight. */
function scores(locale = 'en_US') {
  const book = workbook({ locale });
  book.sheet.getRange('A1:D6').setValues([
    ['Section', 'Score', 'Points', 'Note'],
    ['A', 3, 5, ''],
    ['B', 4, 5, ''],
    ['A', 0, 5, 'late'],
    ['B', '', 5, ''],
    ['A', 5, 5, 'x'],
  ]);
  return book;
}

const RESULTS: readonly [string, unknown][] = [
  ['=SUM(B2:B6)', 12],
  ['=COUNT(B2:B6)', 4],
  ['=COUNTA(D2:D6)', 2],
  ['=AVERAGE(B2:B6)', 3],
  ['=SUM(B2:B6)/7', 12 / 7],
  ['=0.1+0.2', 0.1 + 0.2],
  ['=2/3', 2 / 3],
  ['=SUMIFS(B2:B6;A2:A6;"A")', 8],
  ['=COUNTIFS(A2:A6;"B";B2:B6;"<>")', 1],
  ['=COUNTIF(B2:B6;">=3")', 3],
  ['=SUMIF(A2:A6;"B";C2:C6)', 10],
  ['=SUMPRODUCT(B2:B6;C2:C6)', 60],
  ['=SUMPRODUCT((A2:A6="A")*(B2:B6>2))', 2],
  ['=SUMPRODUCT((A2:A6="A")*(C2:C6))', 15],
  ['=IF(COUNT(B2:B6)=0;"";ROUND(SUM(B2:B6)/COUNT(B2:B6);1))', 3],
  ['=INDEX(A2:A6;MATCH(5;B2:B6;0))', 'A'],
  ['=IFERROR(MATCH(99;B2:B6;0);"none")', 'none'],
  ['=MATCH(99;B2:B6;0)', '#N/A'],
  ['=1/0', '#DIV/0!'],
  ['=NOPE(1)', '#NAME?'],
  ['=SUM(', '#ERROR!'],
  ['=F20+1', '#REF!'],
  ['=SUMIF(A2:A6;"B";#REF!)', '#REF!'],
  ['=COUNTIF(#REF!;">3")', '#REF!'],
  ['=SUMIFS(B2:B6;#REF!;"A")', '#REF!'],
  ['=INDEX(#REF!;2)', '#REF!'],
  ['=MATCH(5;#REF!;0)', '#REF!'],
  ['=AVERAGE(#REF!)', '#REF!'],
  ['=MAX(B2:B6)&" of "&C2', '5 of 5'],
  ['=AND(B2>1;A2="A")', true],
  ['=HYPERLINK("#gid=0";"Open")', 'Open'],
  ['=ROUND(2.5;0)', 3],
  ['=ISBLANK(B5)', true],
];

describe('formulas are evaluated by the engine', () => {
  it.each(RESULTS)('%s gives %s', (formula, expected) => {
    const { sheet } = scores();
    sheet.getRange('F20').setFormula(formula);
    expect(sheet.getRange('F20').getValue()).toEqual(expected);
  });

  it('shows a reference to a blank cell as blank, as Sheets does (Excel: 0)', () => {
    const { sheet } = scores();
    sheet.getRange('F1:F3').setFormulas([['=B5'], ['=IF(TRUE;B5;1)'], ['=INDEX(B2:B6;4)']]);
    expect(sheet.getRange('F1:F3').getValues()).toEqual([[''], [''], ['']]);
  });

  it('"`;` between arguments works in every locale; array and decimal literals do not"', () => {
    for (const locale of ['en_US', 'de_DE', 'fr_FR']) {
      const { sheet } = scores(locale);
      sheet.getRange('F1').setFormula('=SUMIFS(B2:B6;A2:A6;"A")');
      expect(sheet.getRange('F1').getValue()).toBe(8);
    }
    const german = scores('de_DE').sheet;
    german.getRange('F1:F2').setFormulas([['=ROUND(B2*0,5;1)'], ['=ROUND(B2,1)']]);
    expect(german.getRange('F1').getValue()).toBe(1.5);
    expect(german.getRange('F2').getValue()).toBe('#ERROR!');
    german.getRange('G1:G3').setValues([['=ROUND(1.5;0)'], ['=IF(A2="A","x","y")'], ['=SUM({1,2,3})']]);
    expect(german.getRange('G1:G3').getValues()).toEqual([['#ERROR!'], ['#ERROR!'], ['#ERROR!']]);
    expect(german.getRange('F1').getDisplayValue()).toBe('1,5');
  });

  it.each([
    '=SUMPRODUCT(--(A2:A6="A"))',
    '=ARRAYFORMULA(A2:A6)',
    '=VLOOKUP(1;A1:B2;2)',
    '=SUM((A2:A6="A")*1)',
    '=A2:A6',
    '=SUMPRODUCT((A2:A6="A")*(B1:D1="x"))',
    '=ISNUMBER(B2:B6)',
  ])('refuses %s aloud, because a wrong number must never pass', (formula) => {
    const { sheet } = scores();
    expect(() => sheet.getRange('F1').setFormula(formula)).toThrow('not supported by the local engine');
    expect(sheet.getRange('F1').getFormula()).toBe('');
  });

  it('follows other tabs, their renaming and their deletion', () => {
    const { spreadsheet, sheet } = scores();
    const other = spreadsheet.insertSheet('My marks');
    other.getRange('A1').setFormula('=SUM(Sheet1!B2:B6)');
    sheet.setName('Scores now');
    expect(other.getRange('A1').getFormula()).toBe("=SUM('Scores now'!B2:B6)");
    expect(other.getRange('A1').getValue()).toBe(12);
    sheet.getRange('B5').setValue(8);
    expect(other.getRange('A1').getValue()).toBe(20);
    spreadsheet.deleteSheet(sheet);
    expect(other.getRange('A1').getValue()).toBe('#REF!');
  });

  it('reads TODAY by the workspace clock in the spreadsheet zone', () => {
    const { sheet } = workbook({ timeZone: 'Pacific/Auckland' });
    sheet.getRange('A1').setFormula('=TODAY()');
    // Noon UTC is already the next day in Auckland.
    expect(sheet.getRange('A1').getDisplayValue()).toBe('11/23/2026');
  });

  it('never opens the engine for a workbook without formulas', () => {
    const book = workbook({
      engine: {
        open() {
          throw new Error('opened');
        },
      },
    });
    book.sheet.getRange('A1:B2').setValues([
      [1, 2],
      ['x', true],
    ]);
    expect(book.sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 2],
      ['x', true],
    ]);
  });
});
