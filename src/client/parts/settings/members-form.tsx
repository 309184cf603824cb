/** The members: who they are, what they teach, and who has left. */
import { useState } from 'preact/hooks';
import { PlainButton, TextField, Tick } from '../controls';
import { count } from '../texts';
import { useJob } from '../use-job';
import { Group, type GroupProps, SaveButton } from './group';

interface Draft {
  /** Name under which the member stands now; undefined for a new one. */
  readonly from: string | undefined;
  readonly name: string;
  readonly email: string;
  /** As typed, with commas. */
  readonly sections: string;
  readonly active: boolean;
}

export function MembersForm({ settings, reload }: GroupProps) {
  const save = useJob('saveMembers');
  const today = settings.members.map(
    ({ name, email, sections, active }): Draft => ({ from: name, name, email, sections: sections.join(', '), active }),
  );
  const [edited, setEdited] = useState<readonly Draft[]>();
  const drafts = edited ?? today;
  const set = (place: number, change: Partial<Draft>): void =>
    setEdited(drafts.map((draft, at) => (at === place ? { ...draft, ...change } : draft)));
  const changed = drafts.filter(
    (draft) =>
      draft.from !== undefined &&
      JSON.stringify(today.find(({ from }) => from === draft.from)) !== JSON.stringify(draft),
  );
  const added = drafts.filter((draft) => draft.from === undefined && draft.name.trim() !== '');
  return (
    <Group title="Members" now={count(today.filter(({ active }) => active).length, 'member')}>
      {drafts.map((draft, place) => (
        <fieldset class="level" key={`${place}`}>
          <legend>{draft.from ?? 'New member'}</legend>
          <TextField label="Name" value={draft.name} onChange={(name) => set(place, { name })} />
          <TextField
            label="E-mail"
            hint="Only used to share agendas and plans when you ask for it."
            value={draft.email}
            onChange={(email) => set(place, { email })}
          />
          <TextField
            label="Sections"
            hint="With commas between."
            value={draft.sections}
            onChange={(sections) => set(place, { sections })}
          />
          {draft.from === undefined ? null : (
            <Tick label="Is on the team" checked={draft.active} onChange={(active) => set(place, { active })} />
          )}
        </fieldset>
      ))}
      <PlainButton
        onPress={() => setEdited([...drafts, { from: undefined, name: '', email: '', sections: '', active: true }])}
      >
        Add a member
      </PlainButton>
      <SaveButton
        running={save.running}
        changed={changed.length + added.length > 0}
        saved={save.value !== undefined}
        problems={save.problems}
        onSave={async () => {
          const reply = await save.run({
            changed: changed.map((draft) => ({ from: draft.from ?? draft.name, to: memberOf(draft) })),
            added: added.map(memberOf),
          });
          if (!reply?.ok) return;
          await reload();
          setEdited(undefined);
        }}
      />
    </Group>
  );
}

function memberOf({ name, email, sections, active }: Draft) {
  return {
    name: name.trim(),
    email: email.trim(),
    sections: sections
      .split(/[,;]/)
      .map((section) => section.trim())
      .filter((section) => section !== ''),
    active,
  };
}
