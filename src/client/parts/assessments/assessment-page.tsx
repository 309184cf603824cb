/** The dialog of assessments: a new one, scores for one, or the blueprint of one, as the start word says. */
import { useEffect } from 'preact/hooks';
import { closePage, reopenSidebar } from '../../server';
import { words } from '../../words';
import { MainButton, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { WindowHelp } from '../window-help';
import { deskOf } from './desk';
import { EditFlow } from './edit-flow';
import { NewFlow } from './new-flow';
import { ScoresFlow } from './scores-flow';

const HELP = {
  new: 'Start from what you have: the answers of a form, a scan, an export, a table. You see what was understood before anything is written. Each item says which essential learning it asks for: mastery comes from items, never from the total. Closing this window changes nothing.',
  scores:
    'Students are matched by id, then e-mail, then name within their section; a doubt is asked, never guessed. Empty is not scored yet, x is excused, - is absent, 0 is zero. Scores that stand already are kept unless you choose otherwise. The sidebar can undo an import once, under Bring in scores.',
  edit: 'Change what you like: the gradebook is scored anew and no score is lost. The scores of an item that you take out are kept aside and come back with it. Several right answers to one item: A|C.',
} as const;

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
      <WindowHelp text={what === 'edit' ? HELP.edit : what === 'new' ? HELP.new : HELP.scores} />
      {what === 'edit' ? <EditFlow desk={desk} assessment={rest} /> : null}
      {what === 'scores' ? <ScoresFlow desk={desk} assessment={rest} /> : null}
      {what === 'tab' ? <ScoresFlow desk={desk} assessment={assessment} tab={Number(tab)} /> : null}
      {what === 'new' ? <NewFlow desk={desk} /> : null}
    </main>
  );
}
