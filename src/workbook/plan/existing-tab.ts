/**
 * A tab that exists: values go to the rows and columns where they stand now, missing columns are put back, new rows
 * are added where their change says, or at the end. Cells that the job does not own are never covered.
 */

import { failure, type Outcome, success } from '../../domain/problem';
import type { Writable } from '../changes';
import type { TabDeclaration } from '../declaration';
import type { TabSnapshot } from '../snapshot';
import { placeColumns } from '../table';
import { type BodyRow, bodyRows } from './body-rows';
import { placeCharts } from './charts';
import { placeColours } from './colours';
import { formatOf } from './content';
import { placeInfo, staleInfo } from './info-rows';
import { makeRoom, type Room } from './new-row-places';
import { bodyCell } from './new-tab';
import { paintedRows } from './painted-rows';
import { type PlacedCell, rectangles } from './rectangles';
import { informed, placementOf, refresh, type Target } from './refresh';
import { type RowsAsked, rowsAsked, type TableChange } from './rows-asked';
import { placeRules } from './rules';
import type { TabRef, Write, WriteCell } from './write';

type Row = Readonly<Record<string, Writable>>;

interface TargetRows extends Target {
  /** Rows with content, as they will stand after the structural writes. */
  readonly body: readonly BodyRow[];
  readonly refreshed: boolean;
  readonly asked: RowsAsked;
  readonly room: Room<BodyRow>;
  /** Rows that the grid has at least. */
  readonly known: number;
}

/** All writes for one existing tab; fails when its header or id columns are gone. */
export function planExistingTab(
  tab: TabDeclaration,
  found: TabSnapshot,
  changes: readonly TableChange[],
): Outcome<Write[]> {
  const ref: TabRef = { kind: 'existing', sheetId: found.sheetId };
  const cleared = withoutRetired(tab, found, changes, ref);
  const placed = placeColumns(tab, cleared.found);
  if (!placed.ok) return failure(placed.problems);
  const structure = addMissingColumns(tab, new Map(placed.value.index), ref);
  const info = placeInfo(tab, cleared.found, placed.value.index.get(Object.keys(tab.columns)[0] ?? ''));
  const refreshed =
    structure.added.length > 0 || info.missing.length > 0 || changes.some((change) => change.kind === 'refresh');
  const asked = rowsAsked(tab, changes);
  const room = makeRoom(
    bodyRows(tab, cleared.found, placed.value.index, info.missing.length),
    asked.wanted.keys(),
    asked.before,
    ref,
  );
  const target: TargetRows = {
    tab,
    ref,
    headerRow: cleared.found.headerRow + info.missing.length,
    columns: structure.columns,
    info,
    body: room.body,
    refreshed,
    asked,
    room,
    known: cleared.found.cells.length + info.missing.length + room.places.size,
  };
  const writes: Write[] = [...cleared.writes, ...structure.writes];
  if (info.missing.length > 0) writes.push({ kind: 'insertRows', ref, before: 0, count: info.missing.length });
  writes.push(...room.writes);
  const rows = planRows(target);
  if (refreshed) writes.push(...refresh(target, structure.added, rows.lastRow));
  else if (changes.some((change) => change.kind === 'inform')) writes.push(...informed(target));
  writes.push(...rows.writes);
  if (refreshed)
    writes.push(
      ...placeColours(tab, target.columns, target.headerRow + 1, Math.max(1, rows.lastRow - target.headerRow), ref),
    );
  writes.push(
    ...placeCharts(changes, ref, {
      tab,
      columns: target.columns,
      headerRow: target.headerRow,
      rowAt: rows.rowAt,
      used: found.cells[found.headerRow]?.length ?? 0,
    }),
  );
  if (tab.madeFrom !== undefined && tab.madeFrom !== found.madeFrom)
    writes.push({ kind: 'madeFrom', ref, text: tab.madeFrom });
  return success(writes, placed.problems);
}

/** The tab without the columns that a refresh takes out, and without the rows above the header that nothing reads any more. */
function withoutRetired(
  tab: TabDeclaration,
  found: TabSnapshot,
  changes: readonly TableChange[],
  ref: TabRef,
): { readonly found: TabSnapshot; readonly writes: readonly Write[] } {
  const placed = placeColumns(tab, found);
  if (!placed.ok || !changes.some((change) => change.kind === 'refresh')) return { found, writes: [] };
  const retired = new Set(changes.flatMap((change) => (change.kind === 'refresh' ? (change.retired ?? []) : [])));
  const columns = found.tags.flatMap((tag, at) => (tag !== '' && retired.has(tag) ? [at] : []));
  const stale = staleInfo(tab, found, placed.value.index.get(Object.keys(tab.columns)[0] ?? ''));
  const keeps = (gone: readonly number[]) => (_each: unknown, at: number) => !gone.includes(at);
  return {
    found: {
      ...found,
      headerRow: found.headerRow - stale.length,
      tags: found.tags.filter(keeps(columns)),
      cells: found.cells.filter(keeps(stale)).map((row) => row.filter(keeps(columns))),
    },
    writes: [
      ...deleteRuns(columns).map(({ at, count }): Write => ({ kind: 'deleteColumns', ref, at, count })),
      ...deleteRuns(stale).map(({ at, count }): Write => ({ kind: 'deleteRows', ref, at, count })),
    ],
  };
}

