/** Change the blueprint of an assessment; its gradebook follows, with every score kept. */
import { useState } from 'preact/hooks';
import { closePage, reopenSidebar } from '../../server';
import { MainButton, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { count } from '../texts';
import { useJob } from '../use-job';
import { blueprintToSend } from './blueprint-to-send';
import type { Desk } from './desk';
import { draftOf } from './draft';
import { DraftForm } from './draft-form';
import { StrategiesForm } from './strategies-form';

export function EditFlow({ desk, assessment: id }: { readonly desk: Desk; readonly assessment: string }) {
  const save = useJob('saveBlueprint');
  const assessment = desk.assessments.find((each) => each.id === id);
  const [draft, setDraft] = useState(() => (assessment ? draftOf(assessment) : undefined));
  if (!assessment || !draft)
    return <p role="alert">This assessment is no longer there. Close this window and look again.</p>;
  // What was said of the last saving is no longer true of a blueprint that was changed since.
  const change = (next: typeof draft): void => {
    save.reset();
    setDraft(next);
  };
  const sent = blueprintToSend(draft);
  const taken = [...assessment.items.map((item) => item.id), ...assessment.aside];
  return (
    <>
      <div class="scroll">
        <DraftForm draft={draft} onDraft={change} desk={desk} choosing={false} isNew={false} taken={taken} />
        <StrategiesForm
          desk={desk}
          assessment={id}
          learnings={[...new Set(sent.items.flatMap(({ learnings }) => learnings))]}
          before={assessment.strategies}
        />
      </div>
      <ProblemList problems={save.problems} />
      {save.value ? (
        <section class="done" role="status" aria-label="Result">
          <p>The blueprint and its gradebook are up to date.</p>
          <ul>
            {save.value.removed.map(({ item, scores }) => (
              <li
                key={item}
              >{`Item ${item} is gone; ${count(scores, 'score')} of it are kept aside and come back with it.`}</li>
            ))}
            {save.value.restored.map(({ item, scores, left }) => (
              <li
                key={item}
              >{`Item ${item} is back with ${count(scores, 'score')}.${left > 0 ? ` ${count(left, 'other stays', 'others stay')} aside: with its key and points as they are now it does not take them.` : ''}`}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div class="bar">
        <MainButton
          running={save.running}
          disabled={draft.title.trim() === '' || sent.items.length === 0}
          onPress={() => {
            void save.run({
              assessment: id,
              ...sent,
            });
          }}
        >
          Save the blueprint
        </MainButton>
        {save.value ? <PlainButton onPress={() => reopenSidebar(closePage)}>Done</PlainButton> : null}
      </div>
    </>
  );
}
