/**
 * New common assessment: a row in Assessments, its blueprint in Items, and its gradebook tab with a row per student; the
 * scores come with it where there are some already.
 */
import { array, object, optional } from 'valibot';
import type { Assessment } from '../../domain/assessment';
import type { Problem } from '../../domain/problem';
import { sectionNames } from '../../domain/roster';
import { upsert } from '../../workbook/changes';
import { type Course, readCourse } from '../../workbook/course';
import { gradebookTab } from '../../workbook/tabs/gradebook';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { assessmentKind, itemInput, markInput, maybe, maybeDate, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import {
  type AssessmentPlan,
  blueprintProblems,
  gradebookChange,
  neededProblems,
  nextId,
  recordChanges,
} from './assessment-changes';
import {
  itemsAsked,
  neededAsked,
  newLearningsInput,
  pointsNeededInput,
  strategiesInput,
  withLearnings,
} from './blueprint-input';
import { keepImport } from './import-log';
import { checkMarks } from './score-marks';
import { rememberSource, sourceInput } from './score-sources';

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
    until: maybeDate,
    items: array(itemInput),
    /** Ids of the students who take it; everyone active unless given. */
    students: maybe(array(named)),
    pointsNeeded: pointsNeededInput,
    newLearnings: newLearningsInput,
    strategies: strategiesInput,
    marks: optional(array(markInput), []),
    source: maybe(sourceInput),
  }),
  needs: () => [
    'team',
    'scale',
    'roster',
    'learnings',
    'assessments',
    'items',
    'strategies',
    'log',
    { gradebooks: [] },
  ],
  run: (asked, snapshot, now) => {
    const before = readCourse(snapshot);
    const { course, changes: learned } = withLearnings(before, asked.newLearnings);
    const plan = planOf(asked, course);
    const { assessment, items } = plan;
    const wanted = asked.students && new Set(asked.students);
    const students = course.students.filter(
      (student) => student.status === 'active' && (wanted === undefined || wanted.has(student.id)),
    );
    const problems = [
      ...blueprintProblems(assessment.title, items, course.learnings),
      ...neededProblems(course, plan),
      ...standingInTheWay(course, assessment, students.length),
    ];
    if (problems.length > 0) return refused([...course.problems, ...problems]);
    const roster = new Set(students.map(({ id }) => id));
    const checked = checkMarks(asked.marks, items, roster, assessment.title);
    const written = [...checked.marks].map(([student, marks]) => ({
      student,
      added: false,
      cells: [...marks].map(([item, { cell }]) => ({ item, before: '', after: cell })),
    }));
    const sections = [...new Set(students.filter(({ id }) => checked.marks.has(id)).flatMap(sectionNames))];
    const job = 'New common assessment';
    return done(
      {
        id: assessment.id,
        title: assessment.title,
        students: students.length,
        items: items.length,
        scored: written.length,
        scores: written.reduce((sum, { cells }) => sum + cells.length, 0),
        notOnRoster: checked.strangers,
      },
      {
        problems: [...course.problems, ...checked.problems],
        changes: [
          ...learned,
          ...recordChanges({ ...plan, items: checked.items }),
          gradebookChange(course, plan, students, checked.marks),
          ...(asked.strategies.length > 0
            ? [
                upsert(
                  STRATEGIES,
                  asked.strategies.map((tried) => ({ ...tried, assessment: assessment.id })),
                ),
              ]
            : []),
          ...(written.length > 0
            ? keepImport(snapshot, written, { assessment: assessment.id, sections, job, now })
            : []),
          ...(asked.source && asked.marks.length > 0 ? [rememberSource(asked.source, assessment.id, job, now)] : []),
          { kind: 'show', tab: gradebookTab({ ...course, ...plan }) },
        ],
      },
    );
  },
});

type Asked = Parameters<typeof newAssessment.run>[0];

function planOf(asked: Asked, course: Course): AssessmentPlan {
  const id = asked.id ?? nextId(course);
  return {
    assessment: {
      id,
      title: asked.title,
      kind: asked.kind,
      reassesses: asked.reassesses,
      givenOn: asked.givenOn,
      status: 'open',
    },
    items: itemsAsked(asked.items, id),
    pointsNeeded: neededAsked(asked.pointsNeeded, id, course.scale),
    takers: asked.students ? 'chosen students' : 'everyone',
    until: asked.until,
  };
}

function standingInTheWay(course: Course, assessment: Assessment, students: number): Problem[] {
  const where = `Blueprint of ${assessment.title}`;
  const known = (id: string): boolean => course.assessments.some((each) => each.assessment.id === id);
  return [
    ...(known(assessment.id)
      ? [
          stop(
            'assessment-exists',
            where,
            `There is an assessment ${assessment.id} already.`,
            'Choose another id; a later attempt is an assessment of its own.',
          ),
        ]
      : []),
    ...(assessment.reassesses !== undefined && !known(assessment.reassesses)
      ? [
          stop(
            'reassessed-unknown',
            where,
            `There is no assessment "${assessment.reassesses}" to reassess.`,
            'Choose one of the list.',
          ),
        ]
      : []),
    ...(students === 0
      ? [
          stop(
            'roster-empty',
            'Roster',
            'There is no active student to make a gradebook for.',
            'Bring the roster first.',
          ),
        ]
      : []),
  ];
}
