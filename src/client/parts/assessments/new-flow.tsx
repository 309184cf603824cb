/** From what a team has to an assessment with its scores, in one window: bring, look, press. */
import { useMemo, useState } from 'preact/hooks';
import type { MatchDecisions } from '../../../domain/importers/student-matching';
import { matchStudents } from '../../../domain/importers/student-matching';
import { closePage, reopenSidebar } from '../../server';
import { MainButton, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { Step } from '../step';
import { count } from '../texts';
import { useJob } from '../use-job';
import { blueprintToSend } from './blueprint-to-send';
import { ColumnsWindow } from './columns-window';
import { compareWithDraft } from './comparing';
import type { Desk } from './desk';
import { type Draft, draftFromBlueprint, draftFromScores, EMPTY_DRAFT } from './draft';
import { DraftForm } from './draft-form';
import { KeyLine } from './key-line';
import { KeyQuestion } from './key-question';
import { type Given, readGiven, type Said } from './reading';
import { SourceStep } from './source-step';
import { StrategiesForm } from './strategies-form';
import { StudentQuestions } from './student-questions';

export function NewFlow({ desk }: { readonly desk: Desk }) {
  const make = useJob('newAssessment');
  const [given, setGiven] = useState<Given>();
  const [said, setSaid] = useState<Said>({});
  const [draft, setDraft] = useState<Draft>();
  const [decisions, setDecisions] = useState<MatchDecisions>({});
  const [choosing, setChoosing] = useState(false);
  const reading = useMemo(() => given && readGiven(given, said, desk.sources), [given, said]);
  const scores = reading?.kind === 'scores' ? reading.scores : undefined;
  const undecided = useMemo(() => scores && matchStudents(scores.rows, desk.students), [scores]);
  // Where every row is one of our students, none can be the key.
  const noKeyRow = scores !== undefined && undecided?.matched.size === scores.rows.length;
  const keyLine =
    said.keyLine ?? (reading?.kind === 'scores' ? reading.used.keyLine : undefined) ?? (noKeyRow ? 0 : undefined);
  const propose = (next: Given | undefined, saidNow: Said): void => {
    const read = next && readGiven(next, saidNow, desk.sources);
    setGiven(next);
    setSaid(saidNow);
    setDecisions({});
    setChoosing(false);
    make.reset();
    if (read?.kind === 'scores')
      setDraft(draftFromScores(read.scores, next?.name ?? '', read.isGradebook, desk.learnings, desk.today));
    else if (read?.kind === 'blueprint')
      setDraft(draftFromBlueprint(read.title, read.items, desk.learnings, desk.today));
    else setDraft(undefined);
  };
  const unclear = reading?.kind === 'columns' || (reading?.kind === 'scores' && choosing) ? reading.table : undefined;
  const content = () => {
    if (make.value)
      return (
        <>
          <div class="scroll">
            <section class="done" role="status" aria-label="Result">
              <p>
                {`${make.value.id} ${make.value.title} is ready: ${count(make.value.items, 'item')}, ${count(make.value.students, 'student')}`}
                {make.value.scored > 0
                  ? `, scores of ${make.value.scored} brought in.`
                  : '. Type the scores into its tab, or bring them in.'}
              </p>
            </section>
            <ProblemList problems={make.problems} />
            <StrategiesForm
              desk={desk}
              assessment={make.value.id}
              learnings={[...new Set(draft?.items.flatMap((item) => item.learnings) ?? [])]}
              before={[]}
            />
          </div>
          <div class="bar">
            <MainButton onPress={() => reopenSidebar(closePage)}>Done</MainButton>
          </div>
        </>
      );
    if (given && unclear)
      return (
        <ColumnsWindow
          table={unclear}
          chosen={reading?.kind === 'scores' ? reading.used.mapping : undefined}
          roster={desk.students}
          read={(mapping) => readGiven(given, { ...said, mapping }, desk.sources)}
          onDone={(mapping) => propose(given, { ...said, mapping })}
          onCancel={() => propose(undefined, {})}
        />
      );
    if (!draft)
      return (
        <>
          <p>Start from what you have: the add-on reads it, and proposes the assessment with its scores.</p>
          <SourceStep
            onGiven={(next) => propose(next, {})}
            pasteHint="A table with its headings, an answer key with tags, or: 20 items, 1 point, key ABCDB..., items 1-7 learning EL1"
          />
          {reading ? <ProblemList problems={reading.problems} /> : null}
          <PlainButton onPress={() => setDraft({ ...EMPTY_DRAFT, givenOn: desk.today })}>
            No scores yet: begin with an empty blueprint
          </PlainButton>
        </>
      );
    const compared = scores && compareWithDraft(scores, draft, desk.students, decisions);
    const sent = blueprintToSend(draft);
    const { items } = sent;
    const untagged = items.filter(({ learnings }) => learnings.length === 0).length;
    const open = compared?.match.doubtful.length ?? 0;
    const askKey = reading?.kind === 'scores' && reading.needsKey && keyLine === undefined;
    return (
      <>
        <div class="scroll">
          {reading?.kind === 'scores' ? (
            <p class="found" role="status">
              <b>{reading.label}</b>
              {`: ${count(reading.scores.rows.length, 'student')}, ${count(reading.scores.items.length, 'item')}`}
              {compared
                ? `; ${compared.match.matched.size} on our roster, ${count(compared.marks.length, 'score')}`
                : ''}
              {reading.problems.length > 0 ? `; ${count(reading.problems.length, 'remark')} below` : ''}
              {reading.table ? <PlainButton onPress={() => setChoosing(true)}>Other columns</PlainButton> : null}
            </p>
          ) : null}
          {reading?.kind === 'scores' ? (
            <div class="line keys">
              {noKeyRow && said.keyLine === undefined ? null : (
                <KeyQuestion
                  reading={reading}
                  keyLine={keyLine}
                  onKeyLine={(line) => {
                    const { keyLine: _before, ...others } = said;
                    propose(given, line === undefined ? others : { ...others, keyLine: line });
                  }}
                />
              )}
              {reading.needsKey && keyLine === 0 && items.some(({ keys }) => keys.length === 0) ? (
                <KeyLine draft={draft} onDraft={setDraft} />
              ) : null}
            </div>
          ) : null}
          <DraftForm draft={draft} onDraft={setDraft} desk={desk} choosing={scores !== undefined} isNew />
          {scores && compared && undecided ? (
            <StudentQuestions
              scores={scores}
              match={compared.match}
              undecided={undecided}
              decisions={decisions}
              onDecisions={setDecisions}
            />
          ) : null}
          {untagged > 0 && items.length > 0 ? (
            <p
              class="hint"
              role="status"
            >{`${count(untagged, 'item asks', 'items ask')} for no essential learning: ${untagged === 1 ? 'it counts' : 'they count'} for the total only.`}</p>
          ) : null}
          {make.problems.length === 0 ? <ProblemList problems={reading?.problems ?? []} /> : null}
        </div>
        <ProblemList problems={make.problems} />
        <div class="bar">
          <PlainButton onPress={() => propose(undefined, {})}>Start again</PlainButton>
          <MainButton
            running={make.running}
            disabled={draft.title.trim() === '' || items.length === 0 || open > 0 || askKey}
            onPress={() => {
              void make.run({
                ...sent,
                students: draft.students ? [...draft.students] : null,
                strategies: [],
                marks: [...(compared?.marks ?? [])],
                source: sourceToSend(reading, given),
              });
            }}
          >
            {compared && compared.marks.length > 0
              ? `Make the assessment with the scores of ${count(compared.match.matched.size, 'student')}`
              : 'Make the assessment'}
          </MainButton>
        </div>
        {draft.title.trim() === '' ? <p class="hint">Give the assessment a title first.</p> : null}
        {items.length === 0 ? <p class="hint">Add at least one item first.</p> : null}
        {open > 0 ? <p class="hint">{`Say first who ${count(open, 'student is', 'students are')}.`}</p> : null}
        {askKey ? <p class="hint">Say first which row is the key.</p> : null}
      </>
    );
  };
  return <Step name={make.value ? 'done' : unclear ? 'columns' : draft ? 'draft' : 'source'}>{content()}</Step>;
}

/** What is worth remembering of a source. */
export function sourceToSend(
  reading: ReturnType<typeof readGiven> | undefined,
  given: Given | undefined,
  items: Readonly<Record<string, string>> = {},
) {
  if (reading?.kind !== 'scores' || !given) return null;
  const { mapping, keyLine } = reading.used;
  return {
    fingerprint: reading.fingerprint,
    items: { ...items },
    ...(mapping ? { mapping: { ...mapping, columns: { ...mapping.columns } } } : {}),
    ...(keyLine ? { keyLine } : {}),
    ...(given.tab ? { tab: { ...given.tab } } : {}),
  };
}
