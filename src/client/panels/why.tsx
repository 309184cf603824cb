/** Why this level? For the selected cell: attempts, rule, arithmetic, and what to do where it is unsure. */
import { useEffect, useState } from 'preact/hooks';
import { MainButton } from '../parts/controls';
import { words } from '../parts/mastery/words';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { Why } from '../parts/why/why';
import type { Panel } from './panel';

/** More learnings than this are a list to open one by one. */
const MOST_OPEN = 2;

function WhyPanel() {
  const job = useJob('explain');
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    void job.run({});
  }, []);
  // Whoever only opened the panel asked for nobody yet; the line above says what to select.
  const problems = pressed ? job.problems : job.problems.filter(({ code }) => code !== 'no-student-selected');
  return (
    <>
      <p class="quiet">{words.whyAbout}</p>
      <MainButton
        running={job.running}
        onPress={() => {
          setPressed(true);
          void job.run({});
        }}
      >
        {words.explain}
      </MainButton>
      <ProblemList problems={problems} />
      {job.value ? (
        <section aria-label={words.why} aria-live="polite">
          <h2>
            {job.value.name} <span class="quiet">{job.value.section}</span>
          </h2>
          {job.value.explanations.length > MOST_OPEN
            ? job.value.explanations.map((explained) => (
                <details key={explained.learning}>
                  <summary>
                    <b>{explained.learning}</b> {explained.sentences[0]}
                  </summary>
                  <p class="quiet">{explained.statement}</p>
                  <Why explained={explained} />
                </details>
              ))
            : job.value.explanations.map((explained) => (
                <article key={explained.learning}>
                  <h3>
                    {explained.learning} <span class="quiet">{explained.statement}</span>
                  </h3>
                  <Why explained={explained} />
                </article>
              ))}
        </section>
      ) : null}
    </>
  );
}

export const why: Panel = {
  id: 'why',
  view: () => <WhyPanel />,
  help: 'A level comes from the items that ask for the learning, by your team’s rule. Near the line means that a few items more could turn it: check again before moving a student.',
};
