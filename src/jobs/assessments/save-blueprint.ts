/**
 * Change the blueprint of an assessment: items, points, keys, learnings, screening, points needed, dates. Its gradebook
 * follows at once, with every score kept.
 */
import { array, object } from 'valibot';
import { drop } from '../../workbook/changes';
import { readCourse } from '../../workbook/course';
import { gradebookTab } from '../../workbook/tabs/gradebook';
import { ITEMS } from '../../workbook/tabs/items';
import { assessmentKind, itemInput, maybe, maybeDate, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { type AssessmentPlan, blueprintProblems, neededProblems, recordChanges } from './assessment-changes';
import { itemsAsked, neededAsked, newLearningsInput, pointsNeededInput, withLearnings } from './blueprint-input';
import { gradebookNeeds } from './gradebook-needs';
import { afterRefresh, refreshGradebookChanges } from './gradebook-refresh';

export const saveBlueprint = defineJob({
  id: 'saveBlueprint',
  label: 'Change a blueprint',
  input: object({
    assessment: named,
    title: named,
    kind: assessmentKind,
    reassesses: maybe(named),
    givenOn: maybeDate,
    until: maybeDate,
    items: array(itemInput),
    pointsNeeded: pointsNeededInput,
    newLearnings: newLearningsInput,
  }),
  needs: gradebookNeeds,
  run: (asked, snapshot, now) => {
    const before = readCourse(snapshot);
    const { course, changes: learned } = withLearnings(before, asked.newLearnings);
    const record = course.assessments.find((each) => each.assessment.id === asked.assessment);
    if (!record)
      return refused([
        stop(
          'assessment-gone',
          asked.assessment,
          'This assessment is no longer there.',
          'Open the panel again and look.',
        ),
      ]);
    const { title, kind, reassesses, givenOn, until } = asked;
    const plan: AssessmentPlan = {
      assessment: { ...record.assessment, title, kind, reassesses, givenOn },
      items: itemsAsked(asked.items, asked.assessment),
      pointsNeeded: neededAsked(asked.pointsNeeded, asked.assessment, course.scale),
      takers: record.takers,
      until,
    };
    const problems = [...blueprintProblems(title, plan.items, course.learnings), ...neededProblems(course, plan)];
    if (problems.length > 0) return refused(problems);
    const kept = new Set(plan.items.map(({ id }) => id));
    const gone = record.items.filter(({ id }) => !kept.has(id));
    const refreshed = refreshGradebookChanges(course, snapshot, plan, 'Change a blueprint', now);
    const { changes, ...value } = refreshed;
    return done(
      { assessment: asked.assessment, title, ...value },
      {
        problems: afterRefresh(before.problems),
        changes: [
          ...learned,
          ...recordChanges(plan),
          ...(gone.length > 0
            ? [
                drop(
                  ITEMS,
                  gone.map(({ id }) => [asked.assessment, id]),
                ),
              ]
            : []),
          ...changes,
          { kind: 'show', tab: gradebookTab({ ...course, ...plan }) },
        ],
      },
    );
  },
});
