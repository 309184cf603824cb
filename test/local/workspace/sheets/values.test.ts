import { describe, expect, it } from 'vitest';
import { workbook } from './workbook';

/** What one typed text reads back as: value and shown text. */
function enter(locale: string, text: unknown, format?: string) {
  const { sheet } = workbook({ locale });
  const cell = sheet.getRange('A1');
  if (format) cell.setNumberFormat(format);
  cell.setValue(text);
  const value: unknown = cell.getValue();
  return [value instanceof Date ? value.toISOString().slice(0, 10) : value, cell.getDisplayValue()];
}

describe('"setValues is like typing" (PLATFORM.md, Sheets behaviour)', () => {
  it.each<[string, unknown, unknown, string]>([
    ['en_US', '007', 7, '7'],
    ['en_US', 'TRUE', true, 'TRUE'],
    ['en_US', '1/2', '2026-01-02', '1/2'],
    ['en_US', '7/10', '2026-07-10', '7/10'],
    ['en_US', '1-2', '2026-01-02', '1-2'],
    ['en_US', '13/1', '13/1', '13/1'],
    ['en_US', '85%', 0.85, '85%'],
    ['en_US', '12.5%', 0.125, '12.50%'],
    ['en_US', '3E5', 300000, '3.00E+05'],
    ['en_US', '1,234.5', 1234.5, '1,234.50'],
    ['en_US', '$5', 5, '$5.00'],
    ['en_US', '(5)', -5, '-5'],
    ['en_US', '2026-03-01', '2026-03-01', '2026-03-01'],
    ['en_US', 'Mar 1, 2026', '2026-03-01', '3/1/2026'],
    ['en_US', "'007", '007', '007'],
    ['en_US', '-', '-', '-'],
    ['en_US', '- bullet', '- bullet', '- bullet'],
    ['en_US', 'x', 'x', 'x'],
    ['en_US', 'EL1', 'EL1', 'EL1'],
    ['en_US', '1,5', '1,5', '1,5'],
    ['de_DE', '1,5', 1.5, '1,5'],
    ['de_DE', '1.2', '2026-02-01', '1.2'],
    ['de_DE', '1.234,5', 1234.5, '1.234,50'],
    ['de_DE', '7/10', '2026-10-07', '7/10'],
    ['de_DE', '01.03.2026', '2026-03-01', '01.03.2026'],
    ['de_DE', '85 %', 0.85, '85%'],
    ['de_DE', 'wahr', true, 'TRUE'],
    ['fr_FR', '1,5', 1.5, '1,5'],
    ['fr_FR', '1 234,5', 1234.5, '1\u202f234,50'],
    ['fr_FR', '7/10', '2026-10-07', '7/10'],
    ['fr_FR', '3 mars 2026', '2026-03-03', '03/03/2026'],
  ])('%s: %s becomes %s and shows %s', (locale, text, value, display) => {
    expect(enter(locale, text)).toEqual([value, display]);
  });

  it.each(['007', '3E5', '7/10', '=1+1', 'TRUE', '85%', '-1'])(
    '"unless the cell\'s number format is `@` first": %s stays',
    (text) => {
      expect(enter('en_US', text, '@')).toEqual([text, text]);
    },
  );

  it('"=..." becomes a formula, so does a sign before a word', () => {
    const { sheet } = workbook();
    sheet.getRange('A1:A2').setValues([['=1+1'], ['+foo']]);
    expect(sheet.getRange('A1:A2').getFormulas()).toEqual([['=1+1'], ['=+foo']]);
    expect(sheet.getRange('A2').getValue()).toBe('#NAME?');
  });

  it('"a leading `\'` forces text and is not returned", also for what looks like a formula', () => {
    const { sheet } = workbook();
    sheet.getRange('A1:B1').setValues([["'=1+1", "'"]]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['=1+1', '']]);
    expect(sheet.getRange('A1').getFormula()).toBe('');
  });

  it('looks at each cell\'s own format: "unless the cell\'s number format is `@` first"', () => {
    const { sheet } = workbook();
    sheet.getRange('B1').setNumberFormat('@');
    sheet.getRange('A1:B1').setValues([['=1+1', '=1+1']]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[2, '=1+1']]);
    sheet
      .getRange('A2:B2')
      .setValues([['007', '007']])
      .setNumberFormat('@');
    expect(sheet.getRange('A2:B2').getValues()).toEqual([[7, 7]]);
    sheet.getRange('B1').setFormula('=2+2');
    expect([sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula()]).toEqual(['=2+2', '']);
  });

  it('"Blank cells read as \'\'": null, undefined and the empty text make one', () => {
    const { sheet } = workbook();
    const range = sheet.getRange('A1:C1');
    range.setValues([[1, 2, 3]]).setValues([[null, undefined, '']]);
    expect(range.getValues()).toEqual([['', '', '']]);
    expect(range.isBlank()).toBe(true);
  });
});

