/** Bring scores into an assessment that exists: what would be written is said first, doubts are asked. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { assessmentName, type Item } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar';
import type { ImportedScores } from '../../../domain/importers/scores/imported-scores';
import { type MatchDecisions, matchStudents } from '../../../domain/importers/student-matching';
import { displayName } from '../../../domain/roster';
import { closePage, reopenSidebar } from '../../server';
import { Choice, MainButton, PlainButton, Tick } from '../controls';
import { ProblemList } from '../problems';
import { Step } from '../step';
import { count } from '../texts';
import { useJob } from '../use-job';
import { ColumnsWindow } from './columns-window';
import { compareWithAssessment, type ItemDecisions, type ScoreComparison } from './comparing';
import { type Desk, deskOf } from './desk';
import { type Differing, DifferingScores } from './differing-scores';
import { ItemQuestions } from './item-questions';
import { KeyQuestion } from './key-question';
import { sourceToSend } from './new-flow';
import { type Given, readGiven, type Said } from './reading';
import { SourceStep } from './source-step';
import { StudentQuestions } from './student-questions';

export function ScoresFlow({
  desk: first,
  assessment: wanted,
  tab,
}: {
  readonly desk: Desk;
  readonly assessment: string;
  readonly tab?: number;
}) {
  const look = useJob('scoreDesk');
  const bring = useJob('bringScores');
  const [id, setId] = useState(wanted || likeliest(first));
  const [given, setGiven] = useState<Given>();
  const [said, setSaid] = useState<Said>({});
  const [decisions, setDecisions] = useState<MatchDecisions>({});
  const [itemDecisions, setItemDecisions] = useState<ItemDecisions>({});
  const [differing, setDiffering] = useState<Differing>('keep ours');
  const [again, setAgain] = useState(first.today);
  const [sure, setSure] = useState(false);
  const [choosing, setChoosing] = useState(false);
  useEffect(() => {
    if (id !== '') void look.run({ assessment: id });
  }, [id]);
  const desk = useMemo(() => (look.value ? deskOf(look.value) : first), [look.value]);
  const assessment = desk.assessments.find((each) => each.id === id);
  const blueprint = useMemo(() => (assessment?.items ?? []).map((item) => ({ ...item, label: item.id })), [assessment]);
  const reading = useMemo(
    () => given && readGiven(given, said, desk.sources, blueprint),
    [given, said, desk, blueprint],
  );
  const scores = reading?.kind === 'scores' ? reading.scores : undefined;
  const undecided = useMemo(() => scores && matchStudents(scores.rows, desk.students), [scores, desk]);
  const remembered =
    desk.sources.find(({ fingerprint }) => reading?.kind === 'scores' && fingerprint === reading.fingerprint)?.items ??
    {};
  const saidItems = { ...remembered, ...itemDecisions };
  const compared = scores && assessment && compareWithAssessment(scores, assessment, desk, decisions, saidItems);
  const start = (next: Given | undefined): void => {
    setGiven(next);
    setSaid({});
    setDecisions({});
    setItemDecisions({});
    setSure(false);
    setChoosing(false);
    bring.reset();
  };
  const unclear = reading?.kind === 'columns' || (reading?.kind === 'scores' && choosing) ? reading.table : undefined;
  const content = () => {
    if (desk.assessments.length === 0)
      return <p>There is no assessment yet. Choose New common assessment: it makes one of your scores.</p>;
    if (bring.value)
      return (
        <>
          <section class="done" role="status" aria-label="Result">
            <p>{`${count(bring.value.scores, 'score')} of ${count(bring.value.students, 'student')} brought in.`}</p>
            {bring.value.newAttempt ? (
              <p>{`A new attempt of ${count(bring.value.newAttempt.students, 'student')} is in ${bring.value.newAttempt.id}.`}</p>
            ) : null}
            {bring.value.withoutScore > 0 ? (
              <p>{`${count(bring.value.withoutScore, 'student has', 'students have')} no score yet.`}</p>
            ) : null}
          </section>
          <ProblemList problems={bring.problems} />
          <MainButton onPress={() => reopenSidebar(closePage)}>Done</MainButton>
        </>
      );
    const chooseAssessment = (
      <Choice
        label="Scores for"
        value={id}
        onChange={setId}
        options={desk.assessments.map((each) => ({ value: each.id, label: assessmentName(each) }))}
      />
    );
    if (given && unclear)
      return (
        <ColumnsWindow
          table={unclear}
          chosen={reading?.kind === 'scores' ? reading.used.mapping : undefined}
          roster={desk.students}
          read={(mapping) => readGiven(given, { ...said, mapping }, desk.sources, blueprint)}
          onDone={(mapping) => {
            setSaid({ ...said, mapping });
            setChoosing(false);
          }}
          onCancel={() => start(undefined)}
        />
      );
    if (!scores || !compared || !reading || !assessment || !undecided)
      return (
        <>
          {chooseAssessment}
          <SourceStep
            onGiven={start}
            pasteHint="A table with a row per student and a column per item, with its headings"
            {...(tab === undefined ? {} : { tab })}
          />
          <ProblemList
            problems={[...(reading?.problems ?? []), ...look.problems.filter(({ severity }) => severity === 'stop')]}
          />
        </>
      );
    const { merge, match } = compared;
    const open = match.doubtful.length;
    const writes = merge.added.length + (differing === 'keep ours' ? 0 : merge.differing.length);
    // Where every row is one of our students, none can be the key.
    const noKeyRow = said.keyLine === undefined && undecided.matched.size === scores.rows.length;
    const needsKey = reading.kind === 'scores' && reading.needsKey && lackKey(compared, scores, assessment.items);
    const askKey = needsKey && said.keyLine === undefined && !noKeyRow;
    return (
      <>
        <div class="scroll">
          <div class="line keys">
            {chooseAssessment}
            {reading.kind === 'scores' && !noKeyRow && (needsKey || reading.used.keyLine) ? (
              <KeyQuestion
                reading={reading}
                keyLine={said.keyLine ?? reading.used.keyLine}
                onKeyLine={(line) => {
                  const { keyLine: _before, ...others } = said;
                  setSaid(line === undefined ? others : { ...others, keyLine: line });
                }}
              />
            ) : null}
            {reading.kind === 'scores' && reading.table ? (
              <PlainButton onPress={() => setChoosing(true)}>Other columns</PlainButton>
            ) : null}
          </div>
          {compared.wrong ? (
            <>
              <ProblemList problems={[compared.wrong]} />
              <Tick label="These are scores of this assessment all the same" checked={sure} onChange={setSure} />
            </>
          ) : null}
          <ul class="facts" aria-label="What would be brought in">
            <li>{`${match.matched.size} of ${count(scores.rows.length, 'student')} in it on our roster`}</li>
            <li>{`${compared.pairs.length} of ${count(assessment.items.length, 'item')}`}</li>
            <li>{`${count(merge.added.length, 'new score')}`}</li>
            {merge.same > 0 ? <li>{`${merge.same} the same already`}</li> : null}
            {merge.differing.length > 0 ? <li>{`${merge.differing.length} differ`}</li> : null}
          </ul>
          <ItemQuestions
            scores={scores}
            assessment={assessment}
            match={compared.itemMatch}
            decisions={saidItems}
            onDecisions={setItemDecisions}
          />
          <StudentQuestions
            scores={scores}
            match={match}
            undecided={undecided}
            decisions={decisions}
            onDecisions={setDecisions}
          />
          <DifferingScores
            merge={merge}
            items={assessment.items}
            desk={desk}
            differing={differing}
            onDiffering={setDiffering}
            again={again}
            onAgain={setAgain}
          />
          {merge.withoutScore.length === 0 ? null : (
            <details>
              <summary>{`${count(merge.withoutScore.length, 'student')} of these sections without scores in it`}</summary>
              <p>{merge.withoutScore.slice(0, 60).map(displayName).join('; ')}</p>
            </details>
          )}
          {bring.problems.length === 0 ? <ProblemList problems={[...reading.problems, ...compared.problems]} /> : null}
        </div>
        <ProblemList problems={bring.problems} />
        <div class="bar">
          <PlainButton onPress={() => start(undefined)}>Start again</PlainButton>
          <MainButton
            running={bring.running}
            disabled={writes === 0 || open > 0 || askKey || (compared.wrong !== undefined && !sure)}
            onPress={() => {
              void bring.run({
                assessment: id,
                marks: [...compared.marks],
                differing,
                givenOn: parseCalendarDate(again),
                source: sourceToSend(reading, given, saidItems),
              });
            }}
          >
            {writes === 0 ? 'Nothing new to bring in' : `Bring in ${count(writes, 'score')}`}
          </MainButton>
        </div>
        {open > 0 ? <p class="hint">{`Say first who ${count(open, 'student is', 'students are')}.`}</p> : null}
        {askKey ? <p class="hint">Say first which row is the key.</p> : null}
      </>
    );
  };
  return <Step name={bring.value ? 'done' : unclear ? 'columns' : compared ? 'compare' : 'source'}>{content()}</Step>;
}

/** The newest assessment of the list. */
function likeliest(desk: Desk): string {
  return [...desk.assessments].sort((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? 1 : -1))[0]?.id ?? '';
}

/** True when answers would be brought in that neither the source nor the assessment has a key for. */
function lackKey({ pairs }: ScoreComparison, scores: ImportedScores, items: readonly Item[]): boolean {
  return pairs.some(
    ({ imported, known }) =>
      items[known]?.keys.length === 0 &&
      scores.items[imported]?.keys.length === 0 &&
      scores.rows.some(({ marks }) => {
        const mark = marks[imported];
        return mark?.kind === 'answer' && mark.points === undefined;
      }),
  );
}
