/** Action Plans: one row per group's response, and back from rows to plans. */
import type { CalendarDate } from '../../domain/calendar';
import {
  type ActionPlan,
  type Check,
  inPlanOrder,
  type NamedStudent,
  type PlanRow,
  ROW_DECISIONS,
  ROW_KINDS,
} from '../../domain/planning/plan';
import { choice, date, defineTab, list, number, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const PLANS = defineTab({
  key: 'plans',
  title: 'Action Plans',
  rowIs: "a group's response",
  id: ['row'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: false,
  computed: false,
  filter: true,
  columns: {
    plan: text('Plan', 'The id of the plan.', { width: 70, required: true }),
    row: text('Row', 'The row of the plan.', { width: 70, required: true }),
    kind: choice('Kind', 'Class reteach, intervention on top of class, or extension.', ROW_KINDS, { width: 120 }),
    assessment: text('Assessment', 'The assessment the plan responds to.', { width: 120 }),
    learning: text('Essential learning', 'Its code.', { width: 120 }),
    group: text('Group', 'Named by its need.', { width: 180, wrap: true }),
    section: text('Section', 'The class that is retaught as a whole.', { width: 90 }),
    needs: choice('Level', 'What the group needs.', ['not-yet', 'approaching', 'proficient', 'extension-ready'], {
      width: 110,
    }),
    who: text('Who', 'Names as of the last save of the plan. The ids in the next column are what counts.', {
      width: 220,
      wrap: true,
    }),
    students: list('Students', 'Ids, each with the level it had when the plan was made, such as 00123@1.', {
      width: 90,
    }),
    need: text('Need', 'The skill or the misconception.', { width: 240, wrap: true }),
    strategy: text('Strategy', 'What we will do.', { width: 240, wrap: true }),
    lead: text('Who leads', 'A member.', { width: 130 }),
    where: text('Where', 'Where its students are while it happens.', { width: 140, wrap: true }),
    when: text('When', 'Day and time.', { width: 140, wrap: true }),
    frequency: text('How often', 'Such as three times a week.', { width: 120 }),
    minutes: number('Minutes', 'Per session.', { width: 80 }),
    start: date('Start', 'First day of support.'),
    reassessOn: date('Reassess on', 'When we look whether it worked.'),
    evidence: text('Success looks like', 'What we expect to see.', { width: 200, wrap: true }),
    resources: text('Resources', 'What it takes.', { width: 160, wrap: true }),
    familyOn: date('Family told on', 'If families were told.'),
    familyBy: text('Family told by', 'Who told them.', { width: 130 }),
    result: text('Result', 'Counts when the team decided: named, reassessed, proficient, up, same, down.', {
      width: 200,
    }),
    decision: choice('Decision', 'What the team decided after the reassessment.', ROW_DECISIONS, { width: 150 }),
    status: choice(
      'Status',
      'Unfinished, agreed or closed; the same for all rows of a plan.',
      ['unfinished', 'agreed', 'closed'],
      { width: 100 },
    ),
    goals: list('Goals', 'Ids of the goals it serves.', { width: 100 }),
    madeOn: date('Made on', 'The day of the plan.'),
  },
});

/** The rows of a plan. @param nameOf names by student id */
export function planRows(plan: ActionPlan, nameOf: ReadonlyMap<string, string>) {
  return plan.rows.map((row) => ({
    plan: plan.id,
    row: row.id,
    kind: row.kind,
    assessment: plan.assessment,
    learning: row.learning,
    group: row.group,
    section: row.kind === 'class reteach' ? row.section : '',
    needs: row.kind === 'class reteach' ? ('' as const) : row.needs,
    who: whoIn(row, nameOf),
    students: row.students.map(({ id, rank }) => (rank === undefined ? id : `${id}@${rank}`)),
    need: row.need,
    strategy: row.strategy,
    lead: row.lead,
    where: row.where,
    when: row.when,
    frequency: row.frequency,
    minutes: row.minutes,
    start: row.start,
    reassessOn: row.reassessOn,
    evidence: row.evidence,
    resources: row.resources,
    familyOn: row.familyTold?.on,
    familyBy: row.familyTold?.by ?? '',
    result: row.result ? Object.values(row.result).join(' / ') : '',
    decision: row.decision ?? ('' as const),
    status: plan.status,
    goals: plan.goals,
    madeOn: plan.madeOn,
  }));
}

/** For a person who reads the tab; a class that is retaught is named as a class. */
function whoIn(row: PlanRow, nameOf: ReadonlyMap<string, string>): string {
  if (row.kind === 'class reteach' && row.section !== '')
    return `The whole class ${row.section} (${row.students.length})`;
  return row.students.map(({ id }) => nameOf.get(id) ?? id).join('; ');
}

/** Checks of a plan row, by row id. */
export type ChecksByRow = ReadonlyMap<string, readonly Check[]>;

/** The plans of the Action Plans tab, in the order of their first rows. */
export function plansOf(rows: readonly RowOf<typeof PLANS>[], checks: ChecksByRow, today: CalendarDate): ActionPlan[] {
  const plans = new Map<string, RowOf<typeof PLANS>[]>();
  for (const row of rows) plans.set(row.plan, [...(plans.get(row.plan) ?? []), row]);
  return [...plans].flatMap(([id, own]): ActionPlan[] => {
    const first = own[0];
    if (!first) return [];
    return [
      {
        id,
        assessment: first.assessment,
        learnings: [...new Set(own.map((row) => row.learning))],
        madeOn: first.madeOn ?? today,
        goals: first.goals,
        status: first.status === '' ? 'unfinished' : first.status,
        rows: inPlanOrder(own.map((row) => planRowOf(row, checks.get(row.row) ?? []))),
      },
    ];
  });
}

function planRowOf(row: RowOf<typeof PLANS>, checks: readonly Check[]): PlanRow {
  const shared = {
    id: row.row,
    learning: row.learning,
    group: row.group,
    students: row.students.map(namedStudent),
    need: row.need,
    strategy: row.strategy,
    lead: row.lead,
    where: row.where,
    when: row.when,
    frequency: row.frequency,
    minutes: row.minutes,
    resources: row.resources,
    start: row.start,
    checks,
    reassessOn: row.reassessOn,
    evidence: row.evidence,
    result: resultOf(row.result),
    decision: row.decision === '' ? undefined : row.decision,
    familyTold: row.familyOn === undefined ? undefined : { on: row.familyOn, by: row.familyBy },
  };
  if (row.kind === 'class reteach') return { ...shared, kind: row.kind, section: row.section };
  if (row.kind === 'extension')
    return { ...shared, kind: row.kind, needs: row.needs === 'proficient' ? 'proficient' : 'extension-ready' };
  return { ...shared, kind: 'intervention', needs: row.needs === 'approaching' ? 'approaching' : 'not-yet' };
}

function namedStudent(written: string): NamedStudent {
  const at = written.lastIndexOf('@');
  const rank = Number(written.slice(at + 1));
  return at > 0 && Number.isInteger(rank) ? { id: written.slice(0, at), rank } : { id: written, rank: undefined };
}

function resultOf(written: string): PlanRow['result'] {
  const [named, reassessed, nowProficient, movedUp, same, movedDown] = written
    .split('/')
    .map((part) => Number(part.trim()));
  const counts = [named, reassessed, nowProficient, movedUp, same, movedDown];
  if (written === '' || counts.some((count) => count === undefined || !Number.isInteger(count))) return undefined;
  return {
    named: named ?? 0,
    reassessed: reassessed ?? 0,
    nowProficient: nowProficient ?? 0,
    movedUp: movedUp ?? 0,
    same: same ?? 0,
    movedDown: movedDown ?? 0,
  };
}
