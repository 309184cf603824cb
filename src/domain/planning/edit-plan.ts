/** Changes that the team makes to a plan by hand: a student to another group, a group in two. Plans are values: each gives a new one. */
import type { Student } from '../roster';
import type { Member } from '../team';
import { splitEvenly } from './groups';
import { shareOutLeads } from './leads';
import type { ActionPlan, PlanRow } from './plan';
import { words } from './words';

/**
 * The plan with a student moved to another row, with the level that was noted. Unchanged when either row is missing,
 * the rows are on different learnings, or the student is not in the first one.
 */
export function moveStudent(plan: ActionPlan, student: string, fromRow: string, toRow: string): ActionPlan {
  const from = plan.rows.find((row) => row.id === fromRow);
  const to = plan.rows.find((row) => row.id === toRow);
  const moved = from?.students.find(({ id }) => id === student);
  if (!from || !to || !moved || from === to || from.learning !== to.learning) return plan;
  const without = from.students.filter(({ id }) => id !== student);
  const withMoved = [...to.students.filter(({ id }) => id !== student), moved];
  return {
    ...plan,
    rows: plan.rows.map((row) =>
      row === from ? { ...row, students: without } : row === to ? { ...row, students: withMoved } : row,
    ),
  };
}

/**
 * The plan with one row split into `parts` of nearly equal size, classmates together. The first part keeps the row's
 * id and lead; the others get new ids and the members who lead least. A class that is retaught stays whole.
 * @param roster names and sections of the students; a student who is not in it stays in the first part.
 */
export function splitRow(
  plan: ActionPlan,
  rowId: string,
  parts: number,
  roster: readonly Student[],
  members: readonly Member[],
): ActionPlan {
  const place = plan.rows.findIndex((row) => row.id === rowId);
  const row = plan.rows[place];
  if (!row || row.kind === 'class reteach' || parts < 2 || row.students.length < 2) return plan;
  const ids = new Set(row.students.map(({ id }) => id));
  const known = [...new Map(roster.filter(({ id }) => ids.has(id)).map((student) => [student.id, student])).values()];
  const groups = splitEvenly(known, parts).map((students) => new Set(students.map(({ id }) => id)));
  const partOf = (student: string): number =>
    Math.max(
      0,
      groups.findIndex((group) => group.has(student)),
    );
  const leads = newLeads(plan, row.learning, groups.length, members);
  const unused = unusedIds(plan);
  const rows = groups.map(
    (_, part): PlanRow => ({
      ...row,
      id: part === 0 ? row.id : unused(),
      group: words.plan.splitName(row.group, part + 1, groups.length),
      students: row.students.filter(({ id }) => partOf(id) === part),
      lead: part === 0 ? row.lead : (leads[part - 1] ?? ''),
      where: part === 0 ? row.where : words.plan.place(leads[part - 1] ?? ''),
    }),
  );
  return { ...plan, rows: [...plan.rows.slice(0, place), ...rows, ...plan.rows.slice(place + 1)] };
}

/** Members for the new rows: those who lead the fewest rows of the plan come first. */
function newLeads(plan: ActionPlan, learning: string, parts: number, members: readonly Member[]): string[] {
  const rowsLed = (name: string): number => plan.rows.filter((row) => row.lead === name).length;
  const leastFirst = members
    .filter((member) => member.active)
    .sort((a, b) => rowsLed(a.name) - rowsLed(b.name) || a.roleOrder - b.roleOrder)
    .map((member, place) => ({ ...member, roleOrder: place + 1 }));
  return shareOutLeads(
    Array.from({ length: parts - 1 }, () => ({ learning, size: 1, section: undefined })),
    leastFirst,
  );
}

function unusedIds(plan: ActionPlan): () => string {
  const used = new Set(plan.rows.map((row) => row.id));
  let number = plan.rows.length;
  return () => {
    do number += 1;
    while (used.has(`${plan.id}-${number}`));
    return `${plan.id}-${number}`;
  };
}
