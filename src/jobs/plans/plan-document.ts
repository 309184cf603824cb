/** The Doc of a plan as it stands: groups, goals, what came of them, and whose level changed since. */

import { actionPlanDoc } from '../../documents/plans/action-plan-doc';
import type { PlanEvidence } from '../../documents/plans/plan-input';
import type { SectionOverride } from '../../documents/plans/plan-layout';
import type { CalendarDate } from '../../domain/calendar';
import { completenessOf } from '../../domain/planning/completeness';
import { goalSentence } from '../../domain/planning/goals';
import { groupOnLearning } from '../../domain/planning/groups';
import { levelChanges, monitorRow } from '../../domain/planning/monitoring';
import type { ActionPlan } from '../../domain/planning/plan';
import { PLAN_TEMPLATE } from '../../domain/planning/plan';
import { displayName } from '../../domain/roster';
import { proficientCut } from '../../domain/scale';
import type { Goal } from '../../domain/team';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { TEMPLATES } from '../../workbook/tabs/templates';
import { orderOf } from '../documents';
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
  const { course, record, mastery, assessments } = planning;
  const complete = completenessOf(plan, mastery);
  const named = new Map(course.students.map((student) => [student.id, displayName(student)]));
  const changes = levelChanges(plan, mastery, assessments);
  const docWith = (names: boolean) =>
    actionPlanDoc({
      team: course.team,
      plan,
      assessment: assessments.find(({ id }) => id === plan.assessment)?.title ?? plan.assessment,
      evidence: plan.learnings.map((code) => evidenceOn(code, planning)),
      goals: goals.filter((goal) => plan.goals.includes(goal.id)).map(goalSentence),
      missing: [...complete.plan, ...complete.rows.map(({ sentence }) => sentence)],
      nameOf: names ? named : new Map(),
      results: new Map(plan.rows.map((row) => [row.id, monitorRow(row, plan, mastery, assessments).sentences])),
      levelChanges: changes.map(({ student, learning, before, now }) => ({
        student: named.get(student) ?? student,
        learning,
        from: levelName(course.scale, before),
        to: levelName(course.scale, now),
      })),
      asOf: today,
      workbookUrl: '',
      showNames: names,
      layout,
    });
  return orderOf(`plan:${plan.id}${asked.names ? '' : ':no-names'}`, docWith, asked, course, record);
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

function evidenceOn(code: string, { course, mastery }: PlanningToday): PlanEvidence {
  const { proficient, assessed } = groupOnLearning(mastery, code, course.team.classReteachBelow);
  const learning = course.learnings.find((each) => each.code === code);
  return {
    code,
    statement: learning?.statement ?? '',
    proficient,
    n: assessed,
    cut: learning?.proficientAt ?? proficientCut(course.scale),
  };
}
