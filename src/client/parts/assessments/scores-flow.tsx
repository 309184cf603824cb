/** Bring scores into an assessment that exists: what would be written is said first, doubts are asked. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { assessmentName } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar';
import { type MatchDecisions, matchStudents } from '../../../domain/importers/student-matching';
import { closePage, reopenSidebar } from '../../server';
import { Choice, MainButton, PlainButton, TextField, Tick } from '../controls';
import { ProblemList } from '../problems';
import { ColumnsStep } from '../roster/columns-step';
import { count } from '../texts';
import { useJob } from '../use-job';
import { compareWithAssessment, type ItemDecisions, typed } from './comparing';
import { type Desk, deskOf } from './desk';
import { ItemQuestions } from './item-questions';
import { KeyQuestion } from './key-question';
import { sourceToSend } from './new-flow';
import { type Given, readGiven, type Said } from './reading';
import { SourceStep } from './source-step';
import { StudentQuestions } from './student-questions';

type Differing = 'keep ours' | 'take theirs' | 'new attempt';

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
    bring.reset();
  };
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
  if (reading?.kind === 'columns')
    return (
      <>
        {chooseAssessment}
        <ColumnsStep
          table={reading.table}
          onDone={(_key, mapping) => setSaid({ ...said, mapping })}
          onCancel={() => start(undefined)}
        />
        <ProblemList problems={reading.problems} />
      </>
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
  const askKey = reading.kind === 'scores' && reading.needsKey && said.keyLine === undefined;
  return (
    <>
      <div class="scroll">
        {chooseAssessment}
        {reading.kind === 'scores' ? (
          <KeyQuestion
            reading={reading}
            keyLine={said.keyLine ?? reading.used.keyLine}
            onKeyLine={(keyLine) => setSaid(keyLine === undefined ? {} : { ...said, keyLine })}
          />
        ) : null}
        {compared.wrong ? (
          <>
            <ProblemList problems={[compared.wrong]} />
            <Tick label="These are scores of this assessment all the same" checked={sure} onChange={setSure} />
          </>
        ) : null}
        <ul class="facts" aria-label="What would be brought in">
          <li>{`${count(match.matched.size, 'student')} of ${scores.rows.length}`}</li>
          <li>{`${count(compared.pairs.length, 'item')} of ${assessment.items.length}`}</li>
          <li>{`${count(merge.added.length, 'new score')}`}</li>
          {merge.same > 0 ? <li>{`${merge.same} the same already`}</li> : null}
          {merge.differing.length > 0 ? <li>{`${merge.differing.length} differ`}</li> : null}
          {merge.withoutScore.length > 0 ? (
            <li>{`${count(merge.withoutScore.length, 'student')} without a row`}</li>
          ) : null}
        </ul>
        {merge.differing.length === 0 ? null : (
          <>
            <Choice
              label={`Where another score stands already (${merge.differing.length})`}
              value={differing}
              onChange={(value) =>
                setDiffering(value === 'take theirs' || value === 'new attempt' ? value : 'keep ours')
              }
              options={[
                { value: 'keep ours', label: 'keep ours' },
                { value: 'take theirs', label: 'take the new ones' },
                { value: 'new attempt', label: 'record the new ones as a later attempt' },
              ]}
            />
            {differing === 'new attempt' ? (
              <TextField label="Given on" type="date" value={again} onChange={setAgain} />
            ) : null}
            <details>
              <summary>Show them</summary>
              <ul>
                {merge.differing.slice(0, 40).map(({ student, item, ours, theirs }) => (
                  <li
                    key={`${student} ${item}`}
                  >{`${nameOf(desk, student)}, ${item}: ours ${typed(ours)}, theirs ${typed(theirs)}`}</li>
                ))}
              </ul>
            </details>
          </>
        )}
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
        <ProblemList
          problems={bring.problems.length > 0 ? bring.problems : [...reading.problems, ...compared.problems]}
        />
      </div>
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
    </>
  );
}

/** The newest assessment of the list. */
function likeliest(desk: Desk): string {
  return [...desk.assessments].sort((a, b) => ((a.givenOn ?? '') < (b.givenOn ?? '') ? 1 : -1))[0]?.id ?? '';
}

function nameOf(desk: Desk, id: string): string {
  const found = desk.students.find((student) => student.id === id);
  return found ? `${found.last}, ${found.first}` : id;
}
