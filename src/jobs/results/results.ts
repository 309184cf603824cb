/** See results: the course as the results page needs it, in one read; the page works out the numbers. */

import { judgeMastery } from '../../domain/mastery/judge';
import { stops } from '../../domain/problem';
import { type PackedResults, packCourse } from '../../domain/results/packed-results';
import { compareText, sectionNames } from '../../domain/roster';
import { COURSE_NEEDS, type Course, readCourse } from '../../workbook/course';
import { readTable } from '../../workbook/table';
import { readGroupColumns, readResultsChoices } from '../../workbook/tabs/results-choices';
import { STRATEGIES } from '../../workbook/tabs/strategies';
import { nothing } from '../inputs';
import { defineJob, done, refused } from '../job';
import { deletedGradebookProblems } from '../mastery/mastery-today';
import { masteryInput } from '../team/team-state';

export const results = defineJob({
  id: 'results',
  label: 'See results',
  input: nothing,
  needs: () => [...COURSE_NEEDS, 'strategies'],
  run: (_input, snapshot, now) => {
    const course = readCourse(snapshot);
    if (stops(course.problems)) return refused(course.problems);
    // The page judges; here it is only seen whether scale and rules can be used.
    const usable = judgeMastery({ ...masteryInput(course), evidence: new Map(), students: [] });
    if (!usable.ok) return refused([...course.problems, ...usable.problems]);
    const strategies = readTable(snapshot, STRATEGIES);
    const { teachersNamed } = readResultsChoices(snapshot);
    const columns = readGroupColumns(snapshot);
    const { rule } = course.team;
    const packed: PackedResults = {
      today: now.today,
      scale: course.scale,
      rule: { method: rule.method, parameter: rule.parameter ?? null },
      classReteachBelow: course.team.classReteachBelow,
      smallestGroup: course.team.smallestGroup,
      ...packCourse(course),
      strategies: strategies.rows.map(({ row }) => row),
      columns: columns.used.map(({ column, values }) => ({
        column,
        values: course.students.map(({ id }) => values.get(id) ?? ''),
      })),
      columnsOffered: columns.offered,
      columnsHeldBack: columns.heldBack,
      teachers: teachersNamed ? teachersBySection(course) : [],
      teachersNamed,
    };
    return done(packed, {
      problems: [
        ...course.problems,
        ...usable.problems,
        ...strategies.problems,
        // Results can be seen without it; the update asks what to do.
        ...deletedGradebookProblems(snapshot).map((problem) => ({ ...problem, severity: 'note' as const })),
      ],
    });
  },
});

function teachersBySection(course: Course): PackedResults['teachers'] {
  return course.sections.map((section) => {
    const names = course.students
      .filter(
        (student) => student.status === 'active' && sectionNames(student).includes(section) && student.teacher !== '',
      )
      .map((student) => student.teacher);
    return { section, teacher: [...new Set(names)].sort(compareText).join(', ') };
  });
}
