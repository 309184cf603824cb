/**
 * A reader who tries to solve for hidden cells by other ways than the code under test: bounds are narrowed until
 * nothing moves, and where they stay open, values are tried.
 */
import type { ReaderCell } from '../../../src/domain/analysis/suppression';

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Places of cells of which the last is the sum of the others. */
export type Line = readonly number[];

/** The lines of a table with totals in the last row and column, cells numbered row by row. */
export function linesOf(rows: number, columns: number): Line[] {
  const across = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * columns + column),
  );
  const down = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: rows }, (_, row) => row * columns + column),
  );
  return [...across, ...down];
}

/** The bounds that all lines together leave; undefined when nothing fits. */
function narrowed(cells: readonly Bounds[], lines: readonly Line[]): Bounds[] | undefined {
  const bounds = cells.map(({ low, high }) => ({ low, high }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of lines) {
      const total = bounds[line[line.length - 1] ?? -1];
      const parts = line.slice(0, -1).flatMap((place) => bounds[place] ?? []);
      if (!total) continue;
      const sum = (end: 'low' | 'high', but?: Bounds): number =>
        parts.reduce((all, part) => (part === but ? all : all + part[end]), 0);
      const limits = [
        { cell: total, low: sum('low'), high: sum('high') },
        ...parts.map((cell) => ({ cell, low: total.low - sum('high', cell), high: total.high - sum('low', cell) })),
      ];
      for (const { cell, low, high } of limits) {
        if (low > cell.low || high < cell.high) moved = true;
        cell.low = Math.max(cell.low, low);
        cell.high = Math.min(cell.high, high);
        if (cell.low > cell.high) return undefined;
      }
    }
  }
  return bounds;
}

/** True when whole counts within the bounds exist for which all lines add up. */
function someFit(cells: readonly Bounds[], lines: readonly Line[]): boolean {
  const bounds = narrowed(cells, lines);
  if (!bounds) return false;
  const open = bounds.findIndex(({ low, high }) => low !== high);
  const cell = bounds[open];
  if (!cell) return true;
  const within = (low: number, high: number): Bounds[] =>
    bounds.map((one, place) => (place === open ? { low, high } : one));
  return someFit(within(cell.low, cell.low), lines) || someFit(within(cell.low + 1, cell.high), lines);
}

/**
 * The places, of those given, that hold one value in everything that fits.
 *
 * @param top a bound from above where there is none, so large that it excludes nothing that matters
 */
export function found(
  cells: readonly (Bounds & { value: number })[],
  lines: readonly Line[],
  places: readonly number[],
  top: number,
): number[] {
  const capped = cells.map(({ low, high }) => ({ low, high: Math.min(high, top) }));
  return places.filter((place) => {
    const value = cells[place]?.value ?? 0;
    const other = ({ low, high }: Bounds): boolean =>
      low <= high &&
      someFit(
        capped.map((cell, at) => (at === place ? { low, high } : cell)),
        lines,
      );
    const { low, high } = capped[place] ?? { low: 0, high: 0 };
    return !other({ low, high: Math.min(high, value - 1) }) && !other({ low: Math.max(low, value + 1), high });
  });
}

/** Places of hidden cells of a table that hold one value in every table that fits. */
export function foundInTable(table: readonly (readonly ReaderCell[])[]): number[] {
  const cells = table.flat();
  const hidden = cells.flatMap((cell, place) => (cell.hidden ? [place] : []));
  const top = 2 * Math.max(0, ...cells.map(({ value }) => value)) + 2;
  return found(cells, linesOf(table.length, table[0]?.length ?? 0), hidden, top);
}
