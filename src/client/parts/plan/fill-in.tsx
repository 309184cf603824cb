/** One value for all the groups that lack it; a group can still get another one afterwards. */
import { useState } from 'preact/hooks';
import { parseCalendarDate } from '../../../domain/calendar';
import type { MissingValue } from '../../../domain/planning/completeness';
import { fillIn, ledBy, shareOut } from '../../../domain/planning/fill-in';
import type { ActionPlan } from '../../../domain/planning/plan';
import { PlainButton, TextField } from '../controls';
import { count } from '../texts';
import type { Desk } from './desk';
import { LeadField } from './lead-field';

interface FillInProps {
  readonly desk: Desk;
  readonly plan: ActionPlan;
  readonly missing: MissingValue;
  readonly onChange: (plan: ActionPlan) => void;
}

export function FillIn({ desk, plan, missing: { value, rows }, onChange }: FillInProps) {
  const [typed, setTyped] = useState('');
  // Who is in a group is decided group by group.
  if (rows.length < 2 || value === 'students') return null;
  const ids = rows.map(({ id }) => id);
  const date = parseCalendarDate(typed);
  const ready = value === 'reassessOn' ? date !== undefined : typed.trim() !== '';
  const fill = (): void => {
    onChange(
      fillIn(plan, ids, (row) =>
        value === 'lead' ? ledBy(row, typed) : value === 'reassessOn' ? { reassessOn: date } : { [value]: typed },
      ),
    );
    setTyped('');
  };
  return (
    <>
      {value === 'lead' && desk.members.some((member) => member.active) ? (
        <PlainButton onPress={() => onChange(shareOut(plan, ids, desk.members))}>Share them out among us</PlainButton>
      ) : null}
      <div class="line">
        {value === 'lead' ? (
          <LeadField lead={typed} members={desk.members} onChange={setTyped} />
        ) : (
          <TextField
            label={LABELS[value]}
            type={value === 'reassessOn' ? 'date' : 'text'}
            value={typed}
            onChange={setTyped}
          />
        )}
        <PlainButton disabled={!ready} onPress={fill}>
          {rows.length === 2 ? 'For both groups' : 'For all '.concat(count(rows.length, 'group'))}
        </PlainButton>
      </div>
    </>
  );
}

const LABELS = {
  strategy: 'What we do (strategy)',
  where: 'Where',
  reassessOn: 'Reassess on',
} as const;
