// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all its rows, a virtual grid only those in the window
/**
 * The grid: only the rows and columns in the window stand on the page. Focus stays on the grid itself, which names its
 * active cell, so that a screen reader follows and the clipboard's keys arrive here.
 */
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Area, CellShown, Frame } from '../../worker/protocol';
import { placeKey } from '../live';
import type { GridActions } from './actions';
import { Chart } from './chart';
import { ColumnHeads } from './column-heads';
import type { Editing } from './editing';
import { Editor, type EditorActions } from './editor';
import { type Span, scrollTo, sizeOf, startOf, windowOf } from './geometry';
import { HEADER_HEIGHT, HEADER_WIDTH, type Layout } from './layout';
import { placeName } from './names';
import { usePointer } from './pointer';
import { Popup } from './popup';
import { Row, type RowSelection } from './row';
import { areaOf, type Selection } from './selection';

interface GridProps {
  readonly name: string;
  readonly frame: Frame;
  readonly layout: Layout;
  readonly cells: ReadonlyMap<number, CellShown>;
  readonly stampOf: (row: number) => unknown;
  /** The area that the cells are of. */
  readonly part: Area | null;
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly editor: EditorActions;
  readonly actions: GridActions;
  /** @param near what the window shows of it */
  readonly watch: (area: Area, near: Area) => void;
  readonly focusable: RefObject<HTMLDivElement | null>;
}

const MARGIN_ROWS = 6;
const MARGIN_COLUMNS = 3;
/** What is asked of the worker beyond the window, so that scrolling seldom waits. */
const AHEAD_ROWS = 120;
const AHEAD_COLUMNS = 30;
const NEAR_AFTER_MS = 150;

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function Grid(props: GridProps): JSX.Element {
  const { name, frame, layout, cells, stampOf, part, selection, editing, editor, actions, watch, focusable } = props;
  const [hasFocus, setHasFocus] = useState(false);
  /** The note that Escape took away. */
  const [dismissed, setDismissed] = useState<CellShown | null>(null);
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 900, height: 500 });
  const rows = windowOf(layout.rows, layout.frozenRows, view.top, view.height, MARGIN_ROWS);
  const columns = windowOf(layout.columns, layout.frozenColumns, view.left, view.width, MARGIN_COLUMNS);
  const selected = areaOf(selection);
  const pointer = usePointer(focusable, actions, selection, layout);

  useLayoutEffect(() => {
    const scroller = focusable.current;
    if (!scroller) return;
    const look = () => {
      scroller.style.setProperty('--scrolled', `${scroller.scrollLeft}px`);
      setView({
        left: scroller.scrollLeft,
        top: scroller.scrollTop,
        width: scroller.clientWidth - HEADER_WIDTH - layout.frozenWidth,
        height: scroller.clientHeight - HEADER_HEIGHT - layout.frozenHeight,
      });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [focusable, layout]);

  useWatch(frame, part, rows, columns, watch);

  // The far corner travels: it is what has to be seen, unless the selection says otherwise.
  const look = selection.look === undefined ? selection.far : selection.look;
  useLayoutEffect(() => {
    const scroller = focusable.current;
    if (!scroller || look === null) return;
    const height = scroller.clientHeight - HEADER_HEIGHT - layout.frozenHeight;
    const width = scroller.clientWidth - HEADER_WIDTH - layout.frozenWidth;
    scroller.scrollTop = scrollTo(layout.rows, layout.frozenRows, look.row, scroller.scrollTop, height);
    scroller.scrollLeft = scrollTo(layout.columns, layout.frozenColumns, look.column, scroller.scrollLeft, width);
  }, [look?.row, look?.column, frame.sheetId, focusable, layout]);

  const editorElement = useMemo(
    () =>
      editing === null ? null : { column: editing.place.column, element: <Editor editing={editing} {...editor} /> },
    [editing, editor],
  );
  const selectionIn = (row: number): RowSelection | null => {
    if (row < selected.top || row > selected.bottom) return null;
    const { anchor } = selection;
    return {
      left: selected.left,
      right: selected.right,
      isTop: row === selected.top,
      isBottom: row === selected.bottom,
      active: row === anchor.row ? anchor.column : null,
    };
  };
  const draw = (row: number, top: number): JSX.Element | null =>
    sizeOf(layout.rows, row) === 0 ? null : (
      <Row
        key={row}
        row={row}
        top={top}
        layout={layout}
        frame={frame}
        span={columns}
        cells={cells}
        stamp={stampOf(row)}
        selection={selectionIn(row)}
        editor={editing?.place.row === row ? editorElement : null}
      />
    );
  const width = HEADER_WIDTH + startOf(layout.columns, layout.columns.count + 1);
  const topHeight = HEADER_HEIGHT + layout.frozenHeight;
  const frozen = Array.from({ length: layout.frozenRows }, (_, i) => i + 1);
  const shown = Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, i) => rows.first + i);
  const { anchor } = selection;
  // The note under the pointer comes first; the active cell tells its own only to who works in the grid.
  const hovered = pointer.over === null ? undefined : cells.get(placeKey(pointer.over.row, pointer.over.column));
  const own = hasFocus ? cells.get(placeKey(anchor.row, anchor.column)) : undefined;
  const told = saysSomething(hovered) ? hovered : saysSomething(own) ? own : undefined;

  return (
    <div
      ref={focusable}
      class={`grid ${frame.gridlines ? '' : 'no-lines'}`}
      role="grid"
      aria-label={name}
      aria-multiselectable="true"
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      aria-activedescendant={`cell-${placeName(anchor)}`}
      aria-describedby="cell-popup"
      tabIndex={0}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && told !== undefined) setDismissed(told);
        actions.onKeyDown(event);
      }}
      {...pointer.handlers}
    >
      <div class="grid-top" role="rowgroup" style={{ height: `${topHeight}px`, width: `${width}px` }}>
        <ColumnHeads layout={layout} frame={frame} span={columns} selected={selected} />
        {frozen.map((row) => draw(row, HEADER_HEIGHT + startOf(layout.rows, row)))}
      </div>
      <div
        class="grid-body"
        role="rowgroup"
        style={{
          height: `${startOf(layout.rows, layout.rows.count + 1) - layout.frozenHeight}px`,
          width: `${width}px`,
        }}
      >
        {shown.map((row) => draw(row, startOf(layout.rows, row) - layout.frozenHeight))}
        {frame.charts.map((chart) => (
          <Chart key={chart.state.id} chart={chart} layout={layout} />
        ))}
        {pointer.dropAt !== null && <div class="drop-mark" style={pointer.dropAt} />}
      </div>
      {editing === null && told !== undefined && told !== dismissed && (
        <Popup cell={told} focusable={focusable} follow={actions.follow} />
      )}
    </div>
  );
}

