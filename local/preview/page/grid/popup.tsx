/** Beside the active cell, or the cell under the pointer: its note, the words of its validation, where its link leads. */
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CellShown } from '../../worker/protocol';
import { placeName } from './names';

interface PopupProps {
  readonly cell: CellShown;
  readonly focusable: RefObject<HTMLDivElement | null>;
  readonly follow: (link: string) => void;
}

const WIDTH = 260;

export function Popup({ cell, focusable, follow }: PopupProps): JSX.Element | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const { note, help, link } = cell;
  const id = `cell-${placeName(cell)}`;
  useLayoutEffect(() => {
    const grid = focusable.current;
    const box = document.getElementById(id)?.getBoundingClientRect();
    if (!grid || !box) return setPlace(null);
    const around = grid.getBoundingClientRect();
    const right = box.right + 4;
    setPlace({
      left: right + WIDTH < around.right ? right : Math.max(around.left, box.left - WIDTH - 4),
      top: Math.min(box.top, around.bottom - 90),
    });
  }, [id, focusable]);
  if (note === undefined && help === undefined && link === undefined) return null;
  return (
    <div
      id="cell-popup"
      class="popup"
      style={place === null ? { visibility: 'hidden' } : { left: `${place.left}px`, top: `${place.top}px` }}
    >
      {link !== undefined && (
        <button type="button" class="link-button" tabIndex={-1} onClick={() => follow(link)}>
          Open link <span class="menu-hint">Alt+Enter</span>
        </button>
      )}
      {note !== undefined && <p>{note}</p>}
      {help !== undefined && <p class="popup-help">{help}</p>}
    </div>
  );
}
