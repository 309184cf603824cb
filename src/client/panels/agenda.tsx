/** New agenda: already filled in, one press makes the Doc. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseCalendarDate } from '../../domain/calendar';
import { MEETING_TYPES } from '../../domain/planning/meetings';
import { AgendaForm, type Form, type KeptFields } from '../parts/agenda/form';
import { AgendaActions } from '../parts/agenda/made';
import { texts } from '../parts/agenda/texts';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { call } from '../server';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

/** A date that is typed passes through other dates; this long after the last key it is meant. */
const TYPED_MS = 400;

function AgendaPanel({ refresh }: PanelProps) {
  const asking = useJob('agendaForm');
  const [filled, setFilled] = useState(0);
  const [agenda, setAgenda] = useState<Form['agenda']>(null);
  const lookedUp = useRef('');
  // Stays when another kind of meeting cannot be shown, so that nothing typed is lost.
  const [form, setForm] = useState<Form>();
  const [kept, setKept] = useState<KeptFields>();
  const load = async (input: Parameters<typeof asking.run>[0]): Promise<void> => {
    const reply = await asking.run(input);
    if (!reply?.ok) return;
    setForm(reply.value);
    setAgenda(reply.value.agenda);
    setFilled(filled + 1);
  };
  // Another day is another meeting; only the answer for the date that stands there now counts.
  const lookUp = (type: Form['type'], date: string): void => {
    const day = parseCalendarDate(date);
    setAgenda(null);
    lookedUp.current = date;
    if (!day) return;
    setTimeout(async () => {
      if (lookedUp.current !== date) return;
      const reply = await call('agendaForm', { type, date: day });
      if (reply.ok && lookedUp.current === date) setAgenda(reply.value.agenda);
    }, TYPED_MS);
  };
  useEffect(() => {
    void load({});
  }, []);
  return (
    <>
      {agenda ? (
        <section class="next" aria-label={texts.openAgenda}>
          <p>{texts.hasAgenda(agenda.madeBy)}</p>
          <a class="main" href={agenda.url} target="_blank" rel="noopener">
            {texts.openAgenda}
          </a>
          <AgendaActions key={agenda.meeting} meeting={agenda.meeting} />
        </section>
      ) : null}
      {form ? (
        <AgendaForm
          // A form for another kind of meeting begins anew.
          key={filled}
          form={form}
          hasAgenda={agenda !== null}
          onDate={lookUp}
          kept={kept}
          reload={(type, fields) => {
            setKept(fields);
            lookedUp.current = '';
            return load({
              type: MEETING_TYPES.find((each) => each === type) ?? null,
              date: parseCalendarDate(fields.date) ?? null,
              minutes: fields.minutes,
            });
          }}
          refresh={refresh}
        />
      ) : null}
      {asking.running ? <p role="status">{words.working}</p> : null}
      <ProblemList problems={asking.problems} />
    </>
  );
}

export const agenda: Panel = {
  id: 'agenda',
  view: (props) => <AgendaPanel {...props} />,
  help: 'The kind of meeting is the one your cycle calls for; change it if your team needs another. The agenda is a Google Doc in your Drive. Names of students are written only if nobody outside the team can read it. Refresh numbers the night before: every note stays.',
};
