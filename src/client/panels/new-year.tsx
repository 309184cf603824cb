/** Start a new year: says exactly what goes before it goes. */
import { useEffect, useState } from 'preact/hooks';
import { yearAfter } from '../../domain/planning/school-year';
import { MainButton, TextField, Tick } from '../parts/controls';
import { Done } from '../parts/done';
import { ProblemList } from '../parts/problems';
import { count, listed } from '../parts/texts';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

function NewYearPanel({ go, refresh }: PanelProps) {
  const look = useJob('lookAtNewYear');
  const start = useJob('newYear');
  const [year, setYear] = useState<string>();
  const [isCopy, setIsCopy] = useState(false);
  useEffect(() => {
    void look.run({});
  }, []);
  const value = look.value;
  if (start.value)
    return (
      <Done of={start.value}>
        <p>The workbook is ready for {start.value.year === '' ? 'the new year' : start.value.year}.</p>
        <MainButton onPress={() => go('roster')}>Bring the new roster</MainButton>
      </Done>
    );
  if (!value)
    return look.problems.length === 0 ? <p role="status">{words.working}</p> : <ProblemList problems={look.problems} />;
  return (
    <>
      <p>
        First choose File &gt; Make a copy, and open the copy. Last year's workbook stays as it is; the copy becomes the
        new one.
      </p>
      <h2>What goes from the copy</h2>
      {value.goes.length === 0 ? <p>Nothing: there are no students and no scores in it.</p> : null}
      <ul>
        {value.goes.map(({ title, what, rows, own }) => (
          <li key={title}>
            <b>{title}</b>: {rows} {what}
            {own.length > 0 ? `, and what stands beside them in ${listed(own)}` : ''}
          </li>
        ))}
      </ul>
      <h2>What stays</h2>
      <p>
        {count(value.stays.learnings, 'essential learning')}, {count(value.stays.assessments, 'assessment')} with{' '}
        {count(value.stays.items, 'item')}, norms, scale, members and settings. Assessments lose their date and become
        planned.
      </p>
      <TextField
        label="The new school year"
        hint="Such as 2026-27."
        value={year ?? yearAfter(value.year)}
        onChange={setYear}
      />
      <Tick label="This is the copy, and all of the above may go" checked={isCopy} onChange={setIsCopy} />
      <MainButton
        running={start.running}
        disabled={!isCopy}
        onPress={async () => {
          const reply = await start.run({ year: (year ?? yearAfter(value.year)).trim(), isCopy });
          if (reply?.ok) await refresh();
        }}
      >
        Start the new year
      </MainButton>
      <ProblemList problems={start.problems} />
    </>
  );
}

export const newYear: Panel = {
  id: 'newYear',
  view: (props) => <NewYearPanel {...props} />,
  help: 'Learnings, norms, scale, members and blueprints are the work of years and stay. Students, scores, plans and minutes belong to the year that ended: they stay in the old workbook. File > Version history can bring them back here, too.',
};
