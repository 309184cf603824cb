/** An open menu: a list of items by mouse and by keyboard, with sub-menus. The menu bar and the context menus show it. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      /** A key combination or a remark, shown at the right. */
      readonly hint?: string;
      readonly disabled?: boolean;
      /** Given: the item is a switch, and this is its state. */
      readonly checked?: boolean;
      readonly act: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Pixels from the window's top left corner. */
  readonly at: { readonly x: number; readonly y: number; readonly below?: number };
  /** Closes this menu; everything above it stays. */
  readonly close: () => void;
  /** Closes all of it, because an item was chosen. */
  readonly done: () => void;
  /** Left and right at the edge of a menu bar's menu. */
  readonly sideways?: (step: 1 | -1) => void;
}

const ROOM = 8;

export function MenuList({ label, entries, at, close, done, sideways }: MenuListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  const [openAt, setOpenAt] = useState<{ index: number; x: number; y: number; below: number } | null>(null);

  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (!box) return;
    const right = window.innerWidth - box.width - ROOM;
    // Without room beside its item it opens under it: over it, the click that is on its way would hit the wrong entry.
    const top = at.x > right ? (at.below ?? at.y) : at.y;
    setPlace({
      x: Math.max(ROOM, Math.min(at.x, right)),
      y: Math.max(ROOM, Math.min(top, window.innerHeight - box.height - ROOM)),
    });
  }, [at.x, at.y, at.below]);
  useEffect(() => focusItem(list.current, 0), []);

  const openSubMenu = (index: number, target: HTMLElement) => {
    const box = target.getBoundingClientRect();
    setOpenAt({ index, x: box.right - 2, y: box.top - ROOM, below: box.bottom });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsIn(list.current);
    const current = items.indexOf(document.activeElement as HTMLElement);
    const index = Number(items[current]?.dataset.index ?? -1);
    const isMenu = entries[index]?.kind === 'menu';
    const handled = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      handled();
      focusItem(list.current, (current + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
    } else if (event.key === 'Home' || event.key === 'End') {
      handled();
      focusItem(list.current, event.key === 'Home' ? 0 : items.length - 1);
    } else if (event.key === 'ArrowRight' && isMenu) {
      handled();
      openSubMenu(index, items[current] as HTMLElement);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      handled();
      if (sideways) sideways(event.key === 'ArrowRight' ? 1 : -1);
      else if (event.key === 'ArrowLeft') close();
    } else if (event.key === 'Escape') {
      handled();
      close();
    } else if (event.key === 'Tab') {
      handled();
      done();
    }
  };

  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      style={{ left: `${place.x}px`, top: `${place.y}px` }}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={index} class="menu-line" />;
        if (entry.kind === 'item') {
          const isSwitch = entry.checked !== undefined;
          return (
            <button
              key={index}
              type="button"
              class="menu-item"
              data-index={index}
              role={isSwitch ? 'menuitemcheckbox' : 'menuitem'}
              {...(isSwitch ? { 'aria-checked': entry.checked } : {})}
              aria-disabled={entry.disabled === true ? 'true' : undefined}
              tabIndex={-1}
              onPointerEnter={() => setOpenAt(null)}
              onClick={() => {
                if (entry.disabled === true) return;
                done();
                entry.act();
              }}
            >
              <span class="menu-mark" aria-hidden="true">
                {entry.checked === true ? '✓' : ''}
              </span>
              <span>{entry.label}</span>
              {entry.hint !== undefined && <span class="menu-hint">{entry.hint}</span>}
            </button>
          );
        }
        return (
          <div key={index} role="none">
            <button
              type="button"
              class="menu-item"
              data-index={index}
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={openAt?.index === index}
              tabIndex={-1}
              onPointerEnter={(event) => openSubMenu(index, event.currentTarget)}
              onClick={(event) => openSubMenu(index, event.currentTarget)}
            >
              <span class="menu-mark" />
              <span>{entry.label}</span>
              <span class="menu-hint" aria-hidden="true">
                ▸
              </span>
            </button>
            {openAt?.index === index && (
              <MenuList
                label={entry.label}
                entries={entry.entries}
                at={openAt}
                close={() => {
                  setOpenAt(null);
                  itemsIn(list.current)
                    .find((item) => item.dataset.index === String(index))
                    ?.focus();
                }}
                done={done}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The items of this menu, those of its sub-menus not counted. */
function itemsIn(list: HTMLElement | null): HTMLElement[] {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  return items.filter((item) => item.closest('[role="menu"]') === list);
}

function focusItem(list: HTMLElement | null, index: number): void {
  (itemsIn(list)[index] ?? list)?.focus();
}
