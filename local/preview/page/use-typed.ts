/** What was typed shows, and opens again, at once: the workbook's own answer takes a moment. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { CellShown } from '../worker/protocol';
import type { Place } from './grid/selection';
import { type Live, placeKey } from './live';

type Cells = ReadonlyMap<number, CellShown>;

export interface TypedCells {
  /** The tab's cells, and on top of them what was just typed. */
  readonly cells: Cells;
  /** Differs from before for a row whose cells changed. */
  readonly stampOf: (row: number) => unknown;
  readonly cellAt: (place: Place) => CellShown | undefined;
  /** Shows a text until the workbook has answered. @returns a function that ends it */
  readonly remember: (place: Place, text: string) => () => void;
}

const NOTHING: Cells = new Map();

export function useTyped(live: Live): TypedCells {
  const [typed, setTyped] = useState(NOTHING);
  // Read between two drawings, by a hand that is quicker than the screen.
  const latest = useRef(NOTHING);
  const known = useRef(live.cells);
  known.current = live.cells;

  const change = useCallback((next: Cells): void => {
    latest.current = next;
    setTyped(next);
  }, []);
  const cellAt = useCallback(({ row, column }: Place): CellShown | undefined => {
    const key = placeKey(row, column);
    return latest.current.get(key) ?? known.current.get(key);
  }, []);
  const remember = useCallback(
    (place: Place, text: string): (() => void) => {
      const key = placeKey(place.row, place.column);
      const { source: _before, ...cell } = cellAt(place) ?? {};
      const shown: CellShown = { ...cell, row: place.row, column: place.column, text };
      change(new Map(latest.current).set(key, shown));
      return () => {
        if (latest.current.get(key) !== shown) return;
        const rest = new Map(latest.current);
        rest.delete(key);
        change(rest);
      };
    },
    [cellAt, change],
  );
  const cells = useMemo(
    () => (typed.size === 0 ? live.cells : new Map([...live.cells, ...typed])),
    [live.cells, typed],
  );
  const stampOf = useMemo(() => {
    const rows = new Map([...typed.values()].map((cell) => [cell.row, cell]));
    return (row: number): unknown => rows.get(row) ?? live.stampOf(row);
  }, [live.stampOf, typed]);
  return { cells, stampOf, cellAt, remember };
}
