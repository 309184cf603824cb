/** What a key means in the grid while nothing is edited: Sheets' own combinations. */
import type { Direction } from './selection';

export type GridKey =
  | { readonly key: 'move'; readonly direction: Direction; readonly extend: boolean; readonly toEdge: boolean }
  | { readonly key: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly key: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly key: 'next'; readonly direction: Direction }
  | {
      readonly key:
        | 'edit'
        | 'clear'
        | 'selectAll'
        | 'selectColumns'
        | 'selectRows'
        | 'openLink'
        | 'contextMenu'
        | 'toggle';
    }
  | { readonly key: 'choices' }
  | { readonly key: 'tab'; readonly step: 1 | -1 }
  /** Something printable, or an input method at work: it replaces what the cell holds. */
  | { readonly key: 'type' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The part of a KeyboardEvent that matters. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns null for a key that is none of the grid's business */
export function gridKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): GridKey | null {
  const control = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (direction !== undefined && altKey && direction === 'down') return { key: 'choices' };
  if (direction !== undefined && altKey && control) return null;
  if (direction !== undefined) return { key: 'move', direction, extend: shiftKey, toEdge: control };
  switch (key) {
    case 'PageUp':
    case 'PageDown': {
      const down = key === 'PageDown';
      if (control && shiftKey) return { key: 'tab', step: down ? 1 : -1 };
      return { key: 'page', direction: down ? 'down' : 'up', extend: shiftKey };
    }
    case 'Home':
      return { key: control ? 'sheetStart' : 'rowStart', extend: shiftKey };
    case 'End':
      return { key: control ? 'sheetEnd' : 'rowEnd', extend: shiftKey };
    case 'Enter':
      if (altKey) return { key: 'openLink' };
      return shiftKey ? { key: 'next', direction: 'up' } : { key: 'edit' };
    case 'Tab':
      return { key: 'next', direction: shiftKey ? 'left' : 'right' };
    case 'F2':
      return { key: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { key: 'clear' };
    case 'ContextMenu':
      return { key: 'contextMenu' };
    case 'F10':
      return shiftKey ? { key: 'contextMenu' } : null;
    case ' ':
      if (control && shiftKey) return { key: 'selectAll' };
      if (control) return { key: 'selectColumns' };
      return shiftKey ? { key: 'selectRows' } : { key: 'toggle' };
    default:
      break;
  }
  if (control && key.toLowerCase() === 'a') return { key: 'selectAll' };
  if ((key.length === 1 || key === 'Process' || key === 'Dead') && !control) return { key: 'type' };
  return null;
}
