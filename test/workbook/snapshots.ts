/** Builds snapshots from declarations, as a workbook would hold them, so that tests say only what differs. */
import type { Cell } from '../../src/workbook/cell';
import type { TabDeclaration } from '../../src/workbook/declaration';
import type { Snapshot, TabSnapshot } from '../../src/workbook/snapshot';

export type Cells = Readonly<Record<string, Cell>>;

/** A tab with its columns in the declared order and one row of cells per entry. */
export function tabOf(tab: TabDeclaration, rows: readonly Cells[], sheetId = 1): TabSnapshot {
  const keys = Object.keys(tab.columns);
  const info = (tab.info ?? []).map((row) => keys.map((key): Cell => row.cells[key] ?? ''));
  return {
    tab: tab.key,
    instance: tab.instance,
    sheetId,
    headerRow: info.length,
    tags: keys,
    cells: [
      ...info,
      keys.map((key) => tab.columns[key]?.header ?? ''),
      ...rows.map((row) => keys.map((key): Cell => row[key] ?? '')),
    ],
  };
}

/** A snapshot of these tabs in a US spreadsheet. */
export function snapshotOf(...tabs: readonly TabSnapshot[]): Snapshot {
  return { tabs, timeZone: 'America/New_York', problems: [] };
}
