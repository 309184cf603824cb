/** Strategies: what each section tried, one line each, before the team looks at results together. */

import { useEffect } from 'preact/hooks';
import { assessmentName } from '../../domain/assessment';
import { deskOf } from '../parts/assessments/desk';
import { StrategiesForm } from '../parts/assessments/strategies-form';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Panel } from './panel';

function StrategiesPanel() {
  const look = useJob('scoreDesk');
  useEffect(() => {
    void look.run({});
  }, []);
  if (!look.value)
    return look.problems.length > 0 ? <ProblemList problems={look.problems} /> : <p role="status">Looking...</p>;
  const desk = deskOf(look.value);
  const recent = [...desk.assessments].sort((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? 1 : -1)).slice(0, 3);
  if (recent.length === 0) return <p>There is no assessment yet.</p>;
  return (
    <>
      {recent.map((assessment) => (
        <section key={assessment.id} aria-label={assessment.title}>
          <h2>{assessmentName(assessment)}</h2>
          <StrategiesForm
            desk={desk}
            assessment={assessment.id}
            learnings={[...new Set(assessment.items.flatMap(({ learnings }) => learnings))]}
            before={assessment.strategies}
          />
        </section>
      ))}
    </>
  );
}

export const strategies: Panel = {
  id: 'strategies',
  view: () => <StrategiesPanel />,
  help: 'When one way of teaching worked better, this is how you find it again. It is about strategies, never about people. For a line per essential learning, use the tab Strategies.',
};
