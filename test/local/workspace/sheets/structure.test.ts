import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveSpreadsheet } from '../../../../local/workspace/sheets';
import { workbook } from './workbook';

function filled() {
  const book = workbook();
  const { app, sheet } = book;
  sheet.getRange('A1:D5').setValues([
    ['Id', 'Q1', 'Q2', 'Total'],
    ['s1', 1, 2, '=SUM(B2:C2)'],
    ['s2', 3, 4, '=SUM(B3:C3)'],
    ['s3', 5, 6, '=$B$4+C4'],
    ['s4', 7, 8, '=SUM(B$2:B5)'],
  ]);
  sheet.getRange('B1').setNote('q1').setBackground('#ff0000');
  sheet.getRange('A2:A5').setNumberFormat('@');
  sheet.getRange('B2:C5').setDataValidation(app.newDataValidation().requireNumberBetween(0, 9).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .setRanges([sheet.getRange('B2:C5')])
      .whenFormulaSatisfied('=B2>4')
      .setBold(true)
      .build(),
  ]);
  sheet.getRange('A7:B8').merge();
  sheet.getRange('D2:D5').protect().setWarningOnly(true);
  book.spreadsheet.setNamedRange('scores', sheet.getRange('B2:C5'));
  sheet.getRange('C:C').addDeveloperMetadata('column', 'Q2');
  sheet.getRange('4:4').addDeveloperMetadata('row', 's3');
  sheet.getRange('A1:D5').createFilter();
  sheet.setColumnWidth(3, 40).setRowHeight(4, 50);
  sheet.hideColumns(3);
  return book;
}

/** The state without what an undone edit may leave different: counters. */
function state(book: ReturnType<typeof filled>): unknown {
  const { sheets, namedRanges, metadata } = saveSpreadsheet(book.model);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rowTracks: trimmed(sheet.rowTracks),
      columnTracks: trimmed(sheet.columnTracks),
    })),
    namedRanges,
    metadata,
  };
}

function trimmed(tracks: readonly { size: number | null; hidden: boolean }[]) {
  const all = [...tracks];
  while (all.length > 0 && all[all.length - 1]?.size === null && !all[all.length - 1]?.hidden) all.pop();
  return all;
}

