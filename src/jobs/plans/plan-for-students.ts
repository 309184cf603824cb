/** Start an action plan with the students chosen on the results page: one unfinished row that the team completes. */
import { array, minLength, object, pipe } from 'valibot';
import { hasResult } from '../../domain/mastery/judge';
import { type Need, needOf } from '../../domain/mastery/needs';
import { emptyRow } from '../../domain/planning/edit-rows';
import { displayName } from '../../domain/roster';
import { upsert } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import { PLAN_NEEDS, readRecord } from '../../workbook/record';
import { PLANS, planRows } from '../../workbook/tabs/plans';
import { named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { judgeCourse } from '../team/team-state';
import { nextPlanId } from './planning-today';

export const planForStudents = defineJob({
  id: 'planForStudents',
  label: 'Start an action plan',
  input: object({ learning: named, students: pipe(array(named), minLength(1)) }),
  needs: () => [...COURSE_NEEDS, ...PLAN_NEEDS, 'documents'],
  run: ({ learning, students }, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = readRecord(snapshot, now.today);
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...course.problems, ...judged.problems]);
    const chosen = new Set(students);
    const found = [...new Set(course.students.filter(({ id }) => chosen.has(id)).map(({ id }) => id))];
    if (found.length === 0 || !course.learnings.some(({ code }) => code === learning))
      return refused([
        stop(
          'students-unknown',
          'Roster',
          'These students, or this learning, are not in the workbook any more.',
          'Close the results and open them again.',
        ),
      ]);
    const ranks = new Map(
      found.map((id) => {
        const cell = judged.value.cells.get(id)?.get(learning);
        return [id, hasResult(cell) ? cell.level.rank : undefined];
      }),
    );
    const needs = commonNeed(
      [...ranks.values()]
        .flatMap((rank) => course.scale.levels.find((level) => level.rank === rank) ?? [])
        .map((level) => needOf(level, course.scale)),
    );
    const id = nextPlanId(snapshot, record.plans);
    const latest = course.scorebooks
      .filter(({ items }) => items.some((item) => item.learnings.includes(learning)))
      .sort((a, b) => ((a.assessment.givenOn ?? '') < (b.assessment.givenOn ?? '') ? 1 : -1))[0];
    const inRow = found.map((student) => ({ id: student, rank: ranks.get(student) }));
    const row = { ...emptyRow(`${id}-1`, learning, needs), students: inRow };
    const names = new Map(course.students.map((student) => [student.id, displayName(student)]));
    const plan = {
      id,
      assessment: latest?.assessment.id ?? '',
      learnings: [learning],
      madeOn: now.today,
      goals: [],
      status: 'unfinished' as const,
      rows: [row],
    };
    return done(
      { plan: id, row: row.id, students: found.length },
      { changes: [upsert(PLANS, planRows(plan, names)), { kind: 'show', tab: PLANS }] },
    );
  },
});

/** The need that most have; of equals the more urgent, which is the later in the list. */
function commonNeed(needs: readonly Need[]): Need {
  const order: readonly Need[] = ['extension-ready', 'proficient', 'approaching', 'not-yet'];
  const counts = order.map((need) => needs.filter((each) => each === need).length);
  return order[counts.lastIndexOf(Math.max(...counts))] ?? 'not-yet';
}
