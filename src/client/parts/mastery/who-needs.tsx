/** Who still needs a learning, who needs nothing, who has no evidence: asked once, then chosen without asking. */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import type { Home } from '../../panels/panel';
import type { Arrived } from '../../server';
import { Choice, MainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { words } from './words';

type Needs = Arrived<ValueOf<'whoNeeds'>>['students'][number];

const NOTHING = 'nothing';
const NO_EVIDENCE = 'no evidence';
const LEARNING = 'learning ';

export function WhoNeeds({ learnings }: { readonly learnings: Home['learnings'] }) {
  const job = useJob('whoNeeds');
  const [show, setShow] = useState(`${LEARNING}${learnings[0]?.code ?? ''}`);
  const code = show.startsWith(LEARNING) ? show.slice(LEARNING.length) : '';
  const found = (job.value?.students ?? []).filter((student) => isAsked(student, show, code));
  return (
    <>
      <Choice
        label={words.needs.show}
        value={show}
        onChange={setShow}
        options={[
          ...learnings.map((learning) => ({
            value: `${LEARNING}${learning.code}`,
            label: words.needs.learning(learning.code),
          })),
          { value: NOTHING, label: words.needs.nothing },
          { value: NO_EVIDENCE, label: words.needs.noEvidence },
        ]}
      />
      {job.value ? (
        <>
          <p role="status">{found.length === 0 ? words.needs.nobody : words.needs.found(found.length)}</p>
          <ul>
            {found.map((student) => (
              <li key={student.id}>
                {student.name} <span class="quiet">{[student.section, ...howFar(student, code)].join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <MainButton running={job.running} onPress={() => job.run({})}>
          {words.needs.ask}
        </MainButton>
      )}
      <ProblemList problems={job.problems} />
    </>
  );
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
