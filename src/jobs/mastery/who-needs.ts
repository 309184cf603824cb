/** Who needs what, for the sidebar: every student with the learnings not yet, close and not assessed, as of now. */
import { assessedCodes, whoNeedsWhat } from '../../domain/mastery/needs';
import { displayName } from '../../domain/roster';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { nothing } from '../inputs';
import { defineJob, done, refused } from '../job';
import { judgeCourse } from '../team/team-state';

export const whoNeeds = defineJob({
  id: 'whoNeeds',
  label: 'Who needs what',
  input: nothing,
  needs: () => COURSE_NEEDS,
  run: (_input, snapshot) => {
    const course = readCourse(snapshot);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    return done(
      {
        /** Where nobody has evidence, an empty list says nothing. */
        assessed: assessedCodes(judged.value),
        students: whoNeedsWhat(judged.value).map((needs) => ({
          id: needs.student.id,
          name: displayName(needs.student),
          section: needs.sections.join(', '),
          notYet: [...needs.notYet, ...needs.withoutResult],
          close: needs.close,
          notAssessed: needs.notAssessed,
          nearTheLine: needs.nearTheLine,
          needsNothing: needs.needsNothing,
          noEvidence: needs.noEvidence,
        })),
      },
      { problems: [...course.problems, ...judged.problems] },
    );
  },
});
