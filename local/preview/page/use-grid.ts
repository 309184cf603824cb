/** Selection, editing and keys of the grid: what a teacher's hands do, turned into acts of the person's door. */
import { flushSync } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellShown, PersonAct } from '../worker/protocol';
import type { Connection } from './connection';
import type { GridActions } from './grid/actions';
import { completionOf } from './grid/completion';
import type { Editing } from './grid/editing';
import type { EditorActions } from './grid/editor';
import { fitted } from './grid/fitted';
import { shownFrom } from './grid/geometry';
import { actOnKey, movedTo } from './grid/key-acts';
import type { Layout } from './grid/layout';
import {
  type Area,
  areaOf,
  type Direction,
  HOME,
  isOneCell,
  nextInSelection,
  type Place,
  type Selection,
  selectionOf,
  within,
} from './grid/selection';
import { linesSelected, wholeLines } from './grid/whole-lines';
import type { Live } from './live';
import { useTyped } from './use-typed';

export interface GridHands {
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly editor: EditorActions;
  readonly select: (selection: Selection) => void;
  readonly selectArea: (area: Area) => void;
  readonly edit: (place: Place, where: 'cell' | 'bar', text?: string) => void;
  readonly cellAt: (place: Place) => CellShown | undefined;
  /** The tab's cells, and on top of them what was just typed. */
  readonly cells: ReadonlyMap<number, CellShown>;
  /** Differs from before for a row whose cells changed. */
  readonly stampOf: (row: number) => unknown;
  readonly actions: GridActions;
}

export interface GridOptions {
  readonly connection: Connection;
  readonly live: Live;
  readonly layout: Layout | null;
  readonly act: (act: PersonAct, joins?: boolean) => Promise<boolean>;
  readonly stepTab: (step: 1 | -1) => void;
  readonly openFilter: (column: number, at: DOMRect) => void;
  readonly contextMenu: GridActions['contextMenu'];
  readonly follow: (link: string) => void;
  readonly focusGrid: () => void;
  readonly pasteValuesOnly: () => void;
}

const SELECT_AFTER_MS = 150;

