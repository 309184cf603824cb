/** From changes by id and key to writes by position: the last pure step of a job. */
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import type { Change, Writable } from '../changes';
import type { TabDeclaration, TabName } from '../declaration';
import { findTab, type Snapshot } from '../snapshot';
import { planExistingTab } from './existing-tab';
import { planNewTab } from './new-tab';
import { rowsAsked, type TableChange } from './rows-asked';
import type { TabRef, Write } from './write';

type Row = Readonly<Record<string, Writable>>;

/** How a tab is named among the writes: the same for every change to it. */
export function tabName(tab: TabName): string {
  return tab.instance === '' ? tab.key : `${tab.key}:${tab.instance}`;
}

/** The tab as writes refer to it: where it stands now, or the one that is about to be made. */
export function refOf(snapshot: Snapshot, tab: TabName): TabRef {
  const found = findTab(snapshot, tab.key, tab.instance);
  return found ? { kind: 'existing', sheetId: found.sheetId } : { kind: 'new', name: tabName(tab) };
}

/**
 * Plans all changes against one snapshot. New tabs first, in the order they are named; within a tab structure comes
 * before values. Fails, changing nothing, when a tab to be written has lost its header or an id column.
 */
export function planWrites(snapshot: Snapshot, changes: readonly Change[]): Outcome<readonly Write[]> {
  const byTab = new Map<string, { tab: TabDeclaration; changes: TableChange[] }>();
  const removed: Write[] = [];
  for (const change of changes) {
    if (change.kind === 'remove') {
      const found = findTab(snapshot, change.tab.key, change.tab.instance);
      if (found) removed.push({ kind: 'deleteTab', ref: { kind: 'existing', sheetId: found.sheetId } });
      continue;
    }
    const name = tabName(change.tab);
    const group = byTab.get(name) ?? { tab: change.tab, changes: [] };
    group.changes.push(change);
    // Showing a tab says nothing about its columns and colours.
    byTab.set(name, { ...group, tab: change.kind === 'show' ? group.tab : change.tab });
  }
  const created: Write[] = [];
  const changed: Write[] = [];
  const shown: Write[] = [];
  const problems: Problem[] = [];
  let blocked = false;
  for (const { tab, changes: own } of byTab.values()) {
    const found = findTab(snapshot, tab.key, tab.instance);
    const ref = refOf(snapshot, tab);
    if (own.some((change) => change.kind === 'show')) shown.push({ kind: 'show', ref });
    if (own.every((change) => change.kind === 'show')) continue;
    if (!found) {
      created.push(...planNewTab(tab, firstRows(tab, own), ref, own));
      continue;
    }
    const planned = planExistingTab(tab, found, own);
    problems.push(...planned.problems);
    if (planned.ok) changed.push(...planned.value);
    else blocked = true;
  }
  return blocked ? failure(problems) : success([...created, ...changed, ...shown, ...removed], problems);
}

/** The rows of a tab to be made; what several changes say of one row stands in one row, as in a tab that exists. */
function firstRows(tab: TabDeclaration, changes: readonly TableChange[]): readonly Row[] {
  const writing = changes.filter(({ kind }) => kind === 'upsert' || kind === 'replace');
  return [...rowsAsked(tab, writing).wanted.values()];
}
