/** The plan at a glance: goals, then the groups of each learning. A student can be dropped on a group. */
import { useState } from 'preact/hooks';
import type { PlanRow } from '../../../domain/planning/plan';
import { PlainButton } from '../controls';
import { count } from '../texts';
import type { Desk, Work } from './desk';
import { notInAGroup } from './desk';

/** What the left side has open: a row's id, or the goals. */
export type Place = string;
export const GOALS_PLACE = 'goals';

interface GroupListProps {
  readonly desk: Desk;
  readonly work: Work;
  readonly open: Place;
  readonly lacking: ReadonlySet<string>;
  readonly onOpen: (place: Place) => void;
  readonly onDrop: (student: string, from: string, to: string) => void;
  readonly onAdd: (learning: string, kind: 'intervention' | 'extension') => void;
}

const KINDS: Readonly<Record<PlanRow['kind'], string>> = {
  'class reteach': 'Whole class',
  intervention: 'Support',
  extension: 'Extension',
};

export function GroupList({ desk, work, open, lacking, onOpen, onDrop, onAdd }: GroupListProps) {
  const codes = [...new Set([...work.plan.learnings, ...work.plan.rows.map((row) => row.learning)])];
  return (
    <nav class="groups" aria-label="Goals and groups of the plan">
      <button type="button" class="place" aria-current={open === GOALS_PLACE} onClick={() => onOpen(GOALS_PLACE)}>
        <b>{work.goals.length === 1 ? 'Our goal' : 'Our goals'}</b>
        <span class="quiet">
          {work.goals.length === 0 ? 'none' : work.goals.map(({ learning }) => learning).join(', ')}
        </span>
      </button>
      {codes.map((code) => {
        const learning = desk.draft.learnings.find((each) => each.code === code);
        const free = notInAGroup(desk, work.plan, code);
        const withResult = free.filter(({ rank }) => rank !== undefined).length;
        return (
          <section key={code} aria-label={code}>
            <h2 title={learning?.statement}>{code}</h2>
            {learning ? (
              <p class="quiet">
                {learning.proficient} of {learning.assessed} proficient
              </p>
            ) : null}
            {work.plan.rows
              .filter((row) => row.learning === code)
              .map((row) => (
                <GroupItem
                  key={row.id}
                  row={row}
                  open={open === row.id}
                  lacking={lacking.has(row.id)}
                  onOpen={onOpen}
                  onDrop={onDrop}
                />
              ))}
            {withResult > 0 ? <p class="quiet">{count(withResult, 'student')} with a result in no group.</p> : null}
            {free.length > withResult ? (
              <p class="quiet">{count(free.length - withResult, 'student')} without a result: assess first.</p>
            ) : null}
            <PlainButton onPress={() => onAdd(code, 'intervention')}>Add support</PlainButton>{' '}
            <PlainButton onPress={() => onAdd(code, 'extension')}>Add extension</PlainButton>
          </section>
        );
      })}
    </nav>
  );
}

interface GroupItemProps {
  readonly row: PlanRow;
  readonly open: boolean;
  readonly lacking: boolean;
  readonly onOpen: (place: Place) => void;
  readonly onDrop: (student: string, from: string, to: string) => void;
}

function GroupItem({ row, open, lacking, onOpen, onDrop }: GroupItemProps) {
  const [over, setOver] = useState(false);
  return (
    <button
      type="button"
      class={over ? 'place over' : 'place'}
      aria-current={open}
      onClick={() => onOpen(row.id)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [student, from] = (event.dataTransfer?.getData('text/plain') ?? '').split('\n');
        if (student && from) onDrop(student, from, row.id);
      }}
    >
      <b>{row.group === '' ? 'A group without a name' : row.group}</b>
      <span class="quiet">
        {KINDS[row.kind]} · {count(row.students.length, 'student')} · {row.lead === '' ? 'no lead yet' : row.lead}
      </span>
      {lacking ? <span class="lacking">Something is missing</span> : null}
    </button>
  );
}
