/** Where scores or a blueprint come from: a file, a paste, or a tab of this spreadsheet. */
import { useEffect, useState } from 'preact/hooks';
import { readPasted, readSources, type SourceFile, type Sources } from '../../../domain/importers/reading/sources';
import { tableFromCells } from '../../../domain/importers/reading/table';
import type { Outcome, Problem } from '../../../domain/problem';
import { ChooseFile } from '../choose-file';
import { MainButton, PlainButton, TextArea } from '../controls';
import { ProblemList } from '../problems';
import { useJob } from '../use-job';
import type { Given } from './reading';

export function SourceStep({
  onGiven,
  pasteHint,
  tab,
}: {
  readonly onGiven: (given: Given) => void;
  readonly pasteHint: string;
  /** A tab to read at once, without asking. */
  readonly tab?: number;
}) {
  const list = useJob('otherTabs');
  const read = useJob('readOtherTab');
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = (outcome: Outcome<Sources>, name: string): void => {
    setProblems(outcome.problems);
    if (outcome.ok) onGiven({ sources: outcome.value, name, tab: undefined });
  };
  const takeTab = async (sheetId: number): Promise<void> => {
    const reply = await read.run({ sheetId });
    if (!reply?.ok) return;
    const { title, cells, rows } = reply.value;
    onGiven({
      sources: { tables: [tableFromCells(title, cells as Parameters<typeof tableFromCells>[1])], json: [], texts: [] },
      name: title,
      tab: { sheetId, rows },
    });
  };
  useEffect(() => {
    if (tab === undefined) void list.run({});
    else void takeTab(tab);
  }, []);
  if (read.running || (tab !== undefined && !read.value && read.problems.length === 0))
    return <p role="status">Reading the tab...</p>;
  return (
    <div class="columns">
      <div>
        <ChooseFile
          label="Choose files"
          hint="or drop them here: Google Forms, ZipGrade, Canvas, Google Classroom, any CSV; one file or one per class"
          accept=".csv,.tsv,.txt,.zip"
          several
          onFiles={(files: readonly SourceFile[]) => take(readSources(files), files[0]?.name ?? '')}
        />
        <h2>Or a tab of this spreadsheet</h2>
        {list.value ? (
          list.value.tabs.length === 0 ? (
            <p class="quiet">
              There is no other tab with content. A form's answers appear here once the form is linked to this
              spreadsheet.
            </p>
          ) : (
            <ul class="choices">
              {list.value.tabs.map(({ sheetId, title, rows }) => (
                <li key={sheetId}>
                  <PlainButton onPress={() => void takeTab(sheetId)}>{title}</PlainButton>{' '}
                  <span class="quiet">{rows} rows</span>
                </li>
              ))}
            </ul>
          )
        ) : (
          <p class="quiet" role="status">
            Looking for tabs...
          </p>
        )}
      </div>
      <div>
        <TextArea
          label="Or paste"
          hint={pasteHint}
          rows={7}
          value={pasted}
          onChange={(text) => {
            // A paste holds lines at once; whoever types goes on with the button.
            const wasPasted = text.length > pasted.length + 1 && text.includes('\n');
            setPasted(text);
            if (wasPasted) take(readPasted(text), '');
          }}
        />
        {pasted.trim() === '' ? null : <MainButton onPress={() => take(readPasted(pasted), '')}>Read this</MainButton>}
      </div>
      <ProblemList problems={[...problems, ...list.problems, ...read.problems]} />
    </div>
  );
}
