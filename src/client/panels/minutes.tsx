/** Minutes, during the meeting or after it: every entry is in the workbook as soon as it is written. */
import { Choice, Tick } from '../parts/controls';
import { NewActions, OldActions } from '../parts/minutes/actions';
import { Attendance } from '../parts/minutes/attendance';
import { DocMinutes } from '../parts/minutes/doc';
import { Lines } from '../parts/minutes/lines';
import { type MinutesBook, useMinutes } from '../parts/minutes/minutes';
import { NextMeeting } from '../parts/minutes/next-meeting';
import { shortDay, texts } from '../parts/minutes/texts';
import { ProblemList } from '../parts/problems';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

function MinutesPanel({ go, refresh }: PanelProps) {
  const book = useMinutes(null);
  const { minutes, problems } = book;
  if (!minutes)
    return <>{problems.length > 0 ? <ProblemList problems={problems} /> : <p role="status">{words.working}</p>}</>;
  const { meeting } = minutes;
  return (
    <>
      {minutes.meetings.length > 0 ? (
        <Choice
          label={texts.meeting}
          value={meeting?.id ?? ''}
          onChange={(id) => book.show(id)}
          options={minutes.meetings.map(({ id, date, label, status }) => ({
            value: id,
            label: texts.meetingOption(shortDay(date, minutes.today), label, status === 'planned'),
          }))}
        />
      ) : (
        <p>{texts.noMeeting}</p>
      )}
      {minutes.meetings.some(({ date }) => date === minutes.today) ? null : (
        <button type="button" class="plain" onClick={() => book.start()}>
          {texts.startToday}
        </button>
      )}
      {book.turning ? <p role="status">{words.working}</p> : null}
      {meeting && !book.turning ? <MeetingMinutes key={meeting.id} book={book} go={go} refresh={refresh} /> : null}
    </>
  );
}

function MeetingMinutes({ book, go, refresh }: Omit<PanelProps, 'home'> & { readonly book: MinutesBook }) {
  const { minutes, problems } = book;
  const meeting = minutes?.meeting;
  if (!minutes || !meeting) return null;
  return (
    <>
      <p class="saved" role="status">
        {book.saving ? texts.saving : book.saved ? texts.saved : ''}
      </p>
      <ProblemList problems={problems} />
      {meeting.document ? (
        <p>
          <a href={meeting.document.url} target="_blank" rel="noopener">
            {texts.openAgenda}
          </a>
        </p>
      ) : null}
      <Attendance book={book} meeting={meeting} members={minutes.members} addMembers={() => go('team')} />
      <OldActions book={book} minutes={minutes} />
      <Lines book={book} meeting={meeting} kind="decision" />
      <NewActions book={book} minutes={minutes} meeting={meeting} />
      <details>
        <summary>{texts.more}</summary>
        {(['parked', 'plus', 'delta', 'question', 'note'] as const).map((kind) => (
          <Lines key={kind} book={book} meeting={meeting} kind={kind} />
        ))}
      </details>
      {minutes.next ? (
        <NextMeeting
          key={`${minutes.next.id}${minutes.next.date}`}
          book={book}
          next={minutes.next}
          members={minutes.members}
          today={minutes.today}
        />
      ) : null}
      <Tick
        label={texts.held}
        checked={meeting.status === 'held'}
        onChange={async (held) => {
          if (await book.keep({ held })) await refresh();
        }}
      />
      <DocMinutes book={book} minutes={minutes} meeting={meeting} />
    </>
  );
}

export const minutes: Panel = {
  id: 'minutes',
  view: (props) => <MinutesPanel {...props} />,
  help: 'Every entry is saved in the workbook as you make it, so two people can write at once. Minutes typed into the Doc can be brought in by the member who made it; everybody can paste text. Nothing is added twice.',
};
