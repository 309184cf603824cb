/** Meetings: one row per meeting, with its type, roles and agenda. */
import { MEETING_TYPES, type Meeting, ROLES, type Role } from '../../domain/planning/meetings';
import { choice, date, defineTab, link, list, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const MEETINGS = defineTab({
  key: 'meetings',
  title: 'Meetings',
  rowIs: 'a meeting',
  id: ['id'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.meetings,
  hidden: true,
  computed: false,
  columns: {
    id: text('Meeting', 'A short id such as M3.', { width: 80, required: true }),
    date: date('Date', 'The day of the meeting.'),
    type: choice('Type', 'What kind of meeting the cycle called for.', MEETING_TYPES, { width: 140 }),
    status: choice('Status', 'Planned until it was held.', ['planned', 'held'], { width: 90 }),
    facilitator: text('Facilitator', 'Leads the meeting.', { width: 140 }),
    recorder: text('Recorder', 'Keeps the minutes.', { width: 140 }),
    timekeeper: text('Timekeeper', 'Watches the boxes.', { width: 140 }),
    normsKeeper: text('Norms keeper', 'Watches the norms.', { width: 140 }),
    dataCollector: text('Data collector', 'Sees that the scores are in.', { width: 140 }),
    learnings: list('Focus', 'Codes of the learnings in focus.', { width: 140 }),
    assessment: text('Assessment', 'The assessment that is discussed or designed.', { width: 100 }),
    bring: text('Bring', 'What everybody brings.', { width: 160 }),
    agenda: link('Agenda', 'Opens the agenda.', { width: 200 }),
    document: text('Doc id', 'Finds the agenda again.', { width: 120 }),
  },
});

/** A row of the Meetings tab; a meeting without a date or a type is left out, for nothing can be said of it. */
export function meetingOf(row: RowOf<typeof MEETINGS>): Meeting | undefined {
  if (row.date === undefined) return undefined;
  const roles: Partial<Record<Role, string>> = {};
  for (const role of ROLES) if (row[role] !== '') roles[role] = row[role];
  return {
    id: row.id,
    date: row.date,
    type: row.type === '' ? 'plain' : row.type,
    status: row.status === 'held' ? 'held' : 'planned',
    roles,
    learnings: row.learnings,
    assessment: row.assessment === '' ? undefined : row.assessment,
    document: row.document,
    bring: row.bring,
  };
}
