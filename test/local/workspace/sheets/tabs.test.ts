import { describe, expect, it } from 'vitest';
import { EDITOR, VIEWER, workbook } from './workbook';

describe('tabs', () => {
  it('"unique without regard to case, A sheet with the name X already exists. Please enter another name.", "at most 100 characters"', () => {
    const { spreadsheet, sheet } = workbook();
    spreadsheet.insertSheet('Roster');
    expect(() => spreadsheet.insertSheet('ROSTER')).toThrow(
      'A sheet with the name "ROSTER" already exists. Please enter another name.',
    );
    expect(() => sheet.setName('roster')).toThrow('already exists');
    expect(() => sheet.setName('x'.repeat(101))).toThrow('100 characters');
    expect(() => spreadsheet.insertSheet('x'.repeat(101))).toThrow('100 characters');
    expect(spreadsheet.insertSheet('x'.repeat(100)).getName()).toHaveLength(100);
    // "Copy of " would make the name longer than it may be.
    expect(() => spreadsheet.duplicateActiveSheet()).toThrow('100 characters');
    spreadsheet.insertSheet('Übersicht');
    expect(() => spreadsheet.insertSheet('übersicht')).toThrow('already exists');
    sheet.setName('SHEET1');
    expect(sheet.getName()).toBe('SHEET1');
  });

  it('"Hiding or deleting the last visible sheet throws"', () => {
    const { spreadsheet, sheet } = workbook();
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets");
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets");
    const hidden = spreadsheet.insertSheet('Log').hideSheet();
    expect(hidden.isSheetHidden()).toBe(true);
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets");
  });

  it('"Duplicating a tab copies its developer metadata"', () => {
    const { spreadsheet, sheet } = workbook();
    sheet.addDeveloperMetadata('tab', 'roster');
    sheet.getRange('B:B').addDeveloperMetadata('column', 'id');
    const copy = spreadsheet.duplicateActiveSheet();
    expect(copy.getName()).toBe('Copy of Sheet1');
    const found = spreadsheet.createDeveloperMetadataFinder().withKey('tab').find();
    expect(found.map((each) => each.getLocation().getSheet()?.getSheetId())).toEqual([0, copy.getSheetId()]);
    expect(copy.createDeveloperMetadataFinder().find()).toHaveLength(2);
  });

  it('metadata goes to a whole row or column only', () => {
    const { sheet } = workbook();
    expect(() => sheet.getRange('A1:B2').addDeveloperMetadata('k')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
    expect(() => sheet.getRange(2, 1, 1, 26).addDeveloperMetadata('k')).toThrow('arbitrary ranges');
    sheet.getRange('2:2').addDeveloperMetadata('k', 'v');
    expect(sheet.getRange('2:2').getDeveloperMetadata()[0]?.getValue()).toBe('v');
  });

  it('a deleted tab throws when its handle is used', () => {
    const { spreadsheet } = workbook();
    const gone = spreadsheet.insertSheet('Gone');
    spreadsheet.deleteSheet(gone);
    expect(() => gone.getLastRow()).toThrow('not found');
    expect(spreadsheet.getSheetByName('Gone')).toBe(null);
  });

  it('reads A1 notation with open edges', () => {
    const { sheet } = workbook();
    const at = (text: string) => {
      const range = sheet.getRange(text);
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getA1Notation()];
    };
    expect(at('1:50')).toEqual([1, 1, 50, 26, '1:50']);
    expect(at('A:C')).toEqual([1, 1, 1000, 3, 'A:C']);
    expect(at('B2:A1')).toEqual([1, 1, 2, 2, 'A1:B2']);
    expect(at('C3:C')).toEqual([3, 3, 998, 1, 'C3:C1000']);
    expect(() => sheet.getRange('nonsense!')).toThrow('Range not found');
    expect(() => sheet.getRange('A5000')).toThrow('Range not found');
  });

  it('names its first tab in its locale', () => {
    expect(workbook({ locale: 'de_DE' }).sheet.getName()).toBe('Tabellenblatt1');
    expect(workbook({ locale: 'fr_FR' }).sheet.getName()).toBe('Feuille1');
  });
});

