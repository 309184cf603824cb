/**
 * What the workspace asks of a calculation engine. The engine mirrors cells that we push; our own store stays the truth.
 */

export type EngineInput =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** English function names, comma between arguments, point as decimal mark, no leading `=`; tabs as `engineSheetName`. */
  | { readonly kind: 'formula'; readonly source: string };

/** What Sheets would show for a formula. */
export type SheetsResult =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

export type EngineResult =
  | SheetsResult
  /** The engine shows an error that Sheets does not know: what it calculated must not pass for Sheets' result. */
  | { readonly kind: 'unsupported'; readonly code: string };

export interface EnginePosition {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** One workbook inside the engine. Tabs are numbered from 0 in the order they were added and are never removed. */
export interface EngineBook {
  addSheet(lasting: boolean): number;
  /** Null empties the cell. */
  put(at: EnginePosition, input: EngineInput | null): void;
  evaluate(): void;
  /** Results of formula cells after `evaluate`, in the order asked, numbers exact. */
  results(cells: readonly EnginePosition[]): EngineResult[];
}

export interface FormulaEngine {
  /** @param timeZone IANA name, which decides TODAY() */
  open(timeZone: string): EngineBook;
}

/** The engine's own name of a tab, as it gives it: fixed, so that renaming a tab costs nothing. */
export function engineSheetName(sheet: number): string {
  return `Sheet${sheet + 1}`;
}
