/** A student whose level changed after the plan was made: the team moves the student to another group, or keeps the group. */
import { object } from 'valibot';
import { levelChanges } from '../../domain/planning/monitoring';
import type { NamedStudent, PlanRow } from '../../domain/planning/plan';
import { upsert } from '../../workbook/changes';
import { PLANS, planRows } from '../../workbook/tabs/plans';
import { maybe, named } from '../inputs';
import { defineJob, done } from '../job';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const moveOrKeep = defineJob({
  id: 'moveOrKeep',
  label: 'Move or keep a student',
  input: object({
    row: named,
    student: named,
    /** The row to move to; without it the student stays. */
    to: maybe(named),
  }),
  needs: () => PLANNING_NEEDS,
  run: ({ row: id, student, to }, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, mastery, assessments, names, problems } = planning.value;
    const plan = record.plans.find(({ rows }) => rows.some((row) => row.id === id));
    const row = plan?.rows.find((each) => each.id === id);
    const target = plan?.rows.find((each) => each.id === to && each.learning === row?.learning);
    if (!plan || !row || (to !== undefined && !target)) return planGone(to ?? id);
    const change = levelChanges(plan, mastery, assessments).find((each) => each.row === id && each.student === student);
    // Somebody answered already, or the level is what it was: there is nothing to ask any more.
    if (!change) return done({ student, row: id, answered: false }, { problems });
    const today: NamedStudent = { id: student, rank: change.now };
    const changed = target ? [without(row, student), withStudent(target, today)] : [withStudent(row, today)];
    const written = planRows({ ...plan, rows: changed }, names).map(({ row: of, who, students }) => ({
      row: of,
      who,
      students,
    }));
    return done({ student, row: target?.id ?? id, answered: true }, { problems, changes: [upsert(PLANS, written)] });
  },
});

function without(row: PlanRow, student: string): PlanRow {
  return { ...row, students: row.students.filter(({ id }) => id !== student) };
}

/** In the same place if the student is in the row already. */
function withStudent(row: PlanRow, student: NamedStudent): PlanRow {
  const there = row.students.some(({ id }) => id === student.id);
  const students = row.students.map((each) => (each.id === student.id ? student : each));
  return { ...row, students: there ? students : [...students, student] };
}
