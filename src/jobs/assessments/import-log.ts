/**
 * What an import wrote and what stood there before, kept in the Log tab for one undo per assessment. A cell of a
 * sheet holds 50,000 characters, so a large import is kept in several rows.
 */
import { type Cell, cellText } from '../../workbook/cell';
import { type Change, drop } from '../../workbook/changes';
import type { Snapshot } from '../../workbook/snapshot';
import { LOG, remember, remembered } from '../../workbook/tabs/log';
import type { Now } from '../job';

/** Characters of a row of the Log, well below what a cell holds. */
const PART_LENGTH = 40_000;

export interface WrittenCell {
  readonly item: string;
  readonly before: Cell;
  readonly after: string | number;
}

export interface WrittenRow {
  readonly student: string;
  /** The import added the row. */
  readonly added: boolean;
  readonly cells: readonly WrittenCell[];
}

export interface LastImport {
  readonly assessment: string;
  /** `2026-10-08 14:45` */
  readonly when: string;
  readonly students: number;
  readonly scores: number;
  readonly sections: readonly string[];
}

interface Head extends LastImport {
  readonly items: readonly string[];
  readonly parts: number;
}

/** A row as it is kept: student, added, the written cells in the order of the head's items, and the cells before, if any. */
type KeptRow = readonly [string, 0 | 1, readonly (string | number | null)[], readonly (Cell | null)[] | 0];

/** The changes that keep an import; an earlier one of the assessment is forgotten. */
export function keepImport(
  snapshot: Snapshot,
  rows: readonly WrittenRow[],
  about: { readonly assessment: string; readonly sections: readonly string[]; readonly job: string; readonly now: Now },
): Change[] {
  const items = [...new Set(rows.flatMap((row) => row.cells.map(({ item }) => item)))];
  const parts = partsOf(rows.map((row) => keptRow(row, items)));
  const when = `${about.now.today} ${about.now.time}`;
  const scores = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const { assessment, sections, job } = about;
  const head: Head = { assessment, when, students: rows.length, scores, sections, items, parts: parts.length };
  const stale = [...remembered(snapshot, `${keyOf(assessment)}:`).keys()].filter(
    (part) => Number(part) >= parts.length,
  );
  return [
    remember([
      { key: keyOf(assessment), when, job, detail: head },
      ...parts.map((detail, part) => ({ key: `${keyOf(assessment)}:${part}`, when, job, detail })),
    ]),
    ...(stale.length === 0
      ? []
      : [
          drop(
            LOG,
            stale.map((part) => [`${keyOf(assessment)}:${part}`]),
          ),
        ]),
  ];
}

/** Every import that can be undone, the latest first. */
export function lastImports(snapshot: Snapshot): LastImport[] {
  return heads(snapshot)
    .map(({ assessment, when, students, scores, sections }) => ({ assessment, when, students, scores, sections }))
    .sort((a, b) => (a.when < b.when ? 1 : -1));
}

/** The rows of the assessment's last import, or undefined when none is kept whole. */
export function importedRows(snapshot: Snapshot, assessment: string): readonly WrittenRow[] | undefined {
  const head = heads(snapshot).find((each) => each.assessment === assessment);
  const parts = remembered(snapshot, `${keyOf(assessment)}:`);
  if (!head) return undefined;
  const kept = Array.from({ length: head.parts }, (_, part) => parts.get(String(part)));
  if (!kept.every(Array.isArray)) return undefined;
  return kept.flatMap((part: readonly KeptRow[]) =>
    part.map(
      ([student, added, after, before]): WrittenRow => ({
        student,
        added: added === 1,
        cells: head.items.flatMap((item, at): WrittenCell[] => {
          const written = after[at] ?? null;
          return written === null ? [] : [{ item, before: before === 0 ? '' : (before[at] ?? ''), after: written }];
        }),
      }),
    ),
  );
}

/** The change that forgets an import once it is undone. */
export function forgetImport(snapshot: Snapshot, assessment: string): Change {
  const parts = [...remembered(snapshot, `${keyOf(assessment)}:`).keys()];
  return drop(LOG, [[keyOf(assessment)], ...parts.map((part) => [`${keyOf(assessment)}:${part}`])]);
}

function keyOf(assessment: string): string {
  // An id may hold a colon, and the parts of one import must not be taken for another's.
  return `import/${encodeURIComponent(assessment)}`;
}

function heads(snapshot: Snapshot): Head[] {
  return [...remembered(snapshot, 'import/').values()].flatMap((detail) => (isHead(detail) ? [detail] : []));
}

function isHead(detail: unknown): detail is Head {
  return typeof detail === 'object' && detail !== null && 'parts' in detail && 'items' in detail;
}

function keptRow({ student, added, cells }: WrittenRow, items: readonly string[]): KeptRow {
  const byItem = new Map(cells.map((cell) => [cell.item, cell]));
  const after = items.map((item) => byItem.get(item)?.after ?? null);
  const before = items.map((item) => byItem.get(item)?.before ?? null);
  const wasBlank = before.every((cell) => cell === null || cellText(cell) === '');
  return [student, added ? 1 : 0, after, wasBlank ? 0 : before];
}

function partsOf(rows: readonly KeptRow[]): KeptRow[][] {
  const parts: KeptRow[][] = [];
  let length = PART_LENGTH;
  for (const row of rows) {
    const size = JSON.stringify(row).length + 1;
    if (length + size > PART_LENGTH) {
      parts.push([]);
      length = 0;
    }
    parts[parts.length - 1]?.push(row);
    length += size;
  }
  return parts;
}
