/** Who is in a group: move some to another group, by choosing or by dragging; add one, split a group that is too big. */
import { useState } from 'preact/hooks';
import type { PlanRow } from '../../../domain/planning/plan';
import { BIGGEST_EXTENSION, BIGGEST_INTERVENTION } from '../../../domain/planning/propose-plan';
import { useShownNames } from '../../results/names';
import { Choice, PlainButton } from '../controls';
import { count } from '../texts';
import { alsoIn, type Desk, levelName, mayJoin, notInAGroup, personOf, type Work } from './desk';
import { PersonName } from './projector';

interface GroupStudentsProps {
  readonly desk: Desk;
  readonly work: Work;
  readonly row: PlanRow;
  readonly onMove: (students: readonly string[], to: string) => void;
  readonly onAdd: (student: string) => void;
  readonly onSplit: () => void;
  readonly onLeave: (students: readonly string[]) => void;
}

const NOBODY = '';
const OUT = 'out of the plan';

export function GroupStudents({ desk, work, row, onMove, onAdd, onSplit, onLeave }: GroupStudentsProps) {
  const names = useShownNames();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const here = row.students.filter(({ id }) => chosen.includes(id));
  const others = work.plan.rows
    .filter((other) => other.id !== row.id && other.learning === row.learning)
    .filter((other) => here.every(({ id }) => mayJoin(other, personOf(desk, id))))
    .sort((a, b) => Number(a.kind === 'class reteach') - Number(b.kind === 'class reteach'));
  const [to, setTo] = useState(others[0]?.id ?? OUT);
  const target = others.some(({ id }) => id === to) ? to : (others[0]?.id ?? OUT);
  const biggest = row.kind === 'extension' ? BIGGEST_EXTENSION : BIGGEST_INTERVENTION;
  const free = notInAGroup(desk, work.plan, row.learning);
  const members = (
    <ul class="chips">
      {row.students.map(({ id, rank }) => {
        const person = personOf(desk, id);
        const elsewhere = alsoIn(work.plan, row, id);
        return (
          <li
            key={id}
            draggable
            onDragStart={(event) => event.dataTransfer?.setData('text/plain', [id, row.id].join('\n'))}
          >
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
              <span>
                <PersonName id={person.id} name={person.name} />
                <span class="quiet">
                  {[
                    person.section,
                    person.left ? 'has left' : levelName(desk, rank),
                    elsewhere.length > 0 ? 'also in '.concat(elsewhere.join(', ')) : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section class="who" aria-label="Students">
      <h2>{count(row.students.length, 'student')}</h2>
      {row.students.length === 0 ? (
        <p class="quiet">{row.kind === 'extension' ? 'For whoever gets there.' : 'Nobody is in this group yet.'}</p>
      ) : null}
      {row.kind === 'class reteach' ? (
        <details>
          <summary>Who is in this class</summary>
          {members}
        </details>
      ) : (
        members
      )}
      {here.length > 0 ? (
        <div class="line">
          <Choice
            label={'Move '.concat(count(here.length, 'student'), ' to')}
            value={target}
            onChange={setTo}
            options={[
              ...others.map((other) => ({ value: other.id, label: other.group })),
              { value: OUT, label: 'no group of this plan' },
            ]}
          />
          <PlainButton
            onPress={() => {
              const ids = here.map(({ id }) => id);
              if (target === OUT) onLeave(ids);
              else onMove(ids, target);
              setChosen([]);
            }}
          >
            Move
          </PlainButton>
        </div>
      ) : null}
      {row.kind !== 'class reteach' && row.students.length > 1 ? (
        <p>
          {row.students.length > biggest ? <span class="lacking">A big group. </span> : null}
          <PlainButton onPress={onSplit}>Split it in two</PlainButton>
        </p>
      ) : null}
      {free.length > 0 && names.hidden ? <p class="hint">To add a student by name, turn the projector off.</p> : null}
      {free.length > 0 && !names.hidden ? (
        <Choice
          label="Add a student"
          value={NOBODY}
          onChange={(student) => student !== NOBODY && onAdd(student)}
          options={[
            { value: NOBODY, label: 'Choose a student who is in no group' },
            ...free.map(({ id, rank }) => ({
              value: id,
              label: personOf(desk, id).name.concat(', ', levelName(desk, rank)),
            })),
          ]}
        />
      ) : null}
    </section>
  );
}
