/** New common assessment: a row in Assessments, its blueprint in Items, and its gradebook tab with a row per active student. */
import { array, object, optional } from 'valibot';
import type { Assessment, Item } from '../domain/assessment';
import type { Problem } from '../domain/problem';
import { bySectionAndName, displayName } from '../domain/roster';
import { type Change, replace, upsert } from '../workbook/changes';
import { type Course, readCourse } from '../workbook/course';
import { ASSESSMENTS } from '../workbook/tabs/assessments';
import { gradebookTab } from '../workbook/tabs/gradebook';
import { ITEMS } from '../workbook/tabs/items';
import { firstDouble } from './bring-roster';
import { assessmentKind, itemInput, maybe, maybeDate, named } from './inputs';
import { defineJob, done, refused, stop } from './job';

export const newAssessment = defineJob({
  id: 'newAssessment',
  label: 'New common assessment',
  input: object({
    /** Chosen by the add-on unless given: CA1, CA2, ... */
    id: maybe(named),
    title: named,
    kind: optional(assessmentKind, 'formative'),
    reassesses: maybe(named),
    givenOn: maybeDate,
    items: array(itemInput),
    /** Ids of the students who take it; everyone active unless given. */
    students: maybe(array(named)),
  }),
  needs: () => ['team', 'scale', 'roster', 'learnings', 'assessments', 'items', { gradebooks: [] }],
  run: (asked, snapshot) => {
    const course = readCourse(snapshot);
    const assessment: Assessment = {
      id: asked.id ?? nextId(course),
      title: asked.title,
      kind: asked.kind,
      reassesses: asked.reassesses,
      givenOn: asked.givenOn,
      status: 'open',
    };
    const items = asked.items.map(
      ({ type, screening, ...item }): Item => ({
        ...item,
        screening,
        label: item.label === '' ? item.id : item.label,
        assessment: assessment.id,
        type: type ?? (item.keys.length > 0 ? 'multiple choice' : 'constructed response'),
      }),
    );
    const problems = blueprintProblems(assessment, items, course);
    const wanted = asked.students && new Set(asked.students);
    const students = course.students
      .filter((student) => student.status === 'active' && (wanted === undefined || wanted.has(student.id)))
      .sort(bySectionAndName);
    if (students.length === 0)
      problems.push(
        stop(
          'roster-empty',
          'Roster',
          'There is no active student to make a gradebook for.',
          'Bring the roster first.',
        ),
      );
    if (problems.length > 0) return refused([...course.problems, ...problems]);
    const { learnings, scale, sections } = course;
    const tab = gradebookTab({ assessment, items, learnings, scale, sections });
    const rows = students.map((student) => ({ name: displayName(student), section: student.section, id: student.id }));
    return done(
      { id: assessment.id, title: assessment.title, students: students.length, items: items.length },
      {
        problems: course.problems,
        changes: [...recordOf(assessment, items), replace(tab, rows), { kind: 'show', tab }],
      },
    );
  },
});

/** The rows of Assessments and Items that keep an assessment. */
function recordOf(assessment: Assessment, items: readonly Item[]): Change[] {
  return [
    upsert(ASSESSMENTS, [
      {
        id: assessment.id,
        title: assessment.title,
        kind: assessment.kind,
        reassesses: assessment.reassesses ?? '',
        givenOn: assessment.givenOn,
        status: assessment.status,
        gradebook: { label: 'Open', to: { key: 'gradebook', instance: assessment.id } },
      },
    ]),
    upsert(
      ITEMS,
      items.map(({ id, screening, ...item }) => ({ ...item, item: id, screening: screening ?? '' })),
    ),
  ];
}

function nextId(course: Course): string {
  const taken = new Set(course.assessments.map(({ assessment }) => assessment.id));
  let number = taken.size + 1;
  while (taken.has(`CA${number}`)) number += 1;
  return `CA${number}`;
}

function blueprintProblems(assessment: Assessment, items: readonly Item[], course: Course): Problem[] {
  const where = `Blueprint of ${assessment.title}`;
  const problems: Problem[] = [];
  const known = new Set(course.learnings.map((learning) => learning.code));
  if (course.assessments.some((each) => each.assessment.id === assessment.id))
    problems.push(
      stop(
        'assessment-exists',
        where,
        `There is an assessment ${assessment.id} already.`,
        'Choose another id; a later attempt is an assessment of its own.',
      ),
    );
  if (items.length === 0) problems.push(stop('no-items', where, 'It has no items yet.', 'Add at least one item.'));
  const twice = firstDouble(items.map((item) => item.id.toLowerCase()));
  if (twice !== undefined)
    problems.push(stop('item-twice', where, `Item "${twice}" stands twice.`, 'Give each item its own number or name.'));
  for (const item of items) {
    if (!(item.points > 0 && Number.isFinite(item.points)))
      problems.push(
        stop(
          'item-without-points',
          `${where}, item ${item.id}`,
          `${item.points} points cannot be earned.`,
          'Use a number above 0.',
        ),
      );
    for (const code of item.learnings)
      if (!known.has(code))
        problems.push(
          stop(
            'learning-unknown',
            `${where}, item ${item.id}`,
            `"${code}" is not one of the team's essential learnings.`,
            'Choose one of the list, or add it to Essential Learnings first.',
          ),
        );
  }
  return problems;
}
