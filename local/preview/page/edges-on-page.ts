/** Where Ctrl and an arrow lead, as long as the whole tab is on the page; otherwise the worker is asked. */
import { edgeOf, stepOf } from '../worker/edge';
import type { Connection } from './connection';
import { sizeOf } from './grid/geometry';
import type { Layout } from './grid/layout';
import type { Direction, Place } from './grid/selection';
import type { Live } from './live';

/** Whether the whole tab is on the page, so that nobody need be asked. */
function isWhole({ part }: Live, { rows, columns }: Layout): boolean {
  return (
    part !== null && part.top === 1 && part.left === 1 && part.bottom === rows.count && part.right === columns.count
  );
}

/** @returns null when the worker has to be asked */
export function jumpOnPage(live: Live, layout: Layout, from: Place, direction: Direction): Place | null {
  if (!isWhole(live, layout)) return null;
  const upright = direction === 'up' || direction === 'down';
  const filled = new Set<number>();
  for (const cell of live.cells.values()) {
    if (cell.text === '') continue;
    if (upright && cell.column === from.column) filled.add(cell.row);
    if (!upright && cell.row === from.row) filled.add(cell.column);
  }
  const track = upright ? layout.rows : layout.columns;
  const hidden = new Set<number>();
  for (let index = 1; index <= track.count; index += 1) if (sizeOf(track, index) === 0) hidden.add(index);
  const at = edgeOf(filled, hidden, upright ? from.row : from.column, stepOf(direction), { last: track.count });
  return upright ? { ...from, row: at } : { ...from, column: at };
}

interface Surroundings {
  readonly connection: Connection;
  readonly live: Live;
  readonly layout: Layout | null;
}

/** The last cell that holds something. */
export async function lastCell({ connection, live, layout }: Surroundings): Promise<Place> {
  if (layout === null || !isWhole(live, layout)) return connection.ask('lastCell', live.state.activeSheetId);
  let last: Place = { row: 1, column: 1 };
  for (const { row, column, text } of live.cells.values()) {
    if (text !== '') last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
  }
  return last;
}
