/** Our goals: baseline, today and target of each, and a change to one. */
import { useEffect, useState } from 'preact/hooks';
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar';
import type { Goal } from '../../domain/team';
import type { ValueOf } from '../../jobs';
import { Choice, PlainButton, TextField } from '../parts/controls';
import { GoalLine } from '../parts/monitor/goal-line';
import { fromWire } from '../parts/plan/wire';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Arrived } from '../server';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

type Shown = Arrived<ValueOf<'ourGoals'>>['goals'][number];

const STATUS: Readonly<Record<Goal['status'], string>> = {
  open: 'under way',
  met: 'met',
  'not met': 'not met',
  dropped: 'dropped',
};

function GoalsPanel({ refresh }: PanelProps) {
  const job = useJob('ourGoals');
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
  const again = async (): Promise<void> => {
    await job.run({});
    await refresh();
  };
  return (
    <>
      {job.value.goals.length === 0 ? (
        <p>There is no goal yet. A new action plan proposes one from your results.</p>
      ) : null}
      <ul class="plan-cards">
        {job.value.goals.map((shown) => (
          <GoalCard key={shown.goal.id} shown={shown} onDone={() => void again()} />
        ))}
      </ul>
      <ProblemList problems={job.problems} />
    </>
  );
}

function GoalCard({ shown, onDone }: { readonly shown: Shown; readonly onDone: () => void }) {
  const [editing, setEditing] = useState(false);
  const { goal, today } = shown;
  const now = today.current === null ? null : Math.round(today.current);
  const figures = [
    'Began at '.concat(String(Math.round(goal.baseline)), '% (of ', String(goal.n), ')'),
    shown.n === null || now === null
      ? 'no result yet'
      : 'today '.concat(String(now), '% (', String(shown.proficient), ' of ', String(shown.n), ')'),
    'target '.concat(String(Math.round(goal.target)), '%'),
  ].join(', ');
  return (
    <li class="plan-card">
      <b>
        {goal.learning}
        {goal.group === '' ? '' : ', '.concat(goal.group)}: {STATUS[today.status]}
      </b>
      <GoalLine label={figures} baseline={goal.baseline} today={now} target={goal.target} />
      <p>{figures}.</p>
      <p class="quiet">{shown.sentence}</p>
      {editing ? (
        <GoalEdit
          goal={fromWire<Goal>(goal)}
          onDone={() => {
            setEditing(false);
            onDone();
          }}
        />
      ) : (
        <PlainButton onPress={() => setEditing(true)}>Change</PlainButton>
      )}
    </li>
  );
}

function GoalEdit({ goal, onDone }: { readonly goal: Goal; readonly onDone: () => void }) {
  const job = useJob('saveGoal');
  const [target, setTarget] = useState(String(goal.target));
  const [by, setBy] = useState<CalendarDate | undefined>(goal.by);
  const [measuredBy, setMeasuredBy] = useState(goal.measuredBy);
  const [status, setStatus] = useState<string>(goal.status);
  const { current: _today, ...seen } = goal;
  return (
    <div class="inset">
      <TextField label="Target, percent proficient" type="number" value={target} onChange={setTarget} />
      <TextField label="By" type="date" value={by ?? ''} onChange={(typed) => setBy(parseCalendarDate(typed))} />
      <TextField label="As measured by" value={measuredBy} onChange={setMeasuredBy} />
      <Choice
        label="Status"
        value={status}
        onChange={setStatus}
        options={Object.entries(STATUS).map(([value, label]) => ({ value, label }))}
      />
      <PlainButton
        disabled={job.running || target === ''}
        onPress={async () => {
          const reply = await job.run({
            goal: { ...seen, target: Number(target), by, measuredBy, status: status as Goal['status'] },
            seen,
          });
          if (reply?.ok) onDone();
        }}
      >
        Save
      </PlainButton>{' '}
      <PlainButton onPress={onDone}>Leave as it is</PlainButton>
      <ProblemList problems={job.problems} />
    </div>
  );
}

export const goals: Panel = {
  id: 'goals',
  view: (props) => <GoalsPanel {...props} />,
  help: 'A goal proposed from your results counts the students who are proficient now and those who are nearly there. The team may choose another target. Today is counted anew each time.',
};
