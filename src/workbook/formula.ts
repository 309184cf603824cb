/**
 * Live formulas as templates over column and info-row keys, so that no layer but the one that touches the sheet
 * knows a column's letter. Only functions that every spreadsheet has, `;` between arguments, no literals with a
 * decimal mark, ranges and never chains (DESIGN.md section 3).
 *
 * Tokens: `[key]` the cell of that column in the formula's own row; `[a..b]` the cells from column a to column b in
 * the formula's own row; `[row!key]` the info row's cell in that column, fixed; `[row!a..b]` its cells from a to b, fixed.
 *
 * `{kind|...}` is written once for each run of neighbouring columns of that kind, joined by `+`, with `[*]` and `[row!*]` for
 * the run: so a column that somebody dragged away, or put in between, neither breaks a sum nor falls into it.
 */

const EACH_RUN = /\{([^|{}]+)\|([^{}]*)\}/g;
const RUN_TOKEN = /\[(?:([^\]!]+)!)?\*\]/g;
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

/** A run of neighbouring columns: the keys of its first and its last. */
export interface ColumnRun {
  readonly from: string;
  readonly to: string;
}

/** Writes out every `{kind|...}` of a template; a kind without columns makes 0. */
export function repeatRuns(template: string, runsOf: (kind: string) => readonly ColumnRun[]): string {
  return template.replace(EACH_RUN, (_all, kind: string, part: string) => {
    const parts = runsOf(kind).map(({ from, to }) =>
      part.replace(RUN_TOKEN, (_token, info: string | undefined) =>
        info === undefined ? `[${from}..${to}]` : `[${info}!${from}..${to}]`,
      ),
    );
    return parts.length === 0 ? '0' : parts.join('+');
  });
}
