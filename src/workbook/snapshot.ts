/** One picture of the workbook: everything a job may know, read once, before it runs. */

import type { Problem } from '../domain/problem';
import type { Cell } from './cell';
import type { TabKey } from './declaration';

/** One tab as read: its values, and where its header stands. Positions here are of this moment only. */
export interface TabSnapshot {
  readonly tab: TabKey;
  readonly instance: string;
  readonly sheetId: number;
  /** All cells from the first row and column; every row has the same length. */
  readonly cells: readonly (readonly Cell[])[];
  /** Index (0-based) of the header row in `cells`; -1 when none was found. */
  readonly headerRow: number;
  /** Column key by column index, from the tags in the header's notes; '' where there is none. */
  readonly tags: readonly string[];
}

export interface Snapshot {
  readonly tabs: readonly TabSnapshot[];
  /** Spreadsheet locale such as `de_DE`: decides how a comma in a typed score is read. */
  readonly locale: string;
  readonly timeZone: string;
  /** Duplicated and unreadable tabs. */
  readonly problems: readonly Problem[];
}

/** What a job asks to see: a tab, or gradebooks by assessment id (`all` for every one). */
export type Need = Exclude<TabKey, 'gradebook'> | { readonly gradebooks: 'all' | readonly string[] };

/** The tab of a snapshot, or undefined when the workbook does not have it (or the job did not ask for it). */
export function findTab(snapshot: Snapshot, tab: TabKey, instance = ''): TabSnapshot | undefined {
  return snapshot.tabs.find((each) => each.tab === tab && each.instance === instance);
}

/** The gradebooks of a snapshot. */
export function gradebooks(snapshot: Snapshot): readonly TabSnapshot[] {
  return snapshot.tabs.filter((each) => each.tab === 'gradebook');
}
