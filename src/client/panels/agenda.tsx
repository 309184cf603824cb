/** New agenda: already filled in, one press makes the Doc. */
import { useEffect, useState } from 'preact/hooks';
import { parseCalendarDate } from '../../domain/calendar';
import { MEETING_TYPES } from '../../domain/planning/meetings';
import { AgendaForm, type Form, type KeptFields } from '../parts/agenda/form';
import { AgendaActions } from '../parts/agenda/made';
import { texts } from '../parts/agenda/texts';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

function AgendaPanel({ refresh }: PanelProps) {
  const asking = useJob('agendaForm');
  const [filled, setFilled] = useState(0);
  // Stays when another kind of meeting cannot be shown, so that nothing typed is lost.
  const [form, setForm] = useState<Form>();
  const [kept, setKept] = useState<KeptFields>();
  const load = async (input: Parameters<typeof asking.run>[0]): Promise<void> => {
    const reply = await asking.run(input);
    if (!reply?.ok) return;
    setForm(reply.value);
    setFilled(filled + 1);
  };
  useEffect(() => {
    void load({});
  }, []);
  return (
    <>
      {form?.agenda ? (
        <section class="next" aria-label={texts.openAgenda}>
          <p>{texts.hasAgenda(form.agenda.madeBy)}</p>
          <a class="main" href={form.agenda.url} target="_blank" rel="noopener">
            {texts.openAgenda}
          </a>
          <AgendaActions meeting={form.agenda.meeting} />
        </section>
      ) : null}
      {form ? (
        <AgendaForm
          // A form for another kind of meeting begins anew.
          key={filled}
          form={form}
          kept={kept}
          reload={(type, fields) => {
            setKept(fields);
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
