/** One check that is due: say what you see, in a few seconds. */

import { useState } from 'preact/hooks';
import { briefDate } from '../../../domain/day-words';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { PlainButton, TextField } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

type Due = Arrived<ValueOf<'monitorPlans'>>['due'][number];

const VERDICTS = [
  ['on track', 'On track'],
  ['change', 'Change it'],
  ['stop', 'Stop it'],
] as const;

export function DueCheck({ due, onDone }: { readonly due: Due; readonly onDone: () => void }) {
  const job = useJob('saveCheck');
  const [note, setNote] = useState('');
  return (
    <li class="plan-card">
      <b>{due.group}</b>
      <p class="quiet">
        {[due.lead, due.strategy].filter((part) => part !== '').join(': ')}
        <br />
        {due.daysLate === 0 ? 'Due today' : 'Due since '.concat(briefDate(due.on))}
      </p>
      <TextField label="Note (may stay empty)" value={note} onChange={setNote} />
      <fieldset class="three">
        <legend>What do you see?</legend>
        {VERDICTS.map(([verdict, label]) => (
          <PlainButton
            key={verdict}
            disabled={job.running}
            onPress={async () => {
              const reply = await job.run({ row: due.row, on: due.on, verdict, note });
              if (reply?.ok) onDone();
            }}
          >
            {label}
          </PlainButton>
        ))}
      </fieldset>
      <ProblemList problems={job.problems} />
    </li>
  );
}
