/**
 * What a view must calculate beyond cells: which conditional formats apply, and the addresses of HYPERLINK formulas.
 * All formulas of a tab go to the engine in one calculation, because each calculation costs as much as the workbook.
 */
import { type Area, intersection } from './address';
import { holds } from './condition';
import { scalarAt } from './display/values';
import { evaluateLoose, type LooseFormula } from './formula/mirror';
import { formulaTree } from './formula/prepare';
import { copiedBy } from './formula/rewrite';
import { tokenize } from './formula/tokens';
import { conventions } from './locale';
import type { Cell, ConditionalRule, ConditionalStyle, SheetState, SpreadsheetModel } from './model';
import { isTruthy } from './validation';

export interface ComputedParts {
  /** By row, then by column. */
  readonly conditional: ReadonlyMap<number, ReadonlyMap<number, ConditionalStyle>>;
  readonly links: ReadonlyMap<Cell | undefined, string>;
}

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly rule: ConditionalRule;
  /** The rule's formula as it reads in this cell; null when the rule is no formula. */
  readonly source: string | null;
}

/** @param part the rectangle that is shown */
export function computedParts(model: SpreadsheetModel, sheet: SheetState, part: Area): ComputedParts {
  const { decimal } = conventions(model.locale);
  const candidates = sheet.conditionalRules.flatMap((rule) => candidatesOf(sheet, rule, part, decimal));
  const links = new Map<Cell | undefined, string>();
  const computed = linkFormulas(sheet, part, decimal, links);
  const formulas = candidates.flatMap(({ source, row, column }) =>
    source === null ? [] : [{ sheet, source, row, column }],
  );
  const loose = [...formulas, ...computed.map((each) => each.loose)];
  const results = evaluateLoose(model, loose, { sheet, area: part });
  computed.forEach(({ cell }, i) => {
    const result = results[formulas.length + i];
    if (result?.kind === 'text') links.set(cell, result.value);
  });
  const conditional = new Map<number, Map<number, ConditionalStyle>>();
  let next = 0;
  for (const { row, column, rule, source } of candidates) {
    const met =
      source === null
        ? holds(model, sheet, row, column, rule.criteria, rule.values, () => scalarAt(model, sheet, row, column))
        : isTruthy(results[next]);
    if (source !== null) next += 1;
    if (met) apply(conditional, row, column, rule.style);
  }
  return { conditional, links };
}

function candidatesOf(sheet: SheetState, rule: ConditionalRule, part: Area, decimal: '.' | ','): Candidate[] {
  const [formula] = rule.values;
  const [anchor] = rule.ranges;
  const grid = { top: 1, left: 1, bottom: sheet.maxRows, right: sheet.maxColumns };
  const shown = intersection(part, grid);
  const candidates: Candidate[] = [];
  for (const range of rule.ranges) {
    const area = shown && intersection(range, shown);
    if (!area || !anchor) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const source =
          rule.criteria === 'CUSTOM_FORMULA' && formula?.kind === 'formula'
            ? copiedBy(formula.source, decimal, row - anchor.top, column - anchor.left)
            : null;
        candidates.push({ row, column, rule, source });
      }
    }
  }
  return candidates;
}

/** The first rule that sets a property wins. */
function apply(
  styles: Map<number, Map<number, ConditionalStyle>>,
  row: number,
  column: number,
  style: ConditionalStyle,
): void {
  let line = styles.get(row);
  if (!line) {
    line = new Map();
    styles.set(row, line);
  }
  const before = line.get(column);
  if (!before) {
    line.set(column, style);
    return;
  }
  line.set(column, {
    background: before.background ?? style.background,
    fontColor: before.fontColor ?? style.fontColor,
    bold: before.bold ?? style.bold,
    italic: before.italic ?? style.italic,
    underline: before.underline ?? style.underline,
    strikethrough: before.strikethrough ?? style.strikethrough,
  });
}

/** Fills in addresses that stand as text, and gives the formulas of those that must be calculated. */
function linkFormulas(sheet: SheetState, part: Area, decimal: '.' | ',', links: Map<Cell | undefined, string>) {
  const computed: { readonly cell: Cell; readonly loose: LooseFormula }[] = [];
  for (let row = part.top; row <= Math.min(part.bottom, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row - 1] ?? [];
    for (let column = part.left; column <= Math.min(part.right, cells.length); column += 1) {
      const cell = cells[column - 1];
      if (cell?.content?.kind !== 'formula') continue;
      const tree = formulaTree(cell.content.source, decimal);
      if (tree?.kind !== 'call' || tree.name !== 'HYPERLINK') continue;
      const [address] = tree.args;
      if (address?.kind === 'string') links.set(cell, address.value);
      else {
        const source = firstArgument(cell.content.source, decimal);
        computed.push({ cell, loose: { sheet, source, row, column } });
      }
    }
  }
  return computed;
}

/** The formula of a call's first argument. */
function firstArgument(source: string, decimal: '.' | ','): string {
  let depth = 0;
  let text = '';
  for (const token of tokenize(source.slice(1), decimal)) {
    if (token.text === ')') depth -= 1;
    if (depth === 0 && token.text === ')') break;
    if (depth === 1 && token.kind === 'separator') break;
    if (depth > 0) text += token.text;
    if (token.text === '(') depth += 1;
  }
  return `=${text}`;
}
