/** One press that puts back what the district set, wherever a Problem says that somebody typed over it. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problem';
import { call } from '../server';
import { words } from '../words';
import { PlainButton } from './controls';

interface PutBackProps {
  /** Told what was put back, by the names that a person reads. */
  readonly onDone: (what: readonly string[]) => void;
}

export function PutBack({ onDone }: PutBackProps) {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const press = async (): Promise<void> => {
    setRunning(true);
    const reply = await call('putBackDistrict', {});
    setRunning(false);
    if (reply.ok) onDone(reply.value.putBack);
    else setProblem(reply.problems[0]);
  };
  return (
    <>
      <PlainButton disabled={running} onPress={() => void press()}>
        {running ? words.working : words.putBackDistrict}
      </PlainButton>
      {problem ? (
        <p role="alert">
          {problem.message} {problem.remedy}
        </p>
      ) : null}
    </>
  );
}
