/** The plan on the desk: groups on the left, the open one on the right, and below what is missing and how to save. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { moveStudent, splitRow } from '../../../domain/planning/edit-plan';
import { addRow, addStudent, changeRow, removeRow } from '../../../domain/planning/edit-rows';
import type { ActionPlan } from '../../../domain/planning/plan';
import type { Problem } from '../../../domain/problem';
import { PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { completeness, type Desk, notInAGroup, personOf, type Work, workOf } from './desk';
import { GoalForm } from './goal-form';
import { GroupForm } from './group-form';
import { GOALS_PLACE, GroupList } from './group-list';
import { GroupStudents } from './group-students';
import { Missing } from './missing';

interface EditorProps {
  readonly desk: Desk;
  readonly running: boolean;
  readonly problems: readonly Problem[];
  readonly onSave: (work: Work, agreed: boolean) => void;
  readonly onBack: () => void;
}

export function Editor({ desk, running, problems, onSave, onBack }: EditorProps) {
  const [past, setPast] = useState<readonly Work[]>([workOf(desk.draft)]);
  const work = past[past.length - 1] ?? workOf(desk.draft);
  const { plan, goals } = work;
  const [open, setOpen] = useState(plan.rows[0]?.id ?? GOALS_PLACE);
  const [said, setSaid] = useState('');
  const side = useRef<HTMLDivElement>(null);
  const complete = useMemo(() => completeness(desk, work), [desk, work]);
  const row = plan.rows.find(({ id }) => id === open);
  const known = useMemo(() => new Set(desk.draft.saved ? desk.draft.goals.map(({ id }) => id) : []), [desk]);
  const change = (next: Partial<Work>): void => setPast([...past.slice(-50), { ...work, ...next }]);
  const show = (place: string): void => {
    setOpen(place);
    side.current?.scrollTo(0, 0);
  };
  const move = (students: readonly string[], from: string, to: string): void => {
    const target = plan.rows.find(({ id }) => id === to);
    const moved = students.reduce((before, student) => moveStudent(before, student, from, to), plan);
    const names = students.map((id) => personOf(desk, id).name).join('; ');
    if (moved === plan) {
      setSaid('A student can only be moved to a group on the same learning.');
      return;
    }
    change({ plan: moved });
    setSaid(names.concat(' moved to ', target?.group ?? ''));
  };
  const leave = (from: string, students: readonly string[]): void =>
    change({
      plan: changeRow(plan, from, { students: row?.students.filter(({ id }) => !students.includes(id)) ?? [] }),
    });
  const added = (next: ActionPlan): void => {
    change({ plan: next });
    const id = next.rows.find((each) => !plan.rows.some((other) => other.id === each.id))?.id;
    if (id !== undefined) show(id);
  };
  return (
    <div class="desk">
      <div class="columns">
        <GroupList
          desk={desk}
          work={work}
          open={row ? open : GOALS_PLACE}
          lacking={new Set(complete.rows.map((each) => each.row.id))}
          onOpen={show}
          onDrop={(student, from, to) => move([student], from, to)}
          onAdd={(learning, kind) => added(addRow(plan, learning, kind))}
        />
        <div class="side" ref={side}>
          <ProblemList problems={problems} />
          {row ? (
            <>
              <h1>{row.group}</h1>
              <GroupStudents
                key={row.id}
                desk={desk}
                work={work}
                row={row}
                onMove={(students, to) => move(students, row.id, to)}
                onLeave={(students) => leave(row.id, students)}
                onAdd={(id) => {
                  const rank = notInAGroup(desk, plan, row.learning).find((each) => each.id === id)?.rank;
                  change({ plan: addStudent(plan, row.id, { id, rank }) });
                }}
                onSplit={() => added(splitRow(plan, row.id, 2, desk.roster, desk.members))}
              />
              <GroupForm
                desk={desk}
                row={row}
                onChange={(values) => change({ plan: changeRow(plan, row.id, values) })}
              />
              <PlainButton
                onPress={() => {
                  change({ plan: removeRow(plan, row.id) });
                  setSaid(row.group.concat(' taken out'));
                }}
              >
                Take this group out
              </PlainButton>
            </>
          ) : (
            <GoalForm
              goals={goals}
              isNew={(goal) => !known.has(goal.id) && goal.id.startsWith(plan.id)}
              onChange={(goal) => change({ goals: goals.map((each) => (each.id === goal.id ? goal : each)) })}
              onRemove={(goal) =>
                change({
                  goals: goals.filter(({ id }) => id !== goal.id),
                  plan: { ...plan, goals: plan.goals.filter((id) => id !== goal.id) },
                })
              }
            />
          )}
        </div>
      </div>
      <div class="foot">
        <PlainButton
          onPress={() => {
            if (past.length < 2 || window.confirm('Leave without saving? What you changed is lost.')) onBack();
          }}
        >
          Back
        </PlainButton>
        <PlainButton
          disabled={past.length < 2}
          onPress={() => {
            setPast(past.slice(0, -1));
            setSaid('Undone');
          }}
        >
          Undo
        </PlainButton>
        <Missing complete={complete} onOpen={show} />
        <span role="status" class="said">
          {said}
        </span>
        {complete.complete ? (
          <PlainButton disabled={running} onPress={() => onSave(work, false)}>
            Save for later
          </PlainButton>
        ) : null}
        <button
          type="button"
          class="main"
          disabled={running}
          aria-busy={running}
          onClick={() => onSave(work, complete.complete)}
        >
          {running ? 'Saving...' : complete.complete ? 'We agree: save' : 'Save as unfinished'}
        </button>
      </div>
    </div>
  );
}
