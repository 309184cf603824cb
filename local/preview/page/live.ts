/** What the page knows of the workbook, kept up to date by the worker's notices. */
import { useEffect, useState } from 'preact/hooks';
import type { Area, CellShown, Frame, Notice, State, ToastShown } from '../worker/protocol';

export interface Live {
  readonly state: State;
  readonly frame: Frame | null;
  /** The tab whose cells are here, and the cells by `placeKey`. */
  readonly cellsOf: number | null;
  readonly cells: ReadonlyMap<number, CellShown>;
  /** Differs from before for a row whose cells changed. */
  readonly stampOf: (row: number) => number;
  /** Which area they are of; what is frozen is there besides. */
  readonly part: Area | null;
  readonly kept: 'kept' | 'unkept' | 'full';
  readonly toasts: readonly (ToastShown & { readonly number: number })[];
}

const WIDEST = 20_000;

/** One number for a place in a tab. */
export function placeKey(row: number, column: number): number {
  return row * WIDEST + column;
}

export interface LiveStore {
  current(): Live | null;
  hear(notice: Notice): void;
  dismissToast(number: number): void;
  subscribe(listener: () => void): () => void;
}

export function createLive(): LiveStore {
  let live: Live | null = null;
  let toasts = 0;
  let stamp = 0;
  let base = 0;
  let stamps: ReadonlyMap<number, number> = new Map();
  const listeners = new Set<() => void>();
  const become = (next: Live): void => {
    live = next;
    for (const listener of listeners) listener();
  };
  /** @param rows those whose cells changed; null: all */
  const stamped = (rows: readonly number[] | null): Live['stampOf'] => {
    stamp += 1;
    const all = rows === null ? stamp : base;
    base = all;
    const own = new Map(rows === null ? [] : stamps);
    for (const row of rows ?? []) own.set(row, stamp);
    stamps = own;
    return (row) => own.get(row) ?? all;
  };
  return {
    current: () => live,
    hear(notice) {
      if (notice.notice === 'state') {
        const { state } = notice;
        // Nothing of another workbook is kept: not its cells, and not where it was scrolled to.
        if (live === null || live.state.workbookId !== state.workbookId) become(first(state, live));
        else become({ ...live, state });
      }
      if (live === null) return;
      if (notice.notice === 'frame') become({ ...live, frame: notice.frame });
      if (notice.notice === 'kept') become({ ...live, kept: notice.kept });
      if (notice.notice === 'part') {
        const cells = new Map(notice.part.cells.map((cell) => [placeKey(cell.row, cell.column), cell]));
        become({ ...live, cells, cellsOf: notice.part.sheetId, part: notice.part.area, stampOf: stamped(null) });
      }
      if (notice.notice === 'changed') {
        const cells = new Map(live.cells);
        const { changes } = notice;
        for (const cell of changes.cells) cells.set(placeKey(cell.row, cell.column), cell);
        for (const { row, column } of changes.gone) cells.delete(placeKey(row, column));
        const stampOf = stamped([...changes.cells, ...changes.gone].map(({ row }) => row));
        become({ ...live, cells, stampOf, part: notice.area ?? live.part });
      }
      if (notice.notice === 'toast') {
        toasts += 1;
        become({ ...live, toasts: [...live.toasts, { ...notice.toast, number: toasts }] });
      }
    },
    dismissToast(number) {
      if (live !== null) become({ ...live, toasts: live.toasts.filter((toast) => toast.number !== number) });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function first(state: State, before: Live | null): Live {
  return {
    state,
    frame: null,
    cellsOf: null,
    cells: new Map(),
    stampOf: () => 0,
    part: null,
    kept: before?.kept ?? 'unkept',
    toasts: before?.toasts ?? [],
  };
}

/** The live values, drawn again whenever they change; null before the workbook is open. */
export function useLive(store: LiveStore): Live | null {
  const [, draw] = useState(0);
  useEffect(() => store.subscribe(() => draw((n) => n + 1)), [store]);
  return store.current();
}
