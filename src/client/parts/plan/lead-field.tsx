/** Who leads: a member, or somebody else whose name is typed, such as a specialist who is not on the team. */
import { useState } from 'preact/hooks';
import type { Member } from '../../../domain/team';
import { Choice, TextField } from '../controls';

interface LeadFieldProps {
  readonly lead: string;
  readonly members: readonly Member[];
  readonly onChange: (lead: string) => void;
}

const NOBODY = '';
/** No name: whoever types it must not be taken for this choice. */
const SOMEBODY_ELSE = '\n';

export function LeadField({ lead, members, onChange }: LeadFieldProps) {
  const names = members.filter((member) => member.active).map((member) => member.name);
  const [typing, setTyping] = useState(false);
  const other = typing || (lead !== NOBODY && !names.includes(lead));
  const typed = <TextField label={names.length === 0 ? 'Who leads' : 'Their name'} value={lead} onChange={onChange} />;
  if (names.length === 0) return typed;
  return (
    <>
      <Choice
        label="Who leads"
        value={other ? SOMEBODY_ELSE : lead}
        onChange={(chosen) => {
          setTyping(chosen === SOMEBODY_ELSE);
          onChange(chosen === SOMEBODY_ELSE ? NOBODY : chosen);
        }}
        options={[
          { value: NOBODY, label: 'Nobody yet' },
          ...names.map((name) => ({ value: name, label: name })),
          { value: SOMEBODY_ELSE, label: 'Somebody else' },
        ]}
      />
      {other ? typed : null}
    </>
  );
}
