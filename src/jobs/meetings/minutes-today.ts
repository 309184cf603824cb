/** The minutes of one meeting as they stand in the workbook, with the old action items: what the Minutes panel shows. */
import { object } from 'valibot';
import { addDays, type CalendarDate } from '../../domain/calendar';
import { isOverdue, openItems } from '../../domain/planning/action-items';
import { byDate, type Meeting, nextMeetingDate, ROLES, rotateRoles } from '../../domain/planning/meetings';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import { readTeam } from '../../workbook/tabs/team';
import { documentUrl, makerOf } from '../documents';
import { maybe, named } from '../inputs';
import { defineJob, done } from '../job';
import { meetingLabel, ROLE_NAMES } from './agenda-plan';

/** Meetings offered to choose from. */
const OFFERED = 12;

export const minutesToday = defineJob({
  id: 'minutesToday',
  label: 'The minutes',
  input: object({ meeting: maybe(named) }),
  needs: () => [...RECORD_NEEDS, 'team', 'documents'],
  run: (asked, snapshot, now) => {
    const record = readRecord(snapshot, now.today);
    const { team } = readTeam(snapshot);
    const meetings = [...record.meetings].sort(byDate).reverse();
    const meeting = meetings.find(({ id }) => id === asked.meeting) ?? currentMeeting(meetings, now.today);
    const offered = meetings.slice(0, OFFERED);
    const next = meeting && nextMeeting(record, meeting, team.meeting.day);
    return done(
      {
        today: now.today,
        meetings: (meeting && !offered.includes(meeting) ? [...offered, meeting] : offered).map((each) => ({
          id: each.id,
          date: each.date,
          label: meetingLabel(each.type),
          status: each.status,
        })),
        members: record.members.filter((member) => member.active).map((member) => member.name),
        meeting: meeting
          ? {
              id: meeting.id,
              date: meeting.date,
              type: meeting.type,
              label: meetingLabel(meeting.type),
              status: meeting.status,
              roles: ROLES.flatMap((role) =>
                meeting.roles[role] ? [{ name: ROLE_NAMES[role], who: meeting.roles[role] }] : [],
              ),
              document:
                meeting.document === ''
                  ? null
                  : {
                      id: meeting.document,
                      url: documentUrl(meeting.document),
                      madeBy: makerOf(snapshot, meeting.document, record),
                    },
              attendance: record.minutes.flatMap(({ meeting: of, kind, text }) =>
                of === meeting.id && (kind === 'present' || kind === 'absent' || kind === 'late')
                  ? [{ member: text, mark: kind }]
                  : [],
              ),
              lines: record.minutes.flatMap(({ meeting: of, kind, text, id }) =>
                of === meeting.id && kind !== 'present' && kind !== 'absent' && kind !== 'late'
                  ? [{ id, kind, text }]
                  : [],
              ),
              actions: record.actions
                .filter((action) => action.meeting === meeting.id)
                .map((action) => ({ ...action, due: action.due ?? null, overdue: isOverdue(action, now.today) })),
            }
          : null,
        /** Open action items of earlier meetings, the oldest due first; those done since the meeting stay in sight. */
        old: meeting ? oldActions(record, meeting, now.today) : [],
        next: next ?? null,
      },
      { problems: record.problems },
    );
  },
});

function oldActions(record: TeamRecord, meeting: Meeting, today: CalendarDate) {
  const from = meeting.date < today ? meeting.date : today;
  const since = record.actions.filter((action) => action.doneOn !== undefined && action.doneOn >= from);
  return [...openItems(record.actions), ...since]
    .filter((action) => action.meeting !== meeting.id)
    .map((action) => ({ ...action, due: action.due ?? null, overdue: isOverdue(action, today) }));
}

/** Today's meeting, else the last one, else the one to come. */
function currentMeeting(newestFirst: readonly Meeting[], today: CalendarDate): Meeting | undefined {
  const past = newestFirst.filter((meeting) => meeting.date <= today);
  return past.find((meeting) => meeting.date === today) ?? past[0] ?? newestFirst[newestFirst.length - 1];
}

/** The meeting after this one, as planned or as it would be. */
export function nextMeeting(
  record: TeamRecord,
  meeting: Meeting,
  day: number | undefined,
): {
  readonly id: string;
  readonly date: CalendarDate;
  readonly facilitator: string;
  readonly bring: string;
  readonly planned: boolean;
} {
  const later = record.meetings.filter((each) => each.status === 'planned' && each.date > meeting.date).sort(byDate)[0];
  if (later)
    return {
      id: later.id,
      date: later.date,
      facilitator: later.roles.facilitator ?? '',
      bring: later.bring ?? '',
      planned: true,
    };
  const after = addDays(meeting.date, 1);
  const date = nextMeetingDate(day, after, []) ?? addDays(meeting.date, 7);
  const facilitator = rotateRoles(record.members, record.meetings, date).facilitator ?? '';
  return { id: '', date, facilitator, bring: '', planned: false };
}
