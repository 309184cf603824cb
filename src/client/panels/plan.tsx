/** Action plans: the planning window, or the proposal as it is at one press. */
import { useState } from 'preact/hooks';
import { Choice, MainButton, OpenButton, PlainButton, Tick } from '../parts/controls';
import { inOwnWord } from '../parts/own-word';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { openPlanningWindow } from '../server';
import type { Panel, PanelProps } from './panel';

function PlanPanel({ home, go, refresh }: PanelProps) {
  const job = useJob('newPlan');
  const scored = home.assessments.filter((assessment) => assessment.scored > 0);
  const [assessment, setAssessment] = useState(scored[scored.length - 1]?.id ?? '');
  const [names, setNames] = useState(true);
  const [share, setShare] = useState(false);
  if (scored.length === 0)
    return (
      <>
        <p>A plan answers results, and there is no assessment with scores yet.</p>
        <MainButton onPress={() => go('scores')}>Bring in scores</MainButton>
      </>
    );
  return (
    <>
      <p>Groups, strategies, leads and dates are proposed from your results. You change what does not fit.</p>
      <MainButton onPress={openPlanningWindow}>Plan together</MainButton>
      <p class="hint">Opens a window with room for the groups. Plans that you have are there too.</p>
      <PlainButton onPress={() => go('monitor')}>How our plans go</PlainButton>
      <details>
        <summary>No time? Take the proposal as it is</summary>
        <Choice
          label="Respond to"
          value={assessment}
          onChange={setAssessment}
          options={scored.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Tick label="Name students in the Doc (otherwise counts only)" checked={names} onChange={setNames} />
        <Tick
          label={inOwnWord("Share it with the team's members; no mail is sent", home)}
          checked={share}
          onChange={setShare}
        />
        <MainButton
          running={job.running}
          onPress={async () => {
            const reply = await job.run({ assessment, names, share });
            if (reply?.ok) await refresh();
          }}
        >
          Make action plan
        </MainButton>
      </details>
      {job.value?.document ? (
        <section class="done" aria-label="Result" role="status">
          <p>
            {job.value.already
              ? inOwnWord('Your team has this plan already; its Doc is here.', home)
              : `Plan ${job.value.plan}: ${job.value.rows} groups on ${job.value.learnings.join(', ')}.`}
          </p>
          <OpenButton url={job.value.document.url}>Open {job.value.document.title}</OpenButton>
          {job.value.missing.length > 0 ? (
            <>
              <h2>Still to fill in</h2>
              <ul>
                {job.value.missing.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
      <ProblemList problems={job.problems} />
    </>
  );
}

export const plan: Panel = {
  id: 'plan',
  view: (props) => <PlanPanel {...props} />,
  help: 'A plan answers one assessment: support for students who have not learned it yet, and extension for those who have. Where most of a class needs it, the whole class is retaught and its students leave the small groups.',
};
