/** The planning window: begin, change, save. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem';
import { call, closePage } from '../../server';
import { words } from '../../words';
import { PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { Begin } from './begin';
import { type Desk, deskOf, type Work, workOf } from './desk';
import { Editor } from './editor';
import { Saved } from './saved';
import { type Draft, goalsToSend, planToSend } from './wire';

export function PlanWindow() {
  const offers = useJob('planOffers');
  const save = useJob('savePlan');
  const [desk, setDesk] = useState<Desk>();
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
    if (reply.ok && reply.value) setDesk(deskOf(reply.value));
  };
  const openPlan = (plan: string): Promise<void> => toDesk(() => call('openPlan', { plan }));
  const back = (): void => {
    setDesk(undefined);
    setProblems([]);
    save.reset();
    void offers.run({});
  };
  const onSave = async (from: Desk, work: Work, agreed: boolean, beside = false): Promise<void> => {
    const seen = workOf(from.draft);
    setUnsaved(work);
    await save.run({
      plan: planToSend(work.plan),
      seen: from.draft.saved ? planToSend(seen.plan) : null,
      goals: goalsToSend(work.goals),
      goalsSeen: from.draft.saved ? goalsToSend(seen.goals) : [],
      agreed,
      beside,
    });
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
    const exists = save.problems.find(({ code }) => code === 'plan-exists');
    return (
      <main>
        <Editor
          desk={desk}
          running={save.running}
          problems={[...save.problems, ...problems]}
          onBack={back}
          onSave={(work, agreed) => void onSave(desk, work, agreed)}
        />
        {exists && unsaved ? (
          <div class="beside">
            <PlainButton disabled={save.running} onPress={() => void onSave(desk, unsaved, false, true)}>
              Save ours beside it
            </PlainButton>
            <PlainButton onPress={() => void openPlan(exists.where.replace(/^Plan /, ''))}>Open that plan</PlainButton>
          </div>
        ) : null}
      </main>
    );
  }
  return (
    <main class="scrolls">
      {offers.value ? (
        <Begin
          offers={offers.value}
          running={running}
          onPropose={(asked) => void toDesk(() => call('proposePlan', asked))}
          onOpen={(plan) => void openPlan(plan)}
        />
      ) : (
        <p role="status">{offers.running ? words.opening : ''}</p>
      )}
      <ProblemList problems={[...problems, ...offers.problems]} />
      <PlainButton onPress={closePage}>Close</PlainButton>
    </main>
  );
}
