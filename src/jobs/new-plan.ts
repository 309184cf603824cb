/** New action plan: the proposal from the data as rows of Action Plans, its goals, and a Google Doc. */
import { array, boolean, object, optional } from 'valibot';
import { actionPlanDoc } from '../documents/plans/action-plan-doc';
import type { PlanEvidence } from '../documents/plans/plan-input';
import { completenessOf } from '../domain/planning/completeness';
import { whatWeTried } from '../domain/planning/evidence-bank';
import { goalSentence } from '../domain/planning/goals';
import { groupOnLearning } from '../domain/planning/groups';
import { offerLearnings } from '../domain/planning/offers';
import { proposePlan } from '../domain/planning/propose-plan';
import { displayName } from '../domain/roster';
import { proficientCut } from '../domain/scale';
import { upsert } from '../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../workbook/course';
import { RECORD_NEEDS, readRecord } from '../workbook/record';
import { GOALS } from '../workbook/tabs/goals';
import { PLANS, planRows } from '../workbook/tabs/plans';
import { documentChange, orderOf } from './documents';
import { maybe, named } from './inputs';
import { defineJob, refused, stop } from './job';
import { judgeCourse } from './team-state';

export const newPlan = defineJob({
  id: 'newPlan',
  label: 'New action plan',
  input: object({
    assessment: maybe(named),
    learnings: maybe(array(named)),
    names: optional(boolean(), true),
    share: optional(boolean(), false),
  }),
  needs: () => [...COURSE_NEEDS, ...RECORD_NEEDS, 'documents'],
  run: (asked, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = readRecord(snapshot, now.today);
    const problems = [...course.problems, ...record.problems];
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...problems, ...judged.problems]);
    const mastery = judged.value;
    const newest = [...course.scorebooks].sort((a, b) =>
      (a.assessment.givenOn ?? '') < (b.assessment.givenOn ?? '') ? 1 : -1,
    );
    const book =
      asked.assessment === undefined ? newest[0] : newest.find((each) => each.assessment.id === asked.assessment);
    if (!book)
      return refused([
        ...problems,
        stop(
          'no-results',
          'New action plan',
          'There is no assessment with scores yet.',
          'Bring in the scores of a common assessment first.',
        ),
      ]);
    const inBook = course.learnings
      .map((learning) => learning.code)
      .filter((code) => book.items.some((item) => item.learnings.includes(code)));
    const offers = offerLearnings(
      inBook.map((code) => groupOnLearning(mastery, code, course.team.classReteachBelow)),
      course.team.classReteachBelow,
    );
    const below = offers.filter((offer) => offer.belowTrigger).map((offer) => offer.learning);
    const learnings = asked.learnings ?? (below.length > 0 ? inBook.filter((code) => below.includes(code)) : inBook);
    if (learnings.length === 0)
      return refused([
        ...problems,
        stop(
          'no-learning',
          'New action plan',
          'None of the items of this assessment asks for an essential learning.',
          'Say on the tab Items which learning each item asks for.',
        ),
      ]);
    const existing = record.plans.find(
      (plan) =>
        plan.status !== 'closed' && plan.assessment === book.assessment.id && sameList(plan.learnings, learnings),
    );
    const id = existing?.id ?? nextPlanId(record.plans.map((plan) => plan.id));
    const assessments = course.assessments.map(({ assessment }) => assessment);
    const proposal = proposePlan({
      id,
      today: now.today,
      team: course.team,
      members: record.members,
      learnings,
      book,
      mastery,
      tried: whatWeTried(record.plans, mastery, assessments),
      goals: record.goals,
    });
    // A plan that the team has already stays as the team has it: only its Doc is made again if it is missing.
    const plan = existing ?? proposal.plan;
    const complete = completenessOf(plan, mastery);
    const goals = [...record.goals, ...(existing ? [] : proposal.newGoals)];
    const docWith = (names: boolean) =>
      actionPlanDoc({
        team: course.team,
        plan,
        assessment: book.assessment.title,
        evidence: learnings.map((code): PlanEvidence => evidenceOn(code, course, proposal)),
        goals: goals.filter((goal) => plan.goals.includes(goal.id)).map(goalSentence),
        missing: [...complete.plan, ...complete.rows.map(({ sentence }) => sentence)],
        nameOf: names ? new Map(course.students.map((student) => [student.id, displayName(student)])) : new Map(),
        results: new Map(),
        levelChanges: [],
        asOf: now.today,
        workbookUrl: '',
        showNames: names,
      });
    const order = orderOf(`plan:${id}${asked.names ? '' : ':no-names'}`, docWith, asked, course, record);
    return {
      ok: true,
      problems: [...problems, ...judged.problems],
      documents: [order],
      changes: (made) => [
        ...(existing
          ? []
          : [
              upsert(PLANS, planRows(plan)),
              upsert(
                GOALS,
                proposal.newGoals.map((goal) => ({
                  ...goal,
                  baseline: tenths(goal.baseline),
                  target: tenths(goal.target),
                })),
              ),
            ]),
        ...made.map((document) => documentChange(document, 'action plan', id, now.today)),
      ],
      value: (made) => ({
        plan: id,
        learnings,
        rows: plan.rows.length,
        complete: complete.complete,
        missing: [...complete.plan, ...complete.rows.map(({ sentence }) => sentence)],
        document: made[0],
        already: existing !== undefined,
      }),
    };
  },
});

function evidenceOn(
  code: string,
  course: ReturnType<typeof readCourse>,
  proposal: ReturnType<typeof proposePlan>,
): PlanEvidence {
  const groups = proposal.groups.find((each) => each.learning === code);
  const learning = course.learnings.find((each) => each.code === code);
  return {
    code,
    statement: learning?.statement ?? '',
    proficient: groups?.proficient ?? 0,
    n: groups?.assessed ?? 0,
    cut: learning?.proficientAt ?? proficientCut(course.scale),
  };
}

function nextPlanId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`P${number}`)) number += 1;
  return `P${number}`;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function tenths(percent: number): number {
  return Math.round(percent * 10) / 10;
}
