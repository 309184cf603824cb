/** Essential learnings: which they are, unpacking one, and adding more. */
import { useEffect, useState } from 'preact/hooks';
import { PlainButton } from '../parts/controls';
import { Done } from '../parts/done';
import { LearningsImport } from '../parts/learnings/learnings-import';
import { type Learning, UnpackForm } from '../parts/learnings/unpack-form';
import { ProblemList } from '../parts/problems';
import { Step } from '../parts/step';
import { useJob } from '../parts/use-job';
import { words } from '../words';
import type { Panel, PanelProps } from './panel';

function LearningsPanel({ home, go, refresh }: PanelProps) {
  const today = useJob('learningsToday');
  const open = useJob('openTab');
  const [unpacking, setUnpacking] = useState<Learning>();
  const [said, setSaid] = useState<{ readonly words: string }>();
  useEffect(() => {
    void today.run({});
  }, []);
  const again = async (): Promise<void> => {
    await today.run({});
    await refresh();
  };
  const learnings = today.value?.learnings ?? [];
  const content = () => {
    if (unpacking)
      return (
        <UnpackForm
          learning={unpacking}
          onClose={async (saved) => {
            setUnpacking(undefined);
            if (!saved) return;
            setSaid({ words: `${unpacking.code} is saved.` });
            await again();
          }}
        />
      );
    return (
      <>
        {said === undefined ? null : (
          <Done of={said}>
            <p>{said.words}</p>
          </Done>
        )}
        {today.value === undefined && today.problems.length === 0 ? <p role="status">{words.working}</p> : null}
        {learnings.length > 0 ? (
          <ul class="cards" aria-label="Our essential learnings">
            {learnings.map((learning) => (
              <li key={learning.code}>
                <p class="clipped">
                  <b>{learning.code}</b> {learning.statement}
                </p>
                <p class="quiet">{stillEmpty(learning)}</p>
                <button
                  type="button"
                  class="plain"
                  aria-label={`Unpack ${learning.code}`}
                  onClick={() => setUnpacking(learning)}
                >
                  Unpack
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {home.learnings.length > 0 ? (
          <div class="row">
            <PlainButton onPress={() => void open.run({ tab: 'learnings' })}>See the tab</PlainButton>
            {said !== undefined && home.assessments.length === 0 ? (
              <PlainButton onPress={() => go('assessment')}>Next: a common assessment</PlainButton>
            ) : null}
          </div>
        ) : null}
        <h2>{learnings.length === 0 ? 'What must every student learn?' : 'Add more'}</h2>
        {today.value ? (
          <LearningsImport
            learnings={learnings}
            onAdded={async (answer) => {
              setSaid({ words: answer });
              await again();
            }}
          />
        ) : null}
        <ProblemList problems={today.problems} />
      </>
    );
  };
  return <Step name={unpacking ? unpacking.code : 'list'}>{content()}</Step>;
}

function stillEmpty({ iCan, prerequisites, rigor, taught, extension }: Learning): string {
  const filled = [iCan, prerequisites, rigor, taught, extension].filter((text) => text !== '').length;
  return filled === 0 ? 'Not unpacked yet' : `${filled} of 5 boxes of the chart filled in`;
}

export const learnings: Panel = {
  id: 'learnings',
  view: (props) => <LearningsPanel {...props} />,
  help: 'Essential means few: most teams choose 5 to 12 for a course. Items of an assessment name the learning they ask for by its code. Unpacking says what "proficient" looks like before you teach it. To take one out, delete its row in the tab; items that name it then say so.',
};
