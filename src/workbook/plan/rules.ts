/** Dropdowns and checks for a block of rows: neighbouring columns with the same rule become one write. */
import type { TabDeclaration } from '../declaration';
import { ruleOf } from './content';
import type { CellRule, Placement, TabRef, Write } from './write';

/** Rules for `rows` rows from `row` on. */
export function placeRules(tab: TabDeclaration, placement: Placement, row: number, rows: number, ref: TabRef): Write[] {
  if (tab.computed || rows === 0) return [];
  const placed = [...placement.columns.entries()]
    .flatMap(([key, column]): { column: number; rule: CellRule; same: string }[] => {
      const declared = tab.columns[key];
      const rule = declared && ruleOf(declared, placement);
      return rule ? [{ column, rule, same: rule.kind === 'formula' ? rule.formula : JSON.stringify(rule) }] : [];
    })
    .sort((a, b) => a.column - b.column);
  const runs: { column: number; columns: number; rule: CellRule; same: string }[] = [];
  for (const { column, rule, same } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.same === same && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1, rule, same });
  }
  return runs.map(({ column, columns, rule }) => ({ kind: 'rule', ref, row, column, rows, columns, rule }));
}
