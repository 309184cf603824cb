/** What the grid can do to the workbook; the workbench does it. */
import type { TargetedKeyboardEvent } from 'preact';
import type { Place, Selection } from './selection';

export type Head = 'row' | 'column' | 'all';

export interface GridActions {
  readonly select: (selection: Selection) => void;
  readonly selectHead: (head: Head, index: number, extend: boolean) => void;
  readonly beginEditing: (place: Place) => void;
  readonly openChoices: (place: Place) => void;
  readonly openFilter: (column: number, at: DOMRect) => void;
  readonly toggle: (place: Place) => void;
  /** Shows the rows or columns that are hidden right after this one. */
  readonly unhide: (head: 'row' | 'column', after: number) => void;
  /** Drags what is selected in front of another row or column. */
  readonly moveSelected: (head: 'row' | 'column', before: number) => void;
  /** Makes a row or column this large, and with it all that are selected as whole rows or columns. */
  readonly resize: (head: 'row' | 'column', index: number, size: number) => void;
  /** As wide, or as high, as what it holds. */
  readonly fit: (head: 'row' | 'column', index: number) => void;
  readonly contextMenu: (on: 'row' | 'column' | 'cell', at: { x: number; y: number }) => void;
  readonly follow: (link: string) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLDivElement>) => void;
}
