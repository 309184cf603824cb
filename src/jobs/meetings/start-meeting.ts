/** A meeting without an agenda: a row in Meetings, so that minutes can be kept. */
import { object, optional, picklist } from 'valibot';
import { MEETING_TYPES, rotateRoles } from '../../domain/planning/meetings';
import { upsert } from '../../workbook/changes';
import { RECORD_NEEDS, readRecord } from '../../workbook/record';
import { MEETINGS } from '../../workbook/tabs/meetings';
import { maybeDate } from '../inputs';
import { defineJob, done } from '../job';
import { meetingRow, nextMeetingId } from './agenda-plan';

export const startMeeting = defineJob({
  id: 'startMeeting',
  label: 'A meeting without an agenda',
  input: object({ date: maybeDate, type: optional(picklist(MEETING_TYPES), 'plain') }),
  needs: () => [...RECORD_NEEDS],
  run: ({ date = undefined, type }, snapshot, now) => {
    const record = readRecord(snapshot, now.today);
    const day = date ?? now.today;
    // Pressed twice, or by two people, it is one meeting.
    const there = record.meetings.find((meeting) => meeting.date === day);
    if (there) return done({ meeting: there.id });
    const id = nextMeetingId(record);
    const roles = rotateRoles(record.members, record.meetings, day);
    const row = meetingRow({
      id,
      date: day,
      type,
      status: 'planned',
      roles,
      learnings: [],
      assessment: undefined,
      document: '',
    });
    return done({ meeting: id }, { problems: record.problems, changes: [upsert(MEETINGS, [row])] });
  },
});
