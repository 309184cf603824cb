/** A meeting that a panel asks for by its id; it may be gone. */
import type { Meeting } from '../../domain/planning/meetings';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { MEETINGS, meetingOf } from '../../workbook/tabs/meetings';
import { stop } from '../job';

/** The meeting with this id; a Problem when the tab has none such. */
export function findMeeting(snapshot: Snapshot, id: string): Outcome<Meeting> {
  const table = readTable(snapshot, MEETINGS);
  const meeting = table.rows.flatMap(({ row }) => (row.id === id ? (meetingOf(row) ?? []) : []))[0];
  if (meeting) return success(meeting, table.problems);
  return failure([
    ...table.problems,
    stop(
      'meeting-unknown',
      'Meetings',
      `The tab Meetings has no meeting "${id}" with a date.`,
      'Open the panel again and choose a meeting.',
    ),
  ]);
}

/** The Problem of a meeting that has no agenda. */
export function agendaMissing(where: string): Problem {
  return stop('no-agenda', where, 'This meeting has no agenda yet.', 'Make one first, on the panel New agenda.');
}
