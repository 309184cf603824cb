/** Where the team stands, from course and record: shared by the sidebar's home, agendas and plans. */

import type { CalendarDate } from '../../domain/calendar';
import { hasResult, judgeMastery, type Mastery, type MasteryInput } from '../../domain/mastery/judge';
import { summarise } from '../../domain/mastery/summary';
import type { TeamState } from '../../domain/planning/cycle';
import { failure, type Outcome, stops } from '../../domain/problem';
import { reaches } from '../../domain/scale';
import { earnedPoints } from '../../domain/score';
import { type Course, evidenceOf } from '../../workbook/course';
import type { TeamRecord } from '../../workbook/record';

/** Mastery of everyone on the roster, from every gradebook of the course. */
export function judgeCourse(course: Course): Outcome<Mastery> {
  // With a scale or a tab that cannot be read the numbers would be somebody else's: the course's Problems say so.
  return stops(course.problems) ? failure([]) : judgeMastery(masteryInput(course));
}

/** Everything that mastery is computed from. */
export function masteryInput(course: Course): MasteryInput {
  return {
    scale: course.scale,
    teamRule: course.team.rule,
    learnings: course.learnings,
    students: course.students,
    evidence: evidenceOf(course),
  };
}

/** What the cycle looks at. `mastery` is undefined while nothing can be judged. */
export function teamState(
  course: Course,
  record: TeamRecord,
  mastery: Mastery | undefined,
  today: CalendarDate,
): TeamState {
  const active = new Set(course.students.filter((student) => student.status === 'active').map((student) => student.id));
  const below = mastery ? belowTrigger(course, mastery) : new Set<string>();
  return {
    today,
    members: record.members.filter((member) => member.active).length,
    students: active.size,
    norms: record.norms.length,
    learnings: course.learnings.map((learning) => learning.code),
    assessedLearnings: [...new Set(course.assessments.flatMap(({ items }) => items.flatMap((item) => item.learnings)))],
    assessments: course.assessments.map(({ assessment, items, takers }) => {
      const scores = course.scorebooks.find((book) => book.assessment.id === assessment.id)?.scores ?? new Map();
      const scored = [...active].filter((id) =>
        [...(scores.get(id)?.values() ?? [])].some((score) => earnedPoints(score) !== undefined),
      );
      const asked = new Set(items.flatMap((item) => item.learnings));
      return {
        assessment,
        items: items.length,
        students: takers === 'everyone' ? active.size : [...active].filter((id) => scores.has(id)).length,
        scored: scored.length,
        belowTrigger: [...asked].filter((code) => below.has(code)),
      };
    }),
    meetings: record.meetings,
    plans: record.plans,
  };
}

function belowTrigger(course: Course, mastery: Mastery): ReadonlySet<string> {
  return new Set(
    summarise(mastery)
      .filter(
        ({ team }) =>
          team.proficientPercent !== undefined && !reaches(team.proficientPercent, course.team.classReteachBelow),
      )
      .map(({ learning }) => learning),
  );
}

/** True when somebody has a result on the learning. */
export function isAssessed(mastery: Mastery, learning: string): boolean {
  return [...mastery.cells.values()].some((cells) => hasResult(cells.get(learning)));
}
