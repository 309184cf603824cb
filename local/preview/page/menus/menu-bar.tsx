/** The menu bar: opens on click, then follows the pointer and the arrow keys from menu to menu. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MenuEntry, MenuList } from './menu-list';

export interface BarMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export function MenuBar({ menus }: { readonly menus: readonly BarMenu[] }): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [reachable, setReachable] = useState(0);

  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    // The focus went into the sidebar's frame, or to another window.
    const away = () => setOpen(null);
    window.addEventListener('pointerdown', outside);
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', away);
    };
  }, [open]);

  const buttonAt = (index: number) => bar.current?.querySelectorAll<HTMLElement>('.bar-button')[index];
  const step = (from: number, by: 1 | -1) => (from + by + menus.length) % menus.length;
  const close = (index: number) => {
    setOpen(null);
    buttonAt(index)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) {
      const next = step(index, by);
      setReachable(next);
      buttonAt(next)?.focus();
    } else if (event.key === 'ArrowDown') setOpen(index);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={bar} class="menu-bar" role="menubar" aria-label="Menu bar">
      {menus.map(({ label, entries }, index) => {
        const box = open === index ? buttonAt(index)?.getBoundingClientRect() : undefined;
        return (
          <div key={label} role="none">
            <button
              type="button"
              class="bar-button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={open === index}
              tabIndex={reachable === index ? 0 : -1}
              onClick={() => {
                setReachable(index);
                setOpen(open === index ? null : index);
              }}
              onPointerEnter={() => open !== null && setOpen(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {label}
            </button>
            {box && (
              <MenuList
                key={label}
                label={label}
                entries={entries}
                at={{ x: box.left, y: box.bottom + 2 }}
                close={() => close(index)}
                done={() => close(index)}
                sideways={(by) => setOpen(step(index, by))}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
