/** One group of a running plan: what became of its students, the next attempt for exactly them, and the team's decision. */

import { briefDate } from '../../../domain/day-words';
import { ROW_DECISIONS, type RowDecision } from '../../../domain/planning/plan';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { PersonName } from '../plan/projector';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import { Reassess } from './reassess';

type Plan = Arrived<ValueOf<'monitorPlans'>>['plans'][number];

interface PlanRowProps {
  readonly row: Plan['rows'][number];
  readonly onDone: () => void;
}

const DECISIONS: Readonly<Record<RowDecision, string>> = {
  keep: 'Keep',
  change: 'Change',
  stop: 'Stop',
  'bring to the MTSS team': 'Bring to the MTSS team',
};

export function PlanRow({ row, onDone }: PlanRowProps) {
  const job = useJob('decideRow');
  const decide = async (decision: RowDecision): Promise<void> => {
    const reply = await job.run({ row: row.id, decision, seen: row.decision });
    if (reply?.ok) onDone();
  };
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
        {row.students.length === 0 ? <p>Nobody yet.</p> : null}
        <p>
          {row.students.map(({ id, name, active }, place) => (
            <span key={id}>
              {place === 0 ? '' : '; '}
              <PersonName id={id} name={name} />
              {active ? '' : ' (has left)'}
            </span>
          ))}
        </p>
      </details>
      {row.students.some(({ active }) => active) ? <Reassess row={row} onDone={onDone} /> : null}
      <details open={row.reassessed > 0 || row.decision !== null}>
        <summary>{row.decision === null ? 'We decide' : 'We decided: '.concat(row.decision)}</summary>
        <fieldset class="decisions" aria-label={'Decision about '.concat(row.group)}>
          {ROW_DECISIONS.map((decision) => (
            <button
              key={decision}
              type="button"
              class="plain"
              aria-pressed={decision === row.decision}
              disabled={job.running || decision === row.decision}
              onClick={() => void decide(decision)}
            >
              {DECISIONS[decision]}
            </button>
          ))}
        </fieldset>
      </details>
      <ProblemList problems={job.problems} />
    </li>
  );
}
