/** What the plan still lacks, said while it can be fixed: each thing once, with the groups, or filled in for all of them. */
import { useRef } from 'preact/hooks';
import { type Completeness, missingSentences } from '../../../domain/planning/completeness';
import type { ActionPlan } from '../../../domain/planning/plan';
import { count } from '../texts';
import type { Desk } from './desk';
import { FillIn } from './fill-in';

interface MissingProps {
  readonly complete: Completeness;
  readonly desk: Desk;
  readonly plan: ActionPlan;
  readonly onOpen: (row: string) => void;
  readonly onChange: (plan: ActionPlan) => void;
}

export function Missing({ complete, desk, plan, onOpen, onChange }: MissingProps) {
  const box = useRef<HTMLDetailsElement>(null);
  // The list would cover the group that was chosen from it.
  const openRow = (row: string): void => {
    box.current?.removeAttribute('open');
    onOpen(row);
  };
  const lacks = missingSentences(complete).length;
  if (lacks === 0 && complete.notes.length === 0) return <p class="whole">The plan is complete.</p>;
  return (
    <details class="missing" ref={box}>
      <summary>{lacks === 0 ? 'Complete. One thing to know' : 'Still missing: '.concat(count(lacks, 'thing'))}</summary>
      <ul>
        {[...complete.plan, ...complete.notes].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {complete.values.map((missing) => (
          <li key={missing.value}>
            {missing.rows.length === 1 ? null : <b>{missing.sentence}</b>}
            <FillIn desk={desk} plan={plan} missing={missing} onChange={onChange} />
            <Groups missing={missing} onOpen={openRow} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface GroupsProps {
  readonly missing: Completeness['values'][number];
  readonly onOpen: (row: string) => void;
}

/** The way to each group; a sentence that names one group is the way itself. */
function Groups({ missing, onOpen }: GroupsProps) {
  const [only] = missing.rows;
  if (only && missing.rows.length === 1)
    return (
      <button type="button" class="link" onClick={() => onOpen(only.id)}>
        {missing.sentence}
      </button>
    );
  return (
    <details>
      <summary>Group by group</summary>
      {missing.rows.map((row) => (
        <button key={row.id} type="button" class="link" onClick={() => onOpen(row.id)}>
          {row.group}
        </button>
      ))}
    </details>
  );
}
