/** The menu bar: opens on click, then follows the pointer and the arrow keys from menu to menu. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MenuEntry, MenuList } from './menu-list';

/** Sheets' own letters, with Alt and Shift: the grid keeps Tab for itself, so this is the way out of it. */
const LETTERS: Readonly<Record<string, string>> = {
  File: 'F',
  Edit: 'E',
  View: 'V',
  Insert: 'I',
  Data: 'D',
  Extensions: 'N',
};

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

  const labels = menus.map(({ label }) => label).join();
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const { code, altKey, shiftKey, ctrlKey } = event;
      if (!altKey || !shiftKey) return;
      const names = labels.split(',');
      const index = names.findIndex((name) => !ctrlKey && `Key${LETTERS[name]}` === code);
      const isWayOut = ctrlKey && code === 'KeyM';
      if (index < 0 && !isWayOut) return;
      event.preventDefault();
      event.stopPropagation();
      setReachable(Math.max(0, index));
      bar.current?.querySelectorAll<HTMLElement>('.bar-button')[Math.max(0, index)]?.focus();
      if (index >= 0) setOpen(index);
    };
    window.addEventListener('keydown', open, true);
    return () => window.removeEventListener('keydown', open, true);
  }, [labels]);

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
              {...(LETTERS[label] === undefined
                ? {}
                : { 'aria-keyshortcuts': `Alt+Shift+${LETTERS[label]}`, title: `Alt+Shift+${LETTERS[label]}` })}
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
