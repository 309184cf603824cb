/** Who: every student on every learning. A click explains; ticked students start an action plan. */
import { useMemo, useState } from 'preact/hooks';
import { explain } from '../../domain/mastery/explain';
import { Choice } from '../parts/controls';
import { ProblemList } from '../parts/problems';
import { useJob } from '../parts/use-job';
import { Why } from '../parts/why/why';
import { fitting, SHOWING, type Showing } from './choose-students';
import { HeatMap } from './heat-map';
import { signOf } from './levels';
import { Name } from './names';
import { statementOf, useOpened } from './page-state';
import { words } from './words';

export interface ChosenCell {
  readonly student: string;
  readonly learning: string;
}

export function StudentsView() {
  const results = useOpened();
  const { active, mastery, learnings, scale } = results;
  const [section, setSection] = useState('');
  const [showing, setShowing] = useState<Showing>('everyone');
  const [learning, setLearning] = useState(learnings[0]?.code ?? '');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [cell, setCell] = useState<ChosenCell>();
  const shown = useMemo(
    () => fitting(active, mastery, { section, showing, learning }),
    [active, mastery, section, showing, learning],
  );
  if (learnings.length === 0) return <p class="empty">{words.noLearnings}</p>;
  const close = (): void => {
    const at = cell;
    setCell(undefined);
    setTimeout(() => document.getElementById(at ? cellId(at) : '')?.focus(), 0);
  };
  return (
    <div class={cell ? 'students open' : 'students'}>
      <div class="map">
        <div class="filters">
          <Choice
            label={words.heat.section}
            value={section}
            onChange={setSection}
            options={[
              { value: '', label: words.heat.allSections },
              ...results.sections.map((name) => ({ value: name, label: name })),
            ]}
          />
          <Choice
            label={words.heat.show}
            value={showing}
            onChange={(value) => setShowing(SHOWING.find((each) => each === value) ?? 'everyone')}
            options={SHOWING.map((value) => ({ value, label: words.heat[value] }))}
          />
          <Choice
            label={words.heat.learning}
            value={learning}
            onChange={setLearning}
            options={learnings.map(({ code }) => ({ value: code, label: code }))}
          />
          <p class="legend">
            {scale.levels.map((level) => (
              <span key={level.rank}>
                <i style={{ background: level.colour }}>{signOf(level, scale)}</i> {level.name}
              </span>
            ))}
            <span>≈ {words.heat.legendNear}</span>
          </p>
        </div>
        <p class="quiet shown" role="status">
          {words.heat.shown(shown.length, active.length)}. {words.heat.about}
        </p>
        {shown.length === 0 ? (
          <p class="empty">{words.heat.nobody}</p>
        ) : (
          <HeatMap students={shown} ticked={ticked} onTick={setTicked} chosen={cell} onChoose={setCell} />
        )}
        {ticked.size > 0 ? <StartPlan learning={learning} ticked={ticked} clear={() => setTicked(new Set())} /> : null}
      </div>
      {cell ? <WhyPanel cell={cell} close={close} /> : null}
    </div>
  );
}

/** The DOM id of a cell, so that closing its explanation brings the keyboard back to it. */
export function cellId({ student, learning }: ChosenCell): string {
  return `cell ${student} ${learning}`;
}

function WhyPanel({ cell, close }: { readonly cell: ChosenCell; readonly close: () => void }) {
  const results = useOpened();
  const student = results.students.find(({ id }) => id === cell.student);
  const explained = explain(
    results.mastery,
    cell.student,
    cell.learning,
    results.scorebooks.map(({ assessment }) => assessment),
    results.scorebooks,
  );
  if (!student || !explained) return null;
  return (
    <aside aria-label="Why this level?">
      <div class="line">
        <h2 class="grow who-is" tabIndex={-1} ref={(heading) => heading?.focus()} key={cell.student + cell.learning}>
          <Name student={student} />
        </h2>
        <button type="button" class="plain" onClick={close}>
          {words.close}
        </button>
      </div>
      <p>
        <b>{cell.learning}</b> {statementOf(results, cell.learning)}
      </p>
      <Why explained={explained} />
    </aside>
  );
}

function StartPlan({
  learning,
  ticked,
  clear,
}: {
  readonly learning: string;
  readonly ticked: ReadonlySet<string>;
  readonly clear: () => void;
}) {
  const job = useJob('planForStudents');
  return (
    <div class="start-plan">
      {job.value ? (
        <p role="status" class="grow">
          {words.heat.planned(job.value.plan, job.value.students)}
        </p>
      ) : (
        <button
          type="button"
          class="main small"
          disabled={job.running}
          onClick={() => job.run({ learning, students: [...ticked] })}
        >
          {job.running ? '...' : `${words.heat.plan(ticked.size)}: ${learning}`}
        </button>
      )}
      <button type="button" class="plain" onClick={clear}>
        {words.heat.clear}
      </button>
      <ProblemList problems={job.problems} />
    </div>
  );
}
