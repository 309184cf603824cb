/**
 * Readers who try to solve for hidden cells, by ways other than the code under test: one lists every table that fits
 * what is shown, the other narrows bounds until nothing moves.
 */
import type { ReaderCell } from '../../../src/domain/analysis/suppression';

/** Every way to fill the unknown counts so that all lines add up; `lines` are places, the last the sum of the others. */
export function solutions(
  cells: readonly { readonly low: number; readonly high: number }[],
  lines: readonly (readonly number[])[],
  seen: (solution: readonly number[]) => boolean,
): void {
  const values: number[] = [];
  const linesEndingAt = cells.map((_, place) => lines.filter((line) => Math.max(...line) === place));
  const fits = (place: number): boolean =>
    (linesEndingAt[place] ?? []).every((line) => {
      const parts = line.slice(0, -1).reduce((sum, at) => sum + (values[at] ?? 0), 0);
      return parts === values[line[line.length - 1] ?? 0];
    });
  const fill = (place: number): boolean => {
    const cell = cells[place];
    if (!cell) return seen(values);
    for (let value = cell.low; value <= cell.high; value += 1) {
      values[place] = value;
      if (fits(place) && !fill(place + 1)) return false;
    }
    return true;
  };
  fill(0);
}

/** The lines of a table with totals in the last row and column, cells numbered row by row. */
export function linesOf(rows: number, columns: number): number[][] {
  const at = (row: number, column: number): number => row * columns + column;
  const across = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));
  const down = Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => at(row, column)));
  return [...across, ...down];
}

/** Places of hidden cells that have one value in every table that fits; `top` bounds the search from above. */
export function foundByListing(table: readonly (readonly ReaderCell[])[], top: number): number[] {
  const cells = table.flat();
  const values = cells.map(() => new Set<number>());
  solutions(
    cells.map(({ low, high }) => ({ low, high: Math.min(high, top) })),
    linesOf(table.length, table[0]?.length ?? 0),
    (solution) => {
      solution.forEach((value, place) => {
        values[place]?.add(value);
      });
      // Enough is known once every hidden cell was seen with two values.
      return cells.some((cell, place) => cell.hidden && (values[place]?.size ?? 0) < 2);
    },
  );
  return cells.flatMap((cell, place) => (cell.hidden && values[place]?.size === 1 ? [place] : []));
}

/** Places of hidden cells whose bounds close when each line bounds each of its cells by all the others. */
export function foundByNarrowing(table: readonly (readonly ReaderCell[])[]): number[] {
  const cells = table.flat().map(({ low, high, hidden }) => ({ low, high, hidden }));
  const lines = linesOf(table.length, table[0]?.length ?? 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of lines) {
      for (const place of line) {
        const total = line[line.length - 1] ?? 0;
        const cell = cells[place];
        if (!cell) continue;
        const others = line.filter((other) => other !== place && other !== total);
        const sum = (end: 'low' | 'high'): number => others.reduce((all, other) => all + (cells[other]?.[end] ?? 0), 0);
        const [low, high] =
          place === total
            ? [sum('low'), sum('high')]
            : [(cells[total]?.low ?? 0) - sum('high'), (cells[total]?.high ?? 0) - sum('low')];
        if (low > cell.low) {
          cell.low = low;
          moved = true;
        }
        if (high < cell.high) {
          cell.high = high;
          moved = true;
        }
      }
    }
  }
  return cells.flatMap((cell, place) => (cell.hidden && cell.low === cell.high ? [place] : []));
}