describe('permission', () => {
  it('"Protected cell edited by another: throws"; a warning only does not stop a script', () => {
    const book = workbook();
    const protection = book.sheet.getRange('A1:A3').protect().removeEditors([EDITOR.email]);
    book.actAs(EDITOR);
    expect(protection.canEdit()).toBe(false);
    expect(() => book.sheet.getRange('A3:B3').setValues([[1, 2]])).toThrow(
      'You are trying to edit a protected cell or object.',
    );
    expect(() => book.sheet.deleteRow(2)).toThrow('protected cell');
    const rich = book.app.newRichTextValue().setText('x').build();
    expect(() => book.sheet.getRange('A1').setRichTextValue(rich)).toThrow('protected cell');
    expect(() => book.sheet.getRange('C1').copyTo(book.sheet.getRange('A1'))).toThrow('protected cell');
    // The tab cannot go while it holds what others may not touch, for a script as for a person.
    book.spreadsheet.insertSheet('Other');
    expect(() => book.spreadsheet.deleteSheet(book.sheet)).toThrow('protected cell');
    expect(() => book.door(EDITOR).deleteTab(book.sheetId)).toThrow('protected cell');
    book.sheet.getRange('B1').setValue('free');
    book.actAs(book.model.people[0] as never);
    protection.setWarningOnly(true);
    book.actAs(EDITOR);
    book.sheet.getRange('A1').setValue('warned');
  });

  it('a protected tab lets its unprotected ranges be edited, and nothing else', () => {
    const book = workbook();
    const { sheet } = book;
    sheet
      .protect()
      .setUnprotectedRanges([sheet.getRange('B2:B9')])
      .removeEditor(EDITOR.email);
    book.actAs(EDITOR);
    sheet.getRange('B3').setValue(1);
    expect(() => sheet.getRange('B10').setValue(1)).toThrow('protected cell');
    expect(() => sheet.setName('mine')).toThrow('protected cell');
    expect(() => sheet.insertRowsAfter(3, 1)).toThrow('protected cell');
  });

  it('a viewer writes nothing', () => {
    const book = workbook();
    book.actAs(VIEWER);
    const words = 'You do not have permission to perform that action.';
    expect(() => book.sheet.getRange('A1').setValue(1)).toThrow(words);
    expect(() => book.sheet.getRange('A1').setBackground('red')).toThrow(words);
    expect(() => book.sheet.insertRowsAfter(1, 1)).toThrow(words);
    expect(() => book.spreadsheet.insertSheet('x')).toThrow(words);
    expect(() => book.sheet.addDeveloperMetadata('x')).toThrow(words);
    expect(book.sheet.getRange('A1').getValue()).toBe('');
  });
});

