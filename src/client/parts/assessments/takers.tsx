/** Who takes an assessment: everybody, chosen students, or the group of a plan that is asked again. */
import { useState } from 'preact/hooks';
import { displayName, type Student } from '../../../domain/roster';
import { Choice, TextField, Tick } from '../controls';
import { count } from '../texts';
import type { Desk } from './desk';
import { type Draft, draftOf } from './draft';

type Group = Desk['groups'][number];

/** So many names can be looked through without a search. */
const NAMES_SHOWN = 60;

export function Takers({
  draft,
  onDraft,
  desk,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly desk: Desk;
}) {
  const [place, setPlace] = useState('');
  const [wanted, setWanted] = useState('');
  const active = desk.students.filter(({ status }) => status === 'active');
  const chosen = draft.students;
  const found = active.filter((student) => isNamed(student, wanted));
  return (
    <div class="takers">
      <div class="line">
        <Tick
          label="Only chosen students take it"
          checked={chosen !== undefined}
          onChange={(on) => {
            setPlace('');
            onDraft({ ...draft, students: on ? [] : undefined });
          }}
        />
        {desk.groups.length === 0 ? null : (
          <Choice
            label="or a group of a plan"
            value={chosen === undefined ? '' : place}
            onChange={(value) => {
              const group = value === '' ? undefined : desk.groups[Number(value)];
              setPlace(value);
              onDraft(group ? forGroup(draft, group, desk) : { ...draft, students: undefined });
            }}
            options={[
              { value: '', label: 'everybody' },
              ...desk.groups.map(({ assessment, group, learning, students }, at) => ({
                value: String(at),
                label: `${learning}, ${group} (${assessment}, ${count(students.length, 'student')})`,
              })),
            ]}
          />
        )}
      </div>
      {chosen === undefined ? null : (
        <fieldset class="names">
          <legend>{`Who takes it: ${chosen.length} of ${active.length}`}</legend>
          {active.length > NAMES_SHOWN ? (
            <TextField label="Find by name or section" value={wanted} onChange={setWanted} />
          ) : null}
          {[...found]
            .sort(chosenFirst(chosen))
            .slice(0, Math.max(NAMES_SHOWN, chosen.length))
            .map((student) => (
              <Tick
                key={student.id}
                label={`${displayName(student)} (${student.section})`}
                checked={chosen.includes(student.id)}
                onChange={(on) =>
                  onDraft({
                    ...draft,
                    students: on ? [...chosen, student.id] : chosen.filter((each) => each !== student.id),
                  })
                }
              />
            ))}
        </fieldset>
      )}
    </div>
  );
}

/** A reassessment for the students of a group who are still on the roster; without items yet, those on its learning. */
export function forGroup(draft: Draft, group: Group, desk: Pick<Desk, 'students' | 'assessments'>): Draft {
  const members = new Set(group.students.map(({ id }) => id));
  const first = desk.assessments.find(({ id }) => id === group.assessment);
  const asked = first
    ? draftOf(first).items.filter(
        ({ learnings, screening }) => learnings.includes(group.learning) && screening !== 'drop',
      )
    : [];
  return {
    ...draft,
    title: draft.title || `${group.learning} again, ${group.group.replace(`: ${group.learning}`, '').trim()}`,
    items: draft.items.length > 0 ? draft.items : asked.map((item) => ({ ...item, learnings: [group.learning] })),
    students: desk.students.filter(({ id, status }) => status === 'active' && members.has(id)).map(({ id }) => id),
    kind: 'reassessment',
    reassesses: draft.reassesses || group.assessment,
  };
}

function isNamed(student: Student, wanted: string): boolean {
  const text = `${student.last} ${student.first} ${student.last}, ${student.first} ${student.section}`.toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}

/** In a long roster the chosen ones would be out of sight. */
function chosenFirst(chosen: readonly string[]): (a: Student, b: Student) => number {
  const rank = new Set(chosen);
  return (a, b) => Number(rank.has(b.id)) - Number(rank.has(a.id));
}
