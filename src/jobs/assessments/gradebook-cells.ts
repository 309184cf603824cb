/** The score cells of a gradebook as they stand, by student and item, whatever order the rows and columns are in. */
import type { Item } from '../../domain/assessment';
import { ABSENT_MARK, EXCUSED_MARK } from '../../domain/score';
import { type Cell, cellText } from '../../workbook/cell';
import type { TabDeclaration } from '../../workbook/declaration';
import type { TabSnapshot } from '../../workbook/snapshot';
import { placeColumns } from '../../workbook/table';
import { itemOfColumn, takesLetters } from '../../workbook/tabs/gradebook';

export interface StandingRow {
  readonly name: string;
  readonly section: string;
  /** By item id; also of items that the blueprint no longer has. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Whether the team wrote something into columns of its own. */
  readonly own: boolean;
}

/** Rows by student id; of a doubled id the first. Empty when the header cannot be found. */
export function standingRows(tab: TabDeclaration, found: TabSnapshot): ReadonlyMap<string, StandingRow> {
  const placed = placeColumns(tab, found);
  const rows = new Map<string, StandingRow>();
  if (!placed.ok) return rows;
  const at = (row: readonly Cell[], key: string): string => cellText(row[placed.value.index.get(key) ?? -1] ?? '');
  const items = found.tags.flatMap((tag, column) => {
    const item = itemOfColumn(tag);
    return item === undefined ? [] : [{ item, column }];
  });
  const untagged = placed.value.own.filter(({ index }) => (found.tags[index] ?? '') === '');
  for (const row of found.cells.slice(found.headerRow + 1)) {
    const id = at(row, 'id');
    if (id === '' || rows.has(id)) continue;
    rows.set(id, {
      name: at(row, 'name'),
      section: at(row, 'section'),
      cells: new Map(items.map(({ item, column }) => [item, row[column] ?? ''])),
      own: untagged.some(({ index }) => cellText(row[index] ?? '') !== ''),
    });
  }
  return rows;
}

/** True when the row holds a score, an answer, or a mark. */
export function hasMark(row: StandingRow | undefined): boolean {
  return [...(row?.cells.values() ?? [])].some((cell) => cellText(cell) !== '');
}

const LONGEST_ANSWER = 6;

/**
 * True when the rule on an item's cells lets a value through that stood there once: the item may have another key or fewer
 * points now, and one refused cell would stop the whole writing.
 */
export function takesCell({ points, keys }: Pick<Item, 'points' | 'keys'>, cell: Cell): boolean {
  if (typeof cell === 'number') return cell >= 0 && cell <= points;
  if (typeof cell !== 'string') return false;
  if (cell === '' || cell.toLowerCase() === EXCUSED_MARK || cell === ABSENT_MARK) return true;
  return takesLetters({ keys }) && cell.length <= LONGEST_ANSWER;
}
