/** Changes that the team makes to a plan's rows by hand: another value, a row more, a row less, a student more. */
import type { ActionPlan, NamedStudent, PlanRow } from './plan';
import { rowDates } from './plan-dates';
import type { Purpose } from './starter-strategies';
import { words } from './words';

/** What may be changed in a row by hand; its kind and its learning are what it is. */
export type RowChange = Partial<Omit<PlanRow, 'id' | 'kind' | 'learning' | 'needs' | 'section'>>;

/** The plan with some values of one row changed. */
export function changeRow(plan: ActionPlan, id: string, change: RowChange): ActionPlan {
  return { ...plan, rows: plan.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

/** The plan without a row; its students are in no group then. */
export function removeRow(plan: ActionPlan, id: string): ActionPlan {
  return { ...plan, rows: plan.rows.filter((row) => row.id !== id) };
}

/**
 * The plan with a row more among a learning's rows, support before extension. It meets on the days of the plan's other
 * rows of its kind; what the team does, who leads and for whom is for the team to say.
 */
export function addRow(
  plan: ActionPlan,
  learning: string,
  kind: Exclude<PlanRow['kind'], 'class reteach'>,
): ActionPlan {
  const purpose = kind === 'extension' ? 'extension-ready' : 'not-yet';
  const row: PlanRow = {
    ...emptyRow(unusedRowId(plan), learning, purpose),
    ...timesOf(plan, kind),
    need: words.plan.need[purpose],
    evidence: words.plan.evidence(kind, 0),
  };
  const follows = plan.rows.map(
    (each) => each.learning === learning && (kind === 'extension' || each.kind !== 'extension'),
  );
  const isOf = plan.rows.findIndex((each) => each.learning === learning);
  const at = follows.includes(true) ? follows.lastIndexOf(true) + 1 : isOf === -1 ? plan.rows.length : isOf;
  return { ...plan, rows: [...plan.rows.slice(0, at), row, ...plan.rows.slice(at)] };
}

/** When such a group meets: as the others of the plan do, else as a proposal would say. */
function timesOf(
  plan: ActionPlan,
  kind: PlanRow['kind'],
): Pick<PlanRow, 'frequency' | 'minutes' | 'start' | 'checks' | 'reassessOn'> {
  const like = plan.rows.find((row) => row.kind === kind && row.start !== undefined);
  if (!like) return { frequency: words.plan.frequency[kind], minutes: 30, ...rowDates(kind, plan.madeOn, undefined) };
  const { frequency, minutes, start, reassessOn } = like;
  const checks = like.checks.map(({ on }) => ({ on, verdict: undefined, note: '' }));
  return { frequency, minutes, start, checks, reassessOn };
}

/** A row with a name and nothing else, to fill in by hand. @param section the class, where a whole class is retaught */
export function emptyRow(id: string, learning: string, purpose: Purpose, section = ''): PlanRow {
  const shared = {
    id,
    learning,
    students: [],
    need: '',
    strategy: '',
    lead: '',
    where: '',
    when: '',
    frequency: '',
    minutes: undefined,
    resources: '',
    start: undefined,
    checks: [],
    reassessOn: undefined,
    evidence: '',
    result: undefined,
    decision: undefined,
    familyTold: undefined,
  };
  if (purpose === 'class')
    return { ...shared, kind: 'class reteach', section, group: words.plan.classGroup(learning, section) };
  const group = words.groupName(purpose, learning, '');
  if (purpose === 'approaching' || purpose === 'not-yet')
    return { ...shared, kind: 'intervention', needs: purpose, group };
  return { ...shared, kind: 'extension', needs: purpose, group };
}

/** The plan with a student in a row too. Unchanged when the student is in a row on that learning already. */
export function addStudent(plan: ActionPlan, rowId: string, student: NamedStudent): ActionPlan {
  const row = plan.rows.find(({ id }) => id === rowId);
  const there = plan.rows.some(
    (each) => each.learning === row?.learning && each.students.some(({ id }) => id === student.id),
  );
  return row && !there ? changeRow(plan, rowId, { students: [...row.students, student] }) : plan;
}

/** An id that no row of the plan has. */
export function unusedRowId(plan: ActionPlan): string {
  const used = new Set(plan.rows.map((row) => row.id));
  let number = plan.rows.length + 1;
  while (used.has(`${plan.id}-${number}`)) number += 1;
  return `${plan.id}-${number}`;
}
