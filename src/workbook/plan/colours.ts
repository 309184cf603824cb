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
  const placed = (
    keys: readonly string[],
    when: PlacedColour['when'],
    background: string,
    palette: readonly string[] = [],
  ): PlacedColour[] => {
    const places = keys.flatMap((key) => columns.get(key) ?? []);
    if (places.length === 0) return [];
    const areas = neighbours(places).map(({ column, count }) => ({ row, column, rows, columns: count }));
    const formerly = [background, ...palette].map((colour) => colour.toLowerCase());
    return [{ when, background, formerly, areas }];
  };
  const rules = (tab.colourRules ?? []).flatMap((rule) =>
    placed(rule.columns, { text: rule.text }, rule.background, rule.palette),
  );
  const begins = tab.separator && columns.get(tab.separator.of);
  if (tab.separator && begins !== undefined)
    rules.push(...placed(tab.separator.columns, { begins }, tab.separator.background));
  return rules.length === 0 ? [] : [{ kind: 'colours', ref, rules }];
}

/** Columns as runs of neighbours. */
export function neighbours(columns: readonly number[]): { column: number; count: number }[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}
