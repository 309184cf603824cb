/** A district's defaults: this team's settings as a file, or a file as this team's settings. */
import { useState } from 'preact/hooks';
import { type DistrictFile, parseDistrictFile, writeDistrictFile } from '../../../domain/district-file';
import { decodeText } from '../../../domain/importers/reading/decode-text';
import type { Problem } from '../../../domain/problem';
import { ChooseFile } from '../choose-file';
import { MainButton, PlainButton, TextArea, Tick } from '../controls';
import { downloadText } from '../download';
import { ProblemList } from '../problems';
import { count, listed } from '../texts';
import { useJob } from '../use-job';
import { Group, type GroupProps } from './group';

export function DistrictForm({ settings, reload }: GroupProps) {
  const save = useJob('saveDistrictFile');
  const start = useJob('startFromDistrict');
  const [chosen, setChosen] = useState<{ readonly text: string; readonly file: DistrictFile }>();
  const [locked, setLocked] = useState<readonly string[]>(settings.locked);
  const [columns, setColumns] = useState(settings.subgroupColumns.join('\n'));
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  // The rule's value goes with the rule.
  const shownLocks = settings.locked.filter((key) => key !== 'ruleValue');
  const nameOf = (key: string): string => settings.lockable.find((each) => each.key === key)?.name ?? key;
  return (
    <Group
      title="District"
      now={shownLocks.length > 0 ? `${listed(shownLocks.map(nameOf))} set by your district` : 'Settings as a file'}
    >
      <p class="quiet">
        {settings.subgroupColumns.length > 0
          ? `Your district allows looking at groups by: ${settings.subgroupColumns.join(', ')}.`
          : 'Looking at groups by meals or income, disability, health or discipline needs your district.'}
      </p>
      <details>
        <summary>For a district: what all its teams keep</summary>
        <fieldset class="ticks">
          <legend>Teams that start from this file cannot change</legend>
          {settings.lockable
            .filter(({ key }) => key !== 'ruleValue')
            .map(({ key, name }) => (
              <Tick
                key={key}
                label={name}
                checked={locked.includes(key)}
                onChange={(on) => setLocked(on ? [...locked, key] : locked.filter((each) => each !== key))}
              />
            ))}
        </fieldset>
        <TextArea
          label="Roster columns allowed for looking at groups"
          hint="One on each line, as teams head them. Columns about meals or income, disability, health and discipline are off unless they stand here."
          rows={3}
          value={columns}
          onChange={setColumns}
        />
      </details>
      <MainButton
        running={save.running}
        onPress={async () => {
          const reply = await save.run({});
          if (!reply?.ok) return;
          const file = { ...(reply.value.file as DistrictFile), locked: [...locked], subgroupColumns: lines(columns) };
          downloadText('common-ground-settings.json', writeDistrictFile(file), 'application/json');
        }}
      >
        Save these settings as a file
      </MainButton>
      <p class="hint">Scale, rule, thresholds, norms, boxes of agendas and plans; no names and no students.</p>
      <ChooseFile
        label="Start from our district's file"
        hint="the JSON file that somebody saved or your district sent"
        accept=".json"
        onFiles={([file]) => {
          const text = file ? decodeText(file.bytes).text : '';
          const parsed = parseDistrictFile(text);
          start.reset();
          setWrong(parsed.problems);
          setChosen(parsed.ok ? { text, file: parsed.value } : undefined);
        }}
      />
      {chosen ? (
        <section class="next" aria-label="District file">
          <p>
            <b>{chosen.file.name === '' ? 'This file' : chosen.file.name}</b> sets {contents(chosen.file)}.
            {chosen.file.locked.length > 0 ? ` Set for all teams: ${chosen.file.locked.map(nameOf).join(', ')}.` : ''}
          </p>
          <MainButton
            running={start.running}
            onPress={async () => {
              const reply = await start.run({ text: chosen.text });
              if (!reply?.ok) return;
              setChosen(undefined);
              await reload();
            }}
          >
            Use these settings
          </MainButton>
          <PlainButton onPress={() => setChosen(undefined)}>Cancel</PlainButton>
        </section>
      ) : null}
      {start.value ? (
        <p class="done" role="status">
          The district's settings are in use.
        </p>
      ) : null}
      <ProblemList problems={[...wrong, ...save.problems, ...start.problems]} />
    </Group>
  );
}

function contents(file: DistrictFile): string {
  const parts = [
    count(Object.keys(file.settings).length, 'setting'),
    file.scale ? `a scale of ${file.scale.levels.length} levels` : '',
    file.norms.length > 0 ? count(file.norms.length, 'norm') : '',
    file.agendaBoxes.length > 0 ? count(file.agendaBoxes.length, 'agenda box', 'agenda boxes') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
