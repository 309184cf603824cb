/** What we tried, what we saw: the team's own evidence on its strategies. */
import { useEffect } from 'preact/hooks';
import type { PlanRow } from '../../domain/planning/plan';
import type { ValueOf } from '../../jobs';
import { PlainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { count } from '../parts/texts';
import { useJob } from '../parts/use-job';
import type { Arrived } from '../server';
import { words } from '../words';
import type { Panel } from './panel';

const KINDS: Readonly<Record<PlanRow['kind'], string>> = {
  'class reteach': 'whole class',
  intervention: 'support',
  extension: 'extension',
};

type Entry = Arrived<ValueOf<'whatWeTried'>>['tried'][number];

function TriedPanel() {
  const job = useJob('whatWeTried');
  const keep = useJob('keepWhatWeTried');
  useEffect(() => {
    void job.run({});
  }, []);
  if (!job.value)
    return (
      <>
        <p role="status">{job.running ? words.working : ''}</p>
        <ProblemList problems={job.problems} />
      </>
    );
  const { tried } = job.value;
  if (tried.length === 0)
    return <p>Nothing yet. When groups of an action plan have a strategy, what came of it is listed here.</p>;
  const codes = [...new Set(tried.map(({ learning }) => learning))];
  return (
    <>
      <p>Counts, not causes: some students would have got there anyway.</p>
      {codes.map((code) => (
        <section key={code} aria-label={code}>
          <h2>
            {code} <span class="quiet">{tried.find(({ learning }) => learning === code)?.statement}</span>
          </h2>
          <Entries entries={tried.filter((entry) => entry.learning === code && entry.result.reassessed > 0)} />
          <Waiting entries={tried.filter((entry) => entry.learning === code && entry.result.reassessed === 0)} />
        </section>
      ))}
      <PlainButton disabled={keep.running} onPress={() => void keep.run({})}>
        Show it as a tab
      </PlainButton>
      <p class="hint">The tab What we tried stays when a new school year begins.</p>
      {keep.value ? <p role="status">It is on the tab What we tried.</p> : null}
      <ProblemList problems={[...job.problems, ...keep.problems]} />
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="plan-cards">
      {entries.map((entry) => (
        <li class="plan-card" key={[entry.year, entry.strategy, entry.kind].join()}>
          <b>{entry.strategy}</b>
          <p class="quiet">
            {KINDS[entry.kind]}, {count(entry.rows, 'group')}, {entry.year}
          </p>
          <p class="result">
            {entry.result.nowProficient} of {entry.result.reassessed} reassessed are proficient now;{' '}
            {entry.result.movedUp} moved up, {entry.result.same} same, {entry.result.movedDown} down.
          </p>
          <p class="quiet">{entry.say}</p>
          {entry.decisions.length > 0 ? <p>We decided: {entry.decisions.join(', ')}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** What runs and has no reassessment yet has nothing to show; it is named, no more. */
function Waiting({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <p class="quiet">
      Nobody reassessed yet:{' '}
      {entries.map(({ strategy, kind }) => [strategy, ' (', KINDS[kind], ')'].join('')).join('; ')}.
    </p>
  );
}

export const tried: Panel = {
  id: 'tried',
  view: () => <TriedPanel />,
  help: 'Each strategy of your plans with its learning, its kind and what came of it. Nobody is named and nothing is ranked. With fewer than ten students reassessed, the counts say nothing about the strategy.',
};
