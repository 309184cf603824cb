/** Name box and formula bar. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellShown } from '../../worker/protocol';
import type { Editing } from '../grid/editing';
import { areaName, readArea } from '../grid/names';
import { type Area, areaOf } from '../grid/selection';
import type { GridHands } from '../use-grid';

interface FormulaBarProps {
  readonly hands: GridHands;
  readonly cell: CellShown | undefined;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly focusGrid: () => void;
}

export function FormulaBar({ hands, cell, size, focusGrid }: FormulaBarProps): JSX.Element {
  const { selection, editing, editor, edit } = hands;
  const bar = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (editing?.where === 'bar') bar.current?.focus();
  }, [editing?.where]);
  const text = editing?.text ?? cell?.source ?? cell?.text ?? '';
  return (
    <div class="formula-line">
      <NameBox area={areaOf(selection)} size={size} select={hands.selectArea} focusGrid={focusGrid} />
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={bar}
        id="formula-bar"
        class="formula-bar"
        rows={1}
        spellcheck={false}
        aria-label="Formula bar"
        value={text}
        onFocus={() => {
          if (editing?.where !== 'bar') edit(selection.anchor, 'bar', undefined);
        }}
        onInput={(event) => editor.change(event.currentTarget.value)}
        onBlur={() => commitFromBar(editing, editor.commit)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.altKey) {
            event.preventDefault();
            editor.commit(event.currentTarget.value, event.shiftKey ? 'up' : 'down');
          } else if (event.key === 'Tab') {
            event.preventDefault();
            editor.commit(event.currentTarget.value, event.shiftKey ? 'left' : 'right');
          } else if (event.key === 'Escape') editor.cancel();
        }}
      />
    </div>
  );
}

function commitFromBar(editing: Editing | null, commit: GridHands['editor']['commit']): void {
  if (editing?.where === 'bar') commit(editing.text, null);
}

interface NameBoxProps {
  readonly area: Area;
  readonly size: FormulaBarProps['size'];
  readonly select: (area: Area) => void;
  readonly focusGrid: () => void;
}

function NameBox({ area, size, select, focusGrid }: NameBoxProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      class="name-box"
      type="text"
      aria-label="Name box: the selected range"
      spellcheck={false}
      value={typed ?? areaName(area)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          const next = readArea(event.currentTarget.value, size.rows, size.columns);
          if (next) select(next);
        } else if (event.key !== 'Escape') return;
        setTyped(null);
        focusGrid();
      }}
    />
  );
}
