/** One group of a running plan: what became of its students, the next attempt for exactly them, and the team's decision. */

import { useState } from 'preact/hooks';
import { briefDate } from '../../../domain/day-words';
import { ROW_DECISIONS, type RowDecision } from '../../../domain/planning/plan';
import type { ValueOf } from '../../../jobs';
import type { Home } from '../../panels/panel';
import type { Arrived } from '../../server';
import { Choice, PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { Reassess } from './reassess';

type Plan = Arrived<ValueOf<'monitorPlans'>>['plans'][number];

interface PlanRowProps {
  readonly plan: Plan;
  readonly row: Plan['rows'][number];
  readonly home: Home;
  readonly onDone: () => void;
}

export function PlanRow({ plan, row, home, onDone }: PlanRowProps) {
  const job = useJob('decideRow');
  const [decision, setDecision] = useState<string>(row.decision ?? '');
  const made = row.checks.filter((check) => check.verdict !== null);
  const last = made[made.length - 1];
  return (
    <li class="plan-card">
      <b>{row.group}</b>
      <p class="quiet">
        {[row.lead, row.strategy].filter((part) => part !== '').join(': ')}
        {row.notStarted ? (
          <>
            <br />
            <b class="plan-late">
              {row.start ? 'Starts '.concat(briefDate(row.start)) : 'Not started: no first day yet'}
            </b>
          </>
        ) : null}
      </p>
      {row.sentences.map((sentence, place) => (
        <p key={sentence} class={place === 0 ? 'result' : 'quiet'}>
          {sentence}
        </p>
      ))}
      {last ? (
        <p class="quiet">
          Last check, {briefDate(last.on)}: {last.verdict}. {last.note}
        </p>
      ) : null}
      <details>
        <summary>Who is in it</summary>
        <p>
          {row.students.length === 0
            ? 'Nobody yet.'
            : row.students.map(({ name, active }) => (active ? name : name.concat(' (has left)'))).join('; ')}
        </p>
      </details>
      {row.students.some(({ active }) => active) ? (
        <Reassess plan={plan} row={row} home={home} onDone={onDone} />
      ) : null}
      <Choice
        label="We decide"
        value={decision}
        onChange={setDecision}
        options={[{ value: '', label: 'Not yet' }, ...ROW_DECISIONS.map((each) => ({ value: each, label: each }))]}
      />
      <PlainButton
        disabled={job.running || decision === '' || decision === row.decision}
        onPress={async () => {
          const reply = await job.run({ row: row.id, decision: decision as RowDecision, seen: row.decision });
          if (reply?.ok) onDone();
        }}
      >
        Save decision
      </PlainButton>
      <ProblemList problems={job.problems} />
    </li>
  );
}
