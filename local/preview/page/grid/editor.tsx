/** The box in which a cell is edited, with the choices of its dropdown below. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Editing, fitting } from './editing';
import { placeName } from './names';
import type { Direction, Place } from './selection';

export interface EditorActions {
  readonly change: (text: string) => void;
  /** Writes the text and moves on; null stays. */
  readonly commit: (text: string, move: Direction | null) => void;
  readonly cancel: () => void;
  /** A text of the same column that begins as typed; null when there is not exactly one. */
  readonly complete: (typed: string, place: Place) => string | null;
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

export function Editor({ editing, change, commit, cancel, complete }: EditorProps): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState(-1);
  const choices =
    editing.choices === null ? [] : fitting(editing.choices, editing.mode === 'edit' && chosen < 0 ? '' : editing.text);
  // What begins as typed is taken by Enter, as in Sheets.
  const begun = editing.mode === 'enter' && editing.text !== '' ? editing.text.toLowerCase() : null;
  const lit =
    chosen >= 0 || begun === null ? chosen : choices.findIndex((each) => each.toLowerCase().startsWith(begun));
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
    const taken = choices[lit];
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
      setChosen((lit + (arrow === 'down' ? 1 : choices.length - (lit < 0 ? 0 : 1))) % choices.length);
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
              'aria-activedescendant': lit >= 0 ? `cell-choice-${lit}` : undefined,
            })}
        value={editing.text}
        onInput={(event) => {
          setChosen(-1);
          const { value, selectionEnd } = event.currentTarget;
          const added = (event as InputEvent).inputType === 'insertText' && selectionEnd === value.length;
          const completed =
            added && editing.mode === 'enter' && editing.choices === null ? complete(value, editing.place) : null;
          if (completed !== null) {
            // At once: the next letter has to replace what was completed, which is selected.
            event.currentTarget.value = completed;
            event.currentTarget.setSelectionRange(value.length, completed.length);
          }
          change(completed ?? value);
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
              class={`choice ${index === lit ? 'chosen' : ''}`}
              role="option"
              aria-selected={index === lit}
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
