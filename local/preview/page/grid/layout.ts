/** The measured tab: tracks, frozen sizes, and which cells merges cover. Made once for each frame. */
import type { Area, Frame } from '../../worker/protocol';
import { sizeOf, type Track, trackOf } from './geometry';

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 25;

export interface Layout {
  readonly rows: Track;
  readonly columns: Track;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels that the frozen rows and columns take. */
  readonly frozenHeight: number;
  readonly frozenWidth: number;
  /** The merge that a cell belongs to, by `row:column`. */
  readonly mergeAt: ReadonlyMap<string, Area>;
}

export function layoutOf(frame: Frame): Layout {
  const rows = trackOf(frame.rowSizes);
  const columns = trackOf(frame.columnSizes);
  const mergeAt = new Map<string, Area>();
  for (const merge of frame.merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) mergeAt.set(`${row}:${column}`, merge);
    }
  }
  const { frozenRows, frozenColumns } = frame;
  return {
    rows,
    columns,
    frozenRows,
    frozenColumns,
    frozenHeight: sizeOf(rows, 1, frozenRows),
    frozenWidth: sizeOf(columns, 1, frozenColumns),
    mergeAt,
  };
}
