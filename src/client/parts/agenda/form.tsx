/** The form of a new agenda, filled in already; everything in it can be changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import { fitMinutes } from '../../../domain/planning/box-minutes';
import { MEETING_TYPES, type Role } from '../../../domain/planning/meetings';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { StrategiesAsked } from '../assessments/strategies-asked';
import { Choice, MainButton, OpenButton, PlainButton, TextField, Tick } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { BoxList, type FormBox } from './box-list';
import { AgendaActions } from './made';
import { texts } from './texts';

export type Form = Arrived<ValueOf<'agendaForm'>>;

/** What a person has typed that holds for every kind of meeting. */
export interface KeptFields {
  readonly date: string;
  readonly start: string;
  readonly place: string;
  /** Null where the team's own are wanted again. */
  readonly minutes: number | null;
  /** What to say once the form is there again. */
  readonly said: string;
}

interface Props {
  readonly form: Form;
  /** Undefined at first. */
  readonly kept: KeptFields | undefined;
  /** Fills the form anew for another kind of meeting. */
  readonly reload: (type: string, kept: KeptFields) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** The panel shows the agenda that this meeting has already. */
  readonly hasAgenda: boolean;
  /** Another date: another meeting, which may have an agenda. */
  readonly onDate: (type: Form['type'], date: string) => void;
}

