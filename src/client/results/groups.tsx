/** Groups of students by the columns that the team turned on: counts with their n, for the team's own eyes. */
import { useState } from 'preact/hooks';
import { FEWEST_STUDENTS } from '../../domain/analysis/statistic';
import { bySubgroup } from '../../domain/analysis/subgroups';
import { Choice, Tick } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { LevelBar } from './level-bar';
import { statementOf, useOpened } from './page-state';
import { piecesOf } from './pieces';
import { words } from './words';

export function GroupsView() {
  const results = useOpened();
  const names = [...results.columns.keys()];
  const [column, setColumn] = useState(names[0] ?? '');
  const [learning, setLearning] = useState(results.learnings[0]?.code ?? '');
  const values = results.columns.get(column);
  return (
    <>
      {values ? (
        <>
          <div class="filters">
            <Choice
              label={words.groups.column}
              value={column}
              onChange={setColumn}
              options={names.map((name) => ({ value: name, label: name }))}
            />
            <Choice
              label={words.groups.learning}
              value={learning}
              onChange={setLearning}
              options={results.learnings.map(({ code }) => ({ value: code, label: code }))}
            />
            <p class="quiet">{statementOf(results, learning)}</p>
          </div>
          <p class="quiet">{words.groups.about}</p>
          <ol class="bars">
            {bySubgroup(results.mastery, learning, values).map(({ subgroup, counts }) => (
              <li key={subgroup}>
                <div>
                  <span class="code">{subgroup === '' ? words.groups.notGiven : subgroup}</span>
                  <span class="rest">{words.students(counts.students)}</span>
                </div>
                <div>
                  {counts.assessed === 0 ? (
                    <p class="empty">{words.learnings.nobody}</p>
                  ) : (
                    <LevelBar pieces={piecesOf(counts, results.scale)} />
                  )}
                </div>
                {counts.assessed === 0 ? null : (
                  <div>
                    <span class="share-of">
                      <span class="big">{words.of(counts.proficient, counts.assessed)}</span> {words.groups.proficient}
                    </span>
                    {counts.assessed < FEWEST_STUDENTS ? <span class="rest">{words.groups.small}</span> : null}
                  </div>
                )}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p class="empty">{words.groups.none}</p>
      )}
      <ChooseColumns />
    </>
  );
}

function ChooseColumns() {
  const { packed, reload } = useOpened();
  const used = packed.columns.map(({ column }) => column);
  const [ticked, setTicked] = useState<readonly string[]>(used);
  const job = useJob('chooseResults');
  return (
    <details open={used.length === 0}>
      <summary>{words.groups.turnOn}</summary>
      {packed.columnsOffered.length === 0 ? <p>{words.groups.offeredNone}</p> : null}
      {packed.columnsOffered.map((column) => (
        <Tick
          key={column}
          label={column}
          checked={ticked.includes(column)}
          onChange={(on) => setTicked(on ? [...ticked, column] : ticked.filter((each) => each !== column))}
        />
      ))}
      {packed.columnsHeldBack.length > 0 ? <p class="quiet">{words.groups.heldBack(packed.columnsHeldBack)}</p> : null}
      {packed.columnsOffered.length > 0 ? (
        <button
          type="button"
          class="main small"
          disabled={job.running}
          onClick={async () => {
            const reply = await job.run({ groupColumns: [...ticked] });
            if (reply?.ok) await reload();
          }}
        >
          {words.groups.save}
        </button>
      ) : null}
      <ProblemList problems={job.problems} />
    </details>
  );
}
