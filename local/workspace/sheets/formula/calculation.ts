/**
 * What stands in the engine's book: formulas whose results are wanted, and in place of every other formula its result.
 * A calculation of the engine costs as much as all formulas in its book, so a formula comes into it when it is first
 * wanted, leaves it once it is calculated, and comes back when a cell that it reads has changed. Typing one score
 * calculates one row, and opening a tab the rows that can be seen.
 */
import type { EngineBook, EngineInput, EnginePosition, EngineResult } from './engine';
import type { Precedent } from './precedents';
import { Touched } from './touched';

/** A formula in its place in the engine. */
export interface Formula {
  readonly sheetId: number;
  readonly at: EnginePosition;
  /** What the engine is given. */
  readonly text: string;
  readonly reads: readonly Precedent[];
  /** Whether it depends on more than cells: tab names, grid sizes, named ranges, today. */
  readonly fragile: boolean;
  /** Null while it is not calculated, or no longer holds. */
  result: EngineResult | null;
  /** What stands at its place in the engine. */
  stands: 'nothing' | 'formula' | 'result';
}

/** Takes away the results that rest on changed cells, and those that rest on these in turn. */
export function spread(formulas: Iterable<Formula>, changed: Touched): void {
  let clean = [...formulas].filter((formula) => formula.result !== null);
  for (let touched = changed; !touched.isEmpty; ) {
    const next = new Touched();
    const still: Formula[] = [];
    for (const formula of clean) {
      if (!touched.reaches(formula.reads)) {
        still.push(formula);
        continue;
      }
      formula.result = null;
      next.add(formula.sheetId, formula.at.row, formula.at.column);
    }
    clean = still;
    touched = next;
  }
}

/**
 * Calculates formulas that have no result, in one calculation.
 * @param wanted they, and every formula without a result that they read
 * @param standing all that stand in the book as formulas; afterwards those that were wanted
 */
export function calculate(book: EngineBook, wanted: readonly Formula[], standing: Set<Formula>): void {
  if (wanted.length === 0) return;
  const asked = new Set(wanted);
  for (const formula of standing) {
    if (asked.has(formula)) continue;
    if (formula.result === null) {
      // Nobody asks for it now: it would be calculated for nothing.
      book.put(formula.at, null);
      formula.stands = 'nothing';
      standing.delete(formula);
      continue;
    }
    const input = standIn(formula.result);
    // What no value can stand for stays a formula.
    if (input === null) continue;
    book.put(formula.at, input);
    formula.stands = 'result';
    standing.delete(formula);
  }
  for (const formula of wanted) {
    if (formula.stands === 'formula') continue;
    book.put(formula.at, { kind: 'formula', source: formula.text });
    formula.stands = 'formula';
    standing.add(formula);
  }
  book.evaluate();
  book.results(wanted.map(({ at }) => at)).forEach((result, i) => {
    const formula = wanted[i];
    if (formula) formula.result = result;
  });
}

/** A result as a cell that formulas read alike; null when only the formula itself will do. */
function standIn(result: EngineResult): EngineInput | null {
  switch (result.kind) {
    case 'number':
    case 'boolean':
      return result;
    case 'text':
      // An empty text is not an empty cell.
      return result.value === '' ? { kind: 'formula', source: '""' } : result;
    case 'error':
      return { kind: 'formula', source: result.code };
    case 'unsupported':
      return null;
  }
}
