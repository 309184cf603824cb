/**
 * New agenda: a Google Doc for the kind of meeting that the cycle calls for, with the data in it, and a row in
 * Meetings. Everything in the form has a default, so pressing the button is enough.
 */
import { boolean, number, object, optional, picklist } from 'valibot';
import { agendaFor } from '../documents/agendas';
import { agendaDoc } from '../documents/agendas/agenda-doc';
import { retime } from '../documents/agendas/retime';
import { addDays } from '../domain/calendar';
import type { Mastery } from '../domain/mastery/judge';
import { openItems } from '../domain/planning/action-items';
import { celebrations } from '../domain/planning/celebrations';
import { nextStep } from '../domain/planning/cycle';
import { goalToday } from '../domain/planning/goals';
import {
  byDate,
  MEETING_TYPES,
  type Meeting,
  nextMeetingDate,
  ROLES,
  type Role,
  rotateRoles,
} from '../domain/planning/meetings';
import { upsert } from '../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../workbook/course';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../workbook/record';
import { MEETINGS } from '../workbook/tabs/meetings';
import { agendaData } from './agenda-numbers';
import { documentChange, orderOf } from './documents';
import { maybe, maybeDate, named } from './inputs';
import { defineJob, refused } from './job';
import { judgeCourse, teamState } from './team-state';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  facilitator: 'Facilitator',
  recorder: 'Recorder',
  timekeeper: 'Timekeeper',
  normsKeeper: 'Norms keeper',
  dataCollector: 'Data collector',
};

export const newAgenda = defineJob({
  id: 'newAgenda',
  label: 'New agenda',
  input: object({
    type: maybe(picklist(MEETING_TYPES)),
    date: maybeDate,
    minutes: maybe(number()),
    assessment: maybe(named),
    learning: maybe(named),
    /** Students are named in it; otherwise counted. */
    names: optional(boolean(), true),
    share: optional(boolean(), false),
  }),
  needs: () => [...COURSE_NEEDS, ...RECORD_NEEDS, 'documents'],
  run: (asked, snapshot, now) => {
    const course = readCourse(snapshot);
    const record = readRecord(snapshot, now.today);
    const problems = [...course.problems, ...record.problems];
    const judged = judgeCourse(course);
    if (!judged.ok) return refused([...problems, ...judged.problems]);
    const mastery = judged.value;
    const step = nextStep(teamState(course, record, mastery, now.today));
    const type = asked.type ?? step.meeting;
    const template = agendaFor(type);
    const boxes = retime(template.boxes, asked.minutes ?? course.team.meeting.minutes);
    if (!boxes.ok) return refused([...problems, ...boxes.problems]);
    const date = asked.date ?? nextMeetingDate(course.team.meeting.day, now.today, record.meetings) ?? now.today;
    const book =
      course.scorebooks.find((each) => each.assessment.id === (asked.assessment ?? step.assessment)) ??
      newestBook(course);
    const focus = asked.learning ? [asked.learning] : focusLearnings(step.learnings, book, mastery);
    const meeting = meetingFor(record, { type, date, learnings: focus, assessment: book?.assessment.id });
    const goals = record.goals.map((goal) => goalToday(goal, mastery, now.today));
    const blocks = new Set(template.boxes.flatMap((box) => ('data' in box && box.data ? box.data : [])));
    const first = course.learnings.find((learning) => learning.code === focus[0]);
    const next = addDays(date, 7);
    const docWith = (names: boolean) =>
      agendaDoc({
        team: course.team,
        agenda: template,
        boxes: boxes.value,
        reason: type === step.meeting ? step.reason : '',
        date,
        start: course.team.meeting.start,
        place: course.team.meeting.place,
        focus: first && { code: first.code, statement: first.statement },
        roles: ROLES.flatMap((role) =>
          meeting.roles[role] ? [{ role: ROLE_NAMES[role], who: meeting.roles[role] ?? '' }] : [],
        ),
        members: record.members.filter((member) => member.active).map((member) => member.name),
        norms: record.norms,
        normInFocus: record.norms[record.meetings.length % Math.max(1, record.norms.length)],
        goals,
        openActions: openItems(record.actions),
        parkingLot: parkedLast(record),
        celebrations: celebrations(mastery, book?.assessment, goals, record.actions, now.today).map(({ sentence }) => ({
          kind: 'told',
          text: sentence,
        })),
        data: agendaData({ course, record, mastery, book, learnings: focus, today: now.today }, blocks),
        asOf: now.today,
        next: {
          date: next,
          time: course.team.meeting.start,
          facilitator: rotateRoles(record.members, [...record.meetings, meeting], next).facilitator ?? '',
          focus: '',
          bring: '',
        },
        workbookUrl: '',
        showNames: names,
      });
    const order = orderOf(
      `agenda:${meeting.id}`,
      docWith,
      { ...asked, names: asked.names && blocks.size > 0 },
      course,
      record,
    );
    return {
      ok: true,
      problems: [...problems, ...judged.problems],
      documents: [order],
      changes: (made) =>
        made.flatMap((document) => [
          upsert(MEETINGS, [
            { ...meetingRow(meeting), agenda: { label: document.title, url: document.url }, document: document.id },
          ]),
          documentChange(document, 'agenda', meeting.id, now.today),
        ]),
      value: (made) => ({ meeting: meeting.id, type, date, reason: step.reason, document: made[0] }),
    };
  },
});

function newestBook(course: ReturnType<typeof readCourse>) {
  return [...course.scorebooks].sort((a, b) =>
    (a.assessment.givenOn ?? '') < (b.assessment.givenOn ?? '') ? 1 : -1,
  )[0];
}

/** The learnings that need talk; otherwise all that the assessment asks for. */
function focusLearnings(
  below: readonly string[],
  book: ReturnType<typeof newestBook>,
  mastery: Mastery,
): readonly string[] {
  const order = mastery.criteria.map(({ learning }) => learning.code);
  const asked = new Set(book?.items.flatMap((item) => item.learnings) ?? []);
  return below.length > 0 ? below : order.filter((code) => asked.size === 0 || asked.has(code));
}

/** A meeting of that day and type that is still planned is the same meeting: asking twice makes one agenda. */
function meetingFor(record: TeamRecord, asked: Pick<Meeting, 'type' | 'date' | 'learnings' | 'assessment'>): Meeting {
  const planned = record.meetings.find(
    (meeting) => meeting.status === 'planned' && meeting.date === asked.date && meeting.type === asked.type,
  );
  if (planned) return planned;
  const taken = new Set(record.meetings.map((meeting) => meeting.id));
  let number = record.meetings.length + 1;
  while (taken.has(`M${number}`)) number += 1;
  return {
    ...asked,
    id: `M${number}`,
    status: 'planned',
    roles: rotateRoles(record.members, record.meetings, asked.date),
    document: '',
  };
}

function meetingRow(meeting: Meeting) {
  const { roles, assessment, document: _doc, ...row } = meeting;
  return {
    ...row,
    ...Object.fromEntries(ROLES.map((role) => [role, roles[role] ?? ''])),
    assessment: assessment ?? '',
  };
}

function parkedLast(record: TeamRecord): readonly string[] {
  const held = record.meetings.filter((meeting) => meeting.status === 'held').sort(byDate);
  const last = held[held.length - 1]?.id;
  return record.minutes
    .filter((minute) => minute.meeting === last && minute.kind === 'parked')
    .map((minute) => minute.text);
}
