/** Where a tab's colour rules apply: every neighbouring run of the columns they name. */
import type { TabDeclaration } from '../declaration';
import type { PlacedColour, TabRef, Write } from './write';

/** One write with all colour rules of the tab, or none. */
export function placeColours(
  tab: TabDeclaration,
  columns: ReadonlyMap<string, number>,
  row: number,
  rows: number,
  ref: TabRef,
): Write[] {
  const rules = (tab.colourRules ?? []).flatMap((rule): PlacedColour[] => {
    const places = rule.columns.flatMap((key) => {
      const column = columns.get(key);
      return column === undefined ? [] : [column];
    });
    if (places.length === 0) return [];
    const areas = neighbours(places).map(({ column, count }) => ({ row, column, rows, columns: count }));
    return [{ text: rule.text, background: rule.background, areas }];
  });
  return rules.length === 0 ? [] : [{ kind: 'colours', ref, rules }];
}

function neighbours(columns: readonly number[]): { column: number; count: number }[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}
