/** The plan on the desk: groups on the left, the open one on the right, and below what is missing and how to save. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { moveStudent, splitRow } from '../../../domain/planning/edit-plan';
import { addRow, addStudent, changeRow, removeRow } from '../../../domain/planning/edit-rows';
import type { ActionPlan } from '../../../domain/planning/plan';
import type { Problem } from '../../../domain/problem';
import type { useNames } from '../../results/names';
import { PlainButton } from '../controls';
import { ProblemList } from '../problems';
import { count } from '../texts';
import { completeness, type Desk, mayJoin, notInAGroup, personOf, type Work, workOf } from './desk';
import { GoalForm } from './goal-form';
import { GroupForm } from './group-form';
import { GOALS_PLACE, GroupList } from './group-list';
import { GroupStudents } from './group-students';
import { type Keep, type Kept, useKeptWork } from './keeping';
import { Missing } from './missing';
import { ProjectorTick } from './projector';

interface EditorProps {
  readonly desk: Desk;
  readonly names: ReturnType<typeof useNames>;
  readonly running: boolean;
  readonly problems: readonly Problem[];
  readonly onSave: (work: Work, agreed: boolean) => void;
  readonly onKeep: Keep;
  readonly onBack: (work: Work, changed: boolean) => void;
}

const KEPT: Readonly<Record<Kept['state'], string>> = {
  'as it was': '',
  'not kept yet': 'Changed',
  'being kept': 'Saving...',
  kept: 'Saved so far',
  'cannot be kept': 'Not saved: see above',
};

export function Editor({ desk, names, running, problems, onSave, onKeep, onBack }: EditorProps) {
  const first = useMemo(() => workOf(desk.draft), [desk]);
  const { past, change: changeTo, undo, state } = useKeptWork(first, onKeep);
  const work = past[past.length - 1] ?? first;
  const { plan, goals } = work;
  const [open, setOpen] = useState(plan.rows[0]?.id ?? GOALS_PLACE);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<(work: Work, changed: boolean) => void>();
  // A press takes the focus out of a field, which begins to keep the plan: what was pressed follows when that is done.
  useEffect(() => {
    if (!wanted || state === 'being kept') return;
    setWanted(undefined);
    wanted(work, state === 'not kept yet' || state === 'cannot be kept');
  }, [wanted, state, work]);
  const onceKept = (then: (work: Work, changed: boolean) => void): void => setWanted(() => then);
  const busy = running || wanted !== undefined;
  const side = useRef<HTMLDivElement>(null);
  const complete = useMemo(() => completeness(desk, work), [desk, work]);
  const row = plan.rows.find(({ id }) => id === open);
  const known = useMemo(() => new Set(desk.draft.saved ? desk.draft.goals.map(({ id }) => id) : []), [desk]);
  const change = (next: Partial<Work>): void => changeTo({ ...work, ...next });
  const show = (place: string): void => {
    setOpen(place);
    side.current?.scrollTo(0, 0);
  };
  const move = (students: readonly string[], from: string, to: string): void => {
    const target = plan.rows.find(({ id }) => id === to);
    const moved = students.reduce((before, student) => moveStudent(before, student, from, to), plan);
    const who = names.hidden
      ? count(students.length, 'student')
      : students.map((id) => personOf(desk, id).name).join('; ');
    const otherClass = target && students.some((id) => !mayJoin(target, personOf(desk, id)));
    if (moved === plan || otherClass) {
      setSaid(
        otherClass ? 'Not a student of that class.' : 'Students can only move between groups on the same learning.',
      );
      return;
    }
    change({ plan: moved });
    setSaid(who.concat(' moved to ', target?.group ?? ''));
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
          lacking={new Set(complete.values.flatMap(({ rows }) => rows.map(({ id }) => id)))}
          onOpen={show}
          onDrop={(student, from, to) => move([student], from, to)}
          onAdd={(learning, kind) => added(addRow(plan, learning, kind))}
        />
        <div class="side" ref={side}>
          <ProjectorTick names={names} onChange={() => setSaid('')} />
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
        <PlainButton disabled={busy} onPress={() => onceKept(onBack)}>
          Back
        </PlainButton>
        <PlainButton
          disabled={past.length < 2}
          onPress={() => {
            undo();
            setSaid('Undone');
          }}
        >
          Undo
        </PlainButton>
        <Missing
          complete={complete}
          desk={desk}
          plan={plan}
          onOpen={show}
          onChange={(next) => {
            change({ plan: next });
            setSaid('Filled in');
          }}
        />
        <span role="status" class="said">
          {said}
        </span>
        <span class="kept">{KEPT[state]}</span>
        {complete.complete ? (
          <PlainButton disabled={busy} onPress={() => onceKept((last) => onSave(last, false))}>
            Save for later
          </PlainButton>
        ) : null}
        <button
          type="button"
          class="main"
          disabled={busy}
          aria-busy={busy}
          onClick={() => onceKept((last) => onSave(last, complete.complete))}
        >
          {busy ? 'Saving...' : complete.complete ? 'We agree: save' : 'Save as unfinished'}
        </button>
      </div>
    </div>
  );
}
