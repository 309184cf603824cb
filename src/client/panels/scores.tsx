/** Scores: bring them in from where they are, take up new responses of a form, undo the last import. */
import { useEffect, useState } from 'preact/hooks';
import { assessmentName } from '../../domain/assessment';
import { NewResponses } from '../parts/assessments/new-responses';
import { MainButton, PlainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { count, listed } from '../parts/texts';
import { useJob } from '../parts/use-job';
import { openAssessmentWindow } from '../server';
import type { Panel, PanelProps } from './panel';

function ScoresPanel({ home, go, refresh }: PanelProps) {
  const look = useJob('scoreDesk');
  const undo = useJob('undoImport');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    void look.run({});
  }, []);
  const title = (id: string): string => home.assessments.find((each) => each.id === id)?.title ?? '';
  return (
    <>
      <p>From a file, a paste, or a tab of this spreadsheet. You see what would be written before anything is.</p>
      {home.assessments.length === 0 ? (
        <>
          <p>There is no assessment yet. A new one takes its scores along.</p>
          <MainButton onPress={() => go('assessment')}>New common assessment</MainButton>
        </>
      ) : (
        <MainButton onPress={() => openAssessmentWindow('scores')}>Bring in scores</MainButton>
      )}
      <NewResponses />
      {look.value && look.value.imports.length > 0 ? (
        <>
          <h2>Undo last import</h2>
          <ul class="cards">
            {look.value.imports.map(({ assessment, when, students, scores, sections }) => (
              <li key={assessment}>
                <p>
                  <b>{assessmentName({ id: assessment, title: title(assessment) })}</b>
                </p>
                <p class="quiet">{`${when}: ${count(scores, 'score')} of ${count(students, 'student')}${sections.length > 0 ? ` in ${listed(sections)}` : ''}`}</p>
                {asked === assessment ? (
                  <div class="row">
                    <PlainButton
                      disabled={undo.running}
                      onPress={async () => {
                        const reply = await undo.run({ assessment });
                        setAsked('');
                        if (!reply?.ok) return;
                        await look.run({});
                        await refresh();
                      }}
                    >
                      Yes, undo it
                    </PlainButton>
                    <PlainButton onPress={() => setAsked('')}>Keep it</PlainButton>
                  </div>
                ) : (
                  <PlainButton onPress={() => setAsked(assessment)}>Undo</PlainButton>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {undo.value ? (
        <section class="done" role="status" aria-label="Result">
          <p>{`${count(undo.value.scores, 'score')} of ${count(undo.value.students, 'student')} are as they were before.`}</p>
          {undo.value.changedSince > 0 ? (
            <p>{`${count(undo.value.changedSince, 'score was', 'scores were')} changed since by somebody and stay.`}</p>
          ) : null}
        </section>
      ) : null}
      <ProblemList problems={undo.problems} />
    </>
  );
}

export const scores: Panel = {
  id: 'scores',
  view: (props) => <ScoresPanel {...props} />,
  help: 'Students are matched by id, then e-mail, then name within their section; a doubt is asked, never guessed. Scores that stand already are kept unless you choose otherwise. An import can be undone once; what somebody changed since stays.',
};
