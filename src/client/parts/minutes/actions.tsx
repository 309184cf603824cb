/** Action items: the old ones with their status, the new ones with an owner and a day. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import { ACTION_STATUSES, type ActionStatus, parseDue } from '../../../domain/planning/action-items';
import { Choice, PlainButton, TextArea, TextField } from '../controls';
import { type Minutes, type MinutesBook, newId } from './minutes';
import { dueHint, type Meeting, shortDay, texts } from './texts';

type Item = Minutes['old'][number];

/** More than these push everything that is decided today off the screen. */
const FIRST = 6;

export function OldActions({ book, minutes }: { readonly book: MinutesBook; readonly minutes: Minutes }) {
  const [all, setAll] = useState(false);
  const open = minutes.old.filter(({ status }) => status !== 'done' && status !== 'dropped');
  const overdue = open.filter((item) => item.overdue).length;
  const shown = all || minutes.old.length <= FIRST + 1 ? minutes.old : minutes.old.slice(0, FIRST);
  return (
    <section aria-label={texts.oldActions}>
      <h2>{open.length > FIRST ? texts.oldActionsOf(open.length, overdue) : texts.oldActions}</h2>
      {minutes.old.length === 0 ? (
        <p class="quiet">{texts.noOld}</p>
      ) : (
        <Items book={book} items={shown} today={minutes.today} removable={false} />
      )}
      {shown.length < minutes.old.length ? (
        <PlainButton onPress={() => setAll(true)}>{texts.showAll(minutes.old.length)}</PlainButton>
      ) : null}
    </section>
  );
}

export function NewActions({
  book,
  minutes,
  meeting,
}: {
  readonly book: MinutesBook;
  readonly minutes: Minutes;
  readonly meeting: Meeting;
}) {
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [id, setId] = useState(() => newId('A'));
  // The form is free at once for the next one; what could not be kept comes back into it.
  const [onTheWay, setOnTheWay] = useState<readonly { readonly id: string; readonly what: string }[]>([]);
  const today = parseCalendarDate(minutes.today);
  const next = minutes.next ? parseCalendarDate(minutes.next.date) : undefined;
  const read = today ? parseDue(due, today, next) : { kind: 'none' as const };
  const keep = async (): Promise<void> => {
    if (what.trim() === '' || read.kind === 'unclear') return;
    setWhat('');
    setOwner('');
    setDue('');
    setId(newId('A'));
    setOnTheWay((before) => [...before, { id, what }]);
    const kept = await book.keep({
      actions: [{ id, what, owner, due: read.kind === 'date' ? read.date : '', status: 'not started' }],
    });
    setOnTheWay((before) => before.filter((item) => item.id !== id));
    if (kept) return;
    setWhat((typed) => (typed.trim() === '' ? what : `${what}\n${typed}`));
    setOwner(owner);
    setDue(due);
    setId(id);
  };
  const waiting = onTheWay.filter((item) => !meeting.actions.some((kept) => kept.id === item.id));
  return (
    <section aria-label={texts.actions}>
      <h2>{texts.actions}</h2>
      {meeting.actions.length > 0 ? (
        <Items book={book} items={meeting.actions} today={minutes.today} removable />
      ) : null}
      {waiting.map((item) => (
        <p key={item.id} class="quiet">
          {item.what}
        </p>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // On to the next item; the button that was pressed cannot be pressed while the form is empty.
          event.currentTarget.querySelector('textarea')?.focus();
          void keep();
        }}
      >
        <TextArea label={texts.what} rows={2} value={what} onChange={setWhat} />
        <Choice
          label={texts.owner}
          value={owner}
          onChange={setOwner}
          options={['', ...minutes.members].map((name) => ({ value: name, label: name || texts.nobody }))}
        />
        <TextField label={texts.due} value={due} onChange={setDue} hint={dueHint(read, minutes.today)} />
        <button type="submit" class="plain" disabled={what.trim() === '' || read.kind === 'unclear'}>
          {texts.add}
        </button>
      </form>
    </section>
  );
}

interface ItemsProps {
  readonly book: MinutesBook;
  readonly items: readonly Item[];
  readonly today: string;
  readonly removable: boolean;
}

function Items({ book, items, today, removable }: ItemsProps) {
  // What was chosen shows at once; the workbook's answer takes its place.
  const [chosen, setChosen] = useState<Readonly<Record<string, ActionStatus>>>({});
  const choose = async (id: string, status: ActionStatus): Promise<void> => {
    setChosen((before) => ({ ...before, [id]: status }));
    await book.keep({ statuses: [{ id, status }] });
    setChosen((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== id)));
  };
  return (
    <ul class="entries">
      {items.map((item) => (
        <li key={item.id}>
          <span class="said">
            {item.what}
            <span class="quiet">
              {item.owner || texts.nobody}, {item.due ? shortDay(item.due, today) : texts.noDate}
              {item.overdue ? <b class="late">, {texts.overdue}</b> : null}
            </span>
          </span>
          <span class="marks">
            <select
              aria-label={texts.statusOf(item.what)}
              value={chosen[item.id] ?? item.status}
              onChange={(event) => {
                const status = ACTION_STATUSES.find((each) => each === event.currentTarget.value);
                if (status) void choose(item.id, status);
              }}
            >
              {ACTION_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {status}
                </option>
              ))}
            </select>
            {removable ? (
              <button
                type="button"
                class="small"
                aria-label={texts.removeOf(item.what)}
                onClick={() => book.keep({ removed: [item.id] })}
              >
                {'\u00d7'}
              </button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
