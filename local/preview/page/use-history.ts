/** Ctrl+Z and Ctrl+Y anywhere on the page but in a box, which has its own; Ctrl+S keeps the workbook at once. */
import { useEffect, useRef } from 'preact/hooks';
import type { Connection } from './connection';
import type { Area } from './grid/selection';

export type Way = 'undo' | 'redo';

interface HistoryOptions {
  readonly connection: Connection;
  readonly openTab: (sheetId: number) => Promise<void>;
  readonly selectArea: (area: Area) => void;
}

/** @returns takes back the last change, or does it again, and shows where it was */
export function useHistory(options: HistoryOptions): (way: Way) => Promise<void> {
  const current = useRef(options);
  current.current = options;
  const travel = useRef(async (way: Way): Promise<void> => {
    const { connection, openTab, selectArea } = current.current;
    const went = await connection.ask(way);
    if (went === null) return;
    await openTab(went.sheetId);
    if (went.area !== null) selectArea(went.area);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.key.toLowerCase() === 's') {
        event.preventDefault();
        void current.current.connection.ask('keep');
        return;
      }
      const way = wayOf(event);
      if (way === null || isBox(event.target)) return;
      event.preventDefault();
      void travel.current(way);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return travel.current;
}

function wayOf({ key, shiftKey }: KeyboardEvent): Way | null {
  if (key.toLowerCase() === 'y') return 'redo';
  if (key.toLowerCase() !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

function isBox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
