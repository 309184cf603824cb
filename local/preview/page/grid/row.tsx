// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all its rows, a virtual grid only those in the window
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is the grid's, which names its active cell (aria-activedescendant)
/** One row of the grid: its number, the frozen cells that stay, and the cells that the window shows. */
import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import type { CellShown, Frame } from '../../worker/protocol';
import { placeKey } from '../live';
import { Cell } from './cell';
import { type Span, sizeOf, startOf } from './geometry';
import { HEADER_WIDTH, type Layout } from './layout';

/** What of the selection lies in a row. */
export interface RowSelection {
  readonly left: number;
  readonly right: number;
  readonly isTop: boolean;
  readonly isBottom: boolean;
  /** Column of the active cell. */
  readonly active: number | null;
}

export interface RowProps {
  readonly row: number;
  /** Pixels from the top of the rows' own container. */
  readonly top: number;
  readonly layout: Layout;
  readonly frame: Frame;
  readonly span: Span;
  readonly cells: ReadonlyMap<number, CellShown>;
  /** Differs from before when cells of this row changed. */
  readonly stamp: unknown;
  readonly selection: RowSelection | null;
  /** The editor, when the active cell is being edited: the row has to be drawn with it. */
  readonly editor: { readonly column: number; readonly element: JSX.Element } | null;
}

function RowPlain({ row, top, layout, frame, span, cells, selection, editor }: RowProps): JSX.Element {
  const { columns, frozenColumns, frozenWidth } = layout;
  const height = sizeOf(layout.rows, row);
  const skipped = sizeOf(columns, frozenColumns + 1, span.first - 1);
  const draw = (column: number): JSX.Element | null => {
    const width = sizeOf(columns, column);
    if (width === 0) return null;
    const stuck = column <= frozenColumns;
    const merge = layout.mergeAt.get(`${row}:${column}`);
    const isCorner = merge !== undefined && merge.top === row && merge.left === column;
    const cell = merge !== undefined && !isCorner ? undefined : cells.get(placeKey(row, column));
    const inside = selection !== null && column >= selection.left && column <= selection.right;
    const filter = frame.filter;
    const hasFilter = filter && row === filter.area.top && column >= filter.area.left && column <= filter.area.right;
    return (
      <>
        <Cell
          key={column}
          row={row}
          column={column}
          cell={cell}
          width={width}
          height={height}
          {...(stuck ? { stuckAt: HEADER_WIDTH + startOf(columns, column) } : {})}
          room={cell === undefined ? width : roomFor(cell, row, column, layout, cells)}
          {...(isCorner
            ? {
                merged: {
                  width: sizeOf(columns, merge.left, merge.right),
                  height: sizeOf(layout.rows, merge.top, merge.bottom),
                },
              }
            : {})}
          selected={inside}
          active={selection?.active === column}
          edges={inside ? edgesOf(selection, column) : ''}
          {...(hasFilter ? { filter: filter.filteredColumns.includes(column) ? 'filtering' : 'plain' } : {})}
        />
        {editor?.column === column && (
          <div
            class="editor-place"
            style={{
              left: `calc(${HEADER_WIDTH + startOf(columns, column)}px + ${stuck ? 'var(--scrolled)' : '0px'})`,
              minWidth: `${width}px`,
              minHeight: `${height}px`,
            }}
          >
            {editor.element}
          </div>
        )}
      </>
    );
  };
  const frozen = Array.from({ length: frozenColumns }, (_, i) => i + 1);
  const shown = Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, i) => span.first + i);
  return (
    <div
      class={`row ${row === layout.frozenRows ? 'frozen-edge' : ''}`}
      role="row"
      aria-rowindex={row}
      style={{
        top: `${top}px`,
        height: `${height}px`,
        width: `${HEADER_WIDTH + startOf(columns, columns.count + 1)}px`,
      }}
    >
      <div
        class={`row-head ${selection !== null ? 'lit' : ''}`}
        role="rowheader"
        data-head="row"
        data-row={row}
        style={{ width: `${HEADER_WIDTH}px` }}
      >
        {row}
        <span class="resize" data-part="resize" />
        {hiddenBeside(frame.hiddenRows, row) && (
          <span class="hidden-mark" data-part="unhide" title="Show hidden rows" />
        )}
      </div>
      {frozen.map(draw)}
      {frozenWidth > 0 && <div class="frozen-line" style={{ left: `${HEADER_WIDTH + frozenWidth - 1}px` }} />}
      <div class="skip" style={{ width: `${skipped}px` }} />
      {shown.map(draw)}
    </div>
  );
}

/** Rows are drawn again only when something in them changed: a selection that travels touches two of them. */
export const Row = memo(
  RowPlain,
  (a, b) =>
    a.row === b.row &&
    a.top === b.top &&
    a.layout === b.layout &&
    a.frame === b.frame &&
    a.stamp === b.stamp &&
    a.editor === b.editor &&
    a.span.first === b.span.first &&
    a.span.last === b.span.last &&
    sameSelection(a.selection, b.selection),
);

function sameSelection(a: RowSelection | null, b: RowSelection | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.left === b.left &&
    a.right === b.right &&
    a.isTop === b.isTop &&
    a.isBottom === b.isBottom &&
    a.active === b.active
  );
}

function edgesOf(selection: RowSelection, column: number): string {
  const edges: string[] = [];
  if (selection.isTop) edges.push('edge-top');
  if (selection.isBottom) edges.push('edge-bottom');
  if (column === selection.left) edges.push('edge-left');
  if (column === selection.right) edges.push('edge-right');
  return edges.join(' ');
}

/** Whether the row or column right after this one is hidden. */
export function hiddenBeside(hidden: readonly number[], index: number): boolean {
  return hidden.includes(index + 1);
}

const LETTER_WIDTH = 7;

/** How far a text may run: over the blank cells to its right, as long as it needs them. */
function roomFor(
  cell: CellShown,
  row: number,
  column: number,
  layout: Layout,
  cells: ReadonlyMap<number, CellShown>,
): number {
  const { columns, frozenColumns } = layout;
  let room = sizeOf(columns, column);
  if (cell.align !== undefined || cell.wrap !== undefined || cell.checkbox === true) return room;
  const needed = cell.text.length * LETTER_WIDTH * ((cell.size ?? 10) / 10) + 8;
  const last = column <= frozenColumns ? frozenColumns : columns.count;
  for (let next = column + 1; next <= last && room < needed; next += 1) {
    const beside = cells.get(placeKey(row, next));
    if ((beside !== undefined && beside.text !== '') || layout.mergeAt.has(`${row}:${next}`)) break;
    room += sizeOf(columns, next);
  }
  return room;
}
