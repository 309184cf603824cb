/** The norms: commitments that a team words for itself, starting from a set or from what went wrong before. */
import { useState } from 'preact/hooks';
import { STARTER_NORMS } from '../../../domain/planning/starter-norms';
import { Choice, PlainButton, TextArea } from '../controls';
import { count } from '../texts';
import { useJob } from '../use-job';
import { Group, type GroupProps, SaveButton } from './group';

interface Draft {
  readonly from: string | undefined;
  readonly text: string;
}

export function NormsForm({ settings, reload }: GroupProps) {
  const save = useJob('saveNorms');
  const [edited, setEdited] = useState<readonly Draft[]>();
  const drafts = edited ?? settings.norms.map((norm): Draft => ({ from: norm, text: norm }));
  const locked = settings.locked.includes('norms');
  const kept = drafts.filter(({ text }) => text.trim() !== '');
  const stays = new Set(kept.map(({ from }) => from));
  const changed = kept.flatMap(({ from, text }) =>
    from === undefined || from === text.trim() ? [] : [{ from, to: text.trim() }],
  );
  const added = kept.flatMap(({ from, text }) => (from === undefined ? [text.trim()] : []));
  const offered = STARTER_NORMS.filter(({ text }) => drafts.every((draft) => draft.text.trim() !== text));
  const removed = settings.norms.filter((norm) => !stays.has(norm));
  return (
    <Group title="Norms" now={count(settings.norms.length, 'norm')} lockedBy={locked}>
      {locked ? (
        <ul>
          {settings.norms.map((norm) => (
            <li key={norm}>{norm}</li>
          ))}
        </ul>
      ) : (
        <>
          <p class="quiet">
            Few, and in your own words. A way to find them: each says what went wrong in a team before, then the team
            turns it into a commitment that begins with "We".
          </p>
          {drafts.map((draft, place) => (
            <div class="norm" key={`${place}`}>
              <TextArea
                label={`Norm ${place + 1}`}
                rows={2}
                value={draft.text}
                onChange={(text) => setEdited(drafts.map((each, at) => (at === place ? { ...each, text } : each)))}
              />
              <button
                type="button"
                class="plain"
                aria-label={`Remove norm ${place + 1}`}
                onClick={() => setEdited(drafts.filter((_each, at) => at !== place))}
              >
                Remove
              </button>
            </div>
          ))}
          <PlainButton onPress={() => setEdited([...drafts, { from: undefined, text: 'We ' }])}>Add a norm</PlainButton>
          {offered.length === 0 ? null : (
            <Choice
              label="Or begin with one of these"
              value=""
              onChange={(text) => setEdited([...drafts, { from: undefined, text }])}
              options={[
                { value: '', label: 'Choose, then change its words' },
                ...offered.map(({ heading, text }) => ({ value: text, label: `${heading}: ${text}` })),
              ]}
            />
          )}
          <SaveButton
            running={save.running}
            changed={changed.length + added.length + removed.length > 0}
            saved={save.value !== undefined}
            problems={save.problems}
            onSave={async () => {
              const reply = await save.run({ changed, added, removed });
              if (!reply?.ok) return;
              await reload();
              setEdited(undefined);
            }}
          />
        </>
      )}
    </Group>
  );
}
