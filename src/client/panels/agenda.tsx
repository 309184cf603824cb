/** New agenda: already filled in, one press makes the Doc. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../domain/calendar';
import { MEETING_TYPES } from '../../domain/planning/meetings';
import { Choice, MainButton, OpenButton, TextField, Tick } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Panel, PanelProps } from './panel';

function AgendaPanel({ home, refresh }: PanelProps) {
  const job = useJob('newAgenda');
  const [type, setType] = useState<string>(home.next.meeting);
  const [date, setDate] = useState<string>(home.nextMeeting ?? home.today);
  const [names, setNames] = useState(true);
  const [share, setShare] = useState(false);
  return (
    <>
      <p class="quiet">{home.next.reason}</p>
      <Choice
        label="Kind of meeting"
        value={type}
        onChange={setType}
        options={MEETING_TYPES.map((each) => ({ value: each, label: each === home.next.meeting ? `${sentence(each)} (suggested)` : sentence(each) }))}
      />
      <TextField label="Date" type="date" value={date} onChange={setDate} />
      <Tick label="Name students in it (otherwise counts only)" checked={names} onChange={setNames} />
      <Tick label="Share it with the team's members; no mail is sent" checked={share} onChange={setShare} />
      <MainButton
        running={job.running}
        onPress={async () => {
          const reply = await job.run({ type: MEETING_TYPES.find((each) => each === type), date: parseCalendarDate(date), names, share });
          if (reply?.ok) await refresh();
        }}
      >
        Make agenda
      </MainButton>
      {job.value?.document ? (
        <section class="done" aria-label="Result" role="status">
          <p>{job.value.document.state === 'found' ? 'This agenda was made before.' : 'The agenda is ready.'}</p>
          <OpenButton url={job.value.document.url}>Open {job.value.document.title}</OpenButton>
        </section>
      ) : null}
      <ProblemList problems={job.problems} />
    </>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const agenda: Panel = {
  id: 'agenda',
  title: 'New agenda',
  about: 'A Doc with open actions, goals and numbers in it',
  view: (props) => <AgendaPanel {...props} />,
  help: 'The kind of meeting is the one your cycle calls for; change it if your team needs another. The agenda is a Google Doc in your Drive. Names of students are written only if nobody outside the team can read it.',
};
