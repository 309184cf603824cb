/**
 * The reassessment of a group: an assessment of its own, with the questions that the first one asks on the group's
 * learning, for exactly the students who are in the group now. Asked twice, it is made once.
 */
import { object, optional } from 'valibot';
import type { Item } from '../../domain/assessment';
import type { PlanRow } from '../../domain/planning/plan';
import type { Course } from '../../workbook/course';
import { newAssessment } from '../assessments/new-assessment';
import { line, maybeDate, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { PLANNING_NEEDS, planGone, planningToday } from './planning-today';

export const reassessRow = defineJob({
  id: 'reassessRow',
  label: 'Reassess a group',
  input: object({ row: named, title: optional(line, ''), givenOn: maybeDate }),
  needs: () => [...PLANNING_NEEDS, 'strategies', 'log'],
  run: (asked, snapshot, now) => {
    const planning = planningToday(snapshot, now.today);
    if (!planning.ok) return planning.refusal;
    const { course, record } = planning.value;
    const plan = record.plans.find(({ rows }) => rows.some(({ id }) => id === asked.row));
    const row = plan?.rows.find(({ id }) => id === asked.row);
    if (!plan || !row) return planGone(asked.row);
    const title = asked.title === '' ? reassessmentTitle(row) : asked.title;
    const there = course.assessments.find(
      ({ assessment }) => assessment.reassesses === plan.assessment && assessment.title === title,
    );
    const active = new Set(course.students.filter(({ status }) => status === 'active').map(({ id }) => id));
    const students = row.students.map(({ id }) => id).filter((id) => active.has(id));
    if (there) return done({ id: there.assessment.id, title, students: students.length, already: true });
    const items = questionsOn(row.learning, plan.assessment, course);
    const lacking = [
      ...(students.length === 0
        ? [stop('nobody-to-reassess', row.group, 'Nobody is in this group.', 'Put students into it first.')]
        : []),
      ...(items.length === 0
        ? [
            stop(
              'no-questions',
              row.group,
              `The assessment that this plan answers has no questions on ${row.learning} any more.`,
              'Build the reassessment under New common assessment.',
            ),
          ]
        : []),
    ];
    if (lacking.length > 0) return refused(lacking);
    const made = newAssessment.run(
      {
        id: undefined,
        title,
        kind: 'reassessment',
        reassesses: plan.assessment,
        givenOn: asked.givenOn,
        until: undefined,
        items: items.map(({ assessment: _of, screening: _kept, ...item }) => ({
          ...item,
          keys: [...item.keys],
          learnings: [row.learning],
          screening: undefined,
        })),
        students,
        pointsNeeded: [],
        newLearnings: [],
        strategies: [],
        marks: [],
        source: undefined,
      },
      snapshot,
      now,
    );
    if (!made.ok) return made;
    const { id } = made.value([]);
    return { ...made, value: () => ({ id, title, students: students.length, already: false }) };
  },
});

/** Questions of an assessment on a learning, without those that the team dropped. */
export function questionsOn(
  learning: string,
  assessment: string,
  course: Pick<Course, 'assessments'>,
): readonly Item[] {
  const items = course.assessments.find((each) => each.assessment.id === assessment)?.items ?? [];
  return items.filter((item) => item.learnings.includes(learning) && item.screening !== 'drop');
}

/** `NC.5.NF.4 again, Nearly there`: two groups on one learning have two titles. */
export function reassessmentTitle(row: Pick<PlanRow, 'learning' | 'group'>): string {
  const group = row.group.replace(`: ${row.learning}`, '').trim();
  return `${row.learning} again${group === '' ? '' : `, ${group}`}`;
}
