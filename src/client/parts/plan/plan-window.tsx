/** The planning window: begin, change, save. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionPlan } from '../../../domain/planning/plan';
import type { Problem } from '../../../domain/problem';
import type { Goal } from '../../../domain/team';
import { NamesProvider, useNames } from '../../results/names';
import { call, closePage } from '../../server';
import { words } from '../../words';
import { PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { WindowHelp } from '../window-help';
import { Begin } from './begin';
import { type Desk, deskOf, type Work, workOf } from './desk';
import { Editor } from './editor';
import { Saved } from './saved';
import { type Draft, fromWire, goalsToSend, planToSend } from './wire';

export function PlanWindow() {
  const names = useNames();
  const offers = useJob('planOffers');
  const save = useJob('savePlan');
  const [desk, setDesk] = useState<Desk>();
  /** The plan as it stands in the workbook; nothing while it does not stand there. */
  const standing = useRef<Work | undefined>(undefined);
  const [unsaved, setUnsaved] = useState<Work>();
  const [running, setRunning] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    void offers.run({});
  }, []);
  const toDesk = async (
    ask: () => Promise<{ readonly ok: boolean; readonly problems: readonly Problem[]; readonly value?: Draft }>,
  ): Promise<void> => {
    setRunning(true);
    const reply = await ask();
    setRunning(false);
    setProblems(reply.problems);
    save.reset();
    setUnsaved(undefined);
    if (!reply.ok || !reply.value) return;
    standing.current = reply.value.saved ? workOf(reply.value) : undefined;
    setDesk(deskOf(reply.value));
  };
  const openPlan = (plan: string): Promise<void> => toDesk(() => call('openPlan', { plan }));
  const back = (): void => {
    setDesk(undefined);
    setProblems([]);
    save.reset();
    void offers.run({});
  };
  const asked = (work: Work, how: { readonly agreed: boolean; readonly keep: boolean; readonly beside: boolean }) => ({
    plan: planToSend(work.plan),
    seen: standing.current ? planToSend(standing.current.plan) : null,
    goals: goalsToSend(work.goals),
    goalsSeen: standing.current ? goalsToSend(standing.current.goals) : [],
    ...how,
  });
  const onKeep = async (work: Work): Promise<Work | undefined> => {
    setUnsaved(work);
    const reply = await call('savePlan', asked(work, { agreed: false, keep: true, beside: false }));
    setProblems(reply.problems);
    if (!reply.ok) return undefined;
    standing.current = {
      plan: fromWire<ActionPlan>(reply.value.saved),
      goals: fromWire<readonly Goal[]>(reply.value.goals),
    };
    return standing.current;
  };
  const onSave = async (work: Work, agreed: boolean, beside = false): Promise<void> => {
    setUnsaved(work);
    setProblems([]);
    await save.run(asked(work, { agreed, keep: false, beside }));
  };
  const onLeave = async (work: Work, changed: boolean): Promise<void> => {
    if (!changed || (await onKeep(work)) || window.confirm(LOST)) back();
  };
  if (save.value) {
    const { plan } = save.value;
    return (
      <main>
        <Saved saved={save.value} onOpen={() => void openPlan(plan)} />
      </main>
    );
  }
  if (desk) {
    const exists = [...save.problems, ...problems].find(({ code }) => code === 'plan-exists');
    return (
      <NamesProvider value={names}>
        <main>
          <WindowHelp text={HELP.edit} />
          <Editor
            key={desk.draft.plan.id.concat(desk.draft.saved ? ' saved' : '')}
            desk={desk}
            names={names}
            running={save.running}
            problems={[...save.problems, ...problems]}
            onBack={(work, changed) => void onLeave(work, changed)}
            onKeep={onKeep}
            onSave={(work, agreed) => void onSave(work, agreed)}
          />
          {exists && unsaved ? (
            <div class="beside">
              <PlainButton disabled={save.running} onPress={() => void onSave(unsaved, false, true)}>
                Save ours beside it
              </PlainButton>
              <PlainButton onPress={() => void openPlan(exists.where.replace(/^Plan /, ''))}>
                Open that plan
              </PlainButton>
            </div>
          ) : null}
        </main>
      </NamesProvider>
    );
  }
  return (
    <main class="scrolls">
      <WindowHelp text={HELP.begin} />
      {offers.value ? (
        <Begin
          offers={offers.value}
          running={running}
          onPropose={(wanted) => void toDesk(() => call('proposePlan', wanted))}
          onOpen={(plan) => void openPlan(plan)}
          onChanged={() => void offers.run({})}
        />
      ) : (
        <p role="status">{offers.running ? words.opening : ''}</p>
      )}
      <ProblemList problems={[...problems, ...offers.problems]} />
      <PlainButton onPress={closePage}>Close</PlainButton>
    </main>
  );
}

const HELP = {
  begin:
    'Choose the results that the plan answers, and the learnings. The proposal groups your students by what they need, the whole class where most of it needs the learning again, with what to try, who leads and when you check. You change what does not fit; nothing stands in the workbook before you change or save something.',
  edit: 'Choose a group on the left and change it on the right; drag a student to another group, or tick and move. What you change is kept in the workbook as unfinished every few seconds, so a colleague can go on. It is agreed when you press We agree: save.',
} as const;

const LOST = 'It could not be saved. Leave all the same? What you changed is lost.';
