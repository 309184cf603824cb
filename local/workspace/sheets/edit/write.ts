/** Writing contents into cells: limits, merged cells, formats that Sheets chooses, and validation, all or nothing. */
import type { Area } from '../address';
import type { Entry } from '../coerce';
import { refuseUnsupported } from '../formula/prepare';
import type { Cell, SheetState, SpreadsheetModel } from '../model';
import { firstViolation, violationMessage } from '../validation';
import { changeCells, copyCells, isCovered, restoreCells, restyled, touch } from './cells';

const LONGEST = 50_000;
const MOST_CELLS = 10_000_000;

/** @throws when adding cells would pass Sheets' limit of ten million */
export function requireRoom(model: SpreadsheetModel, addedCells: number): void {
  const total = model.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0) + addedCells;
  if (total > MOST_CELLS) {
    throw new Error(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

/**
 * Writes a matrix of entries whose shape is that of the rectangle.
 * @throws Google's words when a cell is too long or a validation rejects a value; then nothing was written
 */
export function writeEntries(
  model: SpreadsheetModel,
  sheet: SheetState,
  area: Area,
  entryFor: (cell: Cell, row: number, column: number) => Entry,
): void {
  writeContents(model, sheet, area, (cell, row, column) => withEntry(model, cell, entryFor(cell, row, column)));
}

/**
 * Gives the cells of a rectangle other contents, by whatever way they come in.
 * @throws Google's words when a cell is too long or a validation rejects a value; then nothing was written
 */
export function writeContents(
  model: SpreadsheetModel,
  sheet: SheetState,
  area: Area,
  change: (cell: Cell, row: number, column: number) => Cell,
): void {
  const before = copyCells(sheet, area);
  try {
    changeCells(sheet, area, (cell, row, column) =>
      isCovered(sheet, row, column) ? cell : withinLength(change(cell, row, column)),
    );
    touch(model);
    const violation = firstViolation(model, sheet, area);
    if (violation) throw new Error(violationMessage(violation.row, violation.column));
  } catch (refusal) {
    restoreCells(sheet, area.top, area.left, before);
    touch(model);
    throw refusal;
  }
}

function withinLength(cell: Cell): Cell {
  const { content } = cell;
  const length =
    content?.kind === 'text' ? content.value.length : content?.kind === 'formula' ? content.source.length : 0;
  if (length > LONGEST) {
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  return cell;
}

function withEntry(model: SpreadsheetModel, cell: Cell, entry: Entry): Cell {
  const { content, format } = entry;
  if (content?.kind === 'formula') refuseUnsupported(model, content.source);
  const automatic = cell.style?.numberFormat === undefined;
  const style = format !== null && automatic ? restyled(cell.style, { numberFormat: format }) : cell.style;
  return { ...cell, content, style, runs: null };
}
