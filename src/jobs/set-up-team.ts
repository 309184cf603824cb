/** Set up the team: its name, and defaults for all the rest. Settings that the team has already are only changed where given. */
import { array, type InferOutput, number, object, optional } from 'valibot';
import { STARTER_NORMS } from '../domain/planning/starter-norms';
import type { Team } from '../domain/team';
import { ensure, upsert } from '../workbook/changes';
import { findTab, type Snapshot } from '../workbook/snapshot';
import { MEMBERS } from '../workbook/tabs/members';
import { NORMS } from '../workbook/tabs/norms';
import { readScale, SCALE, scaleRows } from '../workbook/tabs/scale';
import { readTeam, SETTINGS, TEAM, teamRows } from '../workbook/tabs/team';
import { line, maybe, named } from './inputs';
import { defineJob, done, refused, stop } from './job';

const input = object({
  name: named,
  label: maybe(line),
  school: maybe(line),
  course: maybe(line),
  year: maybe(line),
  meetingDay: maybe(line),
  meetingStart: maybe(line),
  meetingMinutes: maybe(number()),
  meetingPlace: maybe(line),
  members: optional(array(object({ name: named, email: optional(line, ''), sections: optional(array(line), []) })), []),
  norms: optional(array(named), []),
});

/** Which setting of the Team tab a field of the form is. */
const FIELDS = {
  name: 'Team name',
  label: 'We call ourselves',
  school: 'School',
  course: 'Course',
  year: 'School year',
  meetingDay: 'Meeting day',
  meetingStart: 'Meeting start',
  meetingMinutes: 'Meeting minutes',
  meetingPlace: 'Meeting place',
} as const;

export const setUpTeam = defineJob({
  id: 'setUpTeam',
  label: 'Set up the team',
  input,
  needs: () => ['team', 'scale', 'members', 'norms'],
  run: (asked, snapshot) => {
    const { team: today, exists } = readTeam(snapshot);
    const changed = settingsAsked(asked, today);
    if ('problem' in changed) return refused([changed.problem]);
    const rows = teamRows(changed.team);
    const given = new Set<string>(
      Object.entries(FIELDS).flatMap(([field, setting]) =>
        asked[field as keyof typeof FIELDS] === undefined ? [] : [setting],
      ),
    );
    return done(
      { name: changed.team.name },
      {
        changes: [
          upsert(TEAM, exists ? rows.filter((row) => given.has(row.setting)) : rows),
          ...(findTab(snapshot, 'scale') ? [] : [upsert(SCALE, scaleRows(defaultScale(snapshot)))]),
          asked.members.length > 0
            ? upsert(
                MEMBERS,
                asked.members.map((member, position) => ({ ...member, roleOrder: position + 1, active: true })),
              )
            : ensure(MEMBERS),
          ...(findTab(snapshot, 'norms') && asked.norms.length === 0
            ? []
            : [
                upsert(
                  NORMS,
                  (asked.norms.length > 0 ? asked.norms : STARTER_NORMS.map(({ text }) => text)).map((norm) => ({
                    norm,
                  })),
                ),
              ]),
        ],
      },
    );
  },
});

function defaultScale(snapshot: Snapshot) {
  const read = readScale(snapshot);
  if (!read.ok) throw new Error('A workbook without a Scale tab has the default scale.');
  return read.value;
}

function settingsAsked(
  asked: InferOutput<typeof input>,
  today: Team,
): { team: Team } | { problem: ReturnType<typeof stop> } {
  let team = today;
  for (const [field, name] of Object.entries(FIELDS)) {
    const value = asked[field as keyof typeof FIELDS];
    if (value === undefined || value === '') continue;
    const setting = SETTINGS.find((each) => each.name === name);
    const read = setting?.read(team, String(value));
    if (!read)
      return {
        problem: stop('setting-unreadable', name, `"${value}" does not fit here.`, setting?.about || 'Correct it.'),
      };
    team = read;
  }
  return { team };
}
