/** The last meetings: who was there, what was decided, and how much of what was promised was done by its day. */
import { doneOnTime, isOverdue } from '../../domain/planning/action-items';
import { byDate } from '../../domain/planning/meetings';
import { RECORD_NEEDS, readRecord } from '../../workbook/record';
import { documentUrl } from '../documents';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { meetingLabel } from './agenda-plan';

export const meetingHistory = defineJob({
  id: 'meetingHistory',
  label: 'Our meetings',
  input: nothing,
  needs: () => [...RECORD_NEEDS],
  run: (_input, snapshot, now) => {
    const record = readRecord(snapshot, now.today);
    const meetings = [...record.meetings].sort(byDate).reverse();
    return done(
      {
        today: now.today,
        meetings: meetings.map((meeting) => {
          const own = record.minutes.filter((minute) => minute.meeting === meeting.id);
          const actions = record.actions.filter((action) => action.meeting === meeting.id);
          const of = (kind: (typeof own)[number]['kind']): string[] =>
            own.filter((minute) => minute.kind === kind).map(({ text }) => text);
          return {
            id: meeting.id,
            date: meeting.date,
            label: meetingLabel(meeting.type),
            status: meeting.status,
            facilitator: meeting.roles.facilitator ?? '',
            agenda: meeting.document === '' ? null : documentUrl(meeting.document),
            present: of('present'),
            late: of('late'),
            absent: of('absent'),
            decisions: of('decision'),
            parked: of('parked'),
            actions: { made: actions.length, ...doneOnTime(actions, now.today) },
          };
        }),
        held: meetings.filter((meeting) => meeting.status === 'held').length,
        onTime: doneOnTime(record.actions, now.today),
        overdue: record.actions.filter((action) => isOverdue(action, now.today)).length,
      },
      { problems: record.problems },
    );
  },
});
