/** A district's defaults: this team's settings as a file, or a file as this team's settings. */
import { useState } from 'preact/hooks';
import { type DistrictFile, parseDistrictFile, writeDistrictFile } from '../../../domain/district-file';
import { decodeText } from '../../../domain/importers/reading/decode-text';
import type { Problem } from '../../../domain/problem';
import { ChooseFile } from '../choose-file';
import { MainButton, PlainButton } from '../controls';
import { downloadText } from '../download';
import { ProblemList } from '../problems';
import { count } from '../texts';
import { useJob } from '../use-job';
import { Group, type GroupProps } from './group';

export function DistrictForm({ settings, reload }: GroupProps) {
  const save = useJob('saveDistrictFile');
  const start = useJob('startFromDistrict');
  const [chosen, setChosen] = useState<{ readonly text: string; readonly file: DistrictFile }>();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  return (
    <Group
      title="District"
      now={
        settings.locked.length > 0
          ? count(settings.locked.length, 'setting is', 'settings are').concat(' set by your district')
          : 'Settings as a file'
      }
    >
      <p class="quiet">
        {settings.subgroupColumns.length > 0
          ? `Your district allows looking at groups by: ${settings.subgroupColumns.join(', ')}.`
          : 'Columns about groups of students are off.'}
      </p>
      <MainButton
        running={save.running}
        onPress={async () => {
          const reply = await save.run({});
          if (reply?.ok)
            downloadText(
              'common-ground-settings.json',
              writeDistrictFile(reply.value.file as DistrictFile),
              'application/json',
            );
        }}
      >
        Save these settings as a file
      </MainButton>
      <p class="hint">Scale, rule, thresholds, norms and agenda boxes; no names and no students.</p>
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
            {chosen.file.locked.length > 0 ? ` Set for all teams: ${chosen.file.locked.join(', ')}.` : ''}
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
