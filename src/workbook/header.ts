/**
 * Finding columns whatever people did to them. Each header cell's note ends with a short tag; the tag is looked for
 * first, the header's text second. Position never counts.
 */
import { type Cell, cellText } from './cell';
import type { Columns } from './declaration';

const TAG = /#cg:([^\s]+)\s*$/;

/** The note of a header cell: what belongs in the column, and the tag that finds it again. */
export function headerNote(key: string, help: string): string {
  return help === '' ? `#cg:${key}` : `${help}\n\n#cg:${key}`;
}

/** The column key in a note, or '' when the note has no tag. */
export function tagOf(note: string): string {
  return TAG.exec(note)?.[1] ?? '';
}

/**
 * Which of the top rows is the header: the one with most tags; without any tag, the one with most known header texts.
 * @returns its index, or -1
 */
export function findHeaderRow(
  cells: readonly (readonly Cell[])[],
  notes: readonly (readonly string[])[],
  headers: ReadonlySet<string>,
): number {
  const byTags = bestRow(notes.map((row) => row.filter((note) => tagOf(note) !== '').length));
  if (byTags !== -1) return byTags;
  return bestRow(
    cells.slice(0, 50).map((row) => row.filter((cell) => headers.has(cellText(cell).toLowerCase())).length),
  );
}

function bestRow(counts: readonly number[]): number {
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

export interface FoundColumns {
  /** Column index by key, for the declared columns that exist. */
  readonly index: ReadonlyMap<string, number>;
  /** Keys of tags that stand twice: the leftmost is used. */
  readonly doubled: readonly string[];
  /** Columns of the team's own: index and header text. */
  readonly own: readonly { readonly index: number; readonly header: string }[];
}

/** Finds the declared columns by tag, then by header text among the columns without a tag. */
export function findColumns(columns: Columns, header: readonly Cell[], tags: readonly string[]): FoundColumns {
  const index = new Map<string, number>();
  const doubled: string[] = [];
  const taken = new Set<number>();
  tags.forEach((tag, at) => {
    if (tag === '' || !(tag in columns)) return;
    taken.add(at);
    if (index.has(tag)) doubled.push(tag);
    else index.set(tag, at);
  });
  for (const [key, column] of Object.entries(columns)) {
    if (index.has(key)) continue;
    const at = header.findIndex(
      (cell, each) =>
        !taken.has(each) && (tags[each] ?? '') === '' && cellText(cell).toLowerCase() === column.header.toLowerCase(),
    );
    if (at === -1) continue;
    taken.add(at);
    index.set(key, at);
  }
  const own = header.flatMap((cell, at) => (taken.has(at) ? [] : [{ index: at, header: cellText(cell) }]));
  return { index, doubled, own };
}
