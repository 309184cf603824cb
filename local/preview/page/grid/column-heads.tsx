// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all its rows, a virtual grid only those in the window
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is the grid's, which names its active cell (aria-activedescendant)
/** The letters above the grid. */
import type { JSX } from 'preact';
import type { Frame } from '../../worker/protocol';
import { type Span, sizeOf, startOf } from './geometry';
import { HEADER_HEIGHT, HEADER_WIDTH, type Layout } from './layout';
import { columnLetters } from './names';
import { hiddenBeside } from './row';
import type { Area } from './selection';

interface ColumnHeadsProps {
  readonly layout: Layout;
  readonly frame: Frame;
  readonly span: Span;
  readonly selected: Area;
}

export function ColumnHeads({ layout, frame, span, selected }: ColumnHeadsProps): JSX.Element {
  const { columns, frozenColumns } = layout;
  const draw = (column: number): JSX.Element | null => {
    const width = sizeOf(columns, column);
    if (width === 0) return null;
    const stuck = column <= frozenColumns;
    const lit = column >= selected.left && column <= selected.right;
    return (
      <div
        key={column}
        class={`column-head ${lit ? 'lit' : ''} ${stuck ? 'stuck' : ''}`}
        role="columnheader"
        aria-colindex={column}
        data-head="column"
        data-column={column}
        style={{
          width: `${width}px`,
          height: `${HEADER_HEIGHT}px`,
          ...(stuck ? { left: `${HEADER_WIDTH + startOf(columns, column)}px` } : {}),
        }}
      >
        {columnLetters(column)}
        <span class="resize" data-part="resize" />
        {hiddenBeside(frame.hiddenColumns, column) && (
          <span class="hidden-mark" data-part="unhide" title="Show hidden columns" />
        )}
      </div>
    );
  };
  const frozen = Array.from({ length: frozenColumns }, (_, i) => i + 1);
  const shown = Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, i) => span.first + i);
  return (
    <div
      class="row heads"
      role="row"
      style={{
        top: '0px',
        height: `${HEADER_HEIGHT}px`,
        width: `${HEADER_WIDTH + startOf(columns, columns.count + 1)}px`,
      }}
    >
      <div
        class="corner"
        role="columnheader"
        aria-label="Select all"
        data-head="all"
        style={{ width: `${HEADER_WIDTH}px`, height: `${HEADER_HEIGHT}px` }}
      />
      {frozen.map(draw)}
      <div class="skip" style={{ width: `${sizeOf(columns, frozenColumns + 1, span.first - 1)}px` }} />
      {shown.map(draw)}
    </div>
  );
}
