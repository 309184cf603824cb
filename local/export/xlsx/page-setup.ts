/**
 * How a tab comes out of a printer: landscape, with the frozen rows and columns on every page. A wide tab goes onto
 * several pages side by side, because fitted to one page nobody could read it; below the last filled row nothing is printed.
 */
import type ExcelJS from 'exceljs';
import type { CellView, SheetView } from '../../workspace/sheets';
import { columnLetters } from './chart-part';

/** Width of a landscape page without its margins, in pixels. */
const PAGE_WIDTH = 970;
/** Smaller than this, a ten-point letter is no longer read at arm's length. */
const SMALLEST_SCALE = 0.6;
const MARGIN_INCHES = 0.45;

/** What of a tab decides how it is printed. */
export type PrintedTab = Pick<
  SheetView,
  'columns' | 'columnWidths' | 'defaultColumnWidth' | 'hiddenColumns' | 'frozenRows' | 'frozenColumns'
> & {
  readonly cells: readonly Pick<CellView, 'row' | 'column' | 'display'>[];
  readonly charts: readonly unknown[];
};

/** @param name what the tab is called in the file */
export function pageSetup(sheet: PrintedTab, name: string): Partial<ExcelJS.PageSetup> {
  const filled = sheet.cells.filter(({ display }) => display !== '');
  const lastRow = Math.max(1, ...filled.map(({ row }) => row));
  // Charts stand beside the last filled column; the tab ends where they do.
  const hasCharts = sheet.charts.length > 0;
  const lastColumn = hasCharts ? sheet.columns : Math.max(1, ...filled.map(({ column }) => column));
  const { frozenRows, frozenColumns } = sheet;
  return {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pagesAcross(widthOf(sheet, lastColumn), widthOf(sheet, frozenColumns)),
    fitToHeight: 0,
    margins: {
      left: MARGIN_INCHES,
      right: MARGIN_INCHES,
      top: MARGIN_INCHES,
      bottom: MARGIN_INCHES,
      header: 0.2,
      footer: 0.2,
    },
    // The library writes the tab's name without doubling its apostrophes, and Excel would call the file damaged.
    ...(name.includes("'")
      ? {}
      : {
          // The library sets the sign before the column alone.
          ...(hasCharts ? {} : { printArea: `A$1:${columnLetters(lastColumn)}$${lastRow}` }),
          ...(frozenRows > 0 ? { printTitlesRow: `1:${frozenRows}` } : {}),
          ...(frozenColumns > 0 ? { printTitlesColumn: `A:${columnLetters(frozenColumns)}` } : {}),
        }),
  };
}

/** Pages side by side on which the letters stay legible; the repeated columns take their place on each. */
function pagesAcross(width: number, repeated: number): number {
  const own = (width - repeated) * SMALLEST_SCALE;
  const room = PAGE_WIDTH - repeated * SMALLEST_SCALE;
  return room <= 0 ? 1 : Math.max(1, Math.ceil(own / room));
}

function widthOf(sheet: PrintedTab, last: number): number {
  let width = 0;
  for (let column = 1; column <= last; column += 1)
    if (!sheet.hiddenColumns.includes(column)) width += sheet.columnWidths[column] ?? sheet.defaultColumnWidth;
  return width;
}
