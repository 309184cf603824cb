/** How repeated scores count: choose a rule, see it worked on the team's own numbers and whose level would change, then use it. */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { Choice, MainButton, PlainButton, TextField } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { words } from './words';

type Rules = Arrived<ValueOf<'rules'>>;
type Preview = Arrived<ValueOf<'switchRule'>>;

export function RuleSwitch({ refresh }: { readonly refresh: () => Promise<void> }) {
  const rules = useJob('rules');
  if (!rules.value)
    return (
      <>
        <MainButton running={rules.running} onPress={() => rules.run({})}>
          {words.rules.open}
        </MainButton>
        <ProblemList problems={rules.problems} />
      </>
    );
  return <RuleForm rules={rules.value} refresh={refresh} />;
}

const AS_TEAM = '';

function RuleForm({ rules, refresh }: { readonly rules: Rules; readonly refresh: () => Promise<void> }) {
  const job = useJob('switchRule');
  const [learning, setLearning] = useState('');
  const [method, setMethod] = useState(rules.team.method);
  const [typed, setTyped] = useState(rules.team.parameter === null ? '' : String(rules.team.parameter));
  const chosen = rules.methods.find(({ id }) => id === method);
  const asked = (use: boolean) => ({
    use,
    learning: learning === '' ? null : learning,
    rule:
      method === AS_TEAM
        ? null
        : { method, parameter: chosen?.parameter && typed !== '' ? Number(typed.replace(',', '.')) : undefined },
  });
  const choose = (next: () => void) => (): void => {
    next();
    job.reset();
  };
  return (
    <>
      <Choice
        label={words.rules.for}
        value={learning}
        onChange={(code) =>
          choose(() => {
            const own = rules.learnings.find((each) => each.code === code)?.rule;
            setLearning(code);
            setMethod(code === '' ? rules.team.method : (own?.method ?? AS_TEAM));
            setTyped(String((code === '' ? rules.team.parameter : own?.parameter) ?? ''));
          })()
        }
        options={[
          { value: '', label: words.rules.team },
          ...rules.learnings.map(({ code }) => ({ value: code, label: code })),
        ]}
      />
      <Choice
        label={words.rules.method}
        value={method}
        onChange={(id) =>
          choose(() => {
            setMethod(id);
            setTyped('');
          })()
        }
        options={[
          ...(learning === '' ? [] : [{ value: AS_TEAM, label: words.rules.followTeam }]),
          ...rules.methods.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      {chosen ? <p class="quiet">{chosen.about}</p> : null}
      {chosen?.parameter ? (
        <TextField
          label={chosen.parameter.label}
          hint={`${chosen.parameter.about} ${words.rules.range(chosen.parameter.min, chosen.parameter.max)}`}
          value={typed === '' ? String(chosen.parameter.initial) : typed}
          onChange={(value) => choose(() => setTyped(value))()}
        />
      ) : null}
      {job.value ? <PreviewOf preview={job.value} /> : null}
      {job.value && !job.value.used ? (
        <MainButton
          running={job.running}
          onPress={async () => {
            const reply = await job.run(asked(true));
            if (reply?.ok) await refresh();
          }}
        >
          {words.rules.use}
        </MainButton>
      ) : (
        <PlainButton disabled={job.running} onPress={() => job.run(asked(false))}>
          {words.rules.preview}
        </PlainButton>
      )}
      <ProblemList problems={job.problems} />
    </>
  );
}

function PreviewOf({ preview }: { readonly preview: Preview }) {
  const { example, changes, used } = preview;
  if (used)
    return (
      <p class="done" role="status">
        {words.rules.used}
      </p>
    );
  const moved = changes.learnings.filter(({ up, down, gained, lost }) => up + down + gained + lost > 0);
  return (
    <section class="next" role="status">
      {example ? (
        <>
          <p>{words.rules.example(example.percents)}</p>
          <ul>
            {example.steps.map((step) => (
              <li key={step.words + step.arithmetic}>
                {step.words} {step.arithmetic}
              </li>
            ))}
          </ul>
          <p>
            {example.result.percent === null
              ? words.rules.givesNothing
              : words.rules.gives(example.result.percent, example.result.level)}
          </p>
        </>
      ) : null}
      <p>
        <b>{changes.students === 0 ? words.rules.nobody : words.rules.changes(changes.students)}</b>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <ul class="long" tabIndex={0}>
        {moved.map((each) => (
          <li key={each.learning}>
            <b>{each.learning}</b>: {directions(each).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function directions({ up, down, gained, lost }: Preview['changes']['learnings'][number]): string[] {
  return [
    ...(up > 0 ? [words.rules.up(up)] : []),
    ...(down > 0 ? [words.rules.down(down)] : []),
    ...(gained > 0 ? [words.rules.gained(gained)] : []),
    ...(lost > 0 ? [words.rules.lost(lost)] : []),
  ];
}
