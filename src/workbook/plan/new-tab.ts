/** A tab that does not exist yet, with its first rows: looks, notes, dropdowns, formulas and all, in a fixed number of writes. */
import type { Change, Writable } from '../changes';
import type { Column, InfoRow, TabDeclaration } from '../declaration';
import { headerNote } from '../header';
import { rowId } from '../table';
import { HEADER_BACKGROUND, INFO_BACKGROUND } from '../tabs/look';
import { CHART_COLUMNS, placeCharts } from './charts';
import { placeColours } from './colours';
import { bodyLook, cellOf } from './content';
import { placeRules } from './rules';
import type { Look, Placement, TabRef, Write, WriteCell } from './write';

/** Empty rows below the last one, so that a person can type on without the sheet ending. */
const SPARE_ROWS = 60;

type Row = Readonly<Record<string, Writable>>;

/** Everything it takes to make the tab; of `changes` the charts, since rows are given. */
export function planNewTab(
  tab: TabDeclaration,
  rows: readonly Row[],
  ref: TabRef,
  changes: readonly Change[] = [],
): Write[] {
  const keys = Object.keys(tab.columns);
  const columns = Object.values(tab.columns);
  const info = tab.info ?? [];
  const headerRow = info.length;
  const bodyRows = rows.length + SPARE_ROWS;
  const height = headerRow + 1 + bodyRows;
  const placement = newPlacement(keys, info);
  const body = rows.map((row) => keys.map((key) => bodyCell(tab.columns[key], row[key])));
  const writes: Write[] = [
    {
      kind: 'create',
      ref,
      tab: tab.key,
      instance: tab.instance,
      title: tab.title,
      rows: height,
      columns: columns.length + (changes.some(({ kind }) => kind === 'charts') ? CHART_COLUMNS : 0),
      colour: tab.tabColour,
    },
    { kind: 'paint', ref, row: 0, column: 0, looks: looks(tab, rows, bodyRows) },
    {
      kind: 'cells',
      ref,
      row: 0,
      column: 0,
      cells: [...info.map((row) => infoCells(row, keys)), columns.map((column) => column.header), ...body],
      formats: undefined,
      placement,
    },
    {
      kind: 'notes',
      ref,
      row: headerRow,
      column: 0,
      notes: [keys.map((key) => headerNote(key, tab.columns[key]?.note ?? ''))],
    },
    ...placeRules(tab, placement, headerRow + 1, bodyRows, ref),
    ...widthRuns(columns).map(({ column, count, pixels }): Write => ({ kind: 'widths', ref, column, count, pixels })),
    { kind: 'freeze', ref, rows: headerRow + 1, columns: tab.frozenColumns },
    ...hiddenRuns(info).map(({ row, count }): Write => ({ kind: 'hideRows', ref, row, count })),
    ...placeColours(tab, placement.columns, headerRow + 1, bodyRows, ref),
  ];
  if (tab.filter) writes.push({ kind: 'filter', ref, row: headerRow, columns: columns.length, rows: bodyRows + 1 });
  if (tab.computed)
    writes.push({
      kind: 'warn',
      ref,
      area: { kind: 'tab' },
      says: 'Common Ground fills this tab; what you type here is replaced at the next update.',
    });
  else
    writes.push({
      kind: 'warn',
      ref,
      area: { kind: 'top', rows: headerRow + 1, columns: columns.length },
      says: 'Formulas and imports read these cells.',
    });
  const rowAt = new Map(
    rows.map((row, position) => [rowId(tab.id.map((key) => String(row[key] ?? ''))), headerRow + 1 + position]),
  );
  writes.push(
    ...placeCharts(changes, ref, { tab, columns: placement.columns, headerRow, rowAt, used: columns.length }),
  );
  if (tab.madeFrom !== undefined) writes.push({ kind: 'madeFrom', ref, text: tab.madeFrom });
  if (tab.hidden) writes.push({ kind: 'hide', ref });
  return writes;
}

/** The text, points, keys or cuts of an info row. */
export function infoCells(row: InfoRow, keys: readonly string[]): WriteCell[] {
  return keys.map((key) => row.cells[key] ?? '');
}

/** A body cell: its live formula, or its value. */
export function bodyCell(column: Column | undefined, value: Writable): WriteCell {
  if (!column) return '';
  return column.formula === undefined ? cellOf(column, value) : { formula: column.formula };
}

function newPlacement(keys: readonly string[], info: readonly InfoRow[]): Placement {
  return { columns: new Map(keys.map((key, position) => [key, position])), info: infoPlaces(info, 0) };
}

/** Row index of each info row, under both of its keys. */
export function infoPlaces(info: readonly InfoRow[], first: number): ReadonlyMap<string, number> {
  return new Map(
    info.flatMap((row, position): [string, number][] => {
      const at = first + position;
      return row.also === undefined
        ? [[row.key, at]]
        : [
            [row.key, at],
            [row.also, at],
          ];
    }),
  );
}

function looks(tab: TabDeclaration, rows: readonly Row[], bodyRows: number): Look[][] {
  const keys = Object.keys(tab.columns);
  const columns = Object.values(tab.columns);
  return [
    ...(tab.info ?? []).map((row) => {
      const cells = infoCells(row, keys);
      return columns.map((column, position) => infoLook(row, column, position, cells[position]));
    }),
    columns.map(headerLook),
    ...Array.from({ length: bodyRows }, (_, at) => rowLook(tab, rows[at])),
  ];
}

/** The looks of a row. Nobody types into a computed tab: where it says nothing, a colour would say something. */
export function rowLook(tab: TabDeclaration, row: Row | undefined): Look[] {
  return Object.entries(tab.columns).map(([key, column]) => {
    const look = bodyLook(column);
    return tab.computed && row?.[key] === undefined ? { ...look, background: null } : look;
  });
}

/** The look of a cell in an info row. */
export function infoLook(row: InfoRow, column: Column, position: number, cell: WriteCell | undefined): Look {
  return {
    // A number in a text format would become text, and compare as text.
    format: typeof cell === 'number' && row.format === '@' ? 'General' : (row.format ?? 'General'),
    background: INFO_BACKGROUND,
    align: position === 0 ? 'left' : (column.align ?? 'left'),
    wrap: row.key === 'asks',
    bold: position === 0,
  };
}

/** The look of a header cell. */
export function headerLook(column: Column): Look {
  return { format: '@', background: HEADER_BACKGROUND, align: column.align ?? 'left', wrap: true, bold: true };
}

/** Neighbouring columns of one width become one write. */
export function widthRuns(
  columns: readonly Pick<Column, 'width'>[],
): { column: number; count: number; pixels: number }[] {
  const runs: { column: number; count: number; pixels: number }[] = [];
  columns.forEach(({ width }, column) => {
    const last = runs[runs.length - 1];
    if (last && last.pixels === width) last.count += 1;
    else runs.push({ column, count: 1, pixels: width });
  });
  return runs;
}

function hiddenRuns(info: readonly InfoRow[]): { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  info.forEach((each, row) => {
    if (each.hidden !== true) return;
    const last = runs[runs.length - 1];
    if (last && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  });
  return runs;
}
