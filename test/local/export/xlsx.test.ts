/** A workbook as an .xlsx: what somebody who opens the file in another program must find in it. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { xlsxFromView } from '../../../local/export/xlsx';
import { view } from '../../../local/workspace/sheets';
import { type TestWorkbook, workbook } from '../workspace/sheets/workbook';

function gradebook(): TestWorkbook {
  const book = workbook({ locale: 'de_DE' });
  const { app, sheet, spreadsheet } = book;
  sheet.setName("Ada's check: 1/2").setFrozenRows(2);
  sheet.setFrozenColumns(1);
  sheet.getRange('A1:D2').setValues([
    ['Points', 4, 2, ''],
    ['Student', 'q1', 'q2', 'Percent'],
  ]);
  sheet.getRange('A3:C5').setValues([
    ["O'Neil, Ana", 4, 1],
    ['Berg, Liam', 'x', 0],
    ['Müller, Zoë', 0.5, ''],
  ]);
  sheet.getRange('D3:D5').setFormulas([['=IF(COUNT(B3:C3)=0;"";SUM(B3:C3)/6)'], ['=1/0'], ['=B5&" Punkte"']]);
  sheet.getRange('D3').setNumberFormat('0.0%');
  sheet.getRange('A1:D1').setBackground('#e8f0fe').setFontWeight('bold').setNote('What each item is worth');
  sheet.getRange('A3:A5').setNumberFormat('@').setWrap(true);
  sheet.setColumnWidth(1, 210).hideColumns(3);
  sheet
    .getRange('B3:B5')
    .setDataValidation(app.newDataValidation().requireNumberBetween(0, 4).setHelpText('0 to 4').build());
  sheet
    .getRange('C3:C5')
    .setDataValidation(app.newDataValidation().requireValueInList(['0', '1', '2'], true).setAllowInvalid(true).build());
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$D3<0,5')
      .setBackground('#fce8e6')
      .setRanges([sheet.getRange('A3:D5')])
      .build(),
    app
      .newConditionalFormatRule()
      .whenTextEqualTo('x')
      .setFontColor('#5f6368')
      .setRanges([sheet.getRange('B3:C5')])
      .build(),
  ]);
  spreadsheet.insertSheet('Log').hideSheet();
  spreadsheet
    .insertSheet('Links')
    .getRange('A1')
    .setFormula('=HYPERLINK("https://docs.google.com/document/d/1"; "Agenda")');
  return book;
}

describe('a gradebook as .xlsx', () => {
  let book: ExcelJS.Workbook;
  let page: ExcelJS.Worksheet;
  beforeAll(async () => {
    book = new ExcelJS.Workbook();
    const bytes = await xlsxFromView(view(gradebook().model));
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    [page] = book.worksheets as [ExcelJS.Worksheet];
  });

  it('names the tabs as that program allows, and keeps hidden ones hidden', () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      [expect.stringMatching(/^Ada's check +1 2$/), 'visible'],
      ['Links', 'visible'],
      ['Log', 'hidden'],
    ]);
  });

  it('keeps values as what they are', () => {
    expect(page.getCell('A3').value).toBe("O'Neil, Ana");
    expect([page.getCell('B3').value, page.getCell('B4').value, page.getCell('B5').value]).toEqual([4, 'x', 0.5]);
    expect(page.getCell('C5').value).toBe(null);
  });

  it("keeps formulas alive, in that program's words, with the results they had", () => {
    expect(page.getCell('D3').value).toEqual({ formula: 'IF(COUNT(B3:C3)=0,"",SUM(B3:C3)/6)', result: 5 / 6 });
    expect(page.getCell('D4').value).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } });
    expect(page.getCell('D5').value).toEqual({ formula: 'B5&" Punkte"', result: '0,5 Punkte' });
  });

  it('keeps number formats, colours, notes, wraps and sizes', () => {
    expect(page.getCell('D3').numFmt).toBe('0.0%');
    expect(page.getCell('A4').numFmt).toBe('@');
    expect(page.getCell('B1').fill).toMatchObject({ fgColor: { argb: 'FFE8F0FE' } });
    expect(page.getCell('B1').font.bold).toBe(true);
    expect(JSON.stringify(page.getCell('A1').note)).toContain('What each item is worth');
    expect(page.getCell('A3').alignment.wrapText).toBe(true);
    expect(page.getColumn(1).width).toBeCloseTo(30, 0);
    expect(page.getColumn(3).hidden).toBe(true);
  });

  it('keeps frozen rows and columns, and fits the width of a page', () => {
    expect(page.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(page.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
  });

  it('keeps what a cell accepts', () => {
    expect(page.getCell('B4').dataValidation).toMatchObject({ type: 'decimal', operator: 'between', formulae: [0, 4] });
    expect(page.getCell('C4').dataValidation).toMatchObject({ type: 'list', formulae: ['"0,1,2"'] });
    expect(page.getCell('A4').dataValidation).toBeUndefined();
  });

  it('keeps conditional formats in their order', () => {
    const formats = (page as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual(['A3:D5', 'B3:C5']);
    expect(JSON.stringify(formats[0]?.rules)).toContain('$D3<0.5');
  });

  it('keeps a link as a link', () => {
    expect(book.getWorksheet('Links')?.getCell('A1').value).toMatchObject({
      text: 'Agenda',
      hyperlink: 'https://docs.google.com/document/d/1',
    });
  });
});

describe('what is printed', () => {
  it('fits a page, and where that could not be read goes over several with the frozen columns on each', async () => {
    const { sheet, model } = workbook();
    sheet.setFrozenColumns(1);
    sheet.getRange('A1:P1').setValues([Array.from({ length: 16 }, (_, at) => `EL${at}`)]);
    for (const [wide, pages] of [
      [100, 1],
      [190, 2],
    ] as const) {
      sheet.setColumnWidths(1, 16, wide);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await xlsxFromView(view(model))).buffer as ArrayBuffer);
      expect(book.worksheets[0]?.pageSetup).toMatchObject({ fitToWidth: pages, printTitlesColumn: 'A:A' });
    }
  });
});

describe('charts', () => {
  it('draws them from their ranges, with names, colours and place, on a sheet that has notes', async () => {
    const { sheet, model } = workbook();
    sheet.setName("Ada's results");
    sheet.getRange('A1:C3').setValues([
      ['What', 'Not yet & "close"', 'Proficient'],
      ['EL1', 3, 4],
      ['EL2', 0, 7],
    ]);
    sheet.getRange('A1').setNote('A note');
    sheet.insertChart(
      sheet
        .newChart()
        .asBarChart()
        .setTitle('By level')
        .setColors(['#ea4335', '#34a853'])
        .setStacked()
        .addRange(sheet.getRange('A1:C3'))
        .setNumHeaders(1)
        .setPosition(2, 3, 130, 25)
        .build(),
    );
    const parts = unzipSync(await xlsxFromView(view(model)));
    const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const chart = part('xl/charts/chart1.xml');
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(chart.match(/<c:f>[^<]*<.c:f>/g)).toEqual([
      "<c:f>'Ada''s results'!$B$1:$B$1</c:f>",
      "<c:f>'Ada''s results'!$A$2:$A$3</c:f>",
      "<c:f>'Ada''s results'!$B$2:$B$3</c:f>",
      "<c:f>'Ada''s results'!$C$1:$C$1</c:f>",
      "<c:f>'Ada''s results'!$A$2:$A$3</c:f>",
      "<c:f>'Ada''s results'!$C$2:$C$3</c:f>",
    ]);
    expect(chart).toContain('<c:v>Not yet &amp; &quot;close&quot;</c:v>');
    expect(chart.match(/EA4335|34A853/g)).toEqual(['EA4335', '34A853']);
    // An offset that reaches over its cell is counted on in the next ones: columns are 100 wide, rows 21 high.
    expect(part('xl/drawings/drawing1.xml')).toMatch(
      /<xdr:col>3<.xdr:col><xdr:colOff>285750<.xdr:colOff><xdr:row>2<.xdr:row><xdr:rowOff>38100</,
    );
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<drawing r:id="charts"\/><legacyDrawing /);
    expect(part('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
    expect(part('[Content_Types].xml')).toContain('/xl/charts/chart1.xml');
  });
});
