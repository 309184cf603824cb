/** Sorting the rows of a rectangle, as Sheets does: numbers, texts, booleans, errors, then blank cells whatever the direction. */
import type { Area } from '../address';
import { intersection } from '../address';
import { type Scalar, scalarAt } from '../display/values';
import { conventions } from '../locale';
import type { Cell, SheetState, SpreadsheetModel } from '../model';
import { copyCells, restoreCells, touch } from './cells';
import { movedCell } from './paste';

export interface SortKey {
  /** Column of the tab, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

const RANK: Readonly<Record<Scalar['kind'], number>> = { number: 0, text: 1, boolean: 2, error: 3, blank: 4 };

function compare(a: Scalar, b: Scalar, locale: string): number {
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.kind === 'number' && b.kind === 'number') return a.value - b.value;
  if (a.kind === 'text' && b.kind === 'text') return a.value.localeCompare(b.value, locale, { sensitivity: 'base' });
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.value) - Number(b.value);
  return 0;
}

/**
 * Sorts whole cells (values, formats, notes, validations); relative references of moved formulas follow their row.
 * @throws Google's words for a rectangle with merged cells or a key outside of it
 */
export function sortArea(model: SpreadsheetModel, sheet: SheetState, area: Area, keys: readonly SortKey[]): void {
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new Error("You can't sort a range with merged cells.");
  }
  if (keys.some((key) => key.column < area.left || key.column > area.right)) {
    throw new Error('Sort range must contain the sort column.');
  }
  const locale = model.locale.replace('_', '-');
  const { decimal } = conventions(model.locale);
  const block = copyCells(sheet, area);
  const rows = block.map((cells, index) => ({
    cells,
    index,
    values: keys.map((key) => scalarAt(model, sheet, area.top + index, key.column)),
  }));
  rows.sort((a, b) => {
    for (const [i, key] of keys.entries()) {
      const left = a.values[i] as Scalar;
      const right = b.values[i] as Scalar;
      const blanks = Number(left.kind === 'blank') - Number(right.kind === 'blank');
      if (blanks !== 0) return blanks;
      const order = compare(left, right, locale) * (key.ascending ? 1 : -1);
      if (order !== 0) return order;
    }
    return a.index - b.index;
  });
  const sorted = rows.map(({ cells, index }, to): (Cell | undefined)[] =>
    cells.map((cell) => cell && movedCell(cell, decimal, to - index, 0)),
  );
  restoreCells(sheet, area.top, area.left, sorted);
  touch(model);
}
