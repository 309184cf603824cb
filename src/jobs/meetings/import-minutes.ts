/**
 * Bring in minutes: what people typed into the Doc (its maker can), or pasted text (anybody can), as it was understood.
 * Nothing is written: the panel shows it, a person looks, and Keep the minutes saves it.
 */
import { maxLength, object, pipe, string } from 'valibot';
import { contentOfText, type DocContent } from '../../documents/minutes/content';
import { isKnownHeading } from '../../documents/minutes/sections';
import { understandMinutes } from '../../documents/minutes/understand';
import type { Known, Understood } from '../../documents/minutes/understood';
import type { CalendarDate } from '../../domain/calendar';
import { openItems } from '../../domain/planning/action-items';
import { type Meeting, ROLES } from '../../domain/planning/meetings';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import type { Snapshot } from '../../workbook/snapshot';
import { readTeam } from '../../workbook/tabs/team';
import { maybe, named } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { agendaMemory } from './agenda-memory';
import { nextInAgenda, ROLE_NAMES } from './agenda-plan';
import { findMeeting } from './meeting-by-id';
import { importedId } from './minutes-ids';

export const importMinutes = defineJob({
  id: 'importMinutes',
  label: 'Bring in minutes',
  input: object({
    meeting: named,
    /** Id of the meeting's Doc; the member who asks must have made it. */
    document: maybe(named),
    /** Text that was copied from a Doc. */
    text: maybe(pipe(string(), maxLength(60_000))),
  }),
  needs: () => [...RECORD_NEEDS, 'team', 'log'],
  reads: ({ document }) => document,
  run: (asked, snapshot, now, document) => {
    const found = findMeeting(snapshot, asked.meeting);
    if (!found.ok) return refused(found.problems);
    const meeting = found.value;
    if (asked.document !== undefined && asked.document !== meeting.document)
      return refused([
        stop(
          'other-agenda',
          'Bring in minutes',
          'This meeting has another agenda by now.',
          'Open the panel again and look.',
        ),
      ]);
    const record = readRecord(snapshot, now.today);
    const content: DocContent = document ?? contentOfText(asked.text ?? '', isKnownHeading);
    const understood = understandMinutes(content, knownOf(snapshot, record, meeting, now.today));
    const value = notYetKept(understood, record, meeting);
    return done(value, { problems: record.problems });
  },
});

function knownOf(snapshot: Snapshot, record: TeamRecord, meeting: Meeting, today: CalendarDate): Known {
  const { team } = readTeam(snapshot);
  const memory = agendaMemory(snapshot, meeting.id);
  const { date, time, facilitator, bring } = nextInAgenda({
    course: { team },
    record,
    meeting,
    start: team.meeting.start,
  });
  return {
    date: meeting.date,
    nextMeeting: date,
    members: record.members,
    openActions: [
      ...openItems(record.actions),
      ...record.actions.filter(
        (action) => action.doneOn !== undefined && action.doneOn >= (meeting.date < today ? meeting.date : today),
      ),
    ].filter((action) => action.meeting !== meeting.id),
    generated: memory && new Set(memory.lines),
    roles: ROLES.flatMap((role) =>
      meeting.roles[role] ? [{ role: ROLE_NAMES[role], who: meeting.roles[role] ?? '' }] : [],
    ),
    start: time,
    next: { date, facilitator, bring },
  };
}

/** What the workbook does not have yet, with ids made of the words, so that bringing it in twice adds nothing. */
function notYetKept(understood: Understood, record: TeamRecord, meeting: Meeting) {
  const own = record.minutes.filter((minute) => minute.meeting === meeting.id);
  const marks = new Map(own.map(({ kind, text }) => [text, kind]));
  const lines = understood.lines.map((each) => ({
    ...each,
    id: importedId('L', meeting.id, `${each.kind} ${each.text}`),
  }));
  const actions = understood.actions.map((each) => ({ ...each, id: importedId('A', meeting.id, each.what) }));
  const newLines = lines.filter(
    ({ id, kind, text }) => !own.some((kept) => kept.id === id || (kept.kind === kind && same(kept.text, text))),
  );
  const newActions = actions.filter(
    ({ id, what }) =>
      !record.actions.some((kept) => kept.id === id || (kept.meeting === meeting.id && same(kept.what, what))),
  );
  const unplaced = understood.unplaced
    .map((each) => ({ ...each, id: importedId('L', meeting.id, each.text) }))
    .filter(({ id, text }) => !own.some((kept) => kept.id === id || same(kept.text, text)))
    .filter(({ id }) => !record.actions.some((kept) => kept.id === id));
  const attendance = understood.attendance.filter(({ member, mark }) => marks.get(member) !== mark);
  const { date, facilitator, bring } = understood.next;
  return {
    lines: newLines,
    actions: newActions.map((action) => ({ ...action, due: action.due ?? null })),
    statuses: understood.statuses,
    attendance,
    next: date || facilitator || bring ? { date: date ?? null, facilitator, bring } : null,
    unplaced,
    /** Entries that the workbook has already. */
    already:
      lines.length -
      newLines.length +
      (actions.length - newActions.length) +
      (understood.attendance.length - attendance.length),
  };
}

function same(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.!;:\s]+$/, '')
      .trim();
  return bare(a) === bare(b);
}
