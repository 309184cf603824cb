/** What a team chose about its results: three rows of the Team tab beside the settings, off until the team turns them on. */
import { isSensitive } from '../../domain/analysis/sensitive-columns';
import { cellText } from '../cell';
import { type Change, upsert } from '../changes';
import type { Snapshot } from '../snapshot';
import { readTable, splitList } from '../table';
import { readDistrictRules } from './district';
import { ROSTER } from './roster';
import { TEAM } from './team';

export interface ResultsChoices {
  /** Columns of the Roster by which the team looks at groups of students. */
  readonly groupColumns: readonly string[];
  /** Every member agreed to be named beside their section's figures. */
  readonly teachersNamed: boolean;
  /** Opening the sidebar updates mastery without asking. */
  readonly updateByItself: boolean;
}

const ROWS = {
  groupColumns: {
    setting: 'Look at groups by',
    about: 'Columns of the Roster by which the team looks at groups of students, separated by a semicolon.',
  },
  teachersNamed: {
    setting: 'Teachers named beside sections',
    about: 'yes only if every member of the team agreed; otherwise sections stand alone.',
  },
  updateByItself: {
    setting: 'Update mastery by itself',
    about: 'yes: opening the sidebar updates mastery when scores have changed. Otherwise it asks.',
  },
} as const satisfies Record<keyof ResultsChoices, { setting: string; about: string }>;

/** The team's choices; what is missing is off. */
export function readResultsChoices(snapshot: Snapshot): ResultsChoices {
  const typed = new Map(readTable(snapshot, TEAM).rows.map(({ row }) => [row.setting.toLowerCase(), row.value]));
  const value = (key: keyof ResultsChoices): string => typed.get(ROWS[key].setting.toLowerCase()) ?? '';
  const isYes = (text: string): boolean => /^(yes|true)$/i.test(text.trim());
  return {
    groupColumns: splitList(value('groupColumns')),
    teachersNamed: isYes(value('teachersNamed')),
    updateByItself: isYes(value('updateByItself')),
  };
}

/** The rows of the choices that are given. */
export function choiceChange(choices: Partial<ResultsChoices>): Change {
  const row = (key: keyof ResultsChoices, value: string) => ({ ...ROWS[key], value });
  return upsert(TEAM, [
    ...(choices.groupColumns ? [row('groupColumns', choices.groupColumns.join('; '))] : []),
    ...(choices.teachersNamed === undefined ? [] : [row('teachersNamed', choices.teachersNamed ? 'yes' : 'no')]),
    ...(choices.updateByItself === undefined ? [] : [row('updateByItself', choices.updateByItself ? 'yes' : 'no')]),
  ]);
}

export interface GroupColumns {
  /** Turned on, on the Roster, and allowed. */
  readonly used: readonly { readonly column: string; readonly values: ReadonlyMap<string, string> }[];
  /** May be turned on. */
  readonly offered: readonly string[];
  /** Only the district may allow these, and has not. */
  readonly heldBack: readonly string[];
}

/** The columns that the team added to the Roster, as far as it may look at groups by them. */
export function readGroupColumns(snapshot: Snapshot): GroupColumns {
  const roster = readTable(snapshot, ROSTER);
  const allowed = new Set(readDistrictRules(snapshot).subgroupColumns.map((each) => each.toLowerCase()));
  const mayUse = (column: string): boolean => !isSensitive(column) || allowed.has(column.toLowerCase());
  const own = roster.ownColumns.filter((column) => column !== '');
  const chosen = new Set(readResultsChoices(snapshot).groupColumns.map((each) => each.toLowerCase()));
  return {
    used: own
      .filter((column) => chosen.has(column.toLowerCase()) && mayUse(column))
      .map((column) => ({
        column,
        values: new Map(roster.rows.map(({ row, own: cells }) => [row.id, cellText(cells[column] ?? '')])),
      })),
    offered: own.filter(mayUse),
    heldBack: own.filter((column) => !mayUse(column)),
  };
}
