/** The workbook as a screen or an export needs it: plain JSON, with everything worked out (results, formats, rules). */
import type { Area } from './address';
import { computedParts } from './computed';
import { displayAt, scalarAt, shownFormat } from './display/values';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, sizeAt, trackAt } from './edit/tracks';
import type { LocaleName } from './locale';
import type {
  Border,
  Cell,
  ChartState,
  ConditionalRule,
  ConditionalStyle,
  FilterState,
  NamedRangeState,
  ProtectionState,
  SheetState,
  SpreadsheetModel,
  TextRun,
  ValidationRule,
} from './model';
import { filteredRows } from './service/filter';
import { listOf } from './validation';

export interface ValidationView extends ValidationRule {
  /** Choices of a list or range rule, as shown. */
  readonly choices: readonly string[];
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** A date is a serial day number with a date format; an error is its code; blank is null. */
  readonly value: string | number | boolean | null;
  readonly kind: 'blank' | 'number' | 'text' | 'boolean' | 'error';
  readonly display: string;
  readonly formula?: string;
  /** `General` when automatic. */
  readonly numberFormat: string;
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly fontFamily: string | null;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly line: 'underline' | 'line-through' | 'none';
  readonly wrap: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly hAlign: 'left' | 'center' | 'right' | 'general';
  readonly vAlign: 'top' | 'middle' | 'bottom';
  /** Degrees. */
  readonly rotation: number;
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', Border>>>;
  readonly note?: string;
  /** The link of the whole cell, or of its first linked part. */
  readonly link?: string;
  readonly runs?: readonly TextRun[];
  readonly validation?: ValidationView;
  /** What conditional formats make of it, when any applies. */
  readonly conditional?: ConditionalStyle;
}

export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly tabColour: string | null;
  readonly hidden: boolean;
  readonly hiddenGridlines: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** Only those that differ from the default, in pixels, by position from 1. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filteredRows: readonly number[];
  /** Only cells that hold something, row by row. */
  readonly cells: readonly CellView[];
  readonly merges: readonly Area[];
  readonly conditionalRules: readonly ConditionalRule[];
  readonly protections: readonly Readonly<ProtectionState>[];
  readonly filter: Readonly<FilterState> | null;
  readonly charts: readonly ChartState[];
  readonly selection: Area;
}

export interface WorkbookView {
  readonly id: string;
  readonly name: string;
  readonly locale: LocaleName;
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly sheets: readonly SheetView[];
  readonly namedRanges: readonly Readonly<NamedRangeState>[];
}

/** Everything. */
export function view(model: SpreadsheetModel): WorkbookView {
  return {
    id: model.id,
    name: model.name,
    locale: model.locale,
    timeZone: model.timeZone,
    activeSheetId: model.activeSheetId,
    sheets: model.sheets.map((sheet) => sheetView(model, sheet, wholeGrid(sheet))),
    namedRanges: model.namedRanges.map((named) => ({ ...named })),
  };
}

/**
 * A part of one tab.
 * @param rows first and last row, from 1, both included
 * @param columns first and last column
 */
export function viewport(
  model: SpreadsheetModel,
  sheetId: number,
  rows: readonly [number, number],
  columns: readonly [number, number],
): SheetView {
  const sheet = model.sheets.find((each) => each.id === sheetId);
  if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
  return sheetView(model, sheet, { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] });
}

/** What a person reads on a tab, row by row from A1, without the blanks at the end of a row or of the tab. */
export function texts(model: SpreadsheetModel, sheetId: number): readonly (readonly string[])[] {
  const sheet = model.sheets.find((each) => each.id === sheetId);
  if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
  const rows: string[][] = [];
  sheet.rows.forEach((line, i) => {
    line?.forEach((cell, j) => {
      const text = cell ? displayAt(model, sheet, i + 1, j + 1) : '';
      if (text === '') return;
      while (rows.length <= i) rows.push([]);
      const row = rows[i] ?? [];
      while (row.length < j) row.push('');
      row.push(text);
    });
  });
  return rows;
}