export function useGrid(options: GridOptions): GridHands {
  const current = useRef(options);
  current.current = options;
  const { live, layout } = options;
  const sheetId = live.state.activeSheetId;
  const [selections, setSelections] = useState<ReadonlyMap<string, Selection>>(new Map());
  const [editing, setEditing] = useState<Editing | null>(null);
  const { cells, stampOf, cellAt, remember } = useTyped(live);
  const known = useRef(cells);
  known.current = cells;
  const tabbed = useRef<{ readonly from: number; readonly at: number } | null>(null);
  const told = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const raw = selections.get(`${live.state.workbookId} ${sheetId}`) ?? startingSelection(live, sheetId);
  const selection = layout === null ? raw : within(raw, layout.rows.count, layout.columns.count);
  const now = useRef({ selection, editing, sheetId });
  now.current = { selection, editing, sheetId };

  const select = useCallback((next: Selection): void => {
    const at = now.current.sheetId;
    now.current = { ...now.current, selection: next };
    const place = `${current.current.live.state.workbookId} ${at}`;
    setSelections((before) => new Map(before).set(place, next));
    clearTimeout(told.current);
    // Scripts ask which range is active; nobody else does.
    told.current = setTimeout(() => void current.current.connection.ask('selected', at, areaOf(next)), SELECT_AFTER_MS);
  }, []);
  const selectArea = useCallback(
    (area: Area) => {
      const corner = { row: area.top, column: area.left };
      select({ anchor: corner, far: { row: area.bottom, column: area.right }, look: corner });
    },
    [select],
  );
  useEffect(() => () => clearTimeout(told.current), []);

  const edit = useCallback((place: Place, where: 'cell' | 'bar', text?: string): void => {
    const cell = cellAt(place);
    const begun: Editing = {
      place,
      text: text ?? cell?.source ?? cell?.text ?? '',
      mode: text === undefined ? 'edit' : 'enter',
      where,
      choices: cell?.choices ?? null,
    };
    now.current = { ...now.current, editing: begun };
    // At once: the letter that began it, and those that follow quickly, have to arrive in the box.
    flushSync(() => setEditing(begun));
  }, []);

  /** Enter after Tab goes back to the column in which tabbing began, as in Sheets. */
  const moved = (where: Selection, direction: Direction, of: Layout): Selection => {
    const next = nextInSelection(where, direction, of.rows, of.columns);
    if (!isOneCell(where)) return next;
    if (direction === 'right') {
      const column = tabbed.current?.at === where.anchor.column ? tabbed.current.from : where.anchor.column;
      tabbed.current = { from: column, at: next.anchor.column };
      return next;
    }
    const from = tabbed.current;
    tabbed.current = null;
    const returns = direction === 'down' && from?.at === where.anchor.column;
    return returns ? selectionOf({ row: next.anchor.row, column: from.from }) : next;
  };

  const editor = useMemo<EditorActions>(
    () => ({
      change: (text) => setEditing((before) => before && { ...before, text }),
      complete: (typed, place) => completionOf(typed, place, known.current, current.current.layout?.rows.count ?? 0),
      cancel() {
        // First: the box that loses the focus would otherwise write what was given up.
        now.current = { ...now.current, editing: null };
        setEditing(null);
        current.current.focusGrid();
      },
      commit(text, move) {
        const { editing: held, selection: where, sheetId: at } = now.current;
        if (held === null) return;
        now.current = { ...now.current, editing: null };
        setEditing(null);
        const cell = cellAt(held.place);
        const unchanged = text === (cell?.source ?? cell?.text ?? '');
        const { act, layout: grid, focusGrid } = current.current;
        if (!unchanged) {
          const { row, column } = held.place;
          const forget = remember(held.place, text);
          void act({ do: 'type', with: [at, row, column, text] }).finally(forget);
        }
        if (move !== null) {
          if (grid) select(moved(where, move, grid));
          focusGrid();
        }
      },
    }),
    [select],
  );

  const actions = useMemo<GridActions>(() => {
    const grid = (): Layout | null => current.current.layout;
    /** The first and the number of the selected whole rows or columns, when this one is among them. */
    const linesWith = (head: 'row' | 'column', index: number): [number, number] => {
      const of = grid();
      const area = areaOf(now.current.selection);
      const [first, last] = head === 'row' ? [area.top, area.bottom] : [area.left, area.right];
      const whole = of !== null && wholeLines(area, of.rows.count, of.columns.count) === head;
      return whole && index >= first && index <= last ? [first, last - first + 1] : [index, 1];
    };
    const toggle = (place: Place): void => {
      const cell = cellAt(place);
      if (cell?.checkbox !== true) return;
      const text = cell.text === 'TRUE' ? 'FALSE' : 'TRUE';
      void current.current.act({ do: 'type', with: [now.current.sheetId, place.row, place.column, text] });
    };
    const openChoices = (place: Place): void => {
      if (cellAt(place)?.choices !== undefined) edit(place, 'cell');
    };
    return {
      select,
      selectHead(head, index, extend) {
        const { anchor } = now.current.selection;
        const first = extend ? (head === 'row' ? anchor.row : anchor.column) : index;
        const of = grid();
        if (of) select(linesSelected(of, head, first, index));
      },
      beginEditing: (place) => edit(place, 'cell'),
      openChoices,
      openFilter: (column, at) => current.current.openFilter(column, at),
      toggle,
      unhide(head, after) {
        const of = grid();
        if (!of) return;
        const track = head === 'row' ? of.rows : of.columns;
        const next = shownFrom(track, after + 1, 1) ?? track.count + 1;
        const count = next - after - 1;
        if (count > 0) {
          const act = head === 'row' ? ('showRows' as const) : ('showColumns' as const);
          void current.current.act({ do: act, with: [now.current.sheetId, after + 1, count] });
        }
      },
      moveSelected(head, before) {
        const area = areaOf(now.current.selection);
        const [first, last] = head === 'row' ? [area.top, area.bottom] : [area.left, area.right];
        if (before >= first && before <= last + 1) return;
        const act = head === 'row' ? ('moveRows' as const) : ('moveColumns' as const);
        const count = last - first + 1;
        void current.current.act({ do: act, with: [now.current.sheetId, first, count, before] }).then((done) => {
          const at = before > first ? before - count : before;
          const of = done ? grid() : null;
          if (of) select(linesSelected(of, head, at, at + count - 1));
        });
      },
      resize(head, index, size) {
        const [first, count] = linesWith(head, index);
        const act = head === 'row' ? ('resizeRows' as const) : ('resizeColumns' as const);
        void current.current.act({ do: act, with: [now.current.sheetId, first, count, size] });
      },
      fit(head, index) {
        const [first, count] = linesWith(head, index);
        void fitted(current.current, now.current.sheetId, head, first, count);
      },
      contextMenu: (on, at) => current.current.contextMenu(on, at),
      follow: (link) => current.current.follow(link),
      onKeyDown(event) {
        const of = grid();
        const { selection: where, editing: held, sheetId: at } = now.current;
        if (!of || held !== null) return;
        actOnKey(event, {
          ...current.current,
          layout: of,
          selection: where,
          sheetId: at,
          select,
          // What comes back from the worker moves from where the selection is by then.
          moveTo: (place, extend) => select(movedTo(now.current.selection, place, extend)),
          next: (direction) => moved(where, direction, of),
          edit: (place, text) => edit(place, 'cell', text),
          cellAt,
          toggle,
          openChoices,
        });
      },
    };
  }, [select, edit]);

  return { selection, editing, editor, select, selectArea, edit, cellAt, cells, stampOf, actions };
}

/** Where the person, or a script, left off in the tab. */
function startingSelection(live: Live, sheetId: number): Selection {
  const { frame } = live;
  if (frame?.sheetId !== sheetId) return HOME;
  const { top, left, bottom, right } = frame.selection;
  return selectionOf({ row: top, column: left }, { row: bottom, column: right });
}
