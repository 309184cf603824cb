/** A student whose level changed after the plan was made: move or keep? Nobody is moved without an answer. */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { Choice, PlainButton } from '../controls';
import { PersonName } from '../plan/projector';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

type Change = Arrived<ValueOf<'monitorPlans'>>['plans'][number]['changes'][number];

export function LevelChange({ change, onDone }: { readonly change: Change; readonly onDone: () => void }) {
  const job = useJob('moveOrKeep');
  const [to, setTo] = useState(change.others[0]?.row ?? '');
  const answer = async (target: string | null): Promise<void> => {
    const reply = await job.run({ row: change.row, student: change.student, to: target });
    if (reply?.ok) onDone();
  };
  return (
    <li class="plan-card">
      <b>
        <PersonName id={change.student} name={change.name} />
      </b>
      <p>
        {change.learning}: {change.from}, now {change.to}.<br />
        <span class="quiet">In: {change.group}</span>
      </p>
      {change.others.length > 0 ? (
        <Choice
          label="Another group"
          value={to}
          onChange={setTo}
          options={change.others.map((other) => ({
            value: other.row,
            label: other.fits ? other.group.concat(' (fits the new level)') : other.group,
          }))}
        />
      ) : null}
      {change.others.length > 0 ? (
        <PlainButton disabled={job.running} onPress={() => void answer(to)}>
          Move
        </PlainButton>
      ) : null}{' '}
      <PlainButton disabled={job.running} onPress={() => void answer(null)}>
        Keep
      </PlainButton>
      <ProblemList problems={job.problems} />
    </li>
  );
}
