// biome-ignore-all lint/a11y/useSemanticElements: a table lays out all its rows, a virtual grid only those in the window
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is the grid's, which names its active cell (aria-activedescendant)
/** One cell of the grid. */
import type { CSSProperties, JSX } from 'preact';
import type { CellShown } from '../../worker/protocol';
import { Icon } from '../shell/icon';
import { placeName } from './names';

export interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly cell: CellShown | undefined;
  readonly width: number;
  readonly height: number;
  /** Pixels from the left edge of the grid, where the cell is frozen. */
  readonly stuckAt?: number;
  /** Pixels that a long text may take, over the blank cells to its right. */
  readonly room: number;
  /** Size of the merged cell whose top left corner this is. */
  readonly merged?: { readonly width: number; readonly height: number };
  readonly selected: boolean;
  readonly active: boolean;
  /** Which edges of the selection this cell has. */
  readonly edges: string;
  /** Set where the tab's filter has its header. */
  readonly filter?: 'plain' | 'filtering';
}

export function Cell(props: CellProps): JSX.Element {
  const { row, column, cell, width, height, stuckAt, merged, selected, active, edges, filter } = props;
  const classes = ['cell'];
  if (stuckAt !== undefined) classes.push('stuck');
  if (selected) classes.push('selected');
  if (active) classes.push('active');
  if (edges !== '') classes.push(edges);
  if (cell?.note !== undefined) classes.push('noted');
  if (merged) classes.push('merged');
  const style: CSSProperties = { width: `${width}px`, height: `${height}px` };
  if (stuckAt !== undefined) style.left = `${stuckAt}px`;
  if (cell?.background !== undefined) style.background = cell.background;
  for (const side of ['Top', 'Left', 'Bottom', 'Right'] as const) {
    const border = cell?.borders?.[side.toLowerCase() as 'top'];
    if (border) style[`border${side}`] = `${/MEDIUM|THICK/.test(border.style) ? 2 : 1}px solid ${border.colour}`;
  }
  return (
    <div
      id={`cell-${placeName({ row, column })}`}
      class={classes.join(' ')}
      role="gridcell"
      aria-colindex={column}
      aria-selected={selected}
      data-row={row}
      data-column={column}
      style={style}
    >
      {cell !== undefined && <CellText {...props} cell={cell} />}
      {cell?.choices !== undefined && (
        <span class="cell-choice" data-part="choices">
          <Icon name="down" size={14} />
        </span>
      )}
      {filter !== undefined && (
        <span class={`cell-filter ${filter}`} data-part="filter">
          <Icon name="funnel" size={12} />
        </span>
      )}
    </div>
  );
}

function CellText({
  cell,
  width,
  height,
  room,
  merged,
  filter,
}: CellProps & { readonly cell: CellShown }): JSX.Element {
  if (cell.checkbox === true) {
    return <span class={`cell-box ${cell.text === 'TRUE' ? 'ticked' : ''}`} data-part="checkbox" aria-hidden="true" />;
  }
  const style: CSSProperties = {};
  if (cell.colour !== undefined) style.color = cell.colour;
  else if (cell.link !== undefined) style.color = '#0b57d0';
  if (cell.link !== undefined) style.textDecoration = 'underline';
  if (cell.bold === true) style.fontWeight = 700;
  if (cell.italic === true) style.fontStyle = 'italic';
  if (cell.line !== undefined) style.textDecoration = cell.line;
  if (cell.size !== undefined) style.fontSize = `${(cell.size * 4) / 3}px`;
  const classes = ['cell-text', cell.align ?? 'left', cell.middle ?? 'bottom'];
  if (cell.wrap === 'WRAP') classes.push('wraps');
  if (cell.rotated === true) classes.push('rotated');
  if (filter !== undefined) classes.push('beside-filter');
  if (merged) Object.assign(style, { width: `${merged.width}px`, height: `${merged.height}px` });
  if (merged && cell.background !== undefined) style.background = cell.background;
  if (!merged && room > width) {
    classes.push('over');
    Object.assign(style, { maxWidth: `${room}px`, height: `${height - 1}px` });
  }
  return (
    <span class={classes.join(' ')} style={style}>
      <span>{cell.text}</span>
    </span>
  );
}
