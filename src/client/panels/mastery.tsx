/** Mastery: update it, ask who needs what, see why, and choose how repeated scores count. */
import { MainButton, PlainButton, Tick } from '../parts/controls';
import { RuleSwitch } from '../parts/mastery/rule-switch';
import { WhoNeeds } from '../parts/mastery/who-needs';
import { words } from '../parts/mastery/words';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Panel, PanelProps } from './panel';

function MasteryPanel({ home, go, refresh }: PanelProps) {
  const job = useJob('updateMastery');
  const choice = useJob('chooseResults');
  const update = async (withoutDeleted: boolean): Promise<void> => {
    const reply = await job.run({ withoutDeleted });
    if (reply?.ok) await refresh();
  };
  if (home.learnings.length === 0) return <p>{words.noLearnings}</p>;
  const { stale, asOf } = home.mastery;
  return (
    <>
      <p>{words.about}</p>
      <p role="status">{asOf === null ? (stale ? words.never : '') : stale ? words.changed(asOf) : words.asOf(asOf)}</p>
      <MainButton running={job.running} onPress={() => update(false)}>
        {words.update}
      </MainButton>
      <ProblemList problems={job.problems} />
      {job.problems.some(({ code }) => code === 'gradebook-gone') ? (
        <PlainButton disabled={job.running} onPress={() => update(true)}>
          {words.goOnWithout}
        </PlainButton>
      ) : null}
      {job.value ? <Updated value={job.value} /> : null}
      <Tick
        label={words.byItself}
        checked={home.mastery.updateByItself}
        onChange={async (updateByItself) => {
          const reply = await choice.run({ updateByItself });
          if (reply?.ok) await refresh();
        }}
      />
      <ProblemList problems={choice.problems} />
      <h2>{words.whoNeeds}</h2>
      <WhoNeeds learnings={home.learnings} />
      <h2>{words.why}</h2>
      <p class="quiet">{words.whyAbout}</p>
      <PlainButton onPress={() => go('why')}>{words.why}</PlainButton>
      <h2>{words.rule}</h2>
      <RuleSwitch refresh={refresh} />
    </>
  );
}

function Updated({ value }: { readonly value: NonNullable<ReturnType<typeof useJob<'updateMastery'>>['value']> }) {
  return (
    <section class="done" aria-label={words.update} role="status">
      <p>{words.asOf(value.asOf)}</p>
      {value.withoutEvidence > 0 ? <p>{words.withoutEvidence(value.withoutEvidence)}</p> : null}
      <table>
        <caption class="quiet">{words.proficientCaption}</caption>
        <tbody>
          {value.learnings.map(({ learning, team }) => (
            <tr key={learning}>
              <th scope="row">{learning}</th>
              <td>{words.of(team.proficient, team.assessed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const mastery: Panel = {
  id: 'mastery',
  view: (props) => <MasteryPanel {...props} />,
  help: 'Mastery comes from the items that ask for a learning, never from the total. Your team chose one rule for repeated attempts; the newest attempt counts unless you chose another. Empty, excused and absent never count as zero.',
};
