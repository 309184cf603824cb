/** Short ways to write blocks, so that a section reads like the page it makes. */
import type { Bullets, Cell, Checklist, Column, Heading, Line, Paragraph, Region, Run, Simple, Table } from './model';

/** Plain text as a run, or a line. */
export function text(value: string): Run {
  return { text: value };
}

export function bold(value: string): Run {
  return { text: value, bold: true };
}

export function small(value: string): Run {
  return { text: value, small: true };
}

export function heading(level: Heading['level'], value: string): Heading {
  return { kind: 'heading', level, text: value };
}

export function paragraph(...line: readonly (Run | string)[]): Paragraph {
  return { kind: 'paragraph', style: 'text', line: asLine(line) };
}

export function note(value: string): Paragraph {
  return { kind: 'paragraph', style: 'note', line: [text(value)] };
}

export function subtitle(value: string): Paragraph {
  return { kind: 'paragraph', style: 'subtitle', line: [text(value)] };
}

export function bullets(items: readonly (string | Line)[]): Bullets {
  return { kind: 'bullets', items: items.map(itemLine) };
}

export function checklist(items: readonly (string | Line)[]): Checklist {
  return { kind: 'checklist', items: items.map(itemLine) };
}

/** A cell with one line. */
export function cell(...line: readonly (Run | string)[]): Cell {
  return { lines: [asLine(line)] };
}

/** A cell with several lines. */
export function cellOf(lines: readonly (string | Line)[]): Cell {
  return { lines: lines.map(itemLine) };
}

/** A cell to write in. */
export const EMPTY: Cell = { lines: [] };

export function shaded(base: Cell, shade: string): Cell {
  return { ...base, shade };
}

/** A table with a pinned header; widths in points. `blankRows` rows to write in follow the given ones. */
export function table(
  columns: readonly (Column & { readonly title: string })[],
  rows: readonly (readonly Cell[])[],
  room: Pick<Table, 'rowHeight' | 'onOnePage' | 'withNext'> & { readonly blankRows?: number } = {},
): Table {
  const blank = Array.from({ length: room.blankRows ?? 0 }, () => columns.map(() => EMPTY));
  return {
    kind: 'table',
    columns: columns.map(({ width, align }) => (align ? { width, align } : { width })),
    header: columns.map((column) => cell(bold(column.title))),
    rows: [...rows, ...blank],
    ...(room.rowHeight === undefined ? {} : { rowHeight: room.rowHeight }),
    ...(room.onOnePage ? { onOnePage: true } : {}),
    ...(room.withNext ? { withNext: true } : {}),
  };
}

/** An empty frame of the page's width to write in, `height` points high. */
export function roomToWrite(width: number, height: number, hint: string): Table {
  return {
    kind: 'table',
    columns: [{ width }],
    rows: [[{ lines: hint ? [[{ text: hint, small: true, colour: QUIET }]] : [] }]],
    rowHeight: height,
  };
}

export function region(name: string, asOf: string, blocks: readonly Simple[]): Region {
  return { kind: 'region', name, asOf, blocks };
}

/** Grey that still has a contrast of 5.9 to 1 on white. */
export const QUIET = '#5f6368';
/** Red for what is late; always beside the word. */
export const LATE = '#b3261e';

function asLine(parts: readonly (Run | string)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

function itemLine(item: string | Line): Line {
  return typeof item === 'string' ? [text(item)] : item;
}