describe("refusals with Google's words", () => {
  it('"The number of rows in the data does not match the number of rows in the range. The data has X but the range has Y."', () => {
    const { sheet } = workbook();
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B1').setNotes([['x']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]])).toThrow('The data has 1 but the range has 2.');
    expect(() => sheet.getRange('A1').setValues([])).toThrow('The data has 0 but the range has 1.');
    expect(sheet.getLastRow()).toBe(0);
  });

  it('"The coordinates of the range are outside the dimensions of the sheet." A new sheet is 1000 x 26.', () => {
    const { sheet } = workbook();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(() => sheet.getRange(1001, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange(1, 1, 1, 27)).toThrow('The coordinates of the range are outside');
    expect(() => sheet.getRange('A1').offset(-1, 0)).toThrow('The coordinates of the range are outside');
  });

  it('a range that lost its rows refuses to be used', () => {
    const { sheet } = workbook();
    const range = sheet.getRange('A990:A1000');
    sheet.deleteRows(500, 200);
    expect(() => range.getValues()).toThrow('The coordinates of the range are outside');
  });

  it('"Zero size: The number of rows in the range must be at least 1."', () => {
    const { sheet } = workbook();
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow('The number of columns in the range must be at least 1.');
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
  });

  it('"A wrong type: The parameters (String) don\'t match the method signature for SpreadsheetApp.Range.setValue."', () => {
    const { sheet } = workbook();
    const cell = sheet.getRange('A1');
    const call = (method: string, ...args: unknown[]) =>
      (cell as unknown as Record<string, (...all: unknown[]) => unknown>)[method]?.(...args);
    expect(() => call('setValues', 'x')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => call('setValue')).toThrow("The parameters () don't match");
    expect(() => call('setValue', { a: 1 })).toThrow("The parameters ((class)) don't match");
    expect(() => call('setBackground', 5)).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setBackground.",
    );
    expect(() => call('setNote', 5)).toThrow('SpreadsheetApp.Range.setNote');
    expect(() => call('setNotes', [[5]])).toThrow('SpreadsheetApp.Range.setNotes');
  });

  it('"50,000 characters per cell"; a refused write changes nothing', () => {
    const { app, sheet } = workbook();
    sheet.getRange('A1').setValue('kept');
    expect(() => sheet.getRange('A1:B1').setValues([['new', 'x'.repeat(50_001)]])).toThrow('50000 characters');
    expect(sheet.getRange('A1').getValue()).toBe('kept');
    const long = app.newRichTextValue().setText('x'.repeat(50_001)).build();
    expect(() => sheet.getRange('A1').setRichTextValue(long)).toThrow('50000 characters');
    expect(() => sheet.appendRow(['x'.repeat(50_001)])).toThrow('50000 characters');
    expect(sheet.getRange('A1').getValue()).toBe('kept');
    sheet.getRange('A1').setValue('x'.repeat(50_000));
  });

  it('"10 million cells per spreadsheet"', () => {
    const { sheet, spreadsheet } = workbook();
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow('10000000 cells');
    sheet.insertRowsAfter(1000, 200_000);
    expect(() => spreadsheet.duplicateActiveSheet()).toThrow('10000000 cells');
    expect(() => sheet.copyTo(spreadsheet)).toThrow('10000000 cells');
    expect(spreadsheet.getNumSheets()).toBe(1);
  });

  it('a method that is not built throws its own name', () => {
    const { sheet } = workbook();
    expect(() => (sheet.getRange('A1') as unknown as { randomize(): void }).randomize()).toThrow(
      'not implemented: Range.randomize',
    );
  });
});

