/** The Docs of a plan: open one, bring it up to date, make one for the team, or a copy for people outside. */
import { useState } from 'preact/hooks';
import { MainButton, OpenButton, PlainButton, TextField, Tick } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

export interface PlanDocument {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly holdsNames: boolean;
  readonly madeBy: string;
}

interface PlanDocsProps {
  readonly plan: string;
  /** Those that the team has already. */
  readonly documents: readonly PlanDocument[];
}

export function PlanDocs({ plan, documents }: PlanDocsProps) {
  const job = useJob('makePlanDoc');
  const [names, setNames] = useState(true);
  const [share, setShare] = useState(false);
  const made = job.value?.document;
  const known = documents.filter(({ id }) => id !== made?.id);
  return (
    <section aria-label={'Docs of plan '.concat(plan)}>
      {known.length > 0 ? (
        <ul class="docs">
          {known.map((document) => (
            <DocLine key={document.id} plan={plan} document={document} />
          ))}
        </ul>
      ) : null}
      {made ? (
        <div role="status">
          <OpenButton url={made.url}>Open {made.title}</OpenButton>
          {made.state === 'found' ? (
            <>
              <p class="hint">This Doc was made before and is as you left it.</p>
              <UpToDate plan={plan} document={made.id} />
            </>
          ) : null}
        </div>
      ) : null}
      <details open={known.length === 0 && !made}>
        <summary>{known.length === 0 && !made ? 'A Doc of this plan' : 'Another Doc of this plan'}</summary>
        <Tick label="Name students in it (otherwise counts only)" checked={names} onChange={setNames} />
        <Tick label="Share it with the team's members; no mail is sent" checked={share} onChange={setShare} />
        <MainButton running={job.running} onPress={() => void job.run({ plan, names, share })}>
          Make the Doc
        </MainButton>
      </details>
      <ProblemList problems={job.problems} />
      <OutsideCopy plan={plan} />
    </section>
  );
}

function DocLine({ plan, document }: { readonly plan: string; readonly document: PlanDocument }) {
  return (
    <li>
      <a href={document.url} target="_blank" rel="noopener">
        {document.title}
      </a>
      <span class="quiet">
        {document.holdsNames ? 'Names students' : 'Counts only'}
        {document.madeBy === '' ? '' : ', made by '.concat(document.madeBy)}
      </span>
      <UpToDate plan={plan} document={document.id} />
    </li>
  );
}

function UpToDate({ plan, document }: { readonly plan: string; readonly document: string }) {
  const job = useJob('refreshPlanDoc');
  return (
    <>
      <PlainButton disabled={job.running} onPress={() => void job.run({ plan, document })}>
        {job.running ? 'Working...' : 'Bring it up to date'}
      </PlainButton>
      {job.value ? (
        <p class="hint" role="status">
          It shows the plan as it is today. What you wrote in the Doc is still there.
        </p>
      ) : null}
      <ProblemList problems={job.problems} />
    </>
  );
}

function OutsideCopy({ plan }: { readonly plan: string }) {
  const job = useJob('copyPlan');
  const [typed, setTyped] = useState('');
  const readers = typed.split(/[\s,;]+/).filter((address) => address !== '');
  const copy = job.value?.document;
  return (
    <details>
      <summary>A copy for people outside our team</summary>
      <p class="hint">What you do, by whom and when. No students, no group sizes, no small counts.</p>
      <TextField
        label="Who may read it (may stay empty)"
        hint="E-mail addresses; Google tells them by mail."
        value={typed}
        onChange={setTyped}
      />
      <MainButton running={job.running} onPress={() => void job.run({ plan, readers })}>
        Make the copy
      </MainButton>
      {copy ? <OpenButton url={copy.url}>Open {copy.title}</OpenButton> : null}
      <ProblemList problems={job.problems} />
    </details>
  );
}
