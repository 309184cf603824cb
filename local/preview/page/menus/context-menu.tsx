/** A menu at the pointer, for a row, a column, a cell or a tab. It gives the focus back to where it was. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MenuEntry, MenuList } from './menu-list';

export interface ContextMenuState {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly at: { readonly x: number; readonly y: number };
}

interface ContextMenuProps {
  readonly menu: ContextMenuState;
  readonly close: () => void;
}

export function ContextMenu({ menu, close }: ContextMenuProps): JSX.Element {
  const holder = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement as HTMLElement | null);
  const leave = () => {
    close();
    before.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const outside = (event: Event) => {
      if (!holder.current?.contains(event.target as Node)) close();
    };
    window.addEventListener('pointerdown', outside);
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', close);
    };
  }, [close]);
  return (
    <div ref={holder}>
      <MenuList label={menu.label} entries={menu.entries} at={menu.at} close={leave} done={leave} />
    </div>
  );
}
