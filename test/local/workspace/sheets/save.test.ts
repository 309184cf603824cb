import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copySpreadsheet, loadSpreadsheet, saveSpreadsheet, view } from '../../../../local/workspace/sheets';
import { engine, NOW, OWNER, opened, workbook } from './workbook';

const around = { engine, clock: () => NOW };
const content = fc.oneof(
  fc.string({ maxLength: 8 }).map((text) => `'${text}`),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom('=SUM(A1:A3)', '=B2&"x"', '1/2', '85%', '', '=IF(A1=1;"";C9)'),
  fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
);

describe('saving', () => {
  it('loses nothing: save, load, save is the same JSON, and shows the same', () => {
    void fc.assert(
      fc.property(
        fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('en_US', 'de_DE', 'fr_FR'),
        (values, locale) => {
          const { model, sheet, spreadsheet } = workbook({ locale });
          // Below and right of the cells that the formulas refer to, so that no formula refers to itself.
          sheet.getRange(20, 5, values.length, 3).setValues(values);
          sheet.getRange('B2').setNote('n').setBackground('red').setFontWeight('bold');
          sheet.getRange('A7:B8').merge();
          sheet.getRange('C:C').addDeveloperMetadata('k', 'v');
          spreadsheet.insertSheet('Second').hideSheet();
          const saved = JSON.parse(JSON.stringify(saveSpreadsheet(model)));
          const loaded = loadSpreadsheet(saved, around);
          expect(saveSpreadsheet(loaded)).toEqual(saveSpreadsheet(model));
          expect(view(loaded)).toEqual(view(model));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a loaded model shares nothing with what was saved', () => {
    const { model, sheet } = workbook();
    sheet.getRange('A1').setValue(1);
    const saved = saveSpreadsheet(model);
    opened(loadSpreadsheet(saved, around)).sheet.getRange('A1').setValue(2);
    expect(opened(loadSpreadsheet(saved, around)).sheet.getRange('A1').getValue()).toBe(1);
  });

  it('"Make a copy" of a file keeps tabs, sheet ids, formulas, developer metadata', () => {
    const { model, sheet, spreadsheet } = workbook();
    const second = spreadsheet.insertSheet('Second');
    second.addDeveloperMetadata('tab', 'second');
    sheet.getRange('A1').setFormula('=Second!B1');
    const copy = opened(copySpreadsheet(model, 'file-2', OWNER));
    expect(copy.spreadsheet.getId()).toBe('file-2');
    expect(copy.spreadsheet.getName()).toBe('Copy of Grade 7 Mathematics');
    expect(copy.spreadsheet.getSheets().map((each) => each.getSheetId())).toEqual([0, second.getSheetId()]);
    expect(copy.spreadsheet.getSheetById(0)?.getRange('A1').getFormula()).toBe('=Second!B1');
    expect(copy.spreadsheet.createDeveloperMetadataFinder().withKey('tab').find()).toHaveLength(1);
    expect(copy.spreadsheet.getEditors().map((each) => each.getEmail())).toEqual([OWNER.email]);
  });
});
