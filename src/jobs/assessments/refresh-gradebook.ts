/** Refresh: a gradebook follows what the team changed on the tabs Roster, Items, Essential Learnings and Scale. */
import { object } from 'valibot';
import { readCourse } from '../../workbook/course';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { gradebookNeeds } from './gradebook-needs';
import { afterRefresh, refreshGradebookChanges } from './gradebook-refresh';

export const refreshGradebook = defineJob({
  id: 'refreshGradebook',
  label: 'Refresh a gradebook',
  input: object({ assessment: named }),
  needs: gradebookNeeds,
  run: ({ assessment: id }, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = course.assessments.find((each) => each.assessment.id === id);
    if (!record || record.items.length === 0)
      return refused([
        ...course.problems,
        stop('no-items', id, 'This assessment has no items.', 'Add its items to the blueprint first.'),
      ]);
    const { changes, ...value } = refreshGradebookChanges(course, snapshot, record, 'Refresh a gradebook', now);
    return done({ assessment: id, ...value }, { problems: afterRefresh(course.problems), changes });
  },
});