function saysSomething(cell: CellShown | undefined): boolean {
  return cell !== undefined && (cell.note !== undefined || cell.help !== undefined || cell.link !== undefined);
}

/** Asks the worker for what the window is about to show, whenever it leaves what was asked for before. */
function useWatch(frame: Frame, held: Area | null, rows: Span, columns: Span, watch: GridProps['watch']): void {
  const asked = useRef<Area | null>(null);
  const { rowSizes, columnSizes } = frame;
  useEffect(() => {
    const holds = (area: Area | null) =>
      area !== null &&
      area.top <= rows.first &&
      area.bottom >= rows.last &&
      area.left <= columns.first &&
      area.right >= columns.last;
    const near = { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
    const area = {
      top: Math.max(1, rows.first - AHEAD_ROWS),
      bottom: Math.min(rowSizes.length, rows.last + AHEAD_ROWS),
      left: Math.max(1, columns.first - AHEAD_COLUMNS),
      right: Math.min(columnSizes.length, columns.last + AHEAD_COLUMNS),
    };
    if (holds(held) || holds(asked.current)) {
      // The worker tells first what the window shows.
      const timer = setTimeout(() => watch(asked.current ?? held ?? area, near), NEAR_AFTER_MS);
      return () => clearTimeout(timer);
    }
    asked.current = area;
    watch(area, near);
    return undefined;
  }, [held, rows.first, rows.last, columns.first, columns.last, rowSizes.length, columnSizes.length, watch]);
}
