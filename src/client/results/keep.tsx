/** Picture to keep: the results of one assessment as a tab of the workbook, with native charts. */
import { useState } from 'preact/hooks';
import { assessmentName } from '../../domain/assessment';
import { Choice } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { newestFirst } from './newest-first';
import { useOpened } from './page-state';
import { words } from './words';

export function KeepView() {
  const books = newestFirst(useOpened().scorebooks);
  const [assessment, setAssessment] = useState(books[0]?.assessment.id ?? '');
  const job = useJob('putResults');
  if (books.length === 0) return <p class="empty">{words.nothingYet}</p>;
  return (
    <div class="narrow">
      <p>{words.keep.about}</p>
      <Choice
        label={words.items.assessment}
        value={assessment}
        onChange={setAssessment}
        options={books.map((each) => ({
          value: each.assessment.id,
          label: assessmentName(each.assessment),
        }))}
      />
      <button type="button" class="main small" disabled={job.running} onClick={() => job.run({ assessment })}>
        {job.running ? '...' : words.keep.button}
      </button>
      {job.value ? (
        <p class="done" role="status">
          {words.keep.done(job.value.tab)}
        </p>
      ) : null}
      <ProblemList problems={job.problems} />
    </div>
  );
}
