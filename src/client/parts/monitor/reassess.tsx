/** The reassessment of a group: an assessment of its own, with the same questions on that learning, for exactly its students. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem';
import type { ValueOf } from '../../../jobs';
import type { Home } from '../../panels/panel';
import { type Arrived, call } from '../../server';
import { PlainButton, TextField } from '../controls';
import { ProblemList } from '../problems';
import { count } from '../texts';

type Plan = Arrived<ValueOf<'monitorPlans'>>['plans'][number];

interface ReassessProps {
  readonly plan: Plan;
  readonly row: Plan['rows'][number];
  readonly home: Home;
  readonly onDone: () => void;
}

export function Reassess({ plan, row, home, onDone }: ReassessProps) {
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const [made, setMade] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [title, setTitle] = useState([plan.title, ', ', row.learning, ' again'].join(''));
  const [givenOn, setGivenOn] = useState(row.reassessOn ?? '');
  const items =
    home.assessments
      .find(({ id }) => id === plan.assessment)
      ?.items.filter((item) => item.learnings.includes(row.learning)) ?? [];
  const students = row.students.filter(({ active }) => active).map(({ id }) => id);
  const make = async (): Promise<void> => {
    setRunning(true);
    const reply = await call('newAssessment', {
      title,
      kind: 'reassessment',
      reassesses: plan.assessment,
      givenOn: givenOn === '' ? null : (givenOn as never),
      students,
      items: items.map(({ id, label, points, keys }) => ({
        id,
        label,
        points,
        keys: [...keys],
        learnings: [row.learning],
      })),
    } as unknown as Parameters<typeof call<'newAssessment'>>[1]);
    setRunning(false);
    setProblems(reply.problems);
    if (!reply.ok) return;
    setMade(reply.value.id);
    setOpen(false);
    onDone();
  };
  if (made !== '')
    return (
      <p role="status">
        {made} is ready for {count(students.length, 'student')}.
      </p>
    );
  if (!open) return <PlainButton onPress={() => setOpen(true)}>Reassess these students</PlainButton>;
  return (
    <div class="inset">
      {items.length === 0 ? (
        <p class="quiet">
          The first assessment has no questions on {row.learning} any more: build the reassessment by hand.
        </p>
      ) : null}
      <TextField label="Title" value={title} onChange={setTitle} />
      <TextField label="Given on" type="date" value={givenOn} onChange={setGivenOn} />
      <p class="hint">
        {count(items.length, 'question')} on {row.learning}, for {count(students.length, 'student')}. Better new
        questions than the same: change them on the tab Items.
      </p>
      <PlainButton disabled={running || items.length === 0 || title.trim() === ''} onPress={() => void make()}>
        {running ? 'Working...' : 'Make it'}
      </PlainButton>{' '}
      <PlainButton onPress={() => setOpen(false)}>Not now</PlainButton>
      <ProblemList problems={problems} />
    </div>
  );
}
