/** Unpacking one learning: the chart that teams fill in together before they teach it. */
import { useState } from 'preact/hooks';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { MainButton, PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';

export type Learning = Arrived<ValueOf<'learningsToday'>>['learnings'][number];
type Field = Exclude<keyof Learning, 'code' | 'caseId'>;

const FIELDS: readonly (readonly [Field, label: string, hint: string, rows: number])[] = [
  ['statement', 'Essential learning', 'In the words of the team or the standard.', 3],
  ['iCan', 'I can', "The student's words: what meeting it looks like.", 2],
  ['prerequisites', 'Prerequisites', 'What a student needs before this.', 2],
  ['rigor', 'Example of rigor', 'A task, or work, that is proficient.', 2],
  ['taught', 'When taught', 'Weeks or months.', 1],
  ['unit', 'Unit', 'Where in the course.', 1],
  ['extension', 'Extension', 'What students do who already have it.', 2],
];

export function UnpackForm({
  learning,
  onClose,
}: {
  readonly learning: Learning;
  readonly onClose: (saved: boolean) => Promise<void>;
}) {
  const save = useJob('unpackLearning');
  const [draft, setDraft] = useState(learning);
  const fields = FIELDS.flatMap(([key]) =>
    draft[key] === learning[key] ? [] : [{ key, from: learning[key], to: draft[key].trim() }],
  );
  return (
    <section aria-label={`Unpack ${learning.code}`}>
      <h2>Unpack {learning.code}</h2>
      {FIELDS.map(([key, label, hint, rows]) => (
        <TextArea
          key={key}
          label={label}
          hint={hint}
          rows={rows}
          value={draft[key]}
          onChange={(value) => setDraft({ ...draft, [key]: value })}
        />
      ))}
      <MainButton
        running={save.running}
        disabled={fields.length === 0}
        onPress={async () => {
          const reply = await save.run({ code: learning.code, fields });
          if (reply?.ok) await onClose(true);
        }}
      >
        Save
      </MainButton>
      <PlainButton onPress={() => void onClose(false)}>Cancel</PlainButton>
      <ProblemList problems={save.problems} />
    </section>
  );
}
