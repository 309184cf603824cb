/** Our meetings: the last ones first, who was there, what was decided, and what was done by its day. */
import { useEffect } from 'preact/hooks';
import { PlainButton } from '../parts/controls';
import { shortDay, texts } from '../parts/minutes/texts';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

const { history } = texts;

function MeetingsPanel({ go }: PanelProps) {
  const asking = useJob('meetingHistory');
  useEffect(() => {
    asking.run({});
  }, []);
  const value = asking.value;
  if (!value)
    return (
      <>
        {asking.problems.length > 0 ? <ProblemList problems={asking.problems} /> : <p role="status">{words.working}</p>}
      </>
    );
  if (value.meetings.length === 0) return <p>{history.none}</p>;
  return (
    <>
      <p>
        {history.summary(value.held)}{' '}
        {value.onTime.due > 0 ? history.onTime(value.onTime.onTime, value.onTime.due) : ''}{' '}
        {value.overdue > 0 ? history.overdue(value.overdue) : ''}
      </p>
      <PlainButton onPress={() => go('minutes')}>{history.minutes}</PlainButton>
      <ul class="history">
        {value.meetings.map((meeting) => {
          const here = meeting.present.length + meeting.late.length;
          const of = here + meeting.absent.length;
          return (
            <li key={meeting.id}>
              <b>
                {shortDay(meeting.date, value.today)}: {meeting.label}
              </b>
              <span class="quiet">
                {[
                  meeting.status === 'planned' ? history.planned : of > 0 ? history.here(here, of) : '',
                  meeting.facilitator ? history.led(meeting.facilitator) : '',
                  meeting.status === 'held'
                    ? history.done(meeting.actions.onTime, meeting.actions.due, meeting.actions.made)
                    : '',
                  meeting.absent.length > 0 ? history.absent(meeting.absent.join(', ')) : '',
                  meeting.late.length > 0 ? history.late(meeting.late.join(', ')) : '',
                ]
                  .filter((part) => part !== '')
                  .join('. ')}
              </span>
              {meeting.agenda ? (
                <a
                  href={meeting.agenda}
                  target="_blank"
                  rel="noopener"
                  aria-label={`${history.agenda}, ${shortDay(meeting.date, value.today)}`}
                >
                  {history.agenda}
                </a>
              ) : null}
              {meeting.decisions.length > 0 ? (
                <ul>
                  {meeting.decisions.map((decision) => (
                    <li key={decision}>{decision}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ProblemList problems={asking.problems} />
    </>
  );
}

export const meetings: Panel = {
  id: 'meetings',
  view: (props) => <MeetingsPanel {...props} />,
  help: 'An action item counts as done on time when it was marked done by its due day. The tab Meetings holds the same, and everything here can be changed in its tabs.',
};