describe('validation and conditional formats', () => {
  it('"Validation that rejects: the whole write throws The data you entered in cell F1 violates the data validation rules set on this cell."', () => {
    const { app, sheet } = workbook();
    const rule = app
      .newDataValidation()
      .requireNumberBetween(0, 4)
      .setAllowInvalid(false)
      .setHelpText('0 to 4')
      .build();
    sheet.getRange('F1').setDataValidation(rule);
    expect(() => sheet.getRange('E1:F1').setValues([['kept out', 9]])).toThrow(
      'The data you entered in cell F1 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('E1:F1').getValues()).toEqual([['', '']]);
    sheet.getRange('E1:F1').setValues([['fine', 4]]);
    sheet.getRange('F1').setValue('');
    expect(sheet.getRange('F1').getDataValidation()?.getHelpText()).toBe('0 to 4');
  });

  it.each<
    [string, (sheet: GoogleAppsScript.Spreadsheet.Sheet, app: GoogleAppsScript.Spreadsheet.SpreadsheetApp) => void]
  >([
    ['a formula', (sheet) => sheet.getRange('A1').setFormula('=4+5')],
    ['rich text', (sheet, app) => sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('9').build())],
    ['a copied content', (sheet) => sheet.getRange('C1').copyTo(sheet.getRange('A1'), { contentsOnly: true })],
    [
      'a copied value',
      (sheet, app) => sheet.getRange('C1').copyTo(sheet.getRange('A1'), app.CopyPasteType.PASTE_VALUES, false),
    ],
    ['an appended row', (sheet) => sheet.deleteColumn(3).appendRow([9])],
  ])('"the whole write throws", by whatever way it comes: %s', (_name, write) => {
    const { app, sheet } = workbook();
    sheet.getRange('C1').setValue(9);
    const rule = app.newDataValidation().requireNumberBetween(0, 4).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule);
    expect(() => write(sheet, app as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp)).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(sheet.getRange('A1').getValue()).toBe('');
  });

  it.each<
    [
      string,
      (
        b: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
        sheet: GoogleAppsScript.Spreadsheet.Sheet,
      ) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
      unknown,
      unknown,
    ]
  >([
    ['list', (b) => b.requireValueInList(['x', '-', '1']), 1, 'y'],
    ['range', (b, sheet) => b.requireValueInRange(sheet.getRange('H1:H2')), 'Red', 'Blue'],
    ['formula', (b) => b.requireFormulaSatisfied('=A1=ROUND(A1;0)'), 3, 3.5],
    ['date', (b) => b.requireDate(), '1/2/2026', 'soon'],
    ['e-mail', (b) => b.requireTextIsEmail(), 'dana@school.example', 'dana'],
    ['checkbox', (b) => b.requireCheckbox(), true, 'yes'],
    ['more than', (b) => b.requireNumberGreaterThan(2), 3, 2],
  ])('%s', (_name, build, good, bad) => {
    const { app, sheet } = workbook();
    sheet.getRange('H1:H2').setValues([['Red'], ['Green']]);
    sheet.getRange('A1').setDataValidation(build(app.newDataValidation(), sheet).setAllowInvalid(false).build());
    sheet.getRange('A1').setValue(good);
    expect(() => sheet.getRange('A1').setValue(bad)).toThrow('violates the data validation rules');
  });

  it('a custom formula is relative to each cell, as in Sheets', () => {
    const { app, sheet } = workbook();
    sheet.getRange('B1:B3').setValues([[1], [2], [3]]);
    sheet
      .getRange('A1:A3')
      .setDataValidation(app.newDataValidation().requireFormulaSatisfied('=A1<=B1').setAllowInvalid(false).build());
    sheet.getRange('A3').setValue(3);
    expect(() => sheet.getRange('A1').setValue(3)).toThrow('cell A1 violates');
  });

  it('"Rules cannot refer to another tab directly."; "setConditionalFormatRules replaces all rules of the sheet"', () => {
    const { app, sheet, spreadsheet } = workbook();
    for (const formula of ['=Other!A1>1', "='My tab'!A1>1", '=COUNTIF(Other!$A:$A;A1)>1']) {
      expect(() => app.newConditionalFormatRule().whenFormulaSatisfied(formula)).toThrow(
        'Conditional format rule cannot reference a different sheet.',
      );
    }
    app.newConditionalFormatRule().whenFormulaSatisfied('=A1="Well done! A1"');
    const rule = (where: GoogleAppsScript.Spreadsheet.Range) =>
      app.newConditionalFormatRule().setRanges([where]).whenNumberLessThan(2).setBackground('red').build();
    sheet.setConditionalFormatRules([rule(sheet.getRange('A1')), rule(sheet.getRange('B1'))]);
    sheet.setConditionalFormatRules([rule(sheet.getRange('C1'))]);
    expect(sheet.getConditionalFormatRules().map((each) => each.getRanges()[0]?.getA1Notation())).toEqual(['C1']);
    const other = spreadsheet.insertSheet('Other');
    expect(() => other.setConditionalFormatRules([rule(sheet.getRange('A1'))])).toThrow('different sheet');
  });
});
