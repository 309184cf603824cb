/** After saving: what was saved, what is missing, and the Doc for whoever wants it on paper. */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import { type Arrived, closePage, reopenSidebar } from '../../server';
import { MainButton, OpenButton, PlainButton, Tick } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

interface SavedProps {
  readonly saved: Arrived<ValueOf<'savePlan'>>;
  readonly onOpen: () => void;
}

export function Saved({ saved, onOpen }: SavedProps) {
  return (
    <div class="plan-saved">
      <h1>{saved.status === 'agreed' ? 'The plan is saved' : 'The plan is saved, marked unfinished'}</h1>
      <p>
        It stands on the tab Action Plans as {saved.plan}. The days you chose for checks show up on the sidebar and in
        the next agenda.
      </p>
      {saved.missing.length > 0 ? (
        <>
          <h2>Still missing</h2>
          <ul>
            {saved.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      <PlanDoc plan={saved.plan} />
      <PlainButton onPress={onOpen}>Go on with the plan</PlainButton>{' '}
      <PlainButton onPress={() => reopenSidebar(closePage)}>Close</PlainButton>
    </div>
  );
}

/** Makes the plan's Doc, with names or with counts only. */
export function PlanDoc({ plan }: { readonly plan: string }) {
  const job = useJob('makePlanDoc');
  const [names, setNames] = useState(true);
  const [share, setShare] = useState(false);
  return (
    <section aria-label={'Doc of plan '.concat(plan)}>
      <Tick label="Name students in it (otherwise counts only)" checked={names} onChange={setNames} />
      <Tick label="Share it with the team's members; no mail is sent" checked={share} onChange={setShare} />
      <MainButton running={job.running} onPress={() => void job.run({ plan, names, share })}>
        Make the Doc
      </MainButton>
      {job.value?.document ? (
        <div role="status">
          <OpenButton url={job.value.document.url}>Open {job.value.document.title}</OpenButton>
          {job.value.document.state === 'found' ? (
            <p class="hint">This Doc was made before and is as you left it.</p>
          ) : null}
        </div>
      ) : null}
      <ProblemList problems={job.problems} />
    </section>
  );
}
