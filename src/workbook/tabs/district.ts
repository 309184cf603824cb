/** What a district decided for its teams: two rows of the Team tab, there only where the team started from a district's file. */
import type { Team } from '../../domain/team';
import type { Snapshot } from '../snapshot';
import { readTable, splitList } from '../table';
import { districtCell, districtEntries, SET_BY_DISTRICT } from './district-values';
import { SETTINGS, TEAM, typedSettings } from './team';

export interface DistrictRules {
  /** Setting keys, `scale` and `norms` that the team leaves as they are. */
  readonly locked: readonly string[];
  /** Names of roster columns that may be used to look at subgroups. */
  readonly subgroupColumns: readonly string[];
}

/** Everything that a district can set for all its teams, by the name that a person reads. */
export const LOCKABLE: readonly { readonly key: string; readonly name: string }[] = [
  ...SETTINGS.map(({ key, name }) => ({ key, name })),
  { key: 'scale', name: 'Proficiency scale' },
  { key: 'norms', name: 'Norms' },
];

const DISTRICT_ROWS = {
  locked: {
    setting: SET_BY_DISTRICT,
    about:
      'What the district decided for all its teams. Common Ground keeps to it, whatever is typed into the rows above.',
  },
  subgroupColumns: {
    setting: 'Subgroup columns allowed',
    about: 'Columns of the Roster that may be used to look at groups of students. Empty means none.',
  },
} as const;

/** What the district decided; nothing where the team did not start from a district's file. */
export function readDistrictRules(snapshot: Snapshot): DistrictRules {
  const typed = typedSettings(readTable(snapshot, TEAM).rows);
  const cell = (row: keyof typeof DISTRICT_ROWS) => typed.get(DISTRICT_ROWS[row].setting.toLowerCase()) ?? '';
  const locked = districtEntries(cell('locked')).map(({ name }) => keyOf(name));
  return { locked: withWholeRule(locked), subgroupColumns: splitList(cell('subgroupColumns')) };
}

/** A rule and its value are one decision. */
function withWholeRule(locked: readonly string[]): string[] {
  const whole = locked.some((key) => key === 'rule' || key === 'ruleValue') ? ['rule', 'ruleValue'] : [];
  return [...new Set([...locked, ...whole])];
}

/** The rows of the Team tab that keep a district's decisions, with the values that `team` has of them. */
export function districtRows(rules: DistrictRules, team: Team) {
  const locked = withWholeRule(rules.locked).map((key) => ({
    name: lockableName(key),
    value: SETTINGS.find((setting) => setting.key === key)?.show(team),
  }));
  return [
    { ...DISTRICT_ROWS.locked, value: districtCell(locked) },
    { ...DISTRICT_ROWS.subgroupColumns, value: rules.subgroupColumns.join('; ') },
  ];
}

/** What a person calls something that can be locked. */
export function lockableName(key: string): string {
  return LOCKABLE.find((each) => each.key === key)?.name ?? key;
}

function keyOf(shown: string): string {
  const wanted = shown.toLowerCase();
  return LOCKABLE.find(({ key, name }) => [key.toLowerCase(), name.toLowerCase()].includes(wanted))?.key ?? shown;
}