describe('reading', () => {
  it('knows no negative zero', () => {
    const { sheet } = workbook();
    sheet.getRange('A1:A2').setValues([[-0], ['=-1*0']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[0], [0]]);
  });

  it('"getDataRange of an empty sheet is A1; getLastRow 0"', () => {
    const { sheet } = workbook();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  it('"Error cells read as \'#DIV/0!\'"; "Merged: the value is top left, others \'\'"', () => {
    const { app, sheet } = workbook();
    sheet.getRange('A1:B1').setValues([['=1/0', 'gone']]);
    sheet.getRange('A1:B1').merge();
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#DIV/0!', '']]);
    sheet.getRange('B1').setValue('under the merge');
    sheet.getRange('C1').setValue('copied').copyTo(sheet.getRange('B1'));
    sheet.getRange('B1').setRichTextValue(app.newRichTextValue().setText('rich').build());
    sheet.getRange('C1').copyTo(sheet.getRange('B1'), { contentsOnly: true });
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['#DIV/0!', '']]);
    sheet.getRange('A1:B1').breakApart();
    expect(sheet.getRange('B1').getValue()).toBe('');
  });

  it('"A link cell\'s value is its label"', () => {
    const { app, sheet } = workbook();
    const rich = app.newRichTextValue().setText('CA 2').setLinkUrl('#gid=5').build();
    sheet.getRange('A1').setRichTextValue(rich);
    expect(sheet.getRange('A1').getValue()).toBe('CA 2');
    expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBe('#gid=5');
  });

  it('counts what waits, what is buffered and what only builds: "Reads flush pending writes"', () => {
    const { kernel, sheet } = workbook();
    kernel.ledger.reset();
    const range = sheet.getDataRange();
    range.getValues();
    sheet.getRange('B2:C3').setValues([
      [1, 2],
      [3, 4],
    ]);
    const totals = kernel.ledger.totals();
    expect([totals.roundTrips, totals.writes, totals.builders]).toEqual([1, 1, 2]);
  });
});

describe('three time zones: script, spreadsheet and user may differ', () => {
  it('"Cell dates come as Date in the spreadsheet\'s zone": a typed day is its midnight there', () => {
    const { sheet } = workbook({ timeZone: 'Asia/Tokyo' });
    sheet.getRange('A1').setValue('3/1/2026');
    expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe('2026-02-28T15:00:00.000Z');
  });

  it("a Date written by the script shows the spreadsheet's wall clock and reads back as the same instant", () => {
    for (const timeZone of ['America/Chicago', 'Europe/Berlin', 'Asia/Kolkata']) {
      const { sheet } = workbook({ timeZone });
      const instant = new Date(Date.UTC(2026, 2, 29, 0, 30, 15));
      sheet.getRange('A1').setValue(instant);
      expect((sheet.getRange('A1').getValue() as Date).getTime()).toBe(instant.getTime());
    }
    const { sheet } = workbook({ timeZone: 'America/Chicago' });
    sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 2, 29, 0, 30)));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3/28/2026 19:30:00');
  });

  it('a number in a date format reads as a Date, and a cell keeps its date format when a number follows', () => {
    const { sheet } = workbook();
    sheet.getRange('A1').setValue('1/2').setValue(5);
    expect(sheet.getRange('A1').getValue()).toBeInstanceOf(Date);
  });
});

describe('number formats decide what is shown', () => {
  it.each<[string, number, string, string]>([
    ['0', 2.5, '3', '3'],
    ['0.0', 2.25, '2.3', '2,3'],
    ['0.00', -0.004, '0.00', '0,00'],
    ['0%', 0.856, '86%', '86%'],
    ['0.0%', 0.8567, '85.7%', '85,7%'],
    ['#,##0', 1234567, '1,234,567', '1.234.567'],
    ['#,##0.0#', 1234.5, '1,234.5', '1.234,5'],
    ['yyyy-mm-dd', 46000, '2025-12-09', '2025-12-09'],
    ['m/d/yyyy', 46000, '12/9/2025', '12/9/2025'],
    ['d. mmmm yyyy', 46000, '9. December 2025', '9. Dezember 2025'],
    ['h:mm am/pm', 0.75, '6:00 PM', '6:00 PM'],
    ['0" pts"', 4, '4 pts', '4 pts'],
    ['0;-0;"-"', 0, '-', '-'],
    ['General', 1 / 3, '0.3333333333', '0,3333333333'],
    ['General', 1234567.891, '1234567.891', '1234567,891'],
  ])('%s of %d', (format, value, english, german) => {
    const shown = ['en_US', 'de_DE'].map((locale) => {
      const { sheet } = workbook({ locale });
      sheet.getRange('A1').setNumberFormat(format).setValue(value);
      return sheet.getRange('A1').getDisplayValue();
    });
    expect(shown).toEqual([english, german]);
  });
});
