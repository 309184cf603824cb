/** Add the finished minutes to the end of the agenda, by the member who made it; a second time they take the place of the first. */
import { object } from 'valibot';
import { words } from '../../documents/messages';
import { generatedLinesOf } from '../../documents/minutes/generated-lines';
import { type MinutesForDoc, minutesRegion } from '../../documents/minutes/minutes-region';
import type { Meeting } from '../../domain/planning/meetings';
import { RECORD_NEEDS, readRecord, type TeamRecord } from '../../workbook/record';
import { readTable } from '../../workbook/table';
import { ROSTER, studentOf } from '../../workbook/tabs/roster';
import { nowNamed, teamPeople } from '../documents';
import { named } from '../inputs';
import { defineJob, type Now, refused, stop } from '../job';
import { agendaMemory, rememberAgenda } from './agenda-memory';
import { agendaMissing, findMeeting } from './meeting-by-id';
import { nextMeeting } from './minutes-today';
import { nameTest, withoutNames as textsWithoutNames } from './names-in-text';

export const appendMinutes = defineJob({
  id: 'appendMinutes',
  label: 'Add the minutes to the Doc',
  input: object({ meeting: named }),
  needs: () => [...RECORD_NEEDS, 'roster', 'documents', 'log'],
  run: (asked, snapshot, now) => {
    const found = findMeeting(snapshot, asked.meeting);
    if (!found.ok) return refused(found.problems);
    const meeting = found.value;
    if (meeting.document === '') return refused([agendaMissing('Add the minutes to the Doc')]);
    const record = readRecord(snapshot, now.today);
    const minutes = minutesOf(record, meeting, now);
    const texts = [...Object.values(minutes.lines).flat(), ...minutes.actions.map(({ what }) => what)];
    if (texts.length === 0)
      return refused([
        stop(
          'no-minutes',
          'Minutes',
          'There are no minutes of this meeting yet.',
          'Write down a decision or an action item first.',
        ),
      ]);
    const students = readTable(snapshot, ROSTER).rows.map(({ row }) => studentOf(row));
    const names = nameTest(
      students,
      record.members.map((member) => member.name),
    );
    const namesStudents = texts.some(names);
    const withNames = minutesRegion(minutes);
    const withoutNames = namesStudents ? minutesRegion(withoutNamed(minutes, names)) : withNames;
    const memory = agendaMemory(snapshot, meeting.id);
    const lines = [...generatedLinesOf([withNames]), ...generatedLinesOf([withoutNames])];
    const heading = words.minutes.heading;
    return {
      ok: true,
      problems: record.problems,
      documents: [],
      edits: [
        {
          kind: 'append',
          documentId: meeting.document,
          heading,
          withNames: namesStudents ? withNames : undefined,
          withoutNames,
          people: teamPeople(record),
        },
      ],
      changes: (_made, named) => [
        ...nowNamed(snapshot, meeting.document, named, now.today),
        ...(memory
          ? [
              rememberAgenda(
                meeting.id,
                {
                  ...memory,
                  lines: [
                    ...new Set([
                      ...memory.lines,
                      ...lines,
                      ...generatedLinesOf([{ kind: 'heading', level: 1, text: heading }]),
                    ]),
                  ],
                },
                undefined,
                now,
              ),
            ]
          : []),
      ],
      value: () => ({ meeting: meeting.id, lines: texts.length }),
    };
  },
});

function minutesOf(record: TeamRecord, meeting: Meeting, now: Now): MinutesForDoc {
  const of = (kind: TeamRecord['minutes'][number]['kind']): string[] =>
    record.minutes.filter((minute) => minute.meeting === meeting.id && minute.kind === kind).map(({ text }) => text);
  const next = nextMeeting(record, meeting, undefined);
  return {
    attendance: { present: of('present'), late: of('late'), absent: of('absent') },
    lines: {
      decision: of('decision'),
      parked: of('parked'),
      plus: of('plus'),
      delta: of('delta'),
      question: of('question'),
      note: of('note'),
    },
    actions: record.actions.filter((action) => action.meeting === meeting.id),
    next: next.planned ? next : undefined,
    asOf: now.today,
  };
}

function withoutNamed(minutes: MinutesForDoc, names: (text: string) => boolean): MinutesForDoc {
  const keep = (texts: readonly string[]): readonly string[] => textsWithoutNames(texts, names);
  const { decision, parked, plus, delta, question, note } = minutes.lines;
  return {
    ...minutes,
    lines: {
      decision: keep(decision),
      parked: keep(parked),
      plus: keep(plus),
      delta: keep(delta),
      question: keep(question),
      note: keep(note),
    },
    actions: minutes.actions.map((action) => ({ ...action, what: keep([action.what])[0] ?? '' })),
  };
}