function addMissingColumns(tab: TabDeclaration, columns: Map<string, number>, ref: TabRef) {
  const writes: Write[] = [];
  const added: string[] = [];
  let after = -1;
  for (const key of Object.keys(tab.columns)) {
    const at = columns.get(key);
    if (at !== undefined) {
      after = at;
      continue;
    }
    const before = after + 1;
    for (const [other, place] of columns) if (place >= before) columns.set(other, place + 1);
    columns.set(key, before);
    writes.push({ kind: 'insertColumns', ref, before, count: 1 });
    added.push(key);
    after = before;
  }
  return { writes: mergeInserts(writes), added, columns };
}

/** Inserts beside each other, in order, become one. */
function mergeInserts(writes: readonly Write[]): Write[] {
  const merged: Write[] = [];
  for (const write of writes) {
    const last = merged[merged.length - 1];
    if (write.kind === 'insertColumns' && last?.kind === 'insertColumns' && last.before + last.count === write.before)
      merged[merged.length - 1] = { ...last, count: last.count + write.count };
    else merged.push(write);
  }
  return merged;
}

interface PlannedRows {
  readonly writes: Write[];
  readonly lastRow: number;
  /** Where a row stands when all is written, by its id. */
  readonly rowAt: ReadonlyMap<string, number>;
}

function planRows(target: TargetRows): PlannedRows {
  const { tab, ref, room } = target;
  const { wanted, dropped, replaces, empties } = target.asked;
  const cells: PlacedCell<{ cell: WriteCell; format: string }>[] = [];
  const put = (at: number, row: Row, isNew: boolean): void => {
    for (const [key, column] of Object.entries(tab.columns)) {
      const place = target.columns.get(key);
      if (place === undefined) continue;
      const live = column.formula !== undefined;
      if (live ? !isNew : !(key in row)) continue;
      cells.push({ row: at, column: place, value: { cell: bodyCell(column, row[key]), format: formatOf(column) } });
    }
  };
  const gone: BodyRow[] = [];
  const doomed: number[] = [];
  for (const row of target.body) {
    const values = wanted.get(row.id);
    if (empties || dropped.has(row.id)) doomed.push(row.at);
    else if (values) {
      put(row.at, values, target.refreshed);
      wanted.delete(row.id);
    } else if (replaces && row.id !== '') gone.push(row);
    else if (row.made && row.id !== '') put(row.at, { [tab.id[0] ?? '']: row.id }, target.refreshed);
    else if (target.refreshed && row.id !== '') put(row.at, {}, true);
  }
  let next = Math.max(target.headerRow, ...target.body.map((row) => row.at)) + 1;
  const firstNew = next;
  const newAt = new Map(room.places);
  const added = [...wanted].map(([id, row]) => {
    const at = newAt.get(id) ?? next;
    if (at === next) next += 1;
    newAt.set(id, at);
    put(at, row, true);
    return { at, row };
  });
  const placement = placementOf(target);
  const writes: Write[] = [];
  for (const row of gone)
    if (row.own) clearComputed(target, row, cells);
    else doomed.push(row.at);
  // A sheet keeps at least one row below the frozen ones, or Google refuses to delete the others.
  if (next > firstNew || doomed.length > 0)
    writes.push({ kind: 'reach', ref, rows: doomed.length > 0 ? next + 1 : next, known: target.known });
  // New rows inherit the looks of a neighbour and perhaps its rules: ours come first, or theirs could refuse what is written.
  for (const { at, count } of [...room.runs, { at: firstNew, count: next - firstNew }])
    writes.push(...placeRules(tab, placement, at, count, ref));
  for (const area of rectangles(cells))
    writes.push({
      kind: 'cells',
      ref,
      row: area.row,
      column: area.column,
      cells: area.values.map((row) => row.map((each) => each.cell)),
      formats: area.values.map((row) => row.map((each) => each.format)),
      placement,
    });
  if (tab.computed) writes.push(...paintedRows(target, added));
  writes.push(...deleteRuns(doomed).map(({ at, count }): Write => ({ kind: 'deleteRows', ref, at, count })));
  const above = (at: number): number => at - doomed.filter((other) => other < at).length;
  const kept = target.body.filter((row) => row.id !== '' && !doomed.includes(row.at));
  const rowAt = new Map([
    ...kept.map((row): [string, number] => [row.id, above(row.at)]),
    ...[...newAt].map(([id, at]): [string, number] => [id, above(at)]),
  ]);
  return { writes, lastRow: next - 1, rowAt };
}

/** A row that the team wrote beside keeps its place and its id; only what the add-on computed is emptied. */
function clearComputed(
  target: TargetRows,
  row: BodyRow,
  cells: PlacedCell<{ cell: WriteCell; format: string }>[],
): void {
  const keep = new Set<string>([...target.tab.id, 'name', 'section']);
  for (const [key, column] of Object.entries(target.tab.columns)) {
    const place = target.columns.get(key);
    if (place !== undefined && !keep.has(key))
      cells.push({ row: row.at, column: place, value: { cell: '', format: formatOf(column) } });
  }
}

/** From the end on, so that earlier positions stay true. */
function deleteRuns(places: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const place of [...places].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last.at === place + 1) {
      last.at = place;
      last.count += 1;
    } else runs.push({ at: place, count: 1 });
  }
  return runs;
}
