/** The sidebar's home: the team, where it stands in the cycle, and the one next step. */
import { isOverdue, openItems } from '../domain/planning/action-items';
import { nextStep } from '../domain/planning/cycle';
import { nextMeetingDate } from '../domain/planning/meetings';
import { dueChecks } from '../domain/planning/monitoring';
import { sampleStudents } from '../domain/sample/recognise';
import { COURSE_NEEDS, readCourse } from '../workbook/course';
import { RECORD_NEEDS, readRecord } from '../workbook/record';
import { findTab } from '../workbook/snapshot';
import { nothing } from './inputs';
import { defineJob, done } from './job';
import { masteryToday } from './mastery/mastery-today';
import { judgeCourse, masteryInput, teamState } from './team/team-state';

export const home = defineJob({
  id: 'home',
  label: 'Home',
  input: nothing,
  needs: () => [...COURSE_NEEDS, ...RECORD_NEEDS, 'mastery'],
  run: (_input, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = readRecord(snapshot, now.today);
    const judged = judgeCourse(course);
    const state = teamState(course, record, judged.ok ? judged.value : undefined, now.today);
    const open = openItems(record.actions);
    return done(
      {
        /** An invented team is in the workbook, beside a real one or alone. */
        sample: course.students.some(sampleStudents()),
        started: findTab(snapshot, 'team') !== undefined,
        today: now.today,
        team: { name: course.team.name, label: course.team.label, course: course.team.course },
        students: state.students,
        sections: course.sections,
        learnings: course.learnings.map(({ code, statement }) => ({ code, statement })),
        assessments: course.assessments.map(({ assessment, items }) => ({
          id: assessment.id,
          title: assessment.title,
          givenOn: assessment.givenOn ?? null,
          items: items.map(({ id, label, points, learnings, keys }) => ({ id, label, points, learnings, keys })),
          hasGradebook: findTab(snapshot, 'gradebook', assessment.id) !== undefined,
          scored: state.assessments.find((each) => each.assessment.id === assessment.id)?.scored ?? 0,
        })),
        members: record.members.map(({ name, email }) => ({ name, email })),
        nextMeeting: nextMeetingDate(course.team.meeting.day, now.today, record.meetings) ?? null,
        dueChecks: dueChecks(record.plans, now.today).length,
        openActions: open.length,
        overdueActions: open.filter((item) => isOverdue(item, now.today)).length,
        next: nextStep(state),
        mastery: masteryToday(snapshot, masteryInput(course)),
      },
      { problems: [...course.problems, ...record.problems, ...(judged.ok ? judged.problems : judged.problems)] },
    );
  },
});
