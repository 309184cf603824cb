/** How our plans go: checks that are due, what became of each group, whose level changed, what has not started. */
import type { CalendarDate } from '../../domain/calendar';
import { needOf } from '../../domain/mastery/needs';
import { dueChecks, levelChanges, monitorRow, timeliness } from '../../domain/planning/monitoring';
import type { ActionPlan, PlanRow } from '../../domain/planning/plan';
import { schoolYear } from '../../domain/planning/school-year';
import type { Problem } from '../../domain/problem';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { levelName } from '../mastery/level-name';
import { planDocuments } from './plan-document';
import { PLANNING_NEEDS, type PlanningToday, planningToday } from './planning-today';
import { questionsOn, reassessmentTitle } from './reassess-row';

export const monitorPlans = defineJob({
  id: 'monitorPlans',
  label: 'How our plans go',
  input: nothing,
  needs: () => [...PLANNING_NEEDS, 'documents'],
  run: (_input, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { record, problems } = planning.value;
    const open = record.plans.filter((plan) => plan.status !== 'closed');
    return done(
      {
        today: now.today,
        due: dueChecks(open, now.today).map(({ plan, row, check, daysLate }) => ({
          plan,
          row: row.id,
          on: check.on,
          daysLate,
          learning: row.learning,
          group: row.group,
          lead: row.lead,
          strategy: row.strategy,
        })),
        plans: open
          .map((plan) => ({
            ...planToday(plan, planning.value, now.today),
            documents: planDocuments(snapshot, plan.id),
          }))
          .reverse(),
        closed: record.plans.length - open.length,
      },
      { problems: [...problems, ...open.flatMap((plan) => renamedLearnings(plan, planning.value))] },
    );
  },
});

function planToday(plan: ActionPlan, today: PlanningToday, day: CalendarDate) {
  const { course, mastery, assessments, names } = today;
  const active = new Set(course.students.filter(({ status }) => status === 'active').map(({ id }) => id));
  const assessment = assessments.find(({ id }) => id === plan.assessment);
  const { daysToSupport, started, notStarted } = timeliness(plan, { givenOn: assessment?.givenOn }, day);
  return {
    id: plan.id,
    assessment: plan.assessment,
    title: assessment?.title ?? plan.assessment,
    learnings: plan.learnings,
    madeOn: plan.madeOn,
    status: plan.status,
    lastYear: schoolYear(plan.madeOn) !== schoolYear(day),
    daysToSupport,
    started,
    rows: plan.rows.map((row) => {
      const progress = monitorRow(row, plan, mastery, assessments);
      return {
        id: row.id,
        learning: row.learning,
        group: row.group,
        kind: row.kind,
        lead: row.lead,
        strategy: row.strategy,
        start: row.start,
        notStarted: notStarted.some(({ id }) => id === row.id),
        reassessOn: row.reassessOn,
        reassessment: {
          title: reassessmentTitle(row),
          questions: questionsOn(row.learning, plan.assessment, course).length,
        },
        students: row.students.map(({ id }) => ({ id, name: names.get(id) ?? id, active: active.has(id) })),
        checks: row.checks,
        sentences: progress.sentences,
        reassessed: progress.result.reassessed,
        decision: row.decision,
      };
    }),
    changes: levelChanges(plan, mastery, assessments).map((change) => ({
      ...change,
      name: names.get(change.student) ?? change.student,
      group: plan.rows.find(({ id }) => id === change.row)?.group ?? '',
      from: levelName(course.scale, change.before),
      to: levelName(course.scale, change.now),
      /** Groups on the same learning, the one for the new level first. */
      others: otherGroups(plan, change.row, change.now, today),
    })),
  };
}

function otherGroups(plan: ActionPlan, from: string, rank: number | undefined, { course }: PlanningToday) {
  const row = plan.rows.find(({ id }) => id === from);
  const level = course.scale.levels.find((each) => each.rank === rank);
  const need = level && needOf(level, course.scale);
  const mayGo = plan.rows.filter(
    (other) => other.id !== from && other.learning === row?.learning && other.kind !== 'class reteach',
  );
  const exact = mayGo.filter((other) => other.kind !== 'class reteach' && other.needs === need);
  const isProficient = need === 'proficient' || need === 'extension-ready';
  // One extension serves all who have it, where the team made no other.
  const fits = (other: PlanRow): boolean =>
    exact.length > 0 ? exact.includes(other) : isProficient && other.kind === 'extension';
  return mayGo
    .sort((a, b) => Number(fits(b)) - Number(fits(a)))
    .map((other) => ({ row: other.id, group: other.group, fits: fits(other) }));
}

/** A plan whose learning has another code now: its numbers cannot be found until somebody says which. */
function renamedLearnings(plan: ActionPlan, { course }: PlanningToday): Problem[] {
  const known = new Set(course.learnings.map(({ code }) => code));
  return [...new Set(plan.rows.map((row) => row.learning))]
    .filter((code) => !known.has(code))
    .map((code) => ({
      code: 'learning-renamed',
      where: `Action Plans, plan ${plan.id}`,
      message: `"${code}" is not on the tab Essential Learnings any more, so these groups show no results.`,
      remedy: 'If the learning was renamed, type its new code in the column Essential learning of Action Plans.',
      severity: 'note',
    }));
}
