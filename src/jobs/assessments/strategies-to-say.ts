/** Which sections have not said yet what they tried before an assessment: asked again before a data meeting. */
import { object } from 'valibot';
import { readCourse } from '../../workbook/course';
import { readTable } from '../../workbook/table';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { named } from '../inputs';
import { defineJob, done } from '../job';

export const strategiesToSay = defineJob({
  id: 'strategiesToSay',
  label: 'Which strategies are not named yet',
  input: object({ assessment: named }),
  needs: () => ['team', 'scale', 'roster', 'learnings', 'assessments', 'items', 'strategies'],
  run: ({ assessment }, snapshot) => {
    const course = readCourse(snapshot);
    const items = course.assessments.find((each) => each.assessment.id === assessment)?.items ?? [];
    const said = readTable(snapshot, STRATEGIES)
      .rows.map(({ row }) => row)
      .filter((row) => row.assessment === assessment && row.strategy !== '');
    const learnings = [...new Set(items.flatMap((item) => item.learnings))];
    return done(
      {
        learnings,
        said,
        /** Sections without a word; none where no item asks for a learning. */
        sections:
          learnings.length === 0
            ? []
            : course.sections.filter((section) => !said.some((row) => row.section === section)),
      },
      { problems: [] },
    );
  },
});
