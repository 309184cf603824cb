/**
 * What is selected in the grid and how keys move it, as in Sheets: the anchor is the active cell and stays where it is
 * while the far corner travels.
 */
import { shownFrom, type Track } from './geometry';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Selection {
  /** The active cell. */
  readonly anchor: Place;
  /** The opposite corner; the same cell when one cell is selected. */
  readonly far: Place;
  /** What the grid scrolls to; null: it stays where it is. The far corner unless something else is said. */
  readonly look?: Place | null;
  /** The rectangle, where the active cell has travelled inside it and is no longer its corner. */
  readonly range?: Area;
}

export const HOME: Selection = { anchor: { row: 1, column: 1 }, far: { row: 1, column: 1 } };

export function selectionOf(anchor: Place, far: Place = anchor): Selection {
  return { anchor, far };
}

/** The rectangle of a selection. */
export function areaOf({ anchor, far, range }: Selection): Area {
  if (range) return range;
  return {
    top: Math.min(anchor.row, far.row),
    left: Math.min(anchor.column, far.column),
    bottom: Math.max(anchor.row, far.row),
    right: Math.max(anchor.column, far.column),
  };
}

export function isOneCell(selection: Selection): boolean {
  const { top, left, bottom, right } = areaOf(selection);
  return top === bottom && left === right;
}

export function inArea(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The selection kept inside a grid that may have become smaller. */
export function within(selection: Selection, rows: number, columns: number): Selection {
  const inside = ({ row, column }: Place): Place => ({
    row: Math.min(Math.max(row, 1), rows),
    column: Math.min(Math.max(column, 1), columns),
  });
  const { look, range } = selection;
  const fits = range !== undefined && range.bottom <= rows && range.right <= columns;
  return {
    anchor: inside(selection.anchor),
    far: inside(selection.far),
    ...(look === undefined ? {} : { look: look && inside(look) }),
    ...(fits ? { range } : {}),
  };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next cell in a direction, hidden rows and columns passed over; the cell itself at the edge. */
export function neighbour(place: Place, direction: Direction, rows: Track, columns: Track, steps = 1): Place {
  if (direction === 'up' || direction === 'down') {
    return { ...place, row: travelled(rows, place.row, direction === 'up' ? -1 : 1, steps) };
  }
  return { ...place, column: travelled(columns, place.column, direction === 'left' ? -1 : 1, steps) };
}

function travelled(track: Track, from: number, step: 1 | -1, steps: number): number {
  let at = from;
  for (let n = 0; n < steps; n += 1) {
    const next = shownFrom(track, at + step, step);
    if (next === null) break;
    at = next;
  }
  return at;
}

/**
 * Where Enter and Tab go inside a selection of several cells: round and round; in a single cell they just move on.
 * @param along `down` for Enter, `right` for Tab; `up` and `left` with Shift
 */
export function nextInSelection(selection: Selection, along: Direction, rows: Track, columns: Track): Selection {
  if (isOneCell(selection)) return selectionOf(neighbour(selection.anchor, along, rows, columns));
  const area = areaOf(selection);
  const byRow = along === 'left' || along === 'right';
  const forward = along === 'down' || along === 'right';
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const down = selection.anchor.row - area.top;
  const across = selection.anchor.column - area.left;
  const count = height * width;
  const at = byRow ? down * width + across : across * height + down;
  const to = (at + (forward ? 1 : count - 1)) % count;
  const row = area.top + (byRow ? Math.floor(to / width) : to % height);
  const column = area.left + (byRow ? to % width : Math.floor(to / height));
  const anchor = { row, column };
  return { anchor, far: { row: area.bottom, column: area.right }, range: area, look: anchor };
}
