/**
 * The workbook as an .xlsx file: values, live formulas with their results, formats, colours, notes, dropdowns and
 * checks, conditional formats, frozen rows, filters, charts. What a team keeps when it leaves Google, and what a person looks
 * at when there is no account.
 */
import ExcelJS from 'exceljs';
import type { CellView, SheetView, WorkbookView } from '../workspace/sheets';
import { conditionalFormatting } from './xlsx/conditional';
import { excelFormula, type FormulaWords } from './xlsx/formulas';
import { pageSetup } from './xlsx/page-setup';
import { wrappedHeights } from './xlsx/row-heights';
import { sheetNames } from './xlsx/sheet-names';
import { dataValidation } from './xlsx/validation';
import { withCharts } from './xlsx/with-charts';

/** Pixels of a column in units of a character's width. */
const PIXELS_PER_CHARACTER = 7;
/** Points in a pixel. */
const POINTS = 0.75;

/** @returns the bytes of the file */
export async function xlsxFromView(view: WorkbookView): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Common Ground';
  const names = sheetNames(view.sheets);
  const words: FormulaWords = {
    locale: view.locale,
    tabs: new Map(view.sheets.map(({ id, name }) => [name, names.get(id) ?? name])),
  };
  for (const sheet of view.sheets) addSheet(book, sheet, names, words);
  const first = view.sheets.findIndex((sheet) => sheet.id === view.activeSheetId);
  book.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: Math.max(0, first), visibility: 'visible' },
  ];
  return withCharts(new Uint8Array(await book.xlsx.writeBuffer()), view.sheets, names, wrappedHeights);
}

/** @param names the tabs' names in the file, by id */
function addSheet(
  book: ExcelJS.Workbook,
  sheet: SheetView,
  names: ReadonlyMap<number, string>,
  words: FormulaWords,
): void {
  const page = book.addWorksheet(names.get(sheet.id) ?? sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [
      { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, showGridLines: !sheet.hiddenGridlines },
    ],
    ...(sheet.tabColour ? { properties: { tabColor: { argb: argb(sheet.tabColour) } } } : {}),
    pageSetup: pageSetup(sheet, names.get(sheet.id) ?? sheet.name),
  });
  for (let column = 1; column <= sheet.columns; column += 1) {
    const width = sheet.columnWidths[column] ?? sheet.defaultColumnWidth;
    page.getColumn(column).width = width / PIXELS_PER_CHARACTER;
    if (sheet.hiddenColumns.includes(column)) page.getColumn(column).hidden = true;
  }
  for (const [row, height] of Object.entries(sheet.rowHeights)) page.getRow(Number(row)).height = height * POINTS;
  for (const [row, height] of wrappedHeights(sheet)) page.getRow(row).height = height * POINTS;
  for (const row of [...sheet.hiddenRows, ...sheet.filteredRows]) page.getRow(row).hidden = true;
  for (const cell of sheet.cells) writeCell(page.getCell(cell.row, cell.column), cell, names, words);
  for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top, left, bottom, right);
  for (const format of conditionalFormatting(sheet, words)) page.addConditionalFormatting(format);
  if (sheet.filter) {
    const { top, left, bottom, right } = sheet.filter.area;
    page.autoFilter = { from: { row: top, column: left }, to: { row: bottom, column: right } };
  }
}

function writeCell(
  target: ExcelJS.Cell,
  cell: CellView,
  names: ReadonlyMap<number, string>,
  words: FormulaWords,
): void {
  target.value = cellValue(cell, names, words);
  if (cell.numberFormat !== 'General') target.numFmt = cell.numberFormat;
  target.font = {
    name: cell.fontFamily ?? 'Arial',
    size: cell.fontSize,
    bold: cell.bold,
    italic: cell.italic,
    ...(cell.fontColor
      ? { color: { argb: argb(cell.fontColor) } }
      : cell.link
        ? { color: { argb: 'FF1155CC' }, underline: true }
        : {}),
  };
  if (cell.background) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(cell.background) } };
  target.alignment = {
    vertical: cell.vAlign,
    wrapText: cell.wrap === 'WRAP',
    ...(cell.hAlign === 'general' ? {} : { horizontal: cell.hAlign }),
    ...(cell.rotation === 0 ? {} : { textRotation: cell.rotation }),
  };
  if (cell.note) target.note = cell.note;
  if (cell.validation) {
    const rule = dataValidation(cell.validation, words);
    if (rule) target.dataValidation = rule;
  }
}

function cellValue(cell: CellView, names: ReadonlyMap<number, string>, words: FormulaWords): ExcelJS.CellValue {
  const sheetId = /^#gid=(\d+)$/.exec(cell.link ?? '')?.[1];
  if (sheetId !== undefined)
    return { text: cell.display, hyperlink: `#'${(names.get(Number(sheetId)) ?? '').replace(/'/g, "''")}'!A1` };
  if (cell.link !== undefined) return { text: cell.display, hyperlink: cell.link };
  const value = cell.kind === 'error' ? { error: cell.value as ExcelJS.CellErrorValue['error'] } : cell.value;
  if (cell.formula === undefined) return value;
  return {
    formula: excelFormula(cell.formula, words),
    ...(value === null ? {} : { result: value as string | number | boolean | ExcelJS.CellErrorValue }),
  } as ExcelJS.CellFormulaValue;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
