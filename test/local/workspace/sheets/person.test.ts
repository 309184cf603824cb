import { describe, expect, it } from 'vitest';
import { texts, view, viewport } from '../../../../local/workspace/sheets';
import { EDITOR, VIEWER, workbook } from './workbook';

describe('a person in the grid', () => {
  it('types as the locale reads it, and the trigger hears of value and old value', () => {
    const book = workbook({ locale: 'de_DE' });
    const door = book.door();
    door.type(0, 2, 3, '1,5');
    door.type(0, 2, 3, '7/10');
    expect(book.edits).toEqual([
      { sheetId: 0, area: { top: 2, left: 3, bottom: 2, right: 3 }, value: '1.5' },
      { sheetId: 0, area: { top: 2, left: 3, bottom: 2, right: 3 }, value: '46302', oldValue: '1.5' },
    ]);
    expect(book.sheet.getRange('C2').getDisplayValue()).toBe('7/10');
  });

  it('"script writes do not fire onEdit"', () => {
    const book = workbook();
    book.sheet.getRange('A1').setValue(1);
    expect(book.edits).toEqual([]);
  });

  it('"Pasting replaces validation and formats, and brings ids as numbers"', () => {
    const book = workbook();
    const { app, sheet } = book;
    sheet
      .getRange('A2:A3')
      .setNumberFormat('@')
      .setDataValidation(app.newDataValidation().requireTextContains('0').setAllowInvalid(false).build());
    book.door().paste(0, 2, 1, [['00123'], ['777']]);
    expect(sheet.getRange('A2:A3').getValues()).toEqual([[123], [777]]);
    expect([sheet.getRange('A2').getNumberFormat(), sheet.getRange('A2').getDataValidation()]).toEqual([
      'General',
      null,
    ]);
  });

  it('pasting values only keeps formats and obeys validation', () => {
    const book = workbook();
    const { app, sheet } = book;
    sheet
      .getRange('A2')
      .setNumberFormat('@')
      .setDataValidation(app.newDataValidation().requireTextContains('0').setAllowInvalid(false).build());
    book.door().paste(0, 2, 1, [['00123']], false);
    expect(sheet.getRange('A2').getValue()).toBe('00123');
    expect(() => book.door().paste(0, 2, 1, [['7']], false)).toThrow('violates the data validation rules');
  });

  it('validation rejects what is typed', () => {
    const book = workbook();
    book.sheet
      .getRange('A1')
      .setDataValidation(book.app.newDataValidation().requireNumberLessThan(5).setAllowInvalid(false).build());
    expect(() => book.door().type(0, 1, 1, '9')).toThrow('The data you entered in cell A1 violates');
    expect(book.edits).toEqual([]);
  });

  it('asks before editing what is protected with a warning; refuses viewers and those shut out', () => {
    const book = workbook();
    book.sheet.getRange('A1').protect().setWarningOnly(true);
    const asked: string[] = [];
    book
      .door(EDITOR, (message) => {
        asked.push(message);
        return false;
      })
      .type(0, 1, 1, 'no');
    expect(book.sheet.getRange('A1').getValue()).toBe('');
    expect(asked).toHaveLength(1);
    book.door(EDITOR, () => true).type(0, 1, 1, 'yes');
    expect(book.sheet.getRange('A1').getValue()).toBe('yes');
    expect(() => book.door(VIEWER).type(0, 2, 1, 'x')).toThrow('You do not have permission');
  });

  it('drags a column: values, notes, metadata and formulas go along', () => {
    const book = workbook();
    const { sheet } = book;
    sheet.getRange('A1:C2').setValues([
      ['id', 'q1', 'q2'],
      ['s', 1, 2],
    ]);
    sheet.getRange('E2').setFormula('=B2*10+C2');
    sheet.getRange('C1').setNote('tag q2');
    sheet.getRange('C:C').addDeveloperMetadata('q', 'q2');
    book.door().moveColumns(0, 3, 1, 2);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['id', 'q2', 'q1']]);
    expect(sheet.getRange('B1').getNote()).toBe('tag q2');
    expect([sheet.getRange('E2').getFormula(), sheet.getRange('E2').getValue()]).toEqual(['=C2*10+B2', 12]);
    expect(sheet.createDeveloperMetadataFinder().find()[0]?.getLocation().getColumn()?.getColumn()).toBe(2);
  });

  it('a bare number typed into a percent cell is a percentage', () => {
    const book = workbook();
    book.door().type(0, 1, 1, '85%');
    book.door().type(0, 1, 1, '5');
    expect([book.sheet.getRange('A1').getValue(), book.sheet.getRange('A1').getDisplayValue()]).toEqual([0.05, '5%']);
  });
});

describe('the view', () => {
  it('works out results, formats, links, conditional formats and filtered rows', () => {
    const book = workbook();
    const { app, sheet } = book;
    sheet.getRange('A1:B3').setValues([
      ['Name', 'Score'],
      ['Noor', 3],
      ['Eli', 1],
    ]);
    sheet
      .getRange('C2:C3')
      .setFormulas([['=B2/4'], ['=HYPERLINK("https://a.example";"go")']])
      .setNumberFormat('0%');
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A2:B3')])
        .whenFormulaSatisfied('=$B2>2')
        .setBackground('#00ff00')
        .build(),
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('B2:B3')])
        .whenNumberGreaterThan(0)
        .setBackground('#0000ff')
        .setBold(true)
        .build(),
    ]);
    sheet
      .getRange('A1:C3')
      .createFilter()
      .setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(2).build());
    const shown = view(book.model).sheets[0];
    const cell = (row: number, column: number) =>
      shown?.cells.find((each) => each.row === row && each.column === column);
    expect(cell(2, 3)).toMatchObject({ value: 0.75, display: '75%', formula: '=B2/4', numberFormat: '0%' });
    expect(cell(3, 3)).toMatchObject({ value: 'go', link: 'https://a.example' });
    expect(cell(2, 2)?.conditional).toMatchObject({ background: '#00ff00', bold: true });
    expect(cell(2, 1)?.conditional).toMatchObject({ background: '#00ff00', bold: null });
    expect(cell(3, 2)?.conditional?.background).toBe('#0000ff');
    expect(shown?.filteredRows).toEqual([3]);
    expect(sheet.isRowHiddenByFilter(3)).toBe(true);
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
    expect(viewport(book.model, 0, [2, 2], [1, 1]).cells.map((each) => each.display)).toEqual(['Noor']);
    expect(texts(book.model, 0)).toEqual([
      ['Name', 'Score'],
      ['Noor', '3', '75%'],
      ['Eli', '1', 'go'],
    ]);
  });
});
