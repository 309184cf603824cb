/** Problems, all at once: where, what, and what to do. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problem';
import { words } from '../words';
import { PutBack } from './put-back';

const SHOWN = 8;

export function ProblemList({ problems: found }: { readonly problems: readonly Problem[] }) {
  const [putBack, setPutBack] = useState<{ readonly said: string; readonly what: readonly string[] }>();
  const list = useRef<HTMLElement>(null);
  const overDistrict = found.filter(({ code }) => code === 'typed-over-district');
  const said = overDistrict.map(({ where, message }) => where + message).join();
  const mended = putBack?.said === said;
  const problems = mended ? found.filter((problem) => !overDistrict.includes(problem)) : found;
  const stopped = problems.some((problem) => problem.severity === 'stop');
  // Below the button that was pressed a refusal may stand out of sight.
  useEffect(() => {
    if (stopped) list.current?.scrollIntoView({ block: 'nearest' });
  }, [stopped, problems.length]);
  if (mended && problems.length === 0)
    return (
      <p class="done" role="status">
        {words.putBack(putBack.what)}
      </p>
    );
  if (problems.length === 0) return null;
  const shown = problems.slice(0, SHOWN);
  return (
    <section
      ref={list}
      class={stopped ? 'problems stopped' : 'problems'}
      role={stopped ? 'alert' : 'status'}
      aria-label={stopped ? words.couldNot : words.needsAttention}
    >
      <h2>{stopped ? words.couldNot : words.needsAttention}</h2>
      <ul>
        {shown.map((problem) => (
          <li key={problem.code + problem.where + problem.message}>
            {problem.where === '' ? null : <b>{problem.where}</b>}
            <span>{problem.message}</span>
            <span class="remedy">{problem.remedy}</span>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>{words.more(problems.length - SHOWN)}</p> : null}
      {overDistrict.length > 0 && !mended ? <PutBack onDone={(what) => setPutBack({ said, what })} /> : null}
    </section>
  );
}
