/** Lines of one kind: what is written, each changed or taken out by itself, and room for one more. */
import { useState } from 'preact/hooks';
import { PlainButton, TextArea } from '../controls';
import { type MinutesBook, newId } from './minutes';
import { type LineKind, type Meeting, texts } from './texts';

export function Lines({
  book,
  meeting,
  kind,
}: {
  readonly book: MinutesBook;
  readonly meeting: Meeting;
  readonly kind: LineKind;
}) {
  const [text, setText] = useState('');
  const [id, setId] = useState(() => newId('L'));
  const { title, add } = texts.kinds[kind];
  const own = meeting.lines.filter((line) => line.kind === kind);
  // The field is free at once for the next line; what could not be kept comes back into it.
  const [onTheWay, setOnTheWay] = useState<readonly { readonly id: string; readonly text: string }[]>([]);
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return;
    setText('');
    setId(newId('L'));
    setOnTheWay((before) => [...before, { id, text }]);
    const kept = await book.keep({ lines: [{ id, kind, text }] });
    setOnTheWay((before) => before.filter((line) => line.id !== id));
    if (kept) return;
    setText((typed) => (typed.trim() === '' ? text : `${text}\n${typed}`));
    setId(id);
  };
  const waiting = onTheWay.filter((line) => !own.some((kept) => kept.id === line.id));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {own.length + waiting.length > 0 ? (
        <ul class="entries">
          {own.map((line) => (
            <Line key={line.id} book={book} id={line.id} kind={kind} text={line.text} />
          ))}
          {waiting.map((line) => (
            <li key={line.id} class="quiet">
              {line.text}
            </li>
          ))}
        </ul>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
        onKeyDown={(event) => {
          // Enter keeps the line, as in a list; a line break is shift and Enter.
          if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          void keep();
        }}
      >
        <TextArea label={add} rows={2} value={text} onChange={setText} />
        <button type="submit" class="plain" disabled={text.trim() === ''}>
          {texts.add}
        </button>
      </form>
    </section>
  );
}

function Line({
  book,
  id,
  kind,
  text,
}: {
  readonly book: MinutesBook;
  readonly id: string;
  readonly kind: LineKind;
  readonly text: string;
}) {
  const [draft, setDraft] = useState<string>();
  if (draft !== undefined)
    return (
      <li>
        <TextArea label={texts.change} rows={3} value={draft} onChange={setDraft} />
        <PlainButton
          disabled={draft.trim() === ''}
          onPress={async () => {
            if (await book.keep({ lines: [{ id, kind, text: draft, was: text }] })) setDraft(undefined);
          }}
        >
          {texts.save}
        </PlainButton>{' '}
        <PlainButton onPress={() => setDraft(undefined)}>{texts.cancel}</PlainButton>
      </li>
    );
  return (
    <li>
      <span class="said">{text}</span>
      <span class="marks">
        <button type="button" class="small" aria-label={texts.changeOf(text)} onClick={() => setDraft(text)}>
          {texts.change}
        </button>
        <button
          type="button"
          class="small"
          aria-label={texts.removeOf(text)}
          onClick={() => book.keep({ removed: [id] })}
        >
          {'\u00d7'}
        </button>
      </span>
    </li>
  );
}
