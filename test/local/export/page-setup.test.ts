/** A wide tab is printed on several pages side by side, so that it can be read. */
import { expect, it } from 'vitest';
import { type PrintedTab, pageSetup } from '../../../local/export/xlsx/page-setup';

const sheet = (columns: number, changes: Partial<PrintedTab> = {}): PrintedTab => ({
  cells: Array.from({ length: columns }, (_, at) => ({ row: 1 + (at % 7), column: at + 1, display: '1' })),
  columns,
  charts: [],
  columnWidths: { 1: 150 },
  defaultColumnWidth: 46,
  hiddenColumns: [],
  frozenRows: 6,
  frozenColumns: 1,
  ...changes,
});

it.each([
  [10, {}, 1],
  [31, {}, 1],
  [41, {}, 2],
  [81, {}, 3],
  [81, { hiddenColumns: Array.from({ length: 60 }, (_, at) => at + 5) }, 1],
  // Frozen columns that fill a page leave no room for others.
  [81, { frozenColumns: 60 }, 1],
])('%i columns, %j: %i pages', (columns, changes, pages) => {
  expect(pageSetup(sheet(columns, changes), 'CA1').fitToWidth).toBe(pages);
});

it('prints what is filled, with the frozen rows and columns on every page', () => {
  expect(pageSetup(sheet(28), 'CA1')).toMatchObject({
    orientation: 'landscape',
    printArea: 'A$1:AB$7',
    printTitlesRow: '1:6',
    printTitlesColumn: 'A:A',
  });
});

it('names no ranges of a tab with an apostrophe in its name', () => {
  const { printArea, printTitlesRow, printTitlesColumn, fitToWidth } = pageSetup(sheet(28), "Ada's check");
  expect([printArea, printTitlesRow, printTitlesColumn, fitToWidth]).toEqual([undefined, undefined, undefined, 1]);
});

it('prints the charts beside what is filled', () => {
  const wide = sheet(8, { charts: [{}], columns: 60 });
  expect(pageSetup(wide, 'Results')).toMatchObject({ fitToWidth: 2 });
  expect(pageSetup(wide, 'Results').printArea).toBeUndefined();
});
