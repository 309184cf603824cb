/** What an agenda is made from before anybody changes anything: the form shows it, the Doc is written from it. */
import { agendaFor } from '../../documents/agendas';
import type { AgendaData, AgendaInput } from '../../documents/agendas/agenda-input';
import { retime } from '../../documents/agendas/retime';
import type { AgendaTemplate, DataBlock } from '../../documents/agendas/template';
import { clockTime } from '../../documents/formats';
import { addDays, type CalendarDate } from '../../domain/calendar';
import type { Scorebook } from '../../domain/evidence';
import type { Mastery } from '../../domain/mastery/judge';
import { openItems } from '../../domain/planning/action-items';
import { celebrations } from '../../domain/planning/celebrations';
import { type NextStep, nextStep } from '../../domain/planning/cycle';
import { goalToday } from '../../domain/planning/goals';
import {
  byDate,
  type Meeting,
  type MeetingType,
  nextMeetingDate,
  ROLES,
  type Role,
  type RoleHolders,
  rotateRoles,
} from '../../domain/planning/meetings';
import { type Outcome, type Problem, success } from '../../domain/problem';
import { COURSE_NEEDS, type Course, readCourse } from '../../workbook/course';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import type { Need, Snapshot } from '../../workbook/snapshot';
import { judgeCourse, teamState } from '../team/team-state';
import { agendaData } from './agenda-numbers';
import { nameTest, withoutNames } from './names-in-text';
import { type AgendaBox, templateFor } from './templates';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  facilitator: 'Facilitator',
  recorder: 'Recorder',
  timekeeper: 'Timekeeper',
  normsKeeper: 'Norms keeper',
  dataCollector: 'Data collector',
};

export const AGENDA_NEEDS = [...COURSE_NEEDS, ...RECORD_NEEDS, 'templates'] as const satisfies readonly Need[];

/** What the person said; whatever is undefined has a default. */
export interface AgendaAsked {
  readonly type?: MeetingType | undefined;
  readonly date?: CalendarDate | undefined;
  readonly minutes?: number | undefined;
  readonly start?: string | undefined;
  readonly place?: string | undefined;
  readonly assessment?: string | undefined;
  readonly learnings?: readonly string[] | undefined;
  readonly roles?: RoleHolders | undefined;
  readonly boxes?: readonly AgendaBox[] | undefined;
}

export interface AgendaPlan {
  readonly course: Course;
  readonly record: TeamRecord;
  readonly mastery: Mastery;
  readonly step: NextStep;
  readonly template: AgendaTemplate;
  readonly boxes: readonly AgendaBox[];
  readonly meeting: Meeting;
  readonly start: string;
  readonly place: string;
  readonly book: Scorebook | undefined;
  readonly today: CalendarDate;
  /** Address of the workbook, for a link to it. */
  readonly workbookUrl: string;
}

/** Everything about the coming meeting; fails when mastery cannot be judged or the minutes are too few. */
export function planAgenda(asked: AgendaAsked, snapshot: Snapshot, today: CalendarDate): Outcome<AgendaPlan> {
  const course = readCourse(snapshot);
  const record = readRecord(snapshot, today);
  const problems: Problem[] = [...course.problems, ...record.problems];
  const judged = judgeCourse(course);
  if (!judged.ok) return { ok: false, problems: [...problems, ...judged.problems] };
  problems.push(...judged.problems);
  const mastery = judged.value;
  const step = nextStep(teamState(course, record, mastery, today));
  const type = asked.type ?? step.meeting;
  const template = templateFor(snapshot, type);
  const { meeting: usual } = course.team;
  const wantedBoxes = asked.boxes ?? template.boxes;
  // A team whose usual minutes are too few for this kind of meeting still gets the form, where it can change both.
  const boxes = retime(wantedBoxes, asked.minutes ?? Math.max(usual.minutes, wantedBoxes.length));
  if (!boxes.ok) return { ok: false, problems: [...problems, ...boxes.problems] };
  const date = asked.date ?? comingDate(course, record, today);
  const wanted = asked.assessment ?? step.assessment;
  const book = course.scorebooks.find((each) => each.assessment.id === wanted) ?? newestBook(course);
  // What the cycle's step is about, unless the team looks at another assessment.
  const isOfStep = step.assessment === undefined || step.assessment === book?.assessment.id;
  const learnings = asked.learnings ?? focusLearnings(isOfStep ? step.learnings : [], book, mastery);
  return success(
    {
      course,
      record,
      mastery,
      step,
      template,
      boxes: boxes.value,
      meeting: meetingFor(record, { type, date, learnings, assessment: book?.assessment.id, roles: asked.roles }),
      start: asked.start ?? usual.start,
      place: asked.place ?? usual.place,
      book,
      today,
      workbookUrl: snapshot.url ?? '',
    },
    problems,
  );
}

