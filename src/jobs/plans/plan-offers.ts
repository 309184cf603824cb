/** What a plan can answer: per assessment with scores its learnings, those below the team's line first with the reason. */

import type { Scorebook } from '../../domain/evidence';
import { groupOnLearning } from '../../domain/planning/groups';
import { offerLearnings } from '../../domain/planning/offers';
import { schoolYear } from '../../domain/planning/school-year';
import { compareText } from '../../domain/roster';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { planDocuments } from './plan-document';
import { PLANNING_NEEDS, type PlanningToday, planningToday } from './planning-today';

export const planOffers = defineJob({
  id: 'planOffers',
  label: 'What a plan can answer',
  input: nothing,
  needs: () => [...PLANNING_NEEDS, 'documents'],
  run: (_input, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { course, record, assessments, problems } = planning.value;
    const statements = new Map(course.learnings.map(({ code, statement }) => [code, statement]));
    return done(
      {
        today: now.today,
        trigger: course.team.classReteachBelow,
        assessments: newestFirst(planning.value).map((book) => ({
          id: book.assessment.id,
          title: book.assessment.title,
          offers: offersFor(planning.value, book.assessment.id).map((offer) => ({
            ...offer,
            statement: statements.get(offer.learning) ?? '',
          })),
        })),
        plans: record.plans
          .map(({ id, assessment, learnings, madeOn, status, rows }) => ({
            id,
            title: assessments.find((each) => each.id === assessment)?.title ?? assessment,
            learnings,
            madeOn,
            status,
            groups: rows.length,
            documents: planDocuments(snapshot, id),
            lastYear: schoolYear(madeOn) !== schoolYear(now.today),
          }))
          .reverse(),
      },
      { problems },
    );
  },
});

/**
 * Scorebooks, the newest first; one without a date counts as the oldest. Reassessments follow the others: they were
 * given to some students only, and answer a plan rather than ask for one.
 */
export function newestFirst({ course }: Pick<PlanningToday, 'course'>) {
  const again = ({ assessment }: Scorebook): number => (assessment.reassesses === undefined ? 0 : 1);
  const day = ({ assessment }: Scorebook): string => assessment.givenOn ?? '';
  return [...course.scorebooks].sort((a, b) => again(a) - again(b) || compareText(day(b), day(a)));
}

/** The learnings that an assessment's items ask for, those below the team's line first. */
export function offersFor({ course, mastery }: Pick<PlanningToday, 'course' | 'mastery'>, assessment: string) {
  const items = course.assessments.find((each) => each.assessment.id === assessment)?.items ?? [];
  const trigger = course.team.classReteachBelow;
  return offerLearnings(
    course.learnings
      .map((learning) => learning.code)
      .filter((code) => items.some((item) => item.learnings.includes(code)))
      .map((code) => groupOnLearning(mastery, code, trigger)),
    trigger,
  );
}
