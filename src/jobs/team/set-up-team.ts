/** Set up the team: its name, and defaults for all the rest. Settings that the team has already are only changed where given. */
import { array, number, object, optional } from 'valibot';
import { FIRST_NORMS } from '../../domain/planning/starter-norms';
import { DEFAULT_SCALE } from '../../domain/scale';
import { ensure, upsert } from '../../workbook/changes';
import { findTab } from '../../workbook/snapshot';
import { MEMBERS } from '../../workbook/tabs/members';
import { NORMS } from '../../workbook/tabs/norms';
import { scaleRows, scaleTab } from '../../workbook/tabs/scale';
import {
  DEFAULT_TEAM,
  readTeam,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  TEAM,
  teamRows,
} from '../../workbook/tabs/team';
import { line, maybe, named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { districtLocks } from './district-locks';
import { rowsFor, withTyped } from './team-fields';

export const setUpTeam = defineJob({
  id: 'setUpTeam',
  label: 'Set up the team',
  input: object({
    name: named,
    label: maybe(line),
    school: maybe(line),
    course: maybe(line),
    year: maybe(line),
    meetingDay: maybe(line),
    meetingStart: maybe(line),
    meetingMinutes: maybe(number()),
    meetingPlace: maybe(line),
    members: optional(
      array(object({ name: named, email: optional(line, ''), sections: optional(array(line), []) })),
      [],
    ),
    norms: optional(array(named), []),
  }),
  needs: () => ['team', 'scale', 'members', 'norms'],
  run: (asked, snapshot) => {
    const { team: today, exists } = readTeam(snapshot);
    const typed = new Map<SettingKey, string>(
      SETTING_KEYS.flatMap((key): [SettingKey, string][] => {
        const value = key in asked ? asked[key as keyof typeof asked] : undefined;
        return value === undefined || value === '' || typeof value === 'object' ? [] : [[key, String(value)]];
      }),
    );
    const changed = withTyped(today, typed, DEFAULT_TEAM);
    const locks = districtLocks(snapshot, [
      ...SETTINGS.filter(({ key, show }) => typed.has(key) && changed.ok && show(changed.value) !== show(today)).map(
        ({ key }) => key,
      ),
      ...(asked.norms.length > 0 ? ['norms'] : []),
    ]);
    if (!changed.ok) return refused(changed.problems);
    if (locks.length > 0) return refused(locks);
    const norms = asked.norms.length > 0 ? asked.norms : FIRST_NORMS.map(({ text }) => text);
    return done(
      { name: changed.value.name },
      {
        changes: [
          upsert(TEAM, exists ? rowsFor(changed.value, typed.keys()) : teamRows(changed.value)),
          ...(findTab(snapshot, 'scale') ? [] : [upsert(scaleTab(DEFAULT_SCALE), scaleRows(DEFAULT_SCALE))]),
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
                  norms.map((norm) => ({ norm })),
                ),
              ]),
        ],
      },
    );
  },
});
