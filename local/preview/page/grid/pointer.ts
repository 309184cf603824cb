/** The mouse and the finger in the grid: selecting, dragging rows and columns, the small buttons inside cells. */
import type { CSSProperties, RefObject, TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { GridActions } from './actions';
import { sizeOf, startOf } from './geometry';
import { HEADER_WIDTH, type Layout } from './layout';
import { areaOf, inArea, isOneCell, type Place, type Selection, selectionOf } from './selection';
import { wholeLines } from './whole-lines';

interface Hit {
  readonly part: string | null;
  readonly head: 'row' | 'column' | 'all' | null;
  readonly place: Place;
  readonly box: DOMRect;
}

type Drag =
  | { readonly kind: 'cells'; readonly anchor: Place }
  | { readonly kind: 'head'; readonly head: 'row' | 'column' }
  | { readonly kind: 'move'; readonly head: 'row' | 'column' }
  | { readonly kind: 'resize'; readonly head: 'row' | 'column'; readonly index: number; readonly from: number };

const SMALLEST = 10;

export interface Pointer {
  readonly handlers: {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: TargetedPointerEvent<HTMLDivElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onScroll: () => void;
    readonly onKeyDownCapture: (event: TargetedKeyboardEvent<HTMLDivElement>) => void;
    readonly onPointerUp: (event: TargetedPointerEvent<HTMLDivElement>) => void;
    readonly onDblClick: (event: TargetedMouseEvent<HTMLDivElement>) => void;
    readonly onContextMenu: (event: TargetedMouseEvent<HTMLDivElement>) => void;
  };
  /** Where a dragged row or column would land, or its dragged edge, inside the grid's body. */
  readonly dropAt: CSSProperties | null;
  /** The cell under the pointer. */
  readonly over: Place | null;
}

export function usePointer(
  grid: RefObject<HTMLDivElement | null>,
  actions: GridActions,
  selection: Selection,
  layout: Layout,
): Pointer {
  const drag = useRef<Drag | null>(null);
  const [target, setTarget] = useState<{ head: 'row' | 'column'; before: number } | null>(null);
  /** The row or column whose edge is dragged, and its size so far. */
  const [sized, setSized] = useState<{ head: 'row' | 'column'; index: number; size: number } | null>(null);
  const [over, setOver] = useState<Place | null>(null);

  const hitAt = (x: number, y: number): Hit | null => {
    const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row], [data-column], [data-head]');
    if (!element || !grid.current?.contains(element)) return null;
    const part = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
    const { row = '1', column = '1', head } = element.dataset;
    return {
      part,
      head: head === 'row' || head === 'column' || head === 'all' ? head : null,
      place: { row: Number(row), column: Number(column) },
      box: element.getBoundingClientRect(),
    };
  };

  const onPart = (hit: Hit): boolean => {
    const { part, head, place } = hit;
    if (part === 'unhide' && (head === 'row' || head === 'column')) {
      actions.unhide(head, head === 'row' ? place.row : place.column);
    } else if (part === 'choices') actions.openChoices(place);
    else if (part === 'filter') actions.openFilter(place.column, hit.box);
    else if (part === 'checkbox') actions.toggle(place);
    else return false;
    return true;
  };

  const onPointerDown = (event: TargetedPointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('.editor-place, .popup')) return;
    const hit = hitAt(event.clientX, event.clientY);
    if (!hit) return;
    grid.current?.focus({ preventScroll: true });
    event.preventDefault();
    if (hit.part === 'choices' || hit.part === 'checkbox') actions.select(selectionOf(hit.place));
    if (hit.part !== null && onPart(hit)) return;
    if (hit.part === 'resize' && (hit.head === 'row' || hit.head === 'column')) {
      const row = hit.head === 'row';
      const index = row ? hit.place.row : hit.place.column;
      drag.current = { kind: 'resize', head: hit.head, index, from: row ? event.clientY : event.clientX };
      grid.current?.setPointerCapture(event.pointerId);
      return;
    }
    const area = areaOf(selection);
    if (hit.head === 'all') actions.selectHead('all', 1, false);
    else if (hit.head !== null) {
      const index = hit.head === 'row' ? hit.place.row : hit.place.column;
      const lines = wholeLines(area, layout.rows.count, layout.columns.count);
      const inside =
        hit.head === 'row' ? index >= area.top && index <= area.bottom : index >= area.left && index <= area.right;
      if (lines === hit.head && inside && !event.shiftKey) drag.current = { kind: 'move', head: hit.head };
      else {
        actions.selectHead(hit.head, index, event.shiftKey);
        drag.current = { kind: 'head', head: hit.head };
      }
    } else {
      const anchor = event.shiftKey ? selection.anchor : hit.place;
      actions.select(selectionOf(anchor, hit.place));
      drag.current = { kind: 'cells', anchor };
    }
    grid.current?.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const dragged = drag.current;
    if (dragged === null) {
      // Over the note itself nothing changes, so that it can be scrolled and its link clicked.
      if ((event.target as Element).closest('.popup')) return;
      const onPart = (event.target as Element).closest('[data-part]') !== null;
      const cell = onPart ? null : (event.target as Element).closest<HTMLElement>('.cell');
      const { row = '', column = '' } = cell?.dataset ?? {};
      setOver((before) => {
        if (cell === null) return null;
        return before?.row === Number(row) && before.column === Number(column)
          ? before
          : { row: Number(row), column: Number(column) };
      });
      return;
    }
    if (dragged.kind === 'resize') {
      const { head, index } = dragged;
      const by = (head === 'row' ? event.clientY : event.clientX) - dragged.from;
      const size = sizeOf(head === 'row' ? layout.rows : layout.columns, index);
      setSized({ head, index, size: Math.max(SMALLEST, Math.round(size + by)) });
      return;
    }
    const hit = hitAt(event.clientX, event.clientY);
    if (!hit) return;
    if (dragged.kind === 'cells') {
      if (hit.head === null) actions.select(selectionOf(dragged.anchor, hit.place));
    } else if (dragged.kind === 'head') {
      actions.selectHead(dragged.head, dragged.head === 'row' ? hit.place.row : hit.place.column, true);
    } else {
      const { head } = dragged;
      const second =
        head === 'row'
          ? event.clientY > hit.box.top + hit.box.height / 2
          : event.clientX > hit.box.left + hit.box.width / 2;
      setTarget({ head, before: (head === 'row' ? hit.place.row : hit.place.column) + (second ? 1 : 0) });
    }
  };

  const onPointerUp = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const dragged = drag.current;
    drag.current = null;
    setTarget(null);
    setSized(null);
    if (dragged?.kind === 'resize' && sized !== null) actions.resize(sized.head, sized.index, sized.size);
    if (dragged?.kind !== 'move') return;
    const hit = hitAt(event.clientX, event.clientY);
    if (target !== null) actions.moveSelected(target.head, target.before);
    // A press without a drag on what is selected already selects that one line.
    else if (hit !== null)
      actions.selectHead(dragged.head, dragged.head === 'row' ? hit.place.row : hit.place.column, false);
  };

  const onDblClick = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const hit = hitAt(event.clientX, event.clientY);
    if (hit?.part === 'resize' && (hit.head === 'row' || hit.head === 'column')) {
      actions.fit(hit.head, hit.head === 'row' ? hit.place.row : hit.place.column);
      return;
    }
    if (hit && hit.head === null && hit.part === null && !(event.target as Element).closest('.editor-place')) {
      actions.beginEditing(hit.place);
    }
  };

  const onContextMenu = (event: TargetedMouseEvent<HTMLDivElement>) => {
    const hit = hitAt(event.clientX, event.clientY);
    if (!hit || (event.target as Element).closest('.editor-place')) return;
    event.preventDefault();
    const area = areaOf(selection);
    const lines = wholeLines(area, layout.rows.count, layout.columns.count);
    if (hit.head === 'row' || hit.head === 'column') {
      const index = hit.head === 'row' ? hit.place.row : hit.place.column;
      const inside =
        lines === hit.head && (hit.head === 'row' ? inArea(area, index, area.left) : inArea(area, area.top, index));
      if (!inside) actions.selectHead(hit.head, index, false);
      actions.contextMenu(hit.head, { x: event.clientX, y: event.clientY });
      return;
    }
    if (isOneCell(selection) || !inArea(area, hit.place.row, hit.place.column)) actions.select(selectionOf(hit.place));
    actions.contextMenu('cell', { x: event.clientX, y: event.clientY });
  };

  return {
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerLeave: () => setOver(null),
      // Another cell lies under the pointer now, or nobody means what it rests on.
      onScroll: () => setOver(null),
      onKeyDownCapture: (event) => {
        if (event.key !== 'Escape') setOver(null);
      },
      onDblClick,
      onContextMenu,
    },
    over,
    dropAt: sized !== null ? edgeStyle(sized, layout) : target === null ? null : dropStyle(target, layout),
  };
}

/** Where the dragged edge of a row or column would stand. */
function edgeStyle(sized: { head: 'row' | 'column'; index: number; size: number }, layout: Layout): CSSProperties {
  const { head, index, size } = sized;
  if (head === 'row') {
    return {
      top: `${startOf(layout.rows, index) + size - layout.frozenHeight - 1}px`,
      left: '0px',
      right: '0px',
      height: '2px',
    };
  }
  return {
    left: `${HEADER_WIDTH + startOf(layout.columns, index) + size - 1}px`,
    top: '0px',
    bottom: '0px',
    width: '2px',
  };
}

function dropStyle({ head, before }: { head: 'row' | 'column'; before: number }, layout: Layout): CSSProperties {
  if (head === 'row') {
    return {
      top: `${startOf(layout.rows, before) - layout.frozenHeight - 1}px`,
      left: '0px',
      right: '0px',
      height: '3px',
    };
  }
  return { left: `${HEADER_WIDTH + startOf(layout.columns, before) - 1}px`, top: '0px', bottom: '0px', width: '3px' };
}