/** The blocks of numbers that the boxes look at. */
export function blocksOf(boxes: readonly AgendaBox[]): ReadonlySet<DataBlock> {
  return new Set(boxes.flatMap((box) => box.data ?? []));
}

/** The agenda's values; `data` is computed once for the Doc with names and the one without. */
export function agendaInput(plan: AgendaPlan, data: AgendaData, showNames: boolean): AgendaInput {
  const input = inputWithNames(plan, data);
  return showNames ? input : inputWithoutNames(input, plan);
}

/** What the team wrote itself may name a student, too; blocks of numbers give counts instead of names by themselves. */
function inputWithoutNames(input: AgendaInput, { course, record }: AgendaPlan): AgendaInput {
  const names = nameTest(
    course.students,
    record.members.map((member) => member.name),
  );
  const keep = (text: string): string => withoutNames([text], names)[0] ?? '';
  const { data } = input;
  return {
    ...input,
    showNames: false,
    bring: keep(input.bring ?? ''),
    next: { ...input.next, bring: keep(input.next.bring) },
    openActions: input.openActions.map((action) => ({ ...action, what: keep(action.what) })),
    parkingLot: withoutNames(input.parkingLot, names),
    data: {
      ...data,
      ...(data.strategies && {
        strategies: data.strategies.map((tried) => ({
          ...tried,
          strategy: keep(tried.strategy),
          notes: keep(tried.notes),
        })),
      }),
      ...(data.plans && {
        plans: data.plans.map((row) => ({
          ...row,
          need: keep(row.need),
          strategy: keep(row.strategy),
          result: withoutNames(row.result, names),
        })),
      }),
    },
  };
}

function inputWithNames(plan: AgendaPlan, data: AgendaData): AgendaInput {
  const { course, record, mastery, meeting, book, today } = plan;
  const goals = record.goals.map((goal) => goalToday(goal, mastery, today));
  const first = course.learnings.find((learning) => learning.code === meeting.learnings[0]);
  return {
    team: course.team,
    agenda: plan.template,
    boxes: plan.boxes,
    // What a new team still has to enter is a step in the sidebar, not why people meet.
    reason: meeting.type === plan.step.meeting && meeting.type !== 'first meeting' ? plan.step.reason : '',
    date: meeting.date,
    start: plan.start,
    place: plan.place,
    bring: meeting.bring ?? '',
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
    celebrations: celebrations(mastery, book?.assessment, goals, record.actions, today).map(({ sentence }) => ({
      kind: 'told',
      text: sentence,
    })),
    data,
    asOf: today,
    next: nextInAgenda(plan),
    workbookUrl: plan.workbookUrl,
    showNames: true,
  };
}

