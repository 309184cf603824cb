/** The dialog of assessments: a new one, scores for one, or the blueprint of one, as the start word says. */
import { useEffect } from 'preact/hooks';
import { closePage, reopenSidebar } from '../../server';
import { words } from '../../words';
import { MainButton, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { deskOf } from './desk';
import { EditFlow } from './edit-flow';
import { NewFlow } from './new-flow';
import { ScoresFlow } from './scores-flow';

/** @param start `new`, `scores`, `scores:CA2`, `edit:CA2`, or `tab:123:CA2` for the responses of a form */
export function AssessmentPage({ start }: { readonly start: string }) {
  const look = useJob('scoreDesk');
  useEffect(() => {
    void look.run({});
  }, []);
  if (!look.value)
    return (
      <main class="dialog">
        {look.problems.length === 0 ? (
          <p role="status">{words.opening}</p>
        ) : (
          <PlainButton onPress={() => void look.run({})}>{words.tryAgain}</PlainButton>
        )}
        <ProblemList problems={look.problems} />
      </main>
    );
  const desk = deskOf(look.value);
  const [, what = 'new', rest = ''] = /^([a-z]+):?(.*)$/.exec(start) ?? [];
  const [, tab, assessment = ''] = /^(\d+):(.*)$/.exec(rest) ?? [];
  if (desk.students.length === 0)
    return (
      <main class="dialog">
        <p>There is nobody on the roster yet. The class list comes first: the sidebar asks for it.</p>
        <MainButton onPress={() => reopenSidebar(closePage)}>Open the sidebar</MainButton>
      </main>
    );
  return (
    <main class="dialog">
      {what === 'edit' ? <EditFlow desk={desk} assessment={rest} /> : null}
      {what === 'scores' ? <ScoresFlow desk={desk} assessment={rest} /> : null}
      {what === 'tab' ? <ScoresFlow desk={desk} assessment={assessment} tab={Number(tab)} /> : null}
      {what === 'new' ? <NewFlow desk={desk} /> : null}
    </main>
  );
}
