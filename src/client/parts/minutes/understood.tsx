/** What was understood of a Doc or a pasted text, to be looked at before it is kept; and what a person has to place. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import { type Due, parseDue } from '../../../domain/planning/action-items';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { Choice, MainButton, TextField, Tick } from '../controls';
import type { MinutesBook } from './minutes';
import { dueHint, type LineKind, shortDay, texts } from './texts';

type Found = Arrived<ValueOf<'importMinutes'>>;
type Action = Found['actions'][number];

interface Props {
  readonly book: MinutesBook;
  readonly found: Found;
  readonly members: readonly string[];
  readonly today: string;
  /** The day that "next meeting" stands for. */
  readonly next: string | undefined;
  /** What was left out is still in the Doc or in the pasted text. */
  readonly onKept: (leftOut: number) => void;
}

const KINDS = Object.keys(texts.kinds) as LineKind[];

/** Only what was said: what is left out stays as it is planned. */
function said({ date, facilitator, bring }: NonNullable<Found['next']>) {
  return { ...(date ? { date } : {}), ...(facilitator ? { facilitator } : {}), ...(bring ? { bring } : {}) };
}

/** A day as a person would type it, where it is read as that day again. */
function typedDay(due: string, today: string): string {
  const day = parseCalendarDate(today);
  const short = shortDay(due, today);
  const read = day && parseDue(short, day, undefined);
  return read?.kind === 'date' && read.date === due ? short : due;
}

export function UnderstoodList({ book, found, members, today, next: nextDay, onKept }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [actions, setActions] = useState<readonly (Action & { readonly typed: string })[]>(
    found.actions.map((action) => ({ ...action, typed: action.due ? typedDay(action.due, today) : '' })),
  );
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const ticked = (key: string): boolean => !left.has(key);
  const tick = (key: string, on: boolean): void =>
    setLeft(new Set(on ? [...left].filter((each) => each !== key) : [...left, key]));
  const nothing =
    found.lines.length +
      found.actions.length +
      found.statuses.length +
      found.attendance.length +
      found.unplaced.length ===
      0 && !found.next;
  if (nothing) return <p role="status">{texts.nothingNew(found.already)}</p>;
  const { next } = found;
  const hintOf = (typed: string): string => {
    const day = parseCalendarDate(today);
    const read: Due = day ? parseDue(typed, day, nextDay ? parseCalendarDate(nextDay) : undefined) : { kind: 'none' };
    return read.kind === 'none' ? '' : dueHint(read, today);
  };
  const keep = async (): Promise<void> => {
    const placed = found.unplaced.flatMap(({ id, text }) => {
      const kind = KINDS.find((each) => each === places[id]);
      return kind ? [{ id, kind, text }] : [];
    });
    const placedActions = found.unplaced.filter(({ id }) => places[id] === 'action');
    const kept = await book.keep({
      lines: [...found.lines.filter(({ id }) => ticked(id)), ...placed],
      actions: [
        ...actions
          .filter(({ id }) => ticked(id))
          .map(({ id, what, owner, typed, status }) => ({ id, what, owner, due: typed, status })),
        ...placedActions.map(({ id, text }) => ({
          id,
          what: text,
          owner: '',
          due: '',
          status: 'not started' as const,
        })),
      ],
      statuses: found.statuses
        .filter(({ action }) => ticked(action))
        .map(({ action, status }) => ({ id: action, status })),
      attendance: found.attendance.filter(({ member }) => ticked(member)).map((each) => ({ ...each })),
      ...(next && ticked('next') ? { next: said(next) } : {}),
    });
    if (kept) onKept(left.size + found.unplaced.length - placed.length - placedActions.length);
  };
  return (
    <section class="next" aria-label={texts.understood}>
      <h2>{texts.understood}</h2>
      {found.already > 0 ? <p class="quiet">{texts.already(found.already)}</p> : null}
      {found.attendance.map(({ member, mark }) => (
        <Tick
          key={member}
          label={texts.markOf(member, texts.marks[mark])}
          checked={ticked(member)}
          onChange={(on) => tick(member, on)}
        />
      ))}
      {found.lines.map(({ id, kind, text }) => (
        <Tick
          key={id}
          label={`${texts.kinds[kind].one}: ${text}`}
          checked={ticked(id)}
          onChange={(on) => tick(id, on)}
        />
      ))}
      {found.statuses.map(({ action, what, status }) => (
        <Tick
          key={action}
          label={texts.statusNow(what, status)}
          checked={ticked(action)}
          onChange={(on) => tick(action, on)}
        />
      ))}
      {actions.map((action) => (
        <div key={action.id} class="understood">
          <Tick
            label={`${texts.asAction}: ${action.what}`}
            checked={ticked(action.id)}
            onChange={(on) => tick(action.id, on)}
          />
          {action.unclear ? <p class="hint late">{texts.unclear(action.unclear)}</p> : null}
          <div class="pair">
            <Choice
              label={texts.owner}
              value={action.owner}
              onChange={(owner) =>
                setActions(actions.map((each) => (each.id === action.id ? { ...each, owner } : each)))
              }
              options={['', ...members].map((name) => ({ value: name, label: name || texts.nobody }))}
            />
            <TextField
              label={texts.due}
              value={action.typed}
              onChange={(typed) =>
                setActions(actions.map((each) => (each.id === action.id ? { ...each, typed } : each)))
              }
              hint={hintOf(action.typed)}
            />
          </div>
        </div>
      ))}
      {next ? (
        <Tick
          label={texts.nextNow(
            [next.date ? shortDay(next.date, today) : '', next.facilitator, next.bring].filter((part) => part !== ''),
          )}
          checked={ticked('next')}
          onChange={(on) => tick('next', on)}
        />
      ) : null}
      {found.unplaced.length > 0 ? <h2>{texts.place}</h2> : null}
      {found.unplaced.map(({ id, text, from }) => (
        <Choice
          key={id}
          label={text}
          hint={from === '' ? '' : texts.from(from)}
          value={places[id] ?? ''}
          onChange={(kind) => setPlaces({ ...places, [id]: kind })}
          options={[
            { value: '', label: texts.leaveOut },
            { value: 'action', label: texts.asAction },
            ...KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind].one })),
          ]}
        />
      ))}
      <MainButton running={book.saving} onPress={keep}>
        {texts.keepAll}
      </MainButton>
    </section>
  );
}
