/** See results: everything that the results dialog and the demo's summary show, in one read. */
import { analyseItems } from '../domain/analysis/items';
import { hasResult } from '../domain/mastery/judge';
import { ruleName } from '../domain/mastery/resolve-rule';
import { summarise } from '../domain/mastery/summary';
import { bySectionAndName } from '../domain/roster';
import { COURSE_NEEDS, readCourse } from '../workbook/course';
import { nothing } from './inputs';
import { defineJob, done, refused } from './job';
import { judgeCourse } from './team-state';

export const results = defineJob({
  id: 'results',
  label: 'See results',
  input: nothing,
  needs: () => COURSE_NEEDS,
  run: (_input, snapshot) => {
    const course = readCourse(snapshot);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const mastery = judged.value;
    const students = [...mastery.students].sort(bySectionAndName);
    const active = students.filter((student) => student.status === 'active').map((student) => student.id);
    return done(
      {
        scale: course.scale,
        students,
        learnings: course.learnings.map(({ code, statement }) => ({ code, statement })),
        summary: summarise(mastery),
        assessments: course.scorebooks.map((scorebook) => ({
          id: scorebook.assessment.id,
          title: scorebook.assessment.title,
          givenOn: scorebook.assessment.givenOn ?? null,
          analysis: analyseItems(scorebook, active),
          items: scorebook.items.map(({ id, label, points, learnings }) => ({ id, label, points, learnings })),
        })),
        mastery: students.flatMap((student) =>
          mastery.criteria.flatMap(({ learning, rule }) => {
            const cell = mastery.cells.get(student.id)?.get(learning.code);
            if (!cell || cell.attempts.length === 0) return [];
            return [
              {
                student: student.id,
                learning: learning.code,
                percent: cell.percent ?? null,
                level: hasResult(cell) ? cell.level.name : null,
                rule: ruleName(rule),
                sureness: hasResult(cell)
                  ? { probability: cell.sureness.probability, marks: cell.sureness.marks }
                  : null,
                evidence: cell.attempts.map(({ assessment, givenOn, earned, possible, percent }, place) => ({
                  assessment,
                  givenOn: givenOn ?? null,
                  earned,
                  possible,
                  percent,
                  counted: cell.counted.includes(place),
                })),
              },
            ];
          }),
        ),
      },
      { problems: [...course.problems, ...judged.problems] },
    );
  },
});
