/** The box in which a cell is edited, with the choices of its dropdown below. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Editing, fitting } from './editing';
import { placeName } from './names';
import type { Direction } from './selection';

export interface EditorActions {
  readonly change: (text: string) => void;
  /** Writes the text and moves on; null stays. */
  readonly commit: (text: string, move: Direction | null) => void;
  readonly cancel: () => void;
}

interface EditorProps extends EditorActions {
  readonly editing: Editing;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export function Editor({ editing, change, commit, cancel }: EditorProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState(-1);
  const choices =
    editing.choices === null ? [] : fitting(editing.choices, editing.mode === 'edit' && chosen < 0 ? '' : editing.text);
  const name = placeName(editing.place);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || editing.where !== 'cell') return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [editing.where]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // As large as the text needs, never smaller than the cell.
    element.style.width = '0';
    element.style.height = '0';
    element.style.width = `${Math.max(element.parentElement?.clientWidth ?? 0, Math.min(element.scrollWidth + 6, 480))}px`;
    element.style.height = `${Math.max(element.parentElement?.clientHeight ?? 0, element.scrollHeight)}px`;
  }, [editing.text]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const taken = choices[chosen];
    const arrow = ARROWS[event.key];
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      change(`${editing.text}\n`);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commit(taken ?? editing.text, event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(taken ?? editing.text, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (choices.length > 0 && (arrow === 'down' || arrow === 'up')) {
      event.preventDefault();
      setChosen((chosen + (arrow === 'down' ? 1 : choices.length - (chosen < 0 ? 0 : 1))) % choices.length);
    } else if (arrow !== undefined && editing.mode === 'enter') {
      event.preventDefault();
      commit(editing.text, arrow);
    }
  };

  return (
    <>
      <textarea
        ref={box}
        class="editor"
        rows={1}
        spellcheck={false}
        aria-label={`Cell ${name}`}
        {...(editing.choices === null
          ? {}
          : {
              'aria-autocomplete': 'list' as const,
              'aria-controls': 'cell-choices',
              'aria-activedescendant': chosen >= 0 ? `cell-choice-${chosen}` : undefined,
            })}
        value={editing.text}
        onInput={(event) => {
          setChosen(-1);
          change(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          const to = event.relatedTarget as HTMLElement | null;
          if (editing.where === 'cell' && to?.id !== 'formula-bar') commit(editing.text, null);
        }}
      />
      {choices.length > 0 && (
        <div id="cell-choices" class="choices" role="listbox" aria-label={`Choices for ${name}`}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the chosen option
            <div
              key={choice}
              id={`cell-choice-${index}`}
              class={`choice ${index === chosen ? 'chosen' : ''}`}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                commit(choice, null);
              }}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
