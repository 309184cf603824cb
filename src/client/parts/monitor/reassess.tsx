/** The reassessment of a group: an assessment of its own, with the same questions on that learning, for exactly its students. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { PlainButton, TextField } from '../controls';
import { ProblemList } from '../problems';
import { count } from '../texts';
import { useJob } from '../use-job';

type Row = Arrived<ValueOf<'monitorPlans'>>['plans'][number]['rows'][number];

interface ReassessProps {
  readonly row: Row;
  readonly onDone: () => void;
}

export function Reassess({ row, onDone }: ReassessProps) {
  const job = useJob('reassessRow');
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState(row.reassessment.title);
  const [givenOn, setGivenOn] = useState<string>(row.reassessOn ?? '');
  const students = row.students.filter(({ active }) => active).length;
  if (job.value)
    return (
      <p role="status">
        {job.value.already
          ? 'It was made before: '.concat(job.value.id, '.')
          : job.value.id.concat(' is ready for ', count(job.value.students, 'student'), '.')}
      </p>
    );
  if (!open) return <PlainButton onPress={() => setOpen(true)}>Reassess these students</PlainButton>;
  return (
    <div class="inset">
      <TextField label="Title" value={title} onChange={setTitle} />
      <TextField label="Given on" type="date" value={givenOn} onChange={setGivenOn} />
      <p class="hint">
        {count(row.reassessment.questions, 'question')} on {row.learning}, for {count(students, 'student')}. Better new
        questions than the same: change them on the tab Items.
      </p>
      <PlainButton
        disabled={job.running || title.trim() === ''}
        onPress={async () => {
          const reply = await job.run({ row: row.id, title, givenOn: parseCalendarDate(givenOn) ?? null });
          if (reply?.ok) onDone();
        }}
      >
        {job.running ? 'Working...' : 'Make it'}
      </PlainButton>{' '}
      <PlainButton onPress={() => setOpen(false)}>Not now</PlainButton>
      <ProblemList problems={job.problems} />
    </div>
  );
}
