/**
 * What stands in the engine's book: formulas whose results are wanted, and in place of every other formula its result.
 * A calculation of the engine costs as much as all formulas in its book, so a formula leaves it once it is calculated and
 * comes back when a cell that it reads has changed. Typing one score calculates one row, not the workbook.
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

/** Calculates every formula that has no result. */
export function calculate(book: EngineBook, formulas: Iterable<Formula>): void {
  const wanted: Formula[] = [];
  for (const formula of formulas) {
    if (formula.result === null) wanted.push(formula);
    else if (formula.stands === 'formula') {
      book.put(formula.at, standIn(formula.result) ?? { kind: 'formula', source: formula.text });
      formula.stands = 'result';
    }
  }
  if (wanted.length === 0) return;
  for (const formula of wanted) {
    if (formula.stands === 'formula') continue;
    book.put(formula.at, { kind: 'formula', source: formula.text });
    formula.stands = 'formula';
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
