/** A plan on the desk: everything that the planning window needs to change it without asking the server again. */
import type { Scorebook } from '../../domain/evidence';
import { hasResult } from '../../domain/mastery/judge';
import { lowestLevels } from '../../domain/planning/completeness';
import { groupOnLearning } from '../../domain/planning/groups';
import type { ActionPlan } from '../../domain/planning/plan';
import { overAllYears } from '../../domain/planning/school-year';
import { bySectionAndName } from '../../domain/roster';
import type { Goal } from '../../domain/team';
import type { PlanningToday } from './planning-today';

/** @param saved the plan stands in the workbook already */
export function draftOf(today: PlanningToday, plan: ActionPlan, goals: readonly Goal[], saved: boolean) {
  const { course, record, mastery, tried } = today;
  const active = course.students.filter((student) => student.status === 'active').sort(bySectionAndName);
  const once = [...new Map(active.map((student) => [student.id, student])).values()];
  const groups = plan.learnings.map((learning) => groupOnLearning(mastery, learning, course.team.classReteachBelow));
  return {
    plan,
    goals,
    saved,
    title:
      course.assessments.find(({ assessment }) => assessment.id === plan.assessment)?.assessment.title ??
      plan.assessment,
    learnings: plan.learnings.map((code, place) => ({
      code,
      statement: course.learnings.find((learning) => learning.code === code)?.statement ?? '',
      proficient: groups[place]?.proficient ?? 0,
      assessed: groups[place]?.assessed ?? 0,
      withoutLevel: [...(groups[place]?.notAssessed ?? []), ...(groups[place]?.withoutResult ?? [])].map(
        ({ id }) => id,
      ),
    })),
    lowest: lowestLevels(mastery, plan.learnings),
    levels: course.scale.levels.map(({ rank, name, colour }) => ({ rank, name, colour })),
    students: once.map((student) => ({
      id: student.id,
      last: student.last,
      first: student.first,
      section: student.section,
      /** Level on each of the plan's learnings, in their order; null without a result. */
      ranks: plan.learnings.map((code) => {
        const cell = mastery.cells.get(student.id)?.get(code);
        return hasResult(cell) ? cell.level.rank : null;
      }),
    })),
    /** Named in the plan and no longer active. */
    left: course.students
      .filter(({ id, status }) => status === 'inactive' && !once.some((student) => student.id === id))
      .filter(({ id }) => plan.rows.some((row) => row.students.some((student) => student.id === id)))
      .map(({ id, last, first }) => ({ id, last, first })),
    members: record.members,
    tried: overAllYears(tried),
  };
}

/** The scores that a plan answers; an assessment without a gradebook has none. */
export function bookOf({ course }: Pick<PlanningToday, 'course'>, assessment: string): Scorebook | undefined {
  const found = course.scorebooks.find((book) => book.assessment.id === assessment);
  if (found) return found;
  const known = course.assessments.find((each) => each.assessment.id === assessment);
  return known && { assessment: known.assessment, items: known.items, scores: new Map() };
}
