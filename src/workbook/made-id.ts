/**
 * Ids for rows that a person types into a tab of lines, such as Action Items, and that nobody thinks of giving one. The
 * id is made of what the row says, so that every reading of the row makes the same; the next job that writes to the tab
 * puts it into the row, and from then on the row may say something else.
 */
import { type Cell, cellText } from './cell';
import type { TabDeclaration } from './declaration';

/** Completes the rows of a tab, from the top down; a row that has an id, or says nothing, stays as it is. */
export function idMaker(
  tab: TabDeclaration,
  index: ReadonlyMap<string, number>,
): (cells: readonly Cell[]) => readonly Cell[] {
  const { idPrefix } = tab;
  const place = index.get(tab.id[0] ?? '');
  if (idPrefix === undefined || place === undefined) return (cells) => cells;
  const told = Object.entries(tab.columns).flatMap(([key, { kind }]) =>
    kind === 'text' && !tab.id.includes(key) ? [index.get(key) ?? -1] : [],
  );
  const times = new Map<string, number>();
  return (cells) => {
    const says = told.map((column) => cellText(cells[column] ?? ''));
    if (cellText(cells[place] ?? '') !== '' || says.every((text) => text === '')) return cells;
    const text = JSON.stringify(says);
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    const id = `${idPrefix}-${shortHash(text)}${time === 1 ? '' : `-${time}`}`;
    return Object.assign([...cells], { [place]: id });
  };
}

/** FNV-1a, 32 bits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