export function AgendaForm({ form, kept, reload, refresh, hasAgenda, onDate }: Props) {
  const looking = useJob('agendaForm');
  const kind = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form was filled anew: who chose the kind with the keyboard goes on from there.
    if (kept) kind.current?.querySelector('select')?.focus();
  }, []);
  const making = useJob('newAgenda');
  const keeping = useJob('saveTemplate');
  const resetting = useJob('originalTemplate');
  const [date, setDate] = useState<string>(form.date);
  const [start, setStart] = useState(kept?.start ?? form.start);
  const [place, setPlace] = useState(kept?.place ?? form.place);
  const [minutes, setMinutes] = useState(String(form.minutes));
  const [assessment, setAssessment] = useState(form.assessment ?? '');
  const [focus, setFocus] = useState<readonly string[]>(form.focus);
  const [roles, setRoles] = useState<readonly Form['roles'][number][]>(form.roles);
  const [boxes, setBoxes] = useState<readonly FormBox[]>(form.boxes.map((box, key) => ({ ...box, key })));
  const [names, setNames] = useState(true);
  const [share, setShare] = useState(false);
  const type = MEETING_TYPES.find((each) => each === form.type) ?? 'plain';
  const total = Number(minutes);
  const enough = Number.isInteger(total) && total >= boxes.length && total <= 600;
  const fields = { date, start, place, minutes: total === form.minutes || !enough ? (kept?.minutes ?? null) : total };
  const asked = boxes.map(({ key: _key, ...box }) => ({
    ...box,
    title: box.title || texts.newBox,
    prompts: box.prompts.filter((prompt) => prompt.trim() !== ''),
    data: blocksOf(box.data),
  }));
  const make = async (anew: boolean): Promise<void> => {
    const reply = await making.run({
      type,
      date: parseCalendarDate(date),
      start,
      place,
      minutes: total,
      assessment: assessment === '' ? null : assessment,
      learnings: [...focus],
      roles: holders(roles),
      boxes: asked,
      names,
      share,
      anew,
    });
    if (reply?.ok) await refresh();
  };
  const document = making.value?.document;
  return (
    <>
      {form.type === form.suggested ? <p class="quiet">{form.reason}</p> : null}
      <div ref={kind}>
        <Choice
          label={texts.kind}
          value={form.type}
          onChange={(next) => reload(next, { ...fields, said: '' })}
          hint={form.type === form.suggested ? '' : (form.kinds.find(({ id }) => id === form.type)?.when ?? '')}
          options={form.kinds.map(({ id, label }) => ({
            value: id,
            label: id === form.suggested ? texts.suggested(label) : label,
          }))}
        />
      </div>
      <p class="quiet" role="status">
        {kept?.said ?? ''}
      </p>
      <TextField
        label={texts.date}
        type="date"
        value={date}
        onChange={(next) => {
          setDate(next);
          making.reset();
          onDate(form.type, next);
        }}
      />
      <div class="pair">
        <TextField label={texts.start} type="time" value={start} onChange={setStart} />
        <TextField
          label={texts.minutes}
          type="number"
          value={minutes}
          onChange={(value) => {
            setMinutes(value);
            const wanted = Number(value);
            if (!Number.isInteger(wanted) || wanted < boxes.length || wanted > 600) return;
            const fitted = fitMinutes(
              boxes.map((box) => box.minutes),
              wanted,
            );
            setBoxes(boxes.map((box, at) => ({ ...box, minutes: fitted[at] ?? box.minutes })));
          }}
          hint={enough ? '' : texts.tooFew(boxes.length)}
        />
      </div>
      <details>
        <summary>{texts.boxesOf(boxes.length)}</summary>
        <BoxList boxes={boxes} onChange={setBoxes} members={form.members} blocks={form.blocks} />
        <h2>{texts.template}</h2>
        {form.own ? <p class="quiet">{texts.isOwn}</p> : null}
        <PlainButton disabled={keeping.running} onPress={() => keeping.run({ type, boxes: asked })}>
          {texts.keep}
        </PlainButton>{' '}
        {form.own || keeping.value ? (
          <PlainButton
            disabled={resetting.running}
            onPress={async () => {
              const reply = await resetting.run({ type });
              if (reply?.ok) await reload(form.type, { ...fields, said: texts.isOriginal });
            }}
          >
            {texts.original}
          </PlainButton>
        ) : null}
        {keeping.value ? <p role="status">{texts.kept}</p> : null}
        <ProblemList problems={[...keeping.problems, ...resetting.problems]} />
      </details>
      <details>
        <summary>{texts.rolesOf(roles.find(({ role }) => role === 'facilitator')?.who ?? '')}</summary>
        <p class="hint">{texts.rolesHint}</p>
        {roles.map(({ role, name, who }) => (
          <Choice
            key={role}
            label={name}
            value={who}
            onChange={(next) => setRoles(roles.map((each) => (each.role === role ? { ...each, who: next } : each)))}
            options={['', ...form.members].map((member) => ({ value: member, label: member || texts.nobody }))}
          />
        ))}
      </details>
      <details>
        <summary>{texts.focusOf(focus)}</summary>
        {form.assessments.length > 0 ? (
          <Choice
            label={texts.assessment}
            value={assessment}
            onChange={async (id) => {
              setAssessment(id);
              const reply = await looking.run({ type, assessment: id });
              if (reply?.ok) setFocus(reply.value.focus);
            }}
            options={form.assessments.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : null}
        {form.learnings.map(({ code, statement }) => (
          <Tick
            key={code}
            label={`${code} ${statement}`}
            checked={focus.includes(code)}
            // In the team's order, whatever is ticked first.
            onChange={(on) =>
              setFocus(
                form.learnings.map((each) => each.code).filter((each) => (each === code ? on : focus.includes(each))),
              )
            }
          />
        ))}
        <TextField label={texts.place} value={place} onChange={setPlace} />
      </details>
      {form.type === 'data analysis' ? <StrategiesAsked assessment={assessment} /> : null}
      <Tick label={texts.names} checked={names} onChange={setNames} />
      {form.withEmail > 0 ? (
        <Tick label={texts.share(form.withEmail, form.members.length)} checked={share} onChange={setShare} />
      ) : null}
      <MainButton running={making.running} disabled={!enough} onPress={() => make(false)}>
        {texts.make}
      </MainButton>
      {document ? (
        <section class="done" aria-label="Result" role="status">
          <p>{document.state === 'found' ? texts.madeBefore : texts.ready}</p>
          <OpenButton url={document.url}>{texts.open(document.title)}</OpenButton>
          {document.state === 'found' ? <PlainButton onPress={() => make(true)}>{texts.anew}</PlainButton> : null}
        </section>
      ) : null}
      <ProblemList problems={making.problems} />
      {making.value && !hasAgenda ? <AgendaActions meeting={making.value.meeting} /> : null}
    </>
  );
}

type Block = 'levels' | 'hardest' | 'groups' | 'strategies' | 'plans' | 'growth';
const BLOCKS: readonly Block[] = ['levels', 'hardest', 'groups', 'strategies', 'plans', 'growth'];

function blocksOf(chosen: readonly string[]): Block[] {
  return BLOCKS.filter((block) => chosen.includes(block));
}

function holders(roles: readonly { readonly role: Role; readonly who: string }[]): Record<Role, string> {
  const held = { facilitator: '', recorder: '', timekeeper: '', normsKeeper: '', dataCollector: '' };
  for (const { role, who } of roles) held[role] = who;
  return held;
}
