/** The proficiency scale: a preset, or levels of the team's own. */
import { useState } from 'preact/hooks';
import type { Scale } from '../../../domain/scale';
import { LEVEL_COLOURS, presetOf, SCALE_PRESETS } from '../../../domain/scale-presets';
import { Choice, PlainButton, TextField } from '../controls';
import { useJob } from '../use-job';
import { Group, type GroupProps, SaveButton } from './group';

export function ScaleForm({ settings, reload }: GroupProps) {
  const save = useJob('saveScale');
  const [draft, setDraft] = useState<Scale>();
  const today = settings.scale;
  if (!today) return null;
  const scale = draft ?? today;
  const names = today.levels.map((level) => level.name).join(', ');
  if (settings.locked.includes('scale'))
    return (
      <Group title="Proficiency scale" now={names} lockedBy>
        <ul>
          {today.levels.map(({ rank, name, from }) => (
            <li key={rank}>
              {`${name} from ${from}%${rank === today.proficientRank ? ', where proficient begins' : ''}`}
            </li>
          ))}
        </ul>
      </Group>
    );
  const setLevel = (rank: number, change: Partial<Scale['levels'][number]>): void =>
    setDraft({
      ...scale,
      levels: scale.levels.map((level) => (level.rank === rank ? { ...level, ...change } : level)),
    });
  return (
    <Group title="Proficiency scale" now={names}>
      <Choice
        label="Begin with"
        hint={presetOf(scale)?.about ?? 'Levels of your own.'}
        value={presetOf(scale)?.id ?? ''}
        onChange={(id) => setDraft(SCALE_PRESETS.find((preset) => preset.id === id)?.scale ?? scale)}
        options={[
          ...SCALE_PRESETS.map(({ id, label }) => ({ value: id, label })),
          ...(presetOf(scale) ? [] : [{ value: '', label: 'Our own' }]),
        ]}
      />
      {scale.levels.map((level, place) => (
        <fieldset class="level" key={level.rank} style={{ borderColor: level.colour }}>
          <legend>Level {level.rank}</legend>
          <TextField label="Name" value={level.name} onChange={(name) => setLevel(level.rank, { name })} />
          {place === scale.levels.length - 1 ? (
            <p class="hint">Begins at 0%.</p>
          ) : (
            <TextField
              label="Begins at percent"
              type="number"
              value={Number.isFinite(level.from) ? String(level.from) : ''}
              onChange={(typed) => setLevel(level.rank, { from: typed === '' ? 0 : Number(typed) })}
            />
          )}
        </fieldset>
      ))}
      <div class="row">
        <PlainButton disabled={scale.levels.length >= 6} onPress={() => setDraft(withLevel(scale))}>
          Add a level
        </PlainButton>
        <PlainButton disabled={scale.levels.length <= 2} onPress={() => setDraft(withoutLevel(scale))}>
          Remove the highest
        </PlainButton>
      </div>
      <Choice
        label="Proficient begins at"
        value={String(scale.proficientRank)}
        onChange={(rank) => setDraft({ ...scale, proficientRank: Number(rank) })}
        options={scale.levels
          .slice(0, -1)
          .map(({ rank, name }) => ({ value: String(rank), label: name || `Level ${rank}` }))}
      />
      <SaveButton
        running={save.running}
        changed={draft !== undefined && JSON.stringify(draft) !== JSON.stringify(today)}
        saved={save.value !== undefined}
        problems={save.problems}
        onSave={async () => {
          const asked = (one: Scale) => ({ levels: [...one.levels], proficientRank: one.proficientRank });
          const reply = await save.run({ from: asked(today), to: asked(scale) });
          await reload();
          if (reply?.ok) setDraft(undefined);
        }}
      />
      <p class="hint">The levels beside typed scores change at once; "Update mastery" changes the rest.</p>
    </Group>
  );
}

function withLevel(scale: Scale): Scale {
  const rank = scale.levels.length + 1;
  const top = scale.levels[0]?.from ?? 0;
  const level = {
    rank,
    name: `Level ${rank}`,
    from: Math.min(100, Math.round((top + 100) / 2)),
    colour: LEVEL_COLOURS[rank - 1] ?? '#d9e0e2',
  };
  return { ...scale, levels: [level, ...scale.levels] };
}

function withoutLevel(scale: Scale): Scale {
  const levels = scale.levels.slice(1);
  return { levels, proficientRank: Math.min(scale.proficientRank, levels.length) };
}
