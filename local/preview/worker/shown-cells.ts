/** From the workspace's view of a tab to what the grid draws: only what is unusual is sent, because it is copied. */
import type { CellShown, Frame } from './protocol';
import { textWidth, wrappedHeight } from './row-heights';
import type { CellView, SheetView } from './workspace-types';

const FONT_SIZE = 10;
const FONT_COLOUR = '#000000';
const BACKGROUND = '#ffffff';

/** @param decimal the decimal mark of the spreadsheet's locale */
export function shownCell(cell: CellView, decimal: '.' | ','): CellShown {
  const { conditional, validation } = cell;
  const background = conditional?.background ?? cell.background;
  const colour = conditional?.fontColor ?? cell.fontColor;
  const source = sourceOf(cell, decimal);
  const align = alignmentOf(cell);
  const line = conditional?.strikethrough
    ? 'line-through'
    : conditional?.underline
      ? 'underline'
      : cell.line === 'none'
        ? undefined
        : cell.line;
  const isList = validation?.criteria.startsWith('VALUE_IN_') === true;
  return {
    row: cell.row,
    column: cell.column,
    text: cell.display,
    ...(source === cell.display ? {} : { source }),
    ...(align === undefined ? {} : { align }),
    ...(cell.vAlign === 'bottom' ? {} : { middle: cell.vAlign }),
    ...(cell.wrap === 'OVERFLOW' ? {} : { wrap: cell.wrap }),
    ...(background === null || background.toLowerCase() === BACKGROUND ? {} : { background }),
    ...(colour === null || colour.toLowerCase() === FONT_COLOUR ? {} : { colour }),
    ...((conditional?.bold ?? cell.bold) ? { bold: true as const } : {}),
    ...((conditional?.italic ?? cell.italic) ? { italic: true as const } : {}),
    ...(line === undefined ? {} : { line }),
    ...(cell.fontSize === FONT_SIZE ? {} : { size: cell.fontSize }),
    ...(cell.rotation === 0 ? {} : { rotated: true as const }),
    ...(cell.borders === undefined ? {} : { borders: cell.borders }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.link === undefined ? {} : { link: cell.link }),
    ...(isList && validation.showDropdown ? { choices: validation.choices } : {}),
    ...(validation?.criteria === 'CHECKBOX' ? { checkbox: true as const } : {}),
    ...(validation?.help ? { help: validation.help } : {}),
  };
}

function alignmentOf(cell: CellView): 'center' | 'right' | undefined {
  if (cell.hAlign === 'left') return undefined;
  if (cell.hAlign !== 'general') return cell.hAlign;
  if (cell.kind === 'number') return 'right';
  return cell.kind === 'boolean' || cell.kind === 'error' ? 'center' : undefined;
}

/** What F2 opens: the formula, or the value as one would type it again. */
function sourceOf(cell: CellView, decimal: '.' | ','): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'string') {
    const wouldChange = cell.numberFormat !== '@' && /^(?:[=+\-\d'.]|true$|false$)/i.test(cell.value);
    return wouldChange && cell.kind === 'text' ? `'${cell.value}` : cell.value;
  }
  // A date or a percentage is typed as it is shown; of any other number all digits count.
  if (typeof cell.value !== 'number' || /[%dmyhs]/i.test(cell.numberFormat.replace('General', ''))) return cell.display;
  return String(cell.value).replace('.', decimal);
}

/** What the button of a filter leaves less for the words beside it; the look of the page says so too. */
const FILTER_BUTTON = 15;

/** The heights that rows need because of wrapped cells, by row; rows with a height of their own stay as they are. */
export function neededHeights(view: SheetView): Map<number, number> {
  const heights = new Map<number, number>();
  const filter = view.filter?.area;
  const inMerge = new Set(view.merges.map(({ top, left }) => `${top} ${left}`));
  for (const cell of view.cells) {
    const grows = cell.wrap === 'WRAP' || cell.display.includes('\n') || cell.fontSize > FONT_SIZE;
    if (!grows || cell.display === '' || view.rowHeights[cell.row] !== undefined) continue;
    if (inMerge.has(`${cell.row} ${cell.column}`)) continue;
    const width = view.columnWidths[cell.column] ?? view.defaultColumnWidth;
    const isFilterHead =
      cell.row === filter?.top && cell.column >= filter.left && cell.column <= filter.right && cell.wrap === 'WRAP';
    const room = cell.wrap === 'WRAP' ? width - (isFilterHead ? FILTER_BUTTON : 0) : Number.POSITIVE_INFINITY;
    const needed = wrappedHeight(cell.display, room, cell.fontSize, cell.bold);
    if (needed > (heights.get(cell.row) ?? view.defaultRowHeight)) heights.set(cell.row, needed);
  }
  return heights;
}

/** Pixels beside a text, and those that the button of a dropdown or a filter takes. */
const BESIDE = 12;
const BUTTON = 20;

/**
 * How wide a column has to be for the texts that do not wrap; null when it shows none.
 * @param filterRow the row in which the filter's buttons stand
 */
export function fittingWidth(cells: readonly CellView[], filterRow: number | null): number | null {
  const widths = cells.flatMap((cell) => {
    if (cell.display === '' || cell.wrap === 'WRAP') return [];
    const button = cell.row === filterRow || cell.validation?.showDropdown === true ? BUTTON : 0;
    const lines = cell.display.split('\n').map((line) => textWidth(line, cell.fontSize, cell.bold));
    return [Math.ceil(Math.max(...lines) + BESIDE + button)];
  });
  return widths.length === 0 ? null : Math.min(Math.max(...widths, 30), 1200);
}

/** Sizes of all rows and columns, 0 where something hides them. */
export function sizesOf(view: SheetView, needed: ReadonlyMap<number, number>): Pick<Frame, 'rowSizes' | 'columnSizes'> {
  const rowSizes = Array.from(
    { length: view.rows },
    (_, i) => view.rowHeights[i + 1] ?? needed.get(i + 1) ?? view.defaultRowHeight,
  );
  const columnSizes = Array.from(
    { length: view.columns },
    (_, i) => view.columnWidths[i + 1] ?? view.defaultColumnWidth,
  );
  for (const row of [...view.hiddenRows, ...view.filteredRows]) rowSizes[row - 1] = 0;
  for (const column of view.hiddenColumns) columnSizes[column - 1] = 0;
  return { rowSizes, columnSizes };
}
