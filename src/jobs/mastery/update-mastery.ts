/** Update mastery: every dated attempt counts by the team's rule; Mastery, Summary, Who needs what and the goals follow. */

import { boolean, object, optional } from 'valibot';
import { judgeMastery } from '../../domain/mastery/judge';
import { whoNeedsWhat } from '../../domain/mastery/needs';
import { summarise } from '../../domain/mastery/summary';
import { stops } from '../../domain/problem';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { readTable } from '../../workbook/table';
import { GOALS } from '../../workbook/tabs/goals';
import { defineJob, done, refused, stop } from '../job';
import { masteryInput } from '../team/team-state';
import { asOfText, masteryChanges } from './mastery-changes';
import { deletedGradebookProblems, withoutDeletedGradebooks } from './mastery-today';

export const updateMastery = defineJob({
  id: 'updateMastery',
  label: 'Update mastery',
  input: object({
    /** The teacher goes on without the evidence of gradebooks that were deleted. */
    withoutDeleted: optional(boolean(), false),
  }),
  needs: () => [...COURSE_NEEDS, 'mastery', 'summary', 'needs', 'goals'],
  run: ({ withoutDeleted }, snapshot, now) => {
    const course = readCourse(snapshot);
    if (stops(course.problems)) return refused(course.problems);
    if (course.learnings.length === 0)
      return refused([
        ...course.problems,
        stop(
          'learnings-empty',
          'Essential Learnings',
          'There is no essential learning yet.',
          'Add the first one, and say which items ask for it.',
        ),
      ]);
    const deleted = withoutDeleted ? [] : deletedGradebookProblems(snapshot);
    if (deleted.length > 0) return refused([...deleted, ...course.problems]);
    const input = masteryInput(course);
    const judged = judgeMastery(input);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const mastery = judged.value;
    const learnings = summarise(mastery);
    return done(
      {
        asOf: asOfText(now),
        learnings,
        withoutEvidence: whoNeedsWhat(mastery).filter((each) => each.noEvidence).length,
      },
      {
        problems: [...course.problems, ...judged.problems, ...readTable(snapshot, GOALS).problems],
        changes: [
          ...masteryChanges(input, mastery, snapshot, now),
          ...(withoutDeleted ? withoutDeletedGradebooks(snapshot) : []),
        ],
      },
    );
  },
});
