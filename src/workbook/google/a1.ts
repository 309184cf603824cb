/** Column letters and cell addresses: the only place that writes them. */
import { type ColumnRun, type FormulaToken, fillFormula, repeatRuns } from '../formula';
import type { Placement } from '../plan/write';

/** Those asked for so far: a gradebook's formulas name the same few columns thousands of times. */
const LETTERS: string[] = [];

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  LETTERS[column] = letters;
  return letters;
}

/** Neighbouring whole columns, from a 0-based one: `C:E`. */
export function wholeColumns(first: number, count: number): string {
  return `${columnLetters(first)}:${columnLetters(first + count - 1)}`;
}

/**
 * A formula template with its tokens as addresses, for a cell at `row` and `column` (0-based).
 * Own-row cells are relative; info rows are fixed by row, so that one rule serves a whole block.
 */
export function formulaAt(template: string, row: number, column: number, placement: Placement): string {
  const letters = (key: string): string => {
    if (key === '@') return columnLetters(column);
    const at = placement.columns.get(key);
    if (at === undefined) throw new Error(`A formula names the column "${key}", which the tab does not have.`);
    return columnLetters(at);
  };
  const written = repeatRuns(template, (kind) => columnRuns(kind, placement));
  return fillFormula(written, ({ info, from, to }: FormulaToken) => {
    const infoRow = info === undefined ? undefined : placement.info.get(info);
    if (info !== undefined && infoRow === undefined)
      throw new Error(`A formula names the row "${info}", which the tab does not have.`);
    const number = infoRow === undefined ? String(row + 1) : `$${infoRow + 1}`;
    return from === to ? `${letters(from)}${number}` : `${letters(from)}${number}:${letters(to)}${number}`;
  });
}

/** The runs of a tab, by kind: each of its formulas asks for the same. */
const RUNS = new WeakMap<Placement, Map<string, readonly ColumnRun[]>>();

function columnRuns(kind: string, placement: Placement): readonly ColumnRun[] {
  let known = RUNS.get(placement);
  if (!known) {
    known = new Map();
    RUNS.set(placement, known);
  }
  const runs = known.get(kind) ?? runsOf(kind, placement);
  known.set(kind, runs);
  return runs;
}

/** The runs of neighbouring columns whose keys are of one kind, from left to right. */
function runsOf(kind: string, placement: Placement): ColumnRun[] {
  const placed = [...placement.columns].filter(([key]) => key.startsWith(`${kind}:`)).sort((a, b) => a[1] - b[1]);
  const runs: { from: string; to: string; last: number }[] = [];
  for (const [key, at] of placed) {
    const run = runs[runs.length - 1];
    if (run && run.last + 1 === at) Object.assign(run, { to: key, last: at });
    else runs.push({ from: key, to: key, last: at });
  }
  return runs;
}

/** A text inside a formula, quoted. */
export function quoted(label: string): string {
  return `"${label.replace(/"/g, '""')}"`;
}