function wholeGrid(sheet: SheetState): Area {
  return { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
}

function sheetView(model: SpreadsheetModel, sheet: SheetState, part: Area): SheetView {
  const { conditional, links } = computedParts(model, sheet, part);
  const cells: CellView[] = [];
  const lastRow = Math.min(part.bottom, sheet.maxRows);
  for (let row = part.top; row <= lastRow; row += 1) {
    const line = sheet.rows[row - 1] ?? [];
    const coloured = conditional.get(row);
    const last = Math.min(part.right, sheet.maxColumns);
    for (let column = part.left; column <= last; column += 1) {
      const cell = line[column - 1];
      const style = coloured?.get(column);
      if (cell || style) cells.push(cellView(model, sheet, row, column, cell, style, links.get(cell)));
    }
  }
  const lines = (axis: 'row' | 'column', count: number) =>
    Array.from({ length: count }, (_, i) => i + 1).map((index) => ({ index, track: trackAt(sheet, axis, index) }));
  const rowLines = lines('row', Math.min(sheet.maxRows, sheet.rowTracks.length));
  const columnLines = lines('column', Math.min(sheet.maxColumns, sheet.columnTracks.length));
  const sizes = (axis: 'row' | 'column', all: typeof rowLines) =>
    Object.fromEntries(
      all.filter(({ track }) => track.size !== null).map(({ index }) => [index, sizeAt(sheet, axis, index)]),
    );
  const hidden = (all: typeof rowLines) => all.filter(({ track }) => track.hidden).map(({ index }) => index);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColour: sheet.tabColour,
    hidden: sheet.hidden,
    hiddenGridlines: sheet.hiddenGridlines,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    columnWidths: sizes('column', columnLines),
    rowHeights: sizes('row', rowLines),
    hiddenRows: hidden(rowLines),
    hiddenColumns: hidden(columnLines),
    filteredRows: [...filteredRows(model, sheet)],
    cells,
    merges: sheet.merges,
    conditionalRules: sheet.conditionalRules,
    protections: sheet.protections.map((protection) => ({ ...protection })),
    filter: sheet.filter && { ...sheet.filter },
    charts: sheet.charts,
    selection: sheet.activeArea,
  };
}

function cellView(
  model: SpreadsheetModel,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell | undefined,
  conditional: ConditionalStyle | undefined,
  formulaLink: string | undefined,
): CellView {
  const scalar = scalarAt(model, sheet, row, column);
  const style = cell?.style ?? {};
  const link = cell?.runs?.find((run) => run.link !== null)?.link ?? formulaLink ?? null;
  const borders = {
    ...(style.borderTop ? { top: style.borderTop } : {}),
    ...(style.borderLeft ? { left: style.borderLeft } : {}),
    ...(style.borderBottom ? { bottom: style.borderBottom } : {}),
    ...(style.borderRight ? { right: style.borderRight } : {}),
  };
  return {
    row,
    column,
    value: scalar.kind === 'blank' ? null : scalar.kind === 'error' ? scalar.code : scalar.value,
    kind: scalar.kind,
    display: displayAt(model, sheet, row, column),
    ...(cell?.content?.kind === 'formula' ? { formula: cell.content.source } : {}),
    numberFormat: shownFormat(model, sheet, row, column) || 'General',
    background: style.background ?? null,
    fontColor: style.fontColor ?? null,
    fontFamily: style.fontFamily ?? null,
    fontSize: style.fontSize ?? 10,
    bold: style.fontWeight === 'bold',
    italic: style.fontStyle === 'italic',
    line: style.fontLine ?? 'none',
    wrap: style.wrap ?? 'OVERFLOW',
    hAlign: style.hAlign ?? 'general',
    vAlign: style.vAlign ?? 'bottom',
    rotation: style.rotation ?? 0,
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(cell && cell.note !== '' ? { note: cell.note } : {}),
    ...(link === null ? {} : { link }),
    ...(cell?.runs ? { runs: cell.runs } : {}),
    ...(cell?.validation ? { validation: { ...cell.validation, choices: listOf(model, cell.validation.values) } } : {}),
    ...(conditional ? { conditional } : {}),
  };
}
