/** The cells that changed since the last calculation, kept so that "does this formula read one of them?" is quick. */
import type { Precedent } from './precedents';

/** Changed columns by row, by tab. */
export class Touched {
  readonly #tabs = new Map<number, Map<number, Set<number>>>();

  get isEmpty(): boolean {
    return this.#tabs.size === 0;
  }

  add(sheetId: number, row: number, column: number): void {
    let rows = this.#tabs.get(sheetId);
    if (!rows) {
      rows = new Map();
      this.#tabs.set(sheetId, rows);
    }
    const columns = rows.get(row);
    if (columns) columns.add(column);
    else rows.set(row, new Set([column]));
  }

  /** Whether one of the rectangles holds a changed cell. */
  reaches(precedents: readonly Precedent[]): boolean {
    return precedents.some(({ sheetId, area }) => {
      const rows = this.#tabs.get(sheetId);
      if (!rows) return false;
      const inRow = (columns: Set<number> | undefined): boolean => columns !== undefined && within(columns, area);
      if (area.bottom - area.top + 1 > rows.size) {
        return [...rows].some(([row, columns]) => row >= area.top && row <= area.bottom && inRow(columns));
      }
      for (let row = area.top; row <= area.bottom; row += 1) if (inRow(rows.get(row))) return true;
      return false;
    });
  }
}

function within(columns: Set<number>, { left, right }: { left: number; right: number }): boolean {
  if (right - left + 1 > columns.size) {
    for (const column of columns) if (column >= left && column <= right) return true;
    return false;
  }
  for (let column = left; column <= right; column += 1) if (columns.has(column)) return true;
  return false;
}
