/** Team: the settings, one a row, so that a person can read and change them without the add-on. */
import { LATEST } from '../../domain/mastery/rule';
import type { Problem } from '../../domain/problem';
import type { Team } from '../../domain/team';
import { defineTab, text } from '../declaration';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
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
    value: text('Value', 'Your choice.', { width: 220 }),
    about: text('About', 'What the setting does.', { width: 420, wrap: true }),
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

interface Setting {
  readonly name: string;
  readonly about: string;
  readonly show: (team: Team) => string;
  /** The team with the typed value, or undefined when it cannot be understood. */
  readonly read: (team: Team, typed: string) => Team | undefined;
}

/** Every setting, in the order of the tab: one place says how it is shown and how it is read. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'Team name',
    about: 'Stands at the top of agendas and plans.',
    show: (team) => team.name,
    read: (team, typed) => ({ ...team, name: typed }),
  },
  {
    name: 'We call ourselves',
    about: 'PLT, PLC, Data Team: the word used in every text.',
    show: (team) => team.label,
    read: (team, typed) => ({ ...team, label: typed }),
  },
  { name: 'School', about: '', show: (team) => team.school, read: (team, typed) => ({ ...team, school: typed }) },
  {
    name: 'Course',
    about: 'The course or grade the team shares.',
    show: (team) => team.course,
    read: (team, typed) => ({ ...team, course: typed }),
  },
  { name: 'School year', about: '', show: (team) => team.year, read: (team, typed) => ({ ...team, year: typed }) },
  {
    name: 'Meeting day',
    about: 'The weekday of your meeting; new agendas are dated to it.',
    show: (team) => (team.meeting.day === undefined ? '' : (WEEKDAYS[team.meeting.day] ?? '')),
    read: (team, typed) => {
      const day = WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(typed.toLowerCase().slice(0, 3)));
      return day === -1 || typed.length < 3 ? undefined : { ...team, meeting: { ...team.meeting, day } };
    },
  },
  {
    name: 'Meeting start',
    about: 'Such as 14:45.',
    show: (team) => team.meeting.start,
    read: (team, typed) => ({ ...team, meeting: { ...team.meeting, start: typed } }),
  },
  {
    name: 'Meeting minutes',
    about: 'How long a meeting lasts; the boxes of an agenda add up to it.',
    show: (team) => String(team.meeting.minutes),
    read: (team, typed) => {
      const minutes = wholeNumber(typed, 10, 240);
      return minutes === undefined ? undefined : { ...team, meeting: { ...team.meeting, minutes } };
    },
  },
  {
    name: 'Meeting place',
    about: 'A room or a link.',
    show: (team) => team.meeting.place,
    read: (team, typed) => ({ ...team, meeting: { ...team.meeting, place: typed } }),
  },
  {
    name: 'Mastery rule',
    about: 'How repeated evidence becomes one level: latest, highest, average and others.',
    show: (team) => team.rule.method,
    read: (team, typed) => ({ ...team, rule: { ...team.rule, method: typed } }),
  },
  {
    name: 'Mastery rule value',
    about: 'The number that goes with the rule, where it has one.',
    show: (team) => (team.rule.parameter === undefined ? '' : String(team.rule.parameter)),
    read: (team, typed) => {
      const parameter = Number(typed.replace(',', '.'));
      return Number.isFinite(parameter) ? { ...team, rule: { ...team.rule, parameter } } : undefined;
    },
  },
  {
    name: 'Class reteach below %',
    about: 'In a section where fewer students than this share are proficient, the whole class is retaught.',
    show: (team) => String(team.classReteachBelow),
    read: (team, typed) => {
      const below = wholeNumber(typed, 1, 100);
      return below === undefined ? undefined : { ...team, classReteachBelow: below };
    },
  },
  {
    name: 'Smallest group to publish',
    about: 'In anything that leaves the team, a number about fewer students than this is not shown.',
    show: (team) => String(team.smallestGroup),
    read: (team, typed) => {
      const smallest = wholeNumber(typed, 2, 100);
      return smallest === undefined ? undefined : { ...team, smallestGroup: smallest };
    },
  },
];

/** The team's settings; every setting that is missing or empty has its default, one that cannot be read is a Problem. */
export function readTeam(snapshot: Snapshot): {
  readonly team: Team;
  readonly exists: boolean;
  readonly problems: readonly Problem[];
} {
  const table = readTable(snapshot, TEAM);
  const problems: Problem[] = [...table.problems];
  let team = DEFAULT_TEAM;
  for (const { row, number } of table.rows) {
    const setting = SETTINGS.find((each) => each.name.toLowerCase() === row.setting.toLowerCase());
    if (!setting || row.value === '') continue;
    const read = setting.read(team, row.value);
    if (read) team = read;
    else
      problems.push({
        code: 'setting-unreadable',
        where: `Team, row ${number}`,
        message: `"${row.value}" does not fit the setting "${setting.name}"; "${setting.show(DEFAULT_TEAM) || 'empty'}" is used.`,
        remedy: setting.about === '' ? 'Correct the value.' : setting.about,
        severity: 'note',
      });
  }
  return { team, exists: table.exists, problems };
}

/** The rows of the Team tab for a team. */
export function teamRows(team: Team) {
  return SETTINGS.map((setting) => ({ setting: setting.name, value: setting.show(team), about: setting.about }));
}

function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = Number(typed);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