describe('structural edits', () => {
  it('insert then delete is identity, wherever and however many', () => {
    void fc.assert(
      fc.property(
        fc.constantFrom('row' as const, 'column' as const),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 4 }),
        (axis, at, count) => {
          const book = filled();
          const before = state(book);
          if (axis === 'row') {
            book.sheet.insertRowsBefore(at, count);
            book.sheet.deleteRows(at, count);
          } else {
            book.sheet.insertColumnsBefore(at, count);
            book.sheet.deleteColumns(at, count);
          }
          expect(state(book)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('moving single columns about keeps every value that formulas give for them', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (at, before) => {
        const { sheet } = workbook();
        sheet.getRange('A1:D2').setValues([
          ['a', 'b', 'c', 'd'],
          [1, 2, 3, 4],
        ]);
        sheet.getRange('H1').setFormula('=A2+10*B2+100*C2+1000*D2');
        sheet.moveColumns(sheet.getRange(1, at), before);
        expect(sheet.getRange('H1').getValue()).toBe(4321);
        expect(
          [...(sheet.getRange('A1:D1').getValues()[0] ?? []), sheet.getRange('E1').getValue()].filter(Boolean).sort(),
        ).toEqual(['a', 'b', 'c', 'd']);
      }),
      { numRuns: 30 },
    );
  });

  it('inserting inside adjusts formulas, notes, validation, rules, merges, protection, names, metadata, filter, sizes', () => {
    const book = filled();
    const { sheet, spreadsheet } = book;
    sheet.insertColumnsAfter(2, 1);
    sheet.insertRowsAfter(3, 2);
    expect(sheet.getRange('E2').getFormula()).toBe('=SUM(B2:D2)');
    expect(sheet.getRange('E6').getFormula()).toBe('=$B$6+D6');
    expect(sheet.getRange('E7').getFormula()).toBe('=SUM(B$2:B7)');
    expect(spreadsheet.getRangeByName('scores')?.getA1Notation()).toBe('B2:D7');
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('B2:D7');
    expect(sheet.getProtections(book.app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('E2:E7');
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:E7');
    expect(sheet.getRange('A9:C10').isPartOfMerge()).toBe(true);
    const [column] = sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(column?.getLocation().getColumn()?.getA1Notation()).toBe('D:D');
    const [row] = sheet.createDeveloperMetadataFinder().withKey('row').find();
    expect(row?.getLocation().getRow()?.getA1Notation()).toBe('6:6');
    expect([sheet.getColumnWidth(4), sheet.isColumnHiddenByUser(4), sheet.getRowHeight(6)]).toEqual([40, true, 50]);
  });

  it('a deleted reference becomes #REF!, a shrunk range does not', () => {
    const { sheet, spreadsheet } = filled();
    sheet.deleteColumn(2);
    expect(sheet.getRange('C2').getFormula()).toBe('=SUM(B2:B2)');
    expect(sheet.getRange('C4').getFormula()).toBe('=#REF!+B4');
    expect(sheet.getRange('C4').getValue()).toBe('#REF!');
    sheet.deleteColumn(2);
    expect(spreadsheet.getRangeByName('scores')).toBe(null);
    expect(sheet.createDeveloperMetadataFinder().withKey('column').find()).toEqual([]);
  });

  it('"A column inserted beside a text (`@`) column inherits the format, and a formula typed there shows as text"', () => {
    const book = filled();
    book.door().insertColumns(book.sheetId, 2);
    book.door().type(book.sheetId, 3, 2, '=1+1');
    expect(book.sheet.getRange('B3').getValue()).toBe('=1+1');
    expect(book.sheet.getRange('B3').getFormula()).toBe('');
    book.sheet.insertColumnBefore(1).getRange('A3').setValue('=1+1');
    expect([book.sheet.getRange('A3').getValue(), book.sheet.getRange('A3').getNumberFormat()]).toEqual(['=1+1', '@']);
  });

  it('"Sorry, it is not possible to delete all non-frozen rows."', () => {
    const { sheet } = workbook();
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    expect(() => workbook().door().deleteRows(0, 1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    sheet.setFrozenColumns(2);
    expect(() => sheet.deleteColumns(3, 24)).toThrow('Sorry, it is not possible to delete all non-frozen columns.');
    sheet.setFrozenColumns(0);
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
    expect(() => sheet.deleteRows(1001, 1)).toThrow('out of bounds');
  });

  it('"Grow with insertRowsAfter/insertColumnsAfter; appendRow grows"', () => {
    const { sheet } = workbook();
    sheet.getRange('A1000').setValue('last');
    sheet.appendRow(['new', 2]);
    expect([sheet.getMaxRows(), sheet.getRange('A1001:B1001').getValues()]).toEqual([1001, [['new', 2]]]);
    expect(() => sheet.getRange(1002, 27)).toThrow('outside the dimensions of the sheet');
    sheet.insertRowsAfter(1001, 1).insertColumnsAfter(26, 1);
    expect(sheet.getRange(1002, 27).setValue('grown').getA1Notation()).toBe('AA1002');
  });

  it('sorting moves whole cells and adjusts relative references; blanks stay last', () => {
    const { sheet } = filled();
    sheet.getRange('A3').setNote('about s2');
    sheet.getRange('B4').clearContent();
    sheet.getRange('A2:D5').sort({ column: 2, ascending: false });
    expect(sheet.getRange('A2:B5').getValues()).toEqual([
      ['s4', 7],
      ['s2', 3],
      ['s1', 1],
      ['s3', ''],
    ]);
    expect(sheet.getRange('D3').getFormula()).toBe('=SUM(B3:C3)');
    expect(sheet.getRange('A3').getNote()).toBe('about s2');
    expect(sheet.getRange('D4').getFormula()).toBe('=SUM(B4:C4)');
  });

  it('copying takes formats and validation along, and relative references follow', () => {
    const { sheet } = filled();
    sheet.getRange('B2:D2').copyTo(sheet.getRange('B10'));
    expect(sheet.getRange('D10').getFormula()).toBe('=SUM(B10:C10)');
    expect(sheet.getRange('B10').getDataValidation()).not.toBe(null);
  });
});
