/** The Doc of a plan as it stands: groups, goals, what came of them, and whose level changed since; and the Docs that a plan has. */
import { actionPlanDoc } from '../../documents/plans/action-plan-doc';
import type { PlanEvidence, PlanInput } from '../../documents/plans/plan-input';
import type { SectionOverride } from '../../documents/plans/plan-layout';
import type { CalendarDate } from '../../domain/calendar';
import { completenessOf, missingSentences } from '../../domain/planning/completeness';
import { goalFigure, goalSentence } from '../../domain/planning/goals';
import { groupOnLearning } from '../../domain/planning/groups';
import { levelChanges, monitorRow } from '../../domain/planning/monitoring';
import { type ActionPlan, PLAN_TEMPLATE } from '../../domain/planning/plan';
import { proficientCut } from '../../domain/scale';
import type { Goal } from '../../domain/team';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { DOCUMENTS } from '../../workbook/tabs/documents';
import { TEMPLATES } from '../../workbook/tabs/templates';
import { documentUrl, orderOf } from '../documents';
import type { DocumentOrder } from '../job';
import { levelName } from '../mastery/level-name';
import type { PlanningToday } from './planning-today';

/** The order for a plan's Doc, with names or without. @param goals of the plan and others */
export function planOrder(
  planning: PlanningToday,
  plan: ActionPlan,
  goals: readonly Goal[],
  asked: { readonly names: boolean; readonly share: boolean },
  today: CalendarDate,
  layout: readonly SectionOverride[],
): DocumentOrder {
  const docWith = (names: boolean) => actionPlanDoc(planInput(planning, plan, goals, names, today, layout));
  const key = `plan:${plan.id}${asked.names ? '' : ':no-names'}`;
  return orderOf(key, docWith, asked, planning.course, planning.record);
}

/** What the Doc of a plan says today. @param goals of the plan and others */
export function planInput(
  { course, mastery, assessments, names: named, workbookUrl }: PlanningToday,
  plan: ActionPlan,
  goals: readonly Goal[],
  names: boolean,
  today: CalendarDate,
  layout: readonly SectionOverride[],
): PlanInput {
  const complete = completenessOf(plan, mastery);
  return {
    team: course.team,
    plan,
    assessment: assessments.find(({ id }) => id === plan.assessment)?.title ?? plan.assessment,
    evidence: plan.learnings.map((code) => evidenceOn(code, course, mastery)),
    goals: goals
      .filter((goal) => plan.goals.includes(goal.id))
      .map((goal) => ({ sentence: goalSentence(goal), today: goalFigure(goal, mastery) })),
    missing: missingSentences(complete),
    nameOf: names ? named : new Map(),
    results: new Map(plan.rows.map((row) => [row.id, monitorRow(row, plan, mastery, assessments).sentences])),
    levelChanges: levelChanges(plan, mastery, assessments).map(({ student, learning, before, now }) => ({
      student: named.get(student) ?? student,
      learning,
      from: levelName(course.scale, before),
      to: levelName(course.scale, now),
    })),
    asOf: today,
    workbookUrl,
    showNames: names,
    layout,
  };
}

/** How the team, or its district, lays out the Doc of a plan: rows of the tab Templates. */
export function planLayout(snapshot: Snapshot): SectionOverride[] {
  return readTable(snapshot, TEMPLATES).rows.flatMap(({ row }): SectionOverride[] => {
    if (row.agenda !== PLAN_TEMPLATE || row.order === undefined) return [];
    const prompts = row.prompts.split('\n').flatMap((prompt) => prompt.trim() || []);
    return [
      {
        order: row.order,
        leftOut: row.minutes === 0,
        prompts,
        ...(row.title === '' ? {} : { title: row.title }),
      },
    ];
  });
}

function evidenceOn(code: string, course: PlanningToday['course'], mastery: PlanningToday['mastery']): PlanEvidence {
  const { proficient, assessed } = groupOnLearning(mastery, code, course.team.classReteachBelow);
  const learning = course.learnings.find((each) => each.code === code);
  return {
    code,
    statement: learning?.statement ?? '',
    figures: { proficient, n: assessed, cut: learning?.proficientAt ?? proficientCut(course.scale) },
  };
}

/** A Doc of a plan, as the tab Documents lists it. */
export interface PlanDocument {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly holdsNames: boolean;
  readonly madeBy: string;
}

/** What the tab Documents calls the Doc of a plan. */
export const PLAN_DOCUMENT = 'action plan';

/** The Docs of a plan, the newest last. Whether they are still in Drive only Drive can tell. */
export function planDocuments(snapshot: Snapshot, plan: string): PlanDocument[] {
  return readTable(snapshot, DOCUMENTS).rows.flatMap(({ row }): PlanDocument[] =>
    row.kind === PLAN_DOCUMENT && row.of === plan
      ? [
          {
            id: row.docId,
            title: row.doc.label,
            url: documentUrl(row.docId),
            holdsNames: row.holdsNames,
            madeBy: row.madeBy,
          },
        ]
      : [],
  );
}
