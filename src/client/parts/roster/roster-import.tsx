/** From a file, or something pasted, to students on the roster: read here, looked at, then brought in with one press. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readPasted, readSources, type SourceFile, type Sources } from '../../../domain/importers/reading/sources';
import type { Outcome, Problem } from '../../../domain/problem';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { ChooseFile } from '../choose-file';
import { MainButton, PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { Step } from '../step';
import { count } from '../texts';
import { useJob } from '../use-job';
import { type Answers, lasting, NO_ANSWERS, readRoster } from './answers';
import { ColumnsStep } from './columns-step';
import { looksComplete, PreviewStep } from './preview-step';

export type Brought = Arrived<ValueOf<'bringRoster'>>;

export function RosterImport({
  before,
  onBrought,
}: {
  /** What has to be done first, such as setting up the team; false stops. */
  readonly before?: () => Promise<boolean>;
  readonly onBrought: (brought: Brought) => Promise<void>;
}) {
  const today = useJob('rosterToday');
  const bring = useJob('bringRoster');
  const [sources, setSources] = useState<Sources>();
  const [said, setSaid] = useState<readonly Problem[]>([]);
  const [pasted, setPasted] = useState('');
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [choosing, setChoosing] = useState(false);
  const [left, setLeft] = useState<boolean>();
  useEffect(() => {
    void today.run({});
  }, []);
  const reading = useMemo(
    () =>
      sources &&
      today.value &&
      readRoster(sources, answers, today.value.mappings, today.value.students, today.value.subgroupColumns),
    [sources, answers, today.value],
  );
  const take = (read: Outcome<Sources>, names: readonly string[]): void => {
    setSaid(read.problems);
    setChoosing(false);
    setLeft(undefined);
    bring.reset();
    setSources(read.ok ? read.value : undefined);
    // Files of one class each are mostly named after it.
    const guessed = names.length > 1 ? names.map((name) => [name, name.replace(/\.[^.]+$/, '')]) : [];
    setAnswers({ ...NO_ANSWERS, sectionOf: Object.fromEntries(guessed) });
  };
  const takeFiles = (files: readonly SourceFile[]): void =>
    take(
      readSources(files),
      files.map((file) => file.name),
    );
  const cancel = (): void => {
    setSources(undefined);
    setSaid([]);
    setPasted('');
    setAnswers(NO_ANSWERS);
    bring.reset();
  };
  const table = sources?.tables[0];
  const content = () => {
    if (!sources || !reading)
      return (
        <>
          <ChooseFile
            label="Choose class lists"
            hint="or drop them here: CSV, a OneRoster zip, one file or one per class"
            accept=".csv,.tsv,.txt,.zip,.json"
            several
            onFiles={takeFiles}
          />
          <TextArea
            label="Or paste the list"
            hint="Copied from a spreadsheet, your student information system, Google Classroom or Canvas."
            rows={3}
            value={pasted}
            onChange={(text) => {
              // A paste holds lines at once; whoever types goes on with the button.
              const wasPasted = text.length > pasted.length + 1 && text.includes('\n');
              setPasted(text);
              if (wasPasted) take(readPasted(text), []);
            }}
          />
          {pasted.trim() === '' ? null : (
            <MainButton onPress={() => take(readPasted(pasted), [])}>Read this list</MainButton>
          )}
          <ProblemList problems={[...said, ...today.problems]} />
        </>
      );
    if (table && (reading.kind === 'columns' || choosing))
      return (
        <>
          {reading.kind === 'columns' ? (
            <p role="status">
              {reading.problems[0]?.code === 'no-name-column'
                ? reading.problems[0].message
                : 'The headings of this list are new to Common Ground.'}
            </p>
          ) : null}
          <ColumnsStep
            table={table}
            onDone={(key, mapping) => {
              setAnswers({ ...answers, mappings: { ...answers.mappings, [key]: mapping } });
              setChoosing(false);
            }}
            onCancel={choosing ? () => setChoosing(false) : cancel}
          />
        </>
      );
    if (reading.kind !== 'read')
      return (
        <>
          <ProblemList problems={[...said, ...reading.problems]} />
          <div class="row">
            <PlainButton onPress={cancel}>Choose another list</PlainButton>
            {reading.kind === 'refused' && reading.hasColumns ? (
              <PlainButton onPress={() => setChoosing(true)}>Say which column is which</PlainButton>
            ) : null}
          </div>
        </>
      );
    const { preview, roster } = reading;
    const complete = left ?? looksComplete(preview);
    const problems = [...said, ...reading.problems];
    const bad = problems.filter(({ severity }) => severity === 'skip').length;
    const coming = preview.added.length + preview.changed.length + preview.moved.length;
    const subgroups = reading.subgroups.filter(({ column }) => answers.subgroups.includes(column));
    const nothing = coming === 0 && subgroups.length === 0 && !(complete && preview.gone.length > 0);
    return (
      <>
        <PreviewStep
          reading={reading}
          answers={answers}
          onAnswers={setAnswers}
          complete={complete}
          onComplete={setLeft}
        />
        <ProblemList problems={problems} />
        {nothing && roster.students.length > 0 ? <p>Nothing would change: your roster is as this list.</p> : null}
        <MainButton
          running={bring.running}
          disabled={roster.students.length === 0 || nothing}
          onPress={async () => {
            if (before && !(await before())) return;
            const reply = await bring.run({
              students: roster.students.map(({ id, last, first, section, teacher, email }) => ({
                id,
                last,
                first,
                section,
                teacher,
                email,
              })),
              complete,
              sections: roster.sections.filter((section) => section !== ''),
              mappings: lasting(answers.mappings),
              ...(subgroups.length === 0 ? {} : { subgroups }),
            });
            if (reply?.ok) {
              cancel();
              await onBrought(reply.value);
              await today.run({});
            }
          }}
        >
          {bad > 0
            ? `Bring in the ${count(roster.students.length, 'good row')}`
            : `Bring in ${count(roster.students.length, 'student')}`}
        </MainButton>
        <div class="row">
          <PlainButton onPress={cancel}>Cancel</PlainButton>
          {reading.hasColumns ? <PlainButton onPress={() => setChoosing(true)}>Other columns</PlainButton> : null}
        </div>
        <ProblemList problems={bring.problems} />
      </>
    );
  };
  return <Step name={!reading ? 'choose' : choosing ? 'columns' : reading.kind}>{content()}</Step>;
}

/** The answer of an import, in one sentence. */
export function broughtInWords(brought: Brought): string {
  const parts = [
    `${brought.added} new`,
    brought.updated > 0 ? `${brought.updated} changed` : '',
    brought.moved > 0 ? `${brought.moved} moved` : '',
    brought.left > 0 ? `${brought.left} made inactive, with every score kept` : '',
    brought.doubtful > 0 ? `${brought.doubtful} left out because they could be one of several` : '',
    brought.unchanged > 0 ? `${brought.unchanged} as before` : '',
  ];
  const made =
    brought.idsMade > 0 ? ` ${count(brought.idsMade, 'id was', 'ids were')} made, because the list had none.` : '';
  return `${parts.filter((part) => part !== '').join(', ')}.${made}`;
}
