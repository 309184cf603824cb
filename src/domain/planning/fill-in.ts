/** One value for many rows at once: a plan for a whole school lacks a lead or a day in dozens of them. */
import type { Member } from '../team';
import { changeRow, type RowChange } from './edit-rows';
import { shareOutLeads } from './leads';
import type { ActionPlan, PlanRow } from './plan';
import { words } from './words';

/** What changes in a row with its lead: "With Ngozi Okafor" follows, a place that somebody typed stays. */
export function ledBy(row: PlanRow, lead: string): RowChange {
  const follows = row.where === '' || row.where === words.plan.place(row.lead);
  return follows ? { lead, where: words.plan.place(lead) } : { lead };
}

/** The plan with the same change in each of the rows. */
export function fillIn(plan: ActionPlan, rows: readonly string[], changeOf: (row: PlanRow) => RowChange): ActionPlan {
  const wanted = plan.rows.filter(({ id }) => rows.includes(id));
  return wanted.reduce((before, row) => changeRow(before, row.id, changeOf(row)), plan);
}

/** The plan with a lead for each of the rows, shared out so that nobody carries more than the others; who leads already goes on. */
export function shareOut(plan: ActionPlan, rows: readonly string[], members: readonly Member[]): ActionPlan {
  const leads = shareOutLeads(
    plan.rows.map((row) => ({
      learning: row.learning,
      size: row.students.length,
      section: row.kind === 'class reteach' ? row.section : undefined,
      ledBy: rows.includes(row.id) ? undefined : row.lead,
    })),
    members,
  );
  const leadOf = new Map(plan.rows.map((row, place) => [row.id, leads[place] ?? '']));
  return fillIn(plan, rows, (row) => ledBy(row, leadOf.get(row.id) ?? ''));
}
