/**
 * Live formulas as templates over column and info-row keys, so that no layer but the one that touches the sheet
 * knows a column's letter. Only functions that every spreadsheet has, `;` between arguments, no literals with a
 * decimal mark, ranges and never chains (DESIGN.md section 3).
 *
 * Tokens: `[key]` the cell of that column in the formula's own row; `[a..b]` the cells from column a to column b in
 * the formula's own row; `[row!key]` the info row's cell in that column, fixed; `[row!a..b]` its cells from a to b, fixed.
 */

const TOKEN = /\[(?:([^\]!]+)!)?([^\]!]+?)(?:\.\.([^\]]+))?\]/g;

export interface FormulaToken {
  /** Info row key; undefined for the formula's own row. */
  readonly info: string | undefined;
  readonly from: string;
  /** Same as `from` for one cell. */
  readonly to: string;
}

/** Replaces every token of a template by what `place` makes of it. */
export function fillFormula(template: string, place: (token: FormulaToken) => string): string {
  return template.replace(TOKEN, (_all, info: string | undefined, from: string, to: string | undefined) =>
    place({ info, from, to: to ?? from }),
  );
}
