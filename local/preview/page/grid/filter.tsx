/** The window of a filter's button: sort by the column, and choose which values show. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnLetters } from './names';

export interface FilterState {
  readonly column: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly choices: readonly { readonly value: string; readonly shown: boolean }[];
}

interface FilterProps {
  readonly filter: FilterState;
  readonly close: () => void;
  /** @param hidden the values that no longer show */
  readonly apply: (hidden: readonly string[]) => void;
  readonly sort: (ascending: boolean) => void;
}

const WIDTH = 260;

export function FilterWindow({ filter, close, apply, sort }: FilterProps): JSX.Element {
  const { column, at, choices } = filter;
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    new Set(choices.filter(({ shown }) => !shown).map(({ value }) => value)),
  );
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) close();
    };
    window.addEventListener('pointerdown', outside);
    return () => window.removeEventListener('pointerdown', outside);
  }, []);
  const toggle = (value: string, shown: boolean) => {
    const next = new Set(hidden);
    if (shown) next.delete(value);
    else next.add(value);
    setHidden(next);
  };
  return (
    <div
      ref={box}
      class="filter-window"
      role="dialog"
      aria-label={`Filter of column ${columnLetters(column)}`}
      style={{
        left: `${Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8))}px`,
        top: `${Math.min(at.y, window.innerHeight - 420)}px`,
        width: `${WIDTH}px`,
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <button type="button" class="menu-item" onClick={() => sort(true)}>
        <span class="menu-mark" />
        Sort A to Z
      </button>
      <button type="button" class="menu-item" onClick={() => sort(false)}>
        <span class="menu-mark" />
        Sort Z to A
      </button>
      <hr class="menu-line" />
      <div class="filter-all">
        <span class="filter-title">Show by value</span>
        <button type="button" class="text-button" onClick={() => setHidden(new Set())}>
          Select all
        </button>
        <button type="button" class="text-button" onClick={() => setHidden(new Set(choices.map(({ value }) => value)))}>
          Clear
        </button>
      </div>
      <div class="filter-values">
        {choices.map(({ value }) => (
          <label key={value} class="filter-value">
            <input
              type="checkbox"
              checked={!hidden.has(value)}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            {value === '' ? '(Blanks)' : value}
          </label>
        ))}
      </div>
      <div class="window-buttons">
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={() => apply([...hidden])}>
          OK
        </button>
      </div>
    </div>
  );
}
