/** Copy without names: first what it will say and what is hidden and why, then the Doc and the spreadsheet. */
import { useEffect, useState } from 'preact/hooks';
import type { ValueOf } from '../../jobs';
import { MainButton, OpenButton, TextField, Tick } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import type { Arrived } from '../server';
import { words } from './words';

type Preview = Arrived<ValueOf<'shareCopy'>>;

export function CopyView() {
  const preview = useJob('shareCopy');
  const made = useJob('shareCopy');
  const [spreadsheet, setSpreadsheet] = useState(true);
  const [readers, setReaders] = useState('');
  const [sharedWith, setSharedWith] = useState<readonly string[]>([]);
  useEffect(() => {
    preview.run({ make: false, spreadsheet: false, readers: [] });
  }, []);
  const addresses = readers.split(/[,;\s]+/).filter((address) => address !== '');
  const bad = addresses.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
  const { value } = preview;
  return (
    <>
      <p>{words.copy.about}</p>
      {preview.running ? <p role="status">{words.copy.looking}</p> : null}
      <ProblemList problems={preview.problems} />
      {value && value.exposed.length > 0 ? <p class="caution">{words.copy.exposed(value.exposed)}</p> : null}
      {value && value.columnsLeftOut.length > 0 ? <p>{words.copy.leftOut(value.columnsLeftOut)}</p> : null}
      {value ? <PreviewTables preview={value} /> : null}
      {value && value.exposed.length === 0 ? (
        <div class="narrow">
          <Tick label={words.copy.spreadsheet} checked={spreadsheet} onChange={setSpreadsheet} />
          <TextField label={words.copy.readers} hint={words.copy.readersHint} value={readers} onChange={setReaders} />
          {bad === undefined ? null : <p role="alert">{words.copy.badAddress(bad)}</p>}
          <MainButton
            running={made.running}
            disabled={bad !== undefined}
            onPress={() => {
              setSharedWith(addresses);
              made.run({ make: true, spreadsheet, readers: addresses });
            }}
          >
            {words.copy.make}
          </MainButton>
          {made.value?.document ? (
            <section class="done" role="status">
              <p>{words.copy.done(sharedWith)}</p>
              {made.value.document.spreadsheet ? (
                <p>
                  <a href={made.value.document.spreadsheet.url} target="_blank" rel="noopener">
                    {words.copy.openSheet}
                  </a>
                </p>
              ) : null}
              <OpenButton url={made.value.document.url}>{words.copy.openDoc}</OpenButton>
            </section>
          ) : null}
          <ProblemList problems={made.problems} />
        </div>
      ) : null}
    </>
  );
}

function PreviewTables({ preview }: { readonly preview: Preview }) {
  const { levels, learnings, smallestGroup } = preview;
  const hidden = learnings.flatMap(({ groups }) => groups.filter((group) => group.hidden !== null)).length;
  return (
    <>
      <h2>{words.copy.preview}</h2>
      <p role="status">{hidden === 0 ? words.copy.nothingHidden : words.copy.someHidden(hidden)}</p>
      {learnings.map(({ code, statement, groups }) =>
        groups.length === 0 ? null : (
          <table key={code} class="preview">
            <caption>
              <b>{code}</b> {statement}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.copy.group}</th>
                <th scope="col">{words.copy.howMany}</th>
                {levels.map(({ rank, name }) => (
                  <th scope="col" key={rank}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.name}>
                  <th scope="row">{group.name}</th>
                  {group.hidden === null ? (
                    <>
                      <td>
                        {group.n}
                        {group.kept ? <span class="quiet"> {words.copy.kept(smallestGroup)}</span> : null}
                      </td>
                      {levels.map(({ rank }) => (
                        <td key={rank}>{group.shares.find((share) => share.rank === rank)?.share ?? ''}</td>
                      ))}
                    </>
                  ) : (
                    <td colSpan={levels.length + 1} class="quiet">
                      {words.copy.hidden[group.hidden](smallestGroup)}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </>
  );
}
