/** Common assessments: a new one from what the team has, and what can be done with those that are there. */
import { useState } from 'preact/hooks';
import { assessmentName } from '../../domain/assessment';
import { MainButton, PlainButton } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { count } from '../parts/texts';
import { useJob } from '../parts/use-job';
import { openAssessmentWindow } from '../server';
import type { Panel, PanelProps } from './panel';

function AssessmentPanel({ home, go, refresh }: PanelProps) {
  const follow = useJob('refreshGradebook');
  const [said, setSaid] = useState('');
  return (
    <>
      <p>
        Start from what you have: a form's responses, a ZipGrade or Canvas export, any table. One press makes the
        assessment and brings its scores.
      </p>
      {home.students === 0 ? (
        <>
          <p>It needs your students first.</p>
          <MainButton onPress={() => go('roster')}>Bring the class list</MainButton>
        </>
      ) : (
        <MainButton onPress={() => openAssessmentWindow('new')}>New assessment</MainButton>
      )}
      {home.assessments.length === 0 ? null : (
        <>
          <h2>Our assessments</h2>
          <ul class="cards">
            {home.assessments.map(({ id, title, items, scored }) => (
              <li key={id}>
                <p>
                  <b>{assessmentName({ id, title })}</b>
                </p>
                <p class="quiet">{`${count(items.length, 'item')}, ${scored} of ${home.students} scored`}</p>
                <div class="row">
                  <PlainButton onPress={() => openAssessmentWindow(`edit:${id}`)}>Blueprint</PlainButton>
                  <PlainButton onPress={() => openAssessmentWindow(`scores:${id}`)}>Bring in scores</PlainButton>
                  <PlainButton
                    disabled={follow.running}
                    onPress={async () => {
                      const reply = await follow.run({ assessment: id });
                      if (!reply?.ok) return;
                      setSaid(refreshedWords(id, reply.value));
                      await refresh();
                    }}
                  >
                    Refresh
                  </PlainButton>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {said === '' ? null : (
        <section class="done" role="status" aria-label="Result">
          <p>{said}</p>
        </section>
      )}
      <ProblemList problems={follow.problems} />
    </>
  );
}

interface Refreshed {
  readonly students: number;
  readonly items: readonly string[];
  readonly removed: readonly { readonly item: string; readonly scores: number }[];
  readonly restored: readonly { readonly item: string; readonly scores: number; readonly left: number }[];
}

/** What a refresh did, in a sentence. */
export function refreshedWords(id: string, value: Refreshed): string {
  const parts = [
    value.students > 0 ? `${count(value.students, 'student')} added` : '',
    value.items.length > 0 ? `${count(value.items.length, 'item')} added` : '',
    ...value.removed.map(({ item, scores }) => `item ${item} taken out, its ${count(scores, 'score')} kept aside`),
    ...value.restored.map(
      ({ item, scores, left }) =>
        `item ${item} back with ${count(scores, 'score')}${left > 0 ? `, ${left} that it does not take now kept aside` : ''}`,
    ),
  ].filter((part) => part !== '');
  return `${id} is up to date, with every score kept${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`;
}

export const assessment: Panel = {
  id: 'assessment',
  view: (props) => <AssessmentPanel {...props} />,
  help: 'An assessment is a list of items; each says which essential learning it asks for. Its gradebook scores what you type at once, also on a phone. Refresh brings a gradebook up to your roster and blueprint and keeps every score. To print it, choose landscape and fit to width; with many items a scale of 60%: names and headings stand on every page.',
};
