/**
 * Points, keys and what an item counts for stand above the scores, where the live levels read them, and on the tab Items,
 * where mastery reads them. Somebody who types a right key above the scores, or changes it on the tab Items alone, would
 * see two different levels; so it is said.
 */
import type { Item } from '../domain/assessment';
import type { Problem } from '../domain/problem';
import { cellText } from './cell';
import type { TabDeclaration } from './declaration';
import { placeInfo } from './plan/info-rows';
import type { TabSnapshot } from './snapshot';
import { itemColumn } from './tabs/gradebook';

const NAMED = 3;

/** @param index place of each column of the tab, by its key */
export function topRowsThatDiffer(
  items: readonly Item[],
  declared: TabDeclaration,
  index: ReadonlyMap<string, number>,
  found: TabSnapshot,
): Problem[] {
  const { at, missing } = placeInfo(declared, found, index.get(Object.keys(declared.columns)[0] ?? ''));
  // What an item asks for is shown for people; the rows of 0 and 1 below it are what counts.
  const rows = (declared.info ?? []).filter((row) => row.key !== 'asks' && !missing.includes(row));
  const differs = ({ id }: Item): boolean => {
    const key = itemColumn(id);
    const column = index.get(key);
    if (column === undefined) return false;
    return rows.some(({ key: row, cells }) => {
      const stands = found.cells[(at.get(row) ?? 0) - missing.length]?.[column] ?? '';
      return key in cells && cellText(stands) !== String(cells[key]);
    });
  };
  const ids = items.filter(differs).map(({ id }) => id);
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [
    {
      code: 'top-rows-differ',
      where: `${declared.title}, above ${ids.slice(0, NAMED).join(', ')}${more}`,
      message:
        'Key, points or learnings stand otherwise here than on the tab Items. The levels on this tab go by what stands here, everything else goes by the tab Items.',
      remedy: 'Put it right on the tab Items, then press "Refresh" beside this assessment in the sidebar.',
      severity: 'note',
    },
  ];
}
