/** Widths, heights and hiding of rows and columns. */
import { PLAIN_TRACK, type SheetState, type Track } from '../model';
import type { Axis } from '../structure';

export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

function tracks(sheet: SheetState, axis: Axis): Track[] {
  return axis === 'row' ? sheet.rowTracks : sheet.columnTracks;
}

/** The size and hiding of a row or column, from 1. */
export function trackAt(sheet: SheetState, axis: Axis, index: number): Track {
  return tracks(sheet, axis)[index - 1] ?? PLAIN_TRACK;
}

/** Size in pixels of a row or column. */
export function sizeAt(sheet: SheetState, axis: Axis, index: number): number {
  return trackAt(sheet, axis, index).size ?? (axis === 'row' ? DEFAULT_ROW_HEIGHT : DEFAULT_COLUMN_WIDTH);
}

/** Changes some rows or columns. */
export function changeTracks(
  sheet: SheetState,
  axis: Axis,
  start: number,
  count: number,
  change: (track: Track) => Track,
): void {
  const list = tracks(sheet, axis);
  while (list.length < start + count - 1) list.push(PLAIN_TRACK);
  for (let index = start; index < start + count; index += 1) list[index - 1] = change(list[index - 1] ?? PLAIN_TRACK);
}
