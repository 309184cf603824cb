/**
 * Minutes, kept as they are entered. Every line is a row of its own with an id that the panel gave it, so that two
 * people can write at once, and sending something twice keeps it once.
 */
import { array, boolean, maxLength, minLength, object, optional, picklist, pipe, regex, string, trim } from 'valibot';
import { ATTENDANCE_MARKS, LINE_KINDS } from '../../documents/minutes/understood';
import type { CalendarDate } from '../../domain/calendar';
import { shortDate } from '../../domain/day-words';
import { ACTION_STATUSES, type ActionItem, parseDue } from '../../domain/planning/action-items';
import { type Meeting, rotateRoles } from '../../domain/planning/meetings';
import type { Problem } from '../../domain/problem';
import { type Change, drop, upsert } from '../../workbook/changes';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import { ACTIONS } from '../../workbook/tabs/actions';
import { MEETINGS } from '../../workbook/tabs/meetings';
import { MINUTES } from '../../workbook/tabs/minutes';
import { readTeam } from '../../workbook/tabs/team';
import { line, maybe, maybeDate, named } from '../inputs';
import { defineJob, done, type Now, refused, stop } from '../job';
import { changedMeanwhile } from '../meanwhile';
import { meetingRow, nextMeetingId } from './agenda-plan';
import { findMeeting } from './meeting-by-id';
import { nextMeeting } from './minutes-today';

