/**
 * Where the rows above a header stand. Each is known by its label in the first column, so that a line which somebody
 * put above or between them is neither taken for one of ours nor written over.
 */
import { cellText } from '../cell';
import type { InfoRow, TabDeclaration } from '../declaration';
import type { TabSnapshot } from '../snapshot';

export interface PlacedInfo {
  /** Row index by key, under both keys of a row, once the missing rows stand at the top. */
  readonly at: ReadonlyMap<string, number>;
  /** Rows that the sheet does not have: inserted at the top, in this order. */
  readonly missing: readonly InfoRow[];
}

/** Finds the info rows of a tab. `labels` is the column that holds their labels, or undefined when it is gone. */
export function placeInfo(tab: TabDeclaration, found: TabSnapshot, labels: number | undefined): PlacedInfo {
  const info = tab.info ?? [];
  const taken = labelledRows(found, labels);
  const missing = info.filter((row) => !taken.has(labelOf(tab, row)));
  const at = new Map<string, number>();
  for (const row of info) {
    const place = taken.get(labelOf(tab, row));
    const index = place === undefined ? missing.indexOf(row) : place + missing.length;
    at.set(row.key, index);
    if (row.also !== undefined) at.set(row.also, index);
  }
  return { at, missing };
}

/** Rows above the header that an earlier declaration put there and this one no longer has. */
export function staleInfo(tab: TabDeclaration, found: TabSnapshot, labels: number | undefined): number[] {
  const wanted = new Set((tab.info ?? []).map((row) => labelOf(tab, row)));
  return [...labelledRows(found, labels)].flatMap(([label, at]) =>
    !wanted.has(label) && FAMILIES.has(familyOf(label) ?? label) ? [at] : [],
  );
}

/** Labels of ours that an earlier declaration of a tab may have had. */
const FAMILIES: ReadonlySet<string> = new Set(['Counts for', 'Also right', 'Levels begin at']);

/** The label that a row is known by: its cell in the first column. */
function labelOf(tab: TabDeclaration, row: InfoRow): string {
  return String(row.cells[Object.keys(tab.columns)[0] ?? ''] ?? row.key);
}

/** `Counts for` of `Counts for EL1`, `Also right` of `Also right (2)`: rows of which a tab has as many as it has learnings or levels. */
function familyOf(label: string): string | undefined {
  return /^(\S+ for) \S/.exec(label)?.[1] ?? /^(\D+\S) \(?\d+\)?$/.exec(label)?.[1];
}

function labelledRows(found: TabSnapshot, labels: number | undefined): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  if (labels === undefined) return rows;
  for (let at = 0; at < found.headerRow; at += 1) {
    const label = cellText(found.cells[at]?.[labels] ?? '');
    if (label !== '' && !rows.has(label)) rows.set(label, at);
  }
  return rows;
}
