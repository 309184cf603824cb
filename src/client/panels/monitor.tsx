/** How our plans go: checks that are due, levels that changed, and what became of each group. */

import { useEffect, useState } from 'preact/hooks';
import { briefDate } from '../../domain/day-words';
import type { ValueOf } from '../../jobs';
import { PlainButton, TextField } from '../parts/controls';
import { DueCheck } from '../parts/monitor/due-check';
import { LevelChange } from '../parts/monitor/level-change';
import { LongList } from '../parts/monitor/long-list';
import { PlanRow } from '../parts/monitor/plan-row';
import { groupsFound, isLong, pressingFirst } from '../parts/monitor/pressing-first';
import { PlanDocs } from '../parts/plan/plan-docs';
import { ProjectorTick } from '../parts/plan/projector';
import { ProblemList } from '../parts/problems';
import { count } from '../parts/texts';
import { useJob } from '../parts/use-job';
import { NamesProvider, useNames } from '../results/names';
import type { Arrived } from '../server';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

type Plan = Arrived<ValueOf<'monitorPlans'>>['plans'][number];

function MonitorPanel({ go, refresh }: PanelProps) {
  const job = useJob('monitorPlans');
  const names = useNames();
  useEffect(() => {
    void job.run({});
  }, []);
  const again = async (): Promise<void> => {
    await job.run({});
    await refresh();
  };
  if (!job.value)
    return (
      <>
        <p role="status">{job.running ? words.working : ''}</p>
        <ProblemList problems={job.problems} />
      </>
    );
  const { due, plans } = job.value;
  const changes = plans.flatMap((plan) => plan.changes);
  if (plans.length === 0)
    return (
      <>
        <p>No action plan is running.</p>
        <PlainButton onPress={() => go('plan')}>New action plan</PlainButton>
        <ProblemList problems={job.problems} />
      </>
    );
  return (
    <NamesProvider value={names}>
      <ProjectorTick names={names} />
      <section aria-label="Checks that are due">
        <h2>{due.length === 0 ? 'No check is due' : count(due.length, 'check is due', 'checks are due')}</h2>
        <LongList
          items={due}
          what="checks"
          card={(each) => <DueCheck key={each.row.concat(each.on)} due={each} onDone={() => void again()} />}
        />
      </section>
      {changes.length > 0 ? (
        <section aria-label="Levels that changed">
          <h2>Levels changed. Move or keep?</h2>
          <LongList
            items={changes}
            what="changes"
            card={(change) => (
              <LevelChange key={change.row.concat(change.student)} change={change} onDone={() => void again()} />
            )}
          />
        </section>
      ) : null}
      {plans.map((plan) => (
        <RunningPlan key={plan.id} plan={plan} onDone={() => void again()} />
      ))}
      <ProblemList problems={job.problems} />
    </NamesProvider>
  );
}

function RunningPlan({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const close = useJob('closePlan');
  const [looked, setLooked] = useState('');
  const found = groupsFound(plan.rows, looked);
  const undecided = plan.rows.filter((row) => row.decision === null).length;
  const waiting = plan.rows.filter((row) => row.notStarted).length;
  return (
    <section aria-label={'Plan '.concat(plan.id)}>
      <h2>
        {plan.id}: {plan.title}
      </h2>
      <p class="quiet">
        Made {briefDate(plan.madeOn)}, {plan.status}.{' '}
        {plan.daysToSupport === null
          ? ''
          : count(plan.daysToSupport, 'day').concat(' from the assessment to the first support. ')}
        {waiting > 0 ? count(waiting, 'group has', 'groups have').concat(' not started.') : ''}
      </p>
      {plan.lastYear ? (
        <p class="plan-late">This plan is from an earlier school year. Close it, so that it asks for nothing more.</p>
      ) : null}
      {isLong(plan.rows) ? (
        <TextField
          label={'Find one of '.concat(String(plan.rows.length), ' groups, or its lead')}
          value={looked}
          onChange={setLooked}
          hint={found.length === 0 ? 'No group or lead is called that.' : ''}
        />
      ) : null}
      <LongList
        items={pressingFirst(found)}
        what={looked.trim() === '' ? 'groups' : 'that were found'}
        card={(row) => <PlanRow key={row.id.concat(row.decision ?? '')} row={row} onDone={onDone} />}
      />
      <details>
        <summary>{plan.documents.length === 0 ? 'Make a Doc of this plan' : 'The Doc of this plan'}</summary>
        <PlanDocs plan={plan.id} documents={plan.documents} />
      </details>
      {undecided === 0 || plan.lastYear ? (
        <PlainButton
          disabled={close.running}
          onPress={async () => {
            const reply = await close.run({ plan: plan.id });
            if (reply?.ok) onDone();
          }}
        >
          Close plan {plan.id}
        </PlainButton>
      ) : null}
      <ProblemList problems={close.problems} />
    </section>
  );
}

export const monitor: Panel = {
  id: 'monitor',
  view: (props) => <MonitorPanel {...props} />,
  help: 'A check takes a few seconds and tells the team whether a group is on its way. After a reassessment you see how many of the students named are proficient now, as counts. With fewer than ten students the counts say nothing about the strategy, and some would have got there anyway. The team decides.',
};
