/** Team: the settings, one a row, so that a person can read and change them without the add-on. */
import { METHODS, methodById } from '../../domain/mastery/methods';
import { resolveRule } from '../../domain/mastery/resolve-rule';
import { LATEST } from '../../domain/mastery/rule';
import type { Problem } from '../../domain/problem';
import type { Team } from '../../domain/team';
import { defineTab, text } from '../declaration';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
import { districtEntries, SET_BY_DISTRICT } from './district-values';
import { TAB_COLOURS } from './look';

export const TEAM = defineTab({
  key: 'team',
  title: 'Team',
  rowIs: 'a setting',
  id: ['setting'],
  frozenColumns: 0,
  tabColour: TAB_COLOURS.team,
  hidden: true,
  computed: false,
  columns: {
    setting: text('Setting', 'The name of the setting; please leave it as it is.', { width: 180, required: true }),
    value: text('Value', 'Your choice.', { width: 260, wrap: true }),
    about: text('About', 'What the setting does.', { width: 400, wrap: true }),
  },
});

export const DEFAULT_TEAM: Team = {
  name: '',
  label: 'PLT',
  school: '',
  course: '',
  year: '',
  meeting: { day: undefined, start: '', minutes: 45, place: '' },
  rule: LATEST,
  classReteachBelow: 70,
  smallestGroup: 10,
};

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** What forms, district files and locks call a setting; the tab calls it by its name. */
export const SETTING_KEYS = [
  'name',
  'label',
  'school',
  'course',
  'year',
  'meetingDay',
  'meetingStart',
  'meetingMinutes',
  'meetingPlace',
  'rule',
  'ruleValue',
  'classReteachBelow',
  'smallestGroup',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export interface Setting {
  readonly key: SettingKey;
  readonly name: string;
  readonly about: string;
  readonly show: (team: Team) => string;
  /** The team with the typed value (trimmed, not empty), or undefined when it cannot be understood. */
  readonly read: (team: Team, typed: string) => Team | undefined;
}

/** Every setting, in the order of the tab: one place says how it is shown and how it is read. */
export const SETTINGS: readonly Setting[] = [
  {
    key: 'name',
    name: 'Team name',
    about: 'Stands at the top of agendas and plans.',
    show: (team) => team.name,
    read: (team, typed) => ({ ...team, name: typed }),
  },
  {
    key: 'label',
    name: 'We call ourselves',
    about: 'PLT, PLC, Data Team: the word used in every text, up to 30 letters.',
    show: (team) => team.label,
    read: (team, typed) => (typed.length > 30 ? undefined : { ...team, label: typed }),
  },
  {
    key: 'school',
    name: 'School',
    about: 'Stands beside the team name.',
    show: (team) => team.school,
    read: (team, typed) => ({ ...team, school: typed }),
  },
  {
    key: 'course',
    name: 'Course',
    about: 'The course or grade the team shares.',
    show: (team) => team.course,
    read: (team, typed) => ({ ...team, course: typed }),
  },
  {
    key: 'year',
    name: 'School year',
    about: 'Such as 2026-27.',
    show: (team) => team.year,
    read: (team, typed) => ({ ...team, year: typed }),
  },
  {
    key: 'meetingDay',
    name: 'Meeting day',
    about: 'The weekday of your meeting, such as Tuesday; new agendas are dated to it.',
    show: (team) => (team.meeting.day === undefined ? '' : (WEEKDAYS[team.meeting.day] ?? '')),
    read: (team, typed) => {
      const day = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(typed.toLowerCase().slice(0, 3)));
      return day === -1 || typed.length < 3 ? undefined : { ...team, meeting: { ...team.meeting, day } };
    },
  },
  {
    key: 'meetingStart',
    name: 'Meeting start',
    about: 'A time such as 14:45 or 2:45 PM.',
    show: (team) => team.meeting.start,
    read: (team, typed) => {
      const start = clockTime(typed);
      return start === undefined ? undefined : { ...team, meeting: { ...team.meeting, start } };
    },
  },
  {
    key: 'meetingMinutes',
    name: 'Meeting minutes',
    about: 'How long a meeting lasts, from 10 to 240; the boxes of an agenda add up to it.',
    show: (team) => String(team.meeting.minutes),
    read: (team, typed) => {
      const minutes = wholeNumber(typed, 10, 240);
      return minutes === undefined ? undefined : { ...team, meeting: { ...team.meeting, minutes } };
    },
  },
  {
    key: 'meetingPlace',
    name: 'Meeting place',
    about: 'A room or a link.',
    show: (team) => team.meeting.place,
    read: (team, typed) => ({ ...team, meeting: { ...team.meeting, place: typed } }),
  },
  {
    key: 'rule',
    name: 'Mastery rule',
    about: `How repeated evidence becomes one level. One of: ${METHODS.map((method) => method.label).join(', ')}.`,
    show: (team) => methodById(team.rule.method)?.label ?? team.rule.method,
    read: (team, typed) => {
      const wanted = typed.toLowerCase();
      const method = METHODS.find((each) => [each.id.toLowerCase(), each.label.toLowerCase()].includes(wanted));
      // Another rule begins with its own usual value, whatever the one before it had.
      return method && { ...team, rule: { method: method.id, parameter: undefined } };
    },
  },
  {
    key: 'ruleValue',
    name: 'Mastery rule value',
    about: 'The number that goes with the rule, where it has one; empty means the usual one.',
    show: (team) => (team.rule.parameter === undefined ? '' : String(team.rule.parameter)),
    read: (team, typed) => {
      if ((methodById(team.rule.method)?.parameters.length ?? 0) === 0) return team;
      const rule = { ...team.rule, parameter: Number(typed.replace(',', '.')) };
      return resolveRule(rule, '').ok ? { ...team, rule } : undefined;
    },
  },
  {
    key: 'classReteachBelow',
    name: 'Class reteach below %',
    about:
      'From 1 to 100. In a section where fewer students than this share are proficient, the whole class is retaught.',
    show: (team) => String(team.classReteachBelow),
    read: (team, typed) => {
      const below = wholeNumber(typed, 1, 100);
      return below === undefined ? undefined : { ...team, classReteachBelow: below };
    },
  },
  {
    key: 'smallestGroup',
    name: 'Smallest group to publish',
    about: 'From 2 to 100. In anything that leaves the team, a number about fewer students than this is not shown.',
    show: (team) => String(team.smallestGroup),
    read: (team, typed) => {
      const smallest = wholeNumber(typed, 2, 100);
      return smallest === undefined ? undefined : { ...team, smallestGroup: smallest };
    },
  },
];

