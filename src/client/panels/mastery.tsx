/** Mastery: update it, and ask who needs what. */
import { MainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Panel, PanelProps } from './panel';

function MasteryPanel({ home, refresh }: PanelProps) {
  const job = useJob('updateMastery');
  return (
    <>
      <p>Reads every gradebook and fills the tabs Mastery, Summary and Who needs what.</p>
      <MainButton
        running={job.running}
        disabled={home.learnings.length === 0}
        onPress={async () => {
          const reply = await job.run({});
          if (reply?.ok) await refresh();
        }}
      >
        Update mastery
      </MainButton>
      {home.learnings.length === 0 ? <p class="hint">Add your essential learnings first.</p> : null}
      {job.value ? (
        <section class="done" aria-label="Result" role="status">
          <p>Up to date as of {job.value.asOf}.</p>
          <table>
            <caption class="quiet">Students proficient, of those with a result</caption>
            <tbody>
              {job.value.learnings.map(({ learning, team }) => (
                <tr key={learning}>
                  <th scope="row">{learning}</th>
                  <td>
                    {team.proficient} of {team.assessed}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <ProblemList problems={job.problems} />
    </>
  );
}

export const mastery: Panel = {
  id: 'mastery',
  title: 'Update mastery',
  about: 'Who has learned what, from every attempt',
  view: (props) => <MasteryPanel {...props} />,
  help: 'Mastery comes from the items that ask for a learning, never from the total. Your team chose one rule for repeated attempts; the newest attempt counts unless you chose another. Empty, excused and absent never count as zero.',
};
