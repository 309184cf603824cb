/** Copy, cut and paste of blocks. Inside the preview formats and formulas come along; from elsewhere it is text. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PersonAct } from '../worker/protocol';
import type { Connection } from './connection';
import { blockAsHtml, readBlock, writeBlock } from './grid/block';
import { type Area, areaOf, type Selection } from './grid/selection';

interface Copied {
  readonly sheetId: number;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
}

interface ClipboardOptions {
  readonly connection: Connection;
  readonly sheetId: number;
  readonly selection: Selection;
  /** Whether the grid has the focus and nothing is edited. */
  readonly isActive: () => boolean;
  /** What the area shows; null when not all of it is on the page. */
  readonly shown: (area: Area) => string[][] | null;
  readonly act: (act: PersonAct, joins?: boolean) => Promise<boolean>;
  readonly select: (area: Area) => void;
  /** Set by Ctrl+Shift+V just before the paste arrives. */
  readonly valuesOnly: RefObject<boolean>;
}

/** @returns pastes a text into what is selected, for a menu that read the clipboard itself */
export function useClipboard(options: ClipboardOptions): (text: string, valuesOnly: boolean) => Promise<void> {
  const current = useRef(options);
  current.current = options;
  const copied = useRef<Copied | null>(null);

  const paste = useRef(async (text: string, valuesOnly: boolean): Promise<void> => {
    const { act, selection, select, sheetId } = current.current;
    const target = areaOf(selection);
    const from = copied.current;
    if (from !== null && from.text.replace(/\r/g, '') === text.replace(/\r\n?/g, '\n')) {
      const to = { sheetId, area: target };
      if (!(await act({ do: 'copyPaste', with: [{ sheetId: from.sheetId, area: from.area }, to, valuesOnly] }))) return;
      if (from.cut && !overlap(from, to)) await act({ do: 'clear', with: [from.sheetId, from.area] }, true);
      if (from.cut) copied.current = null;
      select(grown(target, from.area.bottom - from.area.top, from.area.right - from.area.left));
      return;
    }
    if (text === '') return;
    const block = filled(readBlock(text), target);
    if (!(await act({ do: 'paste', with: [sheetId, target.top, target.left, block, !valuesOnly] }))) return;
    select(grown(target, block.length - 1, (block[0]?.length ?? 1) - 1));
  });

  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { isActive, selection, shown, sheetId, connection } = current.current;
      if (!isActive()) return;
      event.preventDefault();
      const area = areaOf(selection);
      const keep = (rows: readonly (readonly string[])[]): string => {
        const text = writeBlock(rows);
        copied.current = { sheetId, area, text, cut: event.type === 'cut' };
        return text;
      };
      const rows = shown(area);
      if (rows !== null) {
        event.clipboardData?.setData('text/plain', keep(rows));
        event.clipboardData?.setData('text/html', blockAsHtml(rows));
      } else {
        void connection.ask('texts', sheetId, area).then((all) => navigator.clipboard.writeText(keep(all)));
      }
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!current.current.isActive()) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const valuesOnly = current.current.valuesOnly.current;
      current.current.valuesOnly.current = false;
      void paste.current(text, valuesOnly);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
  return paste.current;
}

function overlap(from: Copied, to: { readonly sheetId: number; readonly area: Area }): boolean {
  const { area } = to;
  return (
    from.sheetId === to.sheetId &&
    from.area.top <= area.bottom &&
    from.area.bottom >= area.top &&
    from.area.left <= area.right &&
    from.area.right >= area.left
  );
}

/** At least as large as what was pasted. */
function grown(area: Area, down: number, across: number): Area {
  return {
    ...area,
    bottom: Math.max(area.bottom, area.top + down),
    right: Math.max(area.right, area.left + across),
  };
}

/** One value pasted onto a larger selection fills it. */
function filled(block: string[][], area: Area): string[][] {
  const [only] = block[0] ?? [];
  if (block.length !== 1 || block[0]?.length !== 1 || only === undefined) return block;
  return Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => only),
  );
}
