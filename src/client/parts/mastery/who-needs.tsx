/**
 * Who still needs a learning, who needs nothing, who has no evidence: one press each. Every press asks anew, because scores
 * are typed beside the open sidebar; what was known before is shown meanwhile.
 */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import type { Home } from '../../panels/panel';
import type { Arrived } from '../../server';
import { Choice } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { words } from './words';

type Needs = Arrived<ValueOf<'whoNeeds'>>['students'][number];

const NOTHING = 'nothing';
const NO_EVIDENCE = 'no evidence';
const LEARNING = 'learning ';

export function WhoNeeds({ learnings }: { readonly learnings: Home['learnings'] }) {
  const job = useJob('whoNeeds');
  const [show, setShow] = useState('');
  const [chosen, setChosen] = useState(learnings[0]?.code ?? '');
  const code = show.startsWith(LEARNING) ? show.slice(LEARNING.length) : '';
  const found = (job.value?.students ?? []).filter((student) => isAsked(student, show, code));
  const ask = (question: string): void => {
    setShow(question);
    job.run({});
  };
  const question = (id: string, label: string) => (
    <button type="button" class="small question" aria-pressed={show === id} onClick={() => ask(id)}>
      {label}
    </button>
  );
  return (
    <>
      {learnings.length > 1 ? (
        <Choice
          label={words.needs.which}
          value={chosen}
          onChange={(learning) => {
            setChosen(learning);
            ask(`${LEARNING}${learning}`);
          }}
          options={learnings.map((learning) => ({ value: learning.code, label: learning.code }))}
        />
      ) : null}
      {question(`${LEARNING}${chosen}`, words.needs.learning(chosen))}
      {question(NOTHING, words.needs.nothing)}
      {question(NO_EVIDENCE, words.needs.noEvidence)}
      {job.running ? <p role="status">{words.needs.looking}</p> : null}
      {job.value && show !== '' ? (
        <>
          <p role="status">
            <b>
              {show === NOTHING
                ? words.needs.nothing
                : code === ''
                  ? words.needs.noEvidence
                  : words.needs.learning(code)}
            </b>
            : {found.length === 0 ? whyNobody(job.value.assessed, show, code) : words.needs.found(found.length)}
          </p>
          {found.length === 0 ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            <ul class="long" tabIndex={0}>
              {found.map((student) => (
                <li key={student.id}>
                  {student.name} <span class="quiet">{[student.section, ...howFar(student, code)].join(', ')}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
      <ProblemList problems={job.problems} />
    </>
  );
}

/** An empty list is good news only where there are scores. */
function whyNobody(assessed: readonly string[], show: string, code: string): string {
  if (show === NO_EVIDENCE) return words.needs.nobody;
  if (assessed.length === 0) return words.needs.noneAssessed;
  return code === '' || assessed.includes(code) ? words.needs.nobody : words.needs.notAssessedYet(code);
}

function isAsked(student: Needs, show: string, code: string): boolean {
  if (show === NOTHING) return student.needsNothing;
  if (show === NO_EVIDENCE) return student.noEvidence;
  return [student.notYet, student.close, student.notAssessed].some((codes) => codes.includes(code));
}

function howFar(student: Needs, code: string): string[] {
  if (code === '') return [];
  const far = student.close.includes(code)
    ? words.needs.close
    : student.notYet.includes(code)
      ? words.needs.notYet
      : words.needs.noResult;
  return student.nearTheLine.includes(code) ? [far, words.needs.nearTheLine] : [far];
}
