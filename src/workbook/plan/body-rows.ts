/** The rows of a tab that exists, as changes find them: by id, wherever people have put them. */
import { cellText } from '../cell';
import type { TabDeclaration } from '../declaration';
import { idMaker } from '../made-id';
import type { TabSnapshot } from '../snapshot';
import { rowId } from '../table';

export interface BodyRow {
  readonly id: string;
  /** 0-based, in the sheet. */
  readonly at: number;
  /** Whether the team wrote something into columns of its own. */
  readonly own: boolean;
  /** A person typed the row without an id: the one made for it is to be written. */
  readonly made: boolean;
}

/** The rows below the header that hold something, with the ids by which changes find them. */
export function bodyRows(
  tab: TabDeclaration,
  found: TabSnapshot,
  index: ReadonlyMap<string, number>,
  shift: number,
): BodyRow[] {
  const ours = new Set(index.values());
  found.tags.forEach((tag, at) => {
    if (tag !== '') ours.add(at);
  });
  const seen = new Set<string>();
  const rows: BodyRow[] = [];
  const withId = idMaker(tab, index);
  for (let at = found.headerRow + 1; at < found.cells.length; at += 1) {
    const typed = found.cells[at] ?? [];
    const cells = withId(typed);
    const parts = tab.id.map((key) => cellText(cells[index.get(key) ?? -1] ?? ''));
    const id = parts.every((part) => part === '') ? '' : rowId(parts);
    const own = cells.some((cell, column) => !ours.has(column) && cellText(cell) !== '');
    if (
      id === '' &&
      !own &&
      !cells.some(
        (cell, column) => ours.has(column) && cellText(cell) !== '' && !isFormulaColumn(tab, found.tags[column] ?? ''),
      )
    )
      continue;
    // A doubled id: the first row is the student's; the second is left as it is.
    rows.push({ id: seen.has(id) ? '' : id, at: at + shift, own, made: cells !== typed });
    if (id !== '') seen.add(id);
  }
  return rows;
}

function isFormulaColumn(tab: TabDeclaration, tag: string): boolean {
  return tab.columns[tag]?.formula !== undefined;
}
