/** What a script's alert or prompt asks, or what the grid asks before it touches a protected cell. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, ButtonName, Question } from '../../worker/protocol';
import { Window } from './window';

const WORDS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

interface QuestionWindowProps {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

export function QuestionWindow({ question, answer }: QuestionWindowProps): JSX.Element {
  const [text, setText] = useState('');
  const [first = 'OK', ...others] = question.buttons;
  const give = (button: ButtonName) => answer(question.kind === 'prompt' ? { button, text } : { button });
  return (
    <Window title={question.title || 'Common Ground'} role="alertdialog" close={() => give('CLOSE')}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          give(first);
        }}
      >
        {question.kind === 'alert' && <p class="window-text">{question.text}</p>}
        {question.kind === 'prompt' && (
          <label class="field">
            {question.text}
            <input type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
        )}
        <div class="window-buttons">
          {others.map((button) => (
            <button key={button} type="button" class="button" onClick={() => give(button)}>
              {WORDS[button]}
            </button>
          ))}
          <button type="submit" class="button primary">
            {WORDS[first]}
          </button>
        </div>
      </form>
    </Window>
  );
}
