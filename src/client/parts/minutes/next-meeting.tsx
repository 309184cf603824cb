/** The next meeting: day, facilitator, what to bring. It becomes a planned row of Meetings. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import { Choice, PlainButton, TextField } from '../controls';
import type { Minutes, MinutesBook } from './minutes';
import { shortDay, texts } from './texts';

type Next = NonNullable<Minutes['next']>;

export function NextMeeting({
  book,
  next,
  members,
  today,
}: {
  readonly book: MinutesBook;
  readonly next: Next;
  readonly members: readonly string[];
  readonly today: string;
}) {
  const [date, setDate] = useState<string>(next.date);
  const [facilitator, setFacilitator] = useState(next.facilitator);
  const [bring, setBring] = useState(next.bring);
  return (
    <section aria-label={texts.nextMeeting}>
      <h2>{texts.nextMeeting}</h2>
      {next.planned ? <p class="quiet">{texts.nextKept(shortDay(next.date, today))}</p> : null}
      <TextField label={texts.nextDate} type="date" value={date} onChange={setDate} />
      <Choice
        label={texts.facilitator}
        value={facilitator}
        onChange={setFacilitator}
        options={['', ...members].map((name) => ({ value: name, label: name || texts.nobody }))}
      />
      <TextField label={texts.bring} value={bring} onChange={setBring} />
      <PlainButton
        disabled={!parseCalendarDate(date)}
        onPress={() => book.keep({ next: { date: parseCalendarDate(date), facilitator, bring } })}
      >
        {texts.keepNext}
      </PlainButton>
    </section>
  );
}
