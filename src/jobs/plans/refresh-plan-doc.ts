/**
 * The Doc of a plan brought up to date by the member who made it: groups, goals, numbers and results as they are today.
 * What people wrote around them stays; a part that somebody wrote in is kept below the new one.
 */
import { object } from 'valibot';
import { actionPlanRegions } from '../../documents/plans/action-plan-doc';
import { teamPeople } from '../documents';
import { named } from '../inputs';
import { defineJob, refused, stop } from '../job';
import { planDocuments, planInput, planLayout } from './plan-document';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const refreshPlanDoc = defineJob({
  id: 'refreshPlanDoc',
  label: "Bring a plan's Doc up to date",
  input: object({ plan: named, document: named }),
  needs: () => [...PLANNING_NEEDS, 'documents', 'templates'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, problems } = planning.value;
    const plan = record.plans.find(({ id }) => id === asked.plan);
    if (!plan) return planGone(asked.plan);
    const document = planDocuments(snapshot, plan.id).find(({ id }) => id === asked.document);
    if (!document)
      return refused([
        stop(
          'doc-not-listed',
          `Plan ${plan.id}`,
          'This Doc is not on the tab Documents any more.',
          'Make the Doc of this plan anew.',
        ),
      ]);
    const regionsWith = (names: boolean) =>
      actionPlanRegions(planInput(planning.value, plan, record.goals, names, now.today, planLayout(snapshot)));
    return {
      ok: true,
      problems,
      documents: [],
      edits: [
        {
          kind: 'refresh',
          documentId: document.id,
          withNames: document.holdsNames ? regionsWith(true) : undefined,
          withoutNames: regionsWith(false),
          people: teamPeople(record),
        },
      ],
      changes: () => [],
      value: () => ({ plan: plan.id, asOf: now.today }),
    };
  },
});
