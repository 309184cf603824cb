/** What of a tab's shown cells changed since they were told: a typed score changes a handful out of thousands. */
import type { CellShown } from './protocol';
import type { Area } from './workspace-types';

/** Cells by their place. */
export type Places = ReadonlyMap<string, CellShown>;

export interface PartChanges {
  readonly cells: readonly CellShown[];
  /** Places that show nothing any more. */
  readonly gone: readonly { readonly row: number; readonly column: number }[];
}

export function shownByPlace(cells: readonly CellShown[]): Places {
  return new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell]));
}

/**
 * @param before everything that was told
 * @param cells all cells that some areas show now
 * @param areas none of which overlap
 */
export function changesBetween(
  before: Places,
  cells: readonly CellShown[],
  areas: readonly Area[],
): { readonly changes: PartChanges; readonly after: Places } {
  const now = shownByPlace(cells);
  const changed = cells.filter((cell) => {
    const held = before.get(placeOf(cell.row, cell.column));
    return held === undefined || !same(held, cell);
  });
  const gone = areas.flatMap((area) => placesIn(area).filter((place) => goneAt(place, before, now)));
  const after = new Map(before);
  for (const cell of changed) after.set(placeOf(cell.row, cell.column), cell);
  for (const { row, column } of gone) after.delete(placeOf(row, column));
  return { changes: { cells: changed, gone }, after };
}

type Place = PartChanges['gone'][number];

function goneAt({ row, column }: Place, before: Places, now: Places): boolean {
  const place = placeOf(row, column);
  return before.has(place) && !now.has(place);
}

function placesIn({ top, left, bottom, right }: Area): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  }
  return places;
}

function placeOf(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Compares field by field; the few that are no plain values, as they are written. */
function same(a: CellShown, b: CellShown): boolean {
  const keys = Object.keys(a) as (keyof CellShown)[];
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [one, other] = [a[key], b[key]];
    if (one === other) return true;
    return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other);
  });
}
