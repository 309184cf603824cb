/** The tabs below the grid: click to open, double click to rename, drag to move, right click for more. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tab } from '../../worker/protocol';
import { moveBeside, renameTab, tabEntries } from '../menus/tab-menu';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

interface TabsProps {
  readonly bench: Workbench;
  /** False while a document stands in the grid's place. */
  readonly isShown: boolean;
}

export function Tabs({ bench, isShown }: TabsProps): JSX.Element {
  const { tabs, activeSheetId } = bench.live.state;
  const shown = tabs.filter(({ hidden }) => !hidden);
  const strip = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Tab | null>(null);

  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeSheetId, shown.length]);

  const openMenu = (tab: Tab, at: { x: number; y: number }) =>
    bench.openMenu({ label: `Tab ${tab.name}`, entries: tabEntries(bench, tab), at });
  const allEntries = () =>
    tabs.map((tab) => ({
      kind: 'item' as const,
      label: tab.name,
      ...(tab.hidden ? { hint: 'hidden' } : {}),
      checked: tab.id === activeSheetId,
      act: () => bench.openTab(tab.id),
    }));
  const onKeyDown = (event: KeyboardEvent, index: number, tab: Tab) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown[(index + step + shown.length) % shown.length];
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (step !== 0 && next) {
      bench.openTab(next.id);
      strip.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenu(tab, { x: box.left, y: box.top - 8 });
    } else return;
    event.preventDefault();
  };

  return (
    <footer class="tabs-line">
      <button
        type="button"
        class="icon-button"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => void bench.act({ do: 'addTab', with: [] })}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="All sheets"
        title="All sheets"
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          bench.openMenu({
            label: 'All sheets',
            entries: allEntries(),
            at: { x: left, y: top - tabs.length * 32 - 24 },
          });
        }}
      >
        <Icon name="list" />
      </button>
      <div ref={strip} class="tabs" role="tablist" aria-label="Sheets">
        {shown.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            class={`tab ${tab.id === activeSheetId ? 'open' : ''} ${dragged?.id === tab.id ? 'dragged' : ''}`}
            role="tab"
            data-tab={tab.id}
            aria-selected={tab.id === activeSheetId}
            aria-controls={isShown ? 'grid-panel' : undefined}
            tabIndex={tab.id === activeSheetId ? 0 : -1}
            draggable
            onClick={() => bench.openTab(tab.id)}
            onDblClick={() => renameTab(bench, tab)}
            onContextMenu={(event) => {
              event.preventDefault();
              openMenu(tab, { x: event.clientX, y: event.clientY });
            }}
            onKeyDown={(event) => onKeyDown(event, index, tab)}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', tab.name);
              setDragged(tab);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged && dragged.id !== tab.id) void moveBeside(bench, dragged, tab);
            }}
          >
            {tab.name}
            {tab.colour !== null && <span class="tab-colour" style={{ background: tab.colour }} />}
          </button>
        ))}
      </div>
    </footer>
  );
}
