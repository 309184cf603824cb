/** Settings as a form or a file gives them: typed values, read by the same words as the Team tab. */
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import type { Team } from '../../domain/team';
import { SETTINGS, type SettingKey } from '../../workbook/tabs/team';
import { stop } from '../job';

/** What belongs to one team alone: it never travels in a district's file. */
export const OWN: readonly string[] = ['name', 'course', 'meetingDay', 'meetingStart', 'meetingPlace'];

/** The team with typed values put in, in the order of the settings; an empty value takes the default. */
export function withTyped(team: Team, typed: ReadonlyMap<SettingKey, string>, usual: Team): Outcome<Team> {
  const problems: Problem[] = [];
  let changed = team;
  for (const setting of SETTINGS) {
    const value = typed.get(setting.key)?.trim();
    if (value === undefined) continue;
    if (value === '' && setting.key === 'name') {
      problems.push(
        stop('team-without-name', setting.name, 'The team needs a name.', 'Type what you call yourselves.'),
      );
      continue;
    }
    const read = value === '' ? cleared(changed, setting.key, usual) : setting.read(changed, value);
    if (read) changed = read;
    else problems.push(stop('setting-unreadable', setting.name, `"${value}" does not fit here.`, setting.about));
  }
  return problems.length > 0 ? failure(problems) : success(changed);
}

/** One setting as it usually is. */
function cleared(team: Team, key: SettingKey, usual: Team): Team {
  switch (key) {
    case 'meetingDay':
      return { ...team, meeting: { ...team.meeting, day: usual.meeting.day } };
    case 'meetingStart':
      return { ...team, meeting: { ...team.meeting, start: usual.meeting.start } };
    case 'meetingMinutes':
      return { ...team, meeting: { ...team.meeting, minutes: usual.meeting.minutes } };
    case 'meetingPlace':
      return { ...team, meeting: { ...team.meeting, place: usual.meeting.place } };
    case 'rule':
      return { ...team, rule: usual.rule };
    case 'ruleValue':
      return { ...team, rule: { ...team.rule, parameter: undefined } };
    default:
      return { ...team, [key]: usual[key] };
  }
}

/** The rows of the Team tab for some settings. */
export function rowsFor(team: Team, keys: Iterable<SettingKey>) {
  const wanted = new Set(keys);
  return SETTINGS.filter((setting) => wanted.has(setting.key)).map((setting) => ({
    setting: setting.name,
    value: setting.show(team),
    about: setting.about,
  }));
}
