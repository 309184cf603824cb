/** What makes a common assessment: its rows in Assessments and Items, and its gradebook tab. Shared by every job that makes one. */
import { optionLines } from '../../domain/answer-options';
import type { Assessment, Item } from '../../domain/assessment';
import { possiblePoints } from '../../domain/evidence';
import type { EssentialLearning } from '../../domain/learning';
import { scaleFor } from '../../domain/mastery/criteria';
import { type PointsNeeded, pointsNeededProblems } from '../../domain/mastery/points-needed';
import type { Problem } from '../../domain/problem';
import { bySectionAndName, displayName, type Student } from '../../domain/roster';
import { type Change, replace, upsert } from '../../workbook/changes';
import type { Course } from '../../workbook/course';
import { ASSESSMENTS, pointsNeededCell } from '../../workbook/tabs/assessments';
import { gradebookTab, itemColumn } from '../../workbook/tabs/gradebook';
import { ITEMS } from '../../workbook/tabs/items';
import { stop } from '../job';
import { firstDouble } from '../team/bring-roster';
import type { CheckedMarks } from './score-marks';

export interface AssessmentPlan {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  readonly pointsNeeded: readonly PointsNeeded[];
  readonly takers: 'everyone' | 'chosen students';
  readonly until: Assessment['givenOn'];
}

/** The first free id: CA1, CA2, ... */
export function nextId(course: Course): string {
  const taken = new Set(course.assessments.map(({ assessment }) => assessment.id));
  let number = taken.size + 1;
  while (taken.has(`CA${number}`)) number += 1;
  return `CA${number}`;
}

/** The rows of Assessments and Items that keep an assessment. */
export function recordChanges({ assessment, items, pointsNeeded, takers, until }: AssessmentPlan): Change[] {
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
        until,
        takers,
        pointsNeeded: pointsNeededCell(pointsNeeded),
      },
    ]),
    itemChange(items),
  ];
}

/** The rows of the Items tab. */
export function itemChange(items: readonly Item[]): Change {
  return upsert(
    ITEMS,
    items.map(({ id, screening, options = [], ...item }) => ({
      ...item,
      item: id,
      options: optionLines(options),
      screening: screening ?? '',
    })),
  );
}

/** The gradebook tab with a row for each of these students, their scores filled in. */
export function gradebookChange(
  course: Course,
  plan: AssessmentPlan,
  students: readonly Student[],
  marks: CheckedMarks['marks'],
): Change {
  return replace(
    gradebookTab({ ...course, ...plan }),
    [...students].sort(bySectionAndName).map((student) => ({
      name: displayName(student),
      section: student.section,
      id: student.id,
      ...scoreCells(marks, student.id),
    })),
  );
}

/** A student's marks by the columns they stand in. */
export function scoreCells(marks: CheckedMarks['marks'], student: string): Record<string, string | number> {
  return Object.fromEntries([...(marks.get(student) ?? [])].map(([item, { cell }]) => [itemColumn(item), cell]));
}

/** What is wrong with a blueprint; nothing is made until it is mended. */
export function blueprintProblems(
  title: string,
  items: readonly Item[],
  learnings: readonly Pick<EssentialLearning, 'code'>[],
): Problem[] {
  const where = `Blueprint of ${title}`;
  const problems: Problem[] = [];
  const known = new Set(learnings.map((learning) => learning.code));
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

/** Points needed that no student could be judged by stop the job: a person is choosing them at this moment. */
export function neededProblems(course: Course, plan: Pick<AssessmentPlan, 'items' | 'pointsNeeded'>): Problem[] {
  return plan.pointsNeeded.flatMap((asked) => {
    const learning = course.learnings.find(({ code }) => code === asked.learning);
    if (!learning) return [];
    const { scale } = scaleFor(learning, course.scale);
    return pointsNeededProblems(asked, possiblePoints(plan, asked.learning), scale).map(
      (problem): Problem => ({ ...problem, severity: 'stop' }),
    );
  });
}