/** What stands in the tab, by the name of the setting; a setting that is missing or empty is not there. */
export function typedSettings(rows: readonly { readonly row: { readonly setting: string; readonly value: string } }[]) {
  return new Map(rows.map(({ row }) => [row.setting.toLowerCase(), row.value]));
}

/**
 * The team's settings; every setting that is missing or empty has its default, one that cannot be read is a Problem, and
 * one that was typed over what the district wants is a Problem too: the district's value is used.
 */
export function readTeam(snapshot: Snapshot): {
  readonly team: Team;
  readonly exists: boolean;
  readonly problems: readonly Problem[];
} {
  const table = readTable(snapshot, TEAM);
  const problems: Problem[] = [...table.problems];
  const typed = typedSettings(table.rows);
  const district = new Map(
    districtEntries(typed.get(SET_BY_DISTRICT.toLowerCase()) ?? '').map(({ name, value }) => [
      name.toLowerCase(),
      value,
    ]),
  );
  let team = DEFAULT_TEAM;
  // In our order, whatever the team sorted: the rule's value means nothing before the rule is known.
  for (const setting of SETTINGS) {
    const own = typed.get(setting.name.toLowerCase()) ?? '';
    const kept = district.get(setting.name.toLowerCase());
    if (kept !== undefined && isOther(setting, team, own, kept)) problems.push(overDistrict(setting, own, kept));
    const value = kept ?? own;
    if (value === '') continue;
    const read = setting.read(team, value);
    if (read) team = read;
    else
      problems.push({
        code: 'setting-unreadable',
        where: `Team, ${setting.name}`,
        message: `"${value}" does not fit here; ${usedInstead(setting)} is used.`,
        remedy: setting.about,
        severity: 'note',
      });
  }
  return { team, exists: table.exists, problems };
}

/** True when what stands in the cell means something else than what the district wants there. */
function isOther(setting: Setting, team: Team, own: string, kept: string): boolean {
  const meant = (typed: string) => (typed === '' ? team : setting.read(team, typed));
  const mine = meant(own);
  const theirs = meant(kept);
  return mine === undefined || theirs === undefined ? own !== kept : setting.show(mine) !== setting.show(theirs);
}

function overDistrict(setting: Setting, own: string, kept: string): Problem {
  const stands = own === '' ? 'The cell is empty' : `"${own}" stands here`;
  return {
    code: 'typed-over-district',
    where: `Team, ${setting.name}`,
    message:
      kept === ''
        ? `${stands}, but your district keeps this empty for all its teams. Nothing is used.`
        : `${stands}, but your district has set "${kept}" for all its teams. "${kept}" is used.`,
    remedy: `${kept === '' ? 'Empty the cell' : `Type "${kept}"`} again, or ask your district if your team needs something else.`,
    severity: 'note',
  };
}

function usedInstead(setting: Setting): string {
  const shown = setting.show(DEFAULT_TEAM);
  return shown === '' ? 'nothing' : `"${shown}"`;
}

/** The rows of the Team tab for a team. */
export function teamRows(team: Team) {
  return SETTINGS.map((setting) => ({ setting: setting.name, value: setting.show(team), about: setting.about }));
}

function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = Number(typed);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** `14:45` of `2:45 PM` or `14:45`. */
function clockTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})[:.](\d{2})\s*([ap])?\.?m?\.?$/i.exec(typed);
  if (!parts) return undefined;
  const [, hours = '', minutes = '', half] = parts;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const fits = Number(minutes) < 60 && (half ? Number(hours) >= 1 && Number(hours) <= 12 : Number(hours) < 24);
  return fits ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}