/** What the agenda proposes for the meeting after this one. */
export function nextInAgenda({
  course,
  record,
  meeting,
  start,
}: Pick<AgendaPlan, 'record' | 'meeting' | 'start'> & { readonly course: Pick<Course, 'team'> }) {
  const following = record.meetings
    .filter((each) => each.status === 'planned' && each.date > meeting.date)
    .sort(byDate)[0];
  const date = following?.date ?? addDays(meeting.date, 7);
  return {
    date,
    time: clockTime(start || course.team.meeting.start, 0),
    facilitator:
      following?.roles.facilitator ??
      rotateRoles(record.members, [...record.meetings.filter((each) => each.id !== meeting.id), meeting], date)
        .facilitator ??
      '',
    focus: '',
    bring: following?.bring ?? '',
  };
}

/** The numbers that the boxes look at. */
export function numbersFor(plan: AgendaPlan): AgendaData {
  const { course, record, mastery, book, meeting, today } = plan;
  return agendaData({ course, record, mastery, book, learnings: meeting.learnings, today }, blocksOf(plan.boxes));
}

/** The day that is planned already, or the team's next day. */
function comingDate(course: Course, record: TeamRecord, today: CalendarDate): CalendarDate {
  const planned = record.meetings.filter((each) => each.status === 'planned' && each.date >= today).sort(byDate)[0];
  return planned?.date ?? nextMeetingDate(course.team.meeting.day, today, record.meetings) ?? today;
}

function newestBook(course: Course): Scorebook | undefined {
  return [...course.scorebooks].sort((a, b) =>
    (a.assessment.givenOn ?? '') < (b.assessment.givenOn ?? '') ? 1 : -1,
  )[0];
}

/** The learnings that need talk; otherwise all that the assessment asks for. */
function focusLearnings(below: readonly string[], book: Scorebook | undefined, mastery: Mastery): readonly string[] {
  const order = mastery.criteria.map(({ learning }) => learning.code);
  const asked = new Set(book?.items.flatMap((item) => item.learnings) ?? []);
  return below.length > 0 ? below : order.filter((code) => asked.size === 0 || asked.has(code));
}

/**
 * A meeting of that day and type that is still planned is the same meeting, and so is one of that day that was only
 * agreed on and has no agenda yet: asking twice makes one agenda.
 */
function meetingFor(
  record: TeamRecord,
  asked: Pick<Meeting, 'type' | 'date' | 'learnings' | 'assessment'> & { readonly roles: RoleHolders | undefined },
): Meeting {
  const { roles, ...about } = asked;
  const planned = record.meetings.filter((meeting) => meeting.status === 'planned' && meeting.date === asked.date);
  const same =
    planned.find((meeting) => meeting.type === asked.type) ?? planned.find((meeting) => meeting.document === '');
  const turns = rotateRoles(
    record.members,
    record.meetings.filter((each) => each.id !== same?.id),
    asked.date,
  );
  if (same) return { ...same, ...about, roles: roles ?? { ...turns, ...same.roles } };
  return { ...about, id: nextMeetingId(record), status: 'planned', roles: roles ?? turns, document: '' };
}

/** `M7`: the first that no meeting has. */
export function nextMeetingId(record: Pick<TeamRecord, 'meetings'>): string {
  const taken = new Set(record.meetings.map((meeting) => meeting.id));
  let number = record.meetings.length + 1;
  while (taken.has(`M${number}`)) number += 1;
  return `M${number}`;
}

function parkedLast(record: TeamRecord): readonly string[] {
  const held = record.meetings.filter((meeting) => meeting.status === 'held').sort(byDate);
  const last = held[held.length - 1]?.id;
  return record.minutes
    .filter((minute) => minute.meeting === last && minute.kind === 'parked')
    .map((minute) => minute.text);
}

/** What a person calls this kind of meeting. */
export function meetingLabel(type: MeetingType): string {
  return agendaFor(type).label;
}

/** The row of the Meetings tab, but for the agenda. */
export function meetingRow(meeting: Meeting) {
  const { roles, assessment, document: _doc, bring, ...row } = meeting;
  return {
    ...row,
    ...Object.fromEntries(ROLES.map((role) => [role, roles[role] ?? ''])),
    assessment: assessment ?? '',
    ...(bring === undefined ? {} : { bring }),
  };
}
