/** Everything the assessment and score dialogs compare with: students, learnings, scale, blueprints, standing scores, what was said before. */
import { object } from 'valibot';
import { isDateCell } from '../../workbook/cell';
import { readCourse } from '../../workbook/course';
import { findTab } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { PLANS, plansOf } from '../../workbook/tabs/plans';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { maybe, named } from '../inputs';
import { defineJob, done } from '../job';
import { standingRows } from './gradebook-cells';
import { keptAside } from './gradebook-refresh';
import { lastImports } from './import-log';
import { knownSources } from './score-sources';

export const scoreDesk = defineJob({
  id: 'scoreDesk',
  label: 'Look at assessments and scores',
  input: object({
    /** The assessment whose standing scores are wanted, if any. */
    assessment: maybe(named),
  }),
  needs: ({ assessment }) => [
    'team',
    'scale',
    'roster',
    'learnings',
    'assessments',
    'items',
    'strategies',
    'plans',
    'log',
    { gradebooks: assessment === undefined ? [] : [assessment] },
  ],
  run: ({ assessment: wanted }, snapshot, now) => {
    const course = readCourse(snapshot);
    const strategies = readTable(snapshot, STRATEGIES);
    const plans = plansOf(
      readTable(snapshot, PLANS).rows.map(({ row }) => row),
      new Map(),
      now.today,
    );
    const record = course.assessments.find((each) => each.assessment.id === wanted);
    const found = wanted === undefined ? undefined : findTab(snapshot, 'gradebook', wanted);
    const standing = record?.tab && found ? standingRows(record.tab, found) : undefined;
    return done(
      {
        today: now.today,
        students: course.students,
        sections: course.sections,
        learnings: course.learnings,
        scale: course.scale,
        assessments: course.assessments.map(({ assessment, items, pointsNeeded, takers, until }) => ({
          ...assessment,
          items,
          pointsNeeded,
          takers,
          until,
          aside: [...keptAside(snapshot, assessment.id).keys()],
          strategies: strategies.rows.map(({ row }) => row).filter((row) => row.assessment === assessment.id),
        })),
        /** The groups of open plans, the newest first: who may be reassessed together. */
        groups: plans
          .filter(({ status }) => status !== 'closed')
          .flatMap(({ assessment, rows }) =>
            rows
              .filter(({ students }) => students.length > 0)
              .map(({ group, learning, students }) => ({ assessment, group, learning, students })),
          )
          .reverse(),
        /** Cells in the order of the assessment's items; null while its tab was not read or is gone. */
        standing: standing
          ? [...standing].map(([student, row]) => ({
              student,
              cells: (record?.items ?? []).map(({ id }) => {
                const cell = row.cells.get(id) ?? '';
                return isDateCell(cell) ? cell.date : typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
              }),
            }))
          : null,
        sources: knownSources(snapshot),
        imports: lastImports(snapshot),
      },
      { problems: course.problems },
    );
  },
});
