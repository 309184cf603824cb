/** Merges single cells into the fewest rectangles that cover exactly those cells, never one beside them. */

export interface PlacedCell<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

export interface Rectangle<T> {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly T[])[];
}

interface Run<T> {
  readonly row: number;
  readonly column: number;
  readonly values: readonly T[];
}

/**
 * Rows are cut into runs of neighbouring columns; runs of the same columns in consecutive rows become one rectangle.
 * A cell given twice keeps its last value.
 */
export function rectangles<T>(cells: readonly PlacedCell<T>[]): Rectangle<T>[] {
  const open = new Map<string, { row: number; column: number; values: (readonly T[])[] }>();
  const done: Rectangle<T>[] = [];
  for (const run of runs(cells)) {
    const key = `${run.column}:${run.values.length}`;
    const above = open.get(key);
    if (above && above.row + above.values.length === run.row) {
      above.values.push(run.values);
      continue;
    }
    const next = { row: run.row, column: run.column, values: [run.values] };
    open.set(key, next);
    done.push(next);
  }
  return done;
}

function runs<T>(cells: readonly PlacedCell<T>[]): Run<T>[] {
  const rows = new Map<number, Map<number, T>>();
  for (const { row, column, value } of cells) {
    const columns = rows.get(row) ?? new Map<number, T>();
    columns.set(column, value);
    rows.set(row, columns);
  }
  const found: Run<T>[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const columns = rows.get(row) ?? new Map<number, T>();
    let run: { row: number; column: number; values: T[] } | undefined;
    for (const column of [...columns.keys()].sort((a, b) => a - b)) {
      const value = columns.get(column) as T;
      if (run && run.column + run.values.length === column) run.values.push(value);
      else {
        run = { row, column, values: [value] };
        found.push(run);
      }
    }
  }
  return found;
}