const idInput = pipe(string(), trim(), minLength(1), maxLength(60), regex(/^[\w .:'-]+$/u));
const textInput = pipe(string(), trim(), minLength(1), maxLength(5000));

export const keepMinutes = defineJob({
  id: 'keepMinutes',
  label: 'Keep the minutes',
  input: object({
    meeting: named,
    lines: optional(
      array(
        object({
          id: idInput,
          kind: picklist(LINE_KINDS),
          text: textInput,
          /** What the person saw before changing it. */
          was: maybe(line),
        }),
      ),
      [],
    ),
    attendance: optional(array(object({ member: named, mark: maybe(picklist(ATTENDANCE_MARKS)) })), []),
    actions: optional(
      array(
        object({
          id: idInput,
          what: textInput,
          owner: optional(line, ''),
          /** `next meeting`, `Fri`, `12/5`, `2025-12-05`, or empty. */
          due: optional(line, ''),
          status: optional(picklist(ACTION_STATUSES), 'not started'),
          was: maybe(line),
        }),
      ),
      [],
    ),
    statuses: optional(array(object({ id: idInput, status: picklist(ACTION_STATUSES) })), []),
    /** Ids of lines and of action items of this meeting that were a mistake. */
    removed: optional(array(idInput), []),
    next: maybe(object({ date: maybeDate, facilitator: maybe(line), bring: maybe(line) })),
    held: maybe(boolean()),
  }),
  needs: () => [...RECORD_NEEDS, 'team'],
  run: (asked, snapshot, now) => {
    const found = findMeeting(snapshot, asked.meeting);
    if (!found.ok) return refused(found.problems);
    const meeting = found.value;
    const record = readRecord(snapshot, now.today);
    const { team } = readTeam(snapshot);
    const following = nextMeeting(record, meeting, team.meeting.day);
    const dues = asked.actions.map(({ due }) => parseDue(due, now.today, asked.next?.date ?? following.date));
    const problems: Problem[] = [
      ...dues.flatMap((due, place) =>
        due.kind === 'unclear' ? [unclearDue(asked.actions[place]?.what ?? '', due.text)] : [],
      ),
      ...asked.lines.flatMap(({ id, was, text }) =>
        overwritten(record.minutes.find((each) => each.id === id)?.text, was, text, 'Minutes'),
      ),
      ...asked.actions.flatMap(({ id, was, what }) =>
        overwritten(record.actions.find((each) => each.id === id)?.what, was, what, 'Action Items'),
      ),
      ...(asked.next?.date !== undefined && asked.next.date <= meeting.date ? [nextTooEarly(meeting.date)] : []),
    ];
    if (problems.length > 0) return refused(problems);
    const written =
      asked.lines.length +
        asked.actions.length +
        asked.attendance.length +
        asked.statuses.length +
        asked.removed.length >
      0;
    // Nobody writes minutes of a meeting that does not take place.
    const held = asked.held ?? (written && meeting.date <= now.today ? true : undefined);
    const changes: Change[] = [
      ...minuteChanges(asked, meeting, record, now),
      ...actionChanges(
        asked,
        dues.map((due) => (due.kind === 'date' ? due.date : undefined)),
        meeting,
        record,
        now,
      ),
      ...meetingChanges(asked.next, held, meeting, following, record),
    ];
    return done(
      { meeting: meeting.id, held: held ?? meeting.status === 'held' },
      { problems: record.problems, changes },
    );
  },
});

type Asked = Parameters<typeof keepMinutes.run>[0];

function minuteChanges(
  asked: Pick<Asked, 'lines' | 'attendance' | 'removed'>,
  meeting: Meeting,
  record: TeamRecord,
  now: Now,
): Change[] {
  const rows = [
    ...asked.lines.map(({ id, kind, text }) => ({ id, kind, text, ...writtenOn(id) })),
    ...asked.attendance.flatMap(({ member, mark }) =>
      mark
        ? [{ id: attendanceId(meeting, member), kind: mark, text: member, ...writtenOn(attendanceId(meeting, member)) }]
        : [],
    ),
  ];
  const gone = [
    ...asked.removed,
    ...asked.attendance.flatMap(({ member, mark }) => (mark ? [] : idsOf(member))),
  ].filter((id) => record.minutes.some((each) => each.id === id && each.meeting === meeting.id));
  return [
    ...(rows.length === 0
      ? []
      : [
          upsert(
            MINUTES,
            rows.map((row) => ({ ...row, meeting: meeting.id })),
          ),
        ]),
    ...(gone.length === 0
      ? []
      : [
          drop(
            MINUTES,
            gone.map((id) => [id]),
          ),
        ]),
  ];

  /** A line that is changed keeps the day it was written. */
  function writtenOn(id: string): { readonly on?: CalendarDate } {
    return record.minutes.some((each) => each.id === id) ? {} : { on: now.today };
  }

  function attendanceId(of: Meeting, member: string): string {
    return idsOf(member)[0] ?? `${of.id} ${member}`;
  }

  function idsOf(member: string): string[] {
    return record.minutes
      .filter(
        ({ meeting: of, kind, text }) =>
          of === meeting.id && text === member && (ATTENDANCE_MARKS as readonly string[]).includes(kind),
      )
      .map(({ id }) => id);
  }
}

function actionChanges(
  asked: Pick<Asked, 'actions' | 'statuses' | 'removed'>,
  dues: readonly (CalendarDate | undefined)[],
  meeting: Meeting,
  record: TeamRecord,
  now: Now,
): Change[] {
  const known = new Map(record.actions.map((action) => [action.id, action]));
  const rows = [
    ...asked.actions.map(({ id, what, owner, status }, place) => ({
      id,
      what,
      owner,
      due: dues[place],
      meeting: known.get(id)?.meeting ?? meeting.id,
      ...statusCells(status, known.get(id), now),
    })),
  ];
  // An item that a colleague deleted is not brought back by a tap on its status.
  const statuses = asked.statuses.flatMap(({ id, status }) => {
    const action = known.get(id);
    return action ? [{ id, ...statusCells(status, action, now) }] : [];
  });
  const gone = asked.removed.filter((id) => known.get(id)?.meeting === meeting.id);
  return [
    ...(rows.length + statuses.length === 0 ? [] : [upsert(ACTIONS, [...rows, ...statuses])]),
    ...(gone.length === 0
      ? []
      : [
          drop(
            ACTIONS,
            gone.map((id) => [id]),
          ),
        ]),
  ];
}

function statusCells(status: ActionItem['status'], was: ActionItem | undefined, now: Now) {
  return { status, doneOn: status === 'done' ? (was?.doneOn ?? now.today) : undefined };
}

function meetingChanges(
  next: Asked['next'],
  held: boolean | undefined,
  meeting: Meeting,
  following: ReturnType<typeof nextMeeting>,
  record: TeamRecord,
): Change[] {
  const rows = [];
  if (held !== undefined && held !== (meeting.status === 'held'))
    rows.push({ id: meeting.id, status: held ? ('held' as const) : ('planned' as const) });
  if (next) {
    const { facilitator = following.facilitator, bring = following.bring } = next;
    const date = next.date ?? following.date;
    if (following.planned) rows.push({ id: following.id, date, facilitator, bring });
    else
      rows.push({
        ...meetingRow({
          id: nextMeetingId(record),
          date,
          type: 'plain',
          status: 'planned',
          roles: { ...rotateRoles(record.members, record.meetings, date), facilitator },
          learnings: [],
          assessment: undefined,
          document: '',
          bring,
        }),
      });
  }
  return rows.length === 0 ? [] : [upsert(MEETINGS, rows)];
}

/** A colleague's change is not written over; the same change sent twice is none. */
function overwritten(now: string | undefined, was: string | undefined, to: string, where: string): Problem[] {
  return was === undefined || now === undefined || now === was || now === to ? [] : [changedMeanwhile(where, now)];
}

function unclearDue(what: string, typed: string): Problem {
  return stop(
    'due-unclear',
    `Action item "${what}"`,
    `"${typed}" is not a day.`,
    'Type "next meeting", a weekday such as Fri, or a date such as 12/5.',
  );
}

function nextTooEarly(date: CalendarDate): Problem {
  return stop(
    'next-too-early',
    'Next meeting',
    `The next meeting must be after this one, ${shortDate(date)}.`,
    'Choose a later day.',
  );
}
