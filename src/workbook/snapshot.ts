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
  /** What the tab was computed from, as its declaration said when it was written. */
  readonly madeFrom?: string;
}

export interface Snapshot {
  readonly tabs: readonly TabSnapshot[];
  readonly timeZone: string;
  /** Address of the workbook, for links to it from Docs. */
  readonly url?: string;
  /** Who can open the file, where a job asked. */
  readonly people?: readonly PersonWithAccess[];
  /** The cell where the person stands, where a job asked. */
  readonly selection?: SelectedCell;
  /** Tabs that are not ours, where a job asked: a form's responses, a colleague's sheet. */
  readonly otherTabs?: readonly OtherTab[];
  /** Duplicated and unreadable tabs. */
  readonly problems: readonly Problem[];
}

/** Somebody whom the file is shared with by name; who comes in by a link or a domain is not listed by Google. */
export interface PersonWithAccess {
  readonly email: string;
  readonly may: 'edit' | 'view';
}

/** The upper left cell of what is selected; 0-based, of this moment only. */
export interface SelectedCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * What a job asks to see: a tab, gradebooks by assessment id (`all` for every one), who can open the file, or the cell
 * where the person stands.
 */
export type Need =
  | Exclude<TabKey, 'gradebook'>
  | { readonly gradebooks: 'all' | readonly string[] }
  | 'people'
  | 'selection'
  /** The tabs that are not ours, or the cells of one of those. */
  | 'otherTabs'
  | { readonly otherTab: number };

/** A visible tab of the workbook that is not ours. */
export interface OtherTab {
  readonly sheetId: number;
  readonly title: string;
  /** Number of its last row with content. */
  readonly rows: number;
  /** Only of the tab that the job asked to read. */
  readonly cells: readonly (readonly Cell[])[] | undefined;
}

/** The tab of a snapshot, or undefined when the workbook does not have it (or the job did not ask for it). */
export function findTab(snapshot: Snapshot, tab: TabKey, instance = ''): TabSnapshot | undefined {
  return snapshot.tabs.find((each) => each.tab === tab && each.instance === instance);
}

/** The gradebooks of a snapshot. */
export function gradebooks(snapshot: Snapshot): readonly TabSnapshot[] {
  return snapshot.tabs.filter((each) => each.tab === 'gradebook');
}
