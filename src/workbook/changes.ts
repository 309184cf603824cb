/**
 * What a job wants done to the workbook, in terms of tabs, rows by id and columns by key. Where those stand in the
 * sheet is the planner's business.
 */
import type { CalendarDate } from '../domain/calendar';
import type { FormulaCell, LinkCell, RowOf, TabDeclaration, TabName, ValueOf } from './declaration';

/** A value to write: what reading gives back, with `undefined` for a blank cell. */
export type Writable =
  | string
  | number
  | boolean
  | CalendarDate
  | readonly string[]
  | LinkCell
  | { readonly date: CalendarDate }
  | undefined;

export type Change =
  /** Makes the tab if it is not there, adds declared columns that are missing; touches no existing cell. */
  | { readonly kind: 'ensure'; readonly tab: TabDeclaration }
  /**
   * By row id: writes the given columns of rows that exist, appends rows that do not. Columns not given keep their values.
   * A new row that `before` names comes before the standing row with that id; of tabs with one id column only.
   */
  | {
      readonly kind: 'upsert';
      readonly tab: TabDeclaration;
      readonly rows: readonly Readonly<Record<string, Writable>>[];
      readonly before?: ReadonlyMap<string, string>;
    }
  /** The rows of a tab that the add-on computes: as upsert, and rows not named here lose the add-on's values. */
  | {
      readonly kind: 'replace';
      readonly tab: TabDeclaration;
      readonly rows: readonly Readonly<Record<string, Writable>>[];
    }
  /** By row id as it stands: writes the given columns, id columns too, so that a row keeps its place under a new id. */
  | { readonly kind: 'rename'; readonly tab: TabDeclaration; readonly rows: readonly RenamedRow[] }
  /** Takes rows out, with whatever the team wrote beside them: for a person who asked for it by name. */
  | { readonly kind: 'drop'; readonly tab: TabDeclaration; readonly ids: readonly (readonly string[])[] }
  /** Takes every row out; header, own columns, formats and formulas above stay. */
  | { readonly kind: 'empty'; readonly tab: TabDeclaration }
  /** Deletes a tab. A tab that is not there is not missed. */
  | { readonly kind: 'remove'; readonly tab: TabName }
  /**
   * Rewrites header notes, info rows, live formulas, dropdowns and colours from the declaration. Columns whose tag is one
   * of `retired` are taken out, with all that stands in them.
   */
  | { readonly kind: 'refresh'; readonly tab: TabDeclaration; readonly retired?: readonly string[] }
  /** Writes the info rows above the header anew, and nothing else. */
  | { readonly kind: 'inform'; readonly tab: TabDeclaration }
  /** Draws charts beside the rows, in place of the add-on's earlier ones of the same titles; the team's own stay. */
  | { readonly kind: 'charts'; readonly tab: TabDeclaration; readonly charts: readonly ChartOfRows[] }
  /** Brings a tab to the front when everything is written. */
  | { readonly kind: 'show'; readonly tab: TabDeclaration };

/** A bar chart of some rows of a tab: one bar per row, side by side columns of counts or one column. */
export interface ChartOfRows {
  /** Also tells the chart from others on the tab. */
  readonly title: string;
  /** Ids of the rows (the tab's id columns in order); they stand together. */
  readonly rows: readonly (readonly string[])[];
  /** Column whose text names a bar. */
  readonly label: string;
  /** Columns whose numbers are drawn, stacked where there are several. */
  readonly values: readonly string[];
  /** One per value column, `#rrggbb`. */
  readonly colours: readonly string[];
  /** Words under the bars. */
  readonly axis: string;
}

export interface RenamedRow {
  /** The id columns as they stand in the sheet. */
  readonly from: readonly string[];
  readonly row: Readonly<Record<string, Writable>>;
}

type WritableRow<T extends TabDeclaration> = {
  readonly [K in keyof T['columns'] as ValueOf<T['columns'][K]> extends FormulaCell ? never : K]?: RowOf<T>[K];
};

/** Makes sure that a tab exists. */
export function ensure(tab: TabDeclaration): Change {
  return { kind: 'ensure', tab };
}

/** Writes rows by id; each row must hold the tab's id columns. */
export function upsert<T extends TabDeclaration>(
  tab: T,
  rows: readonly WritableRow<T>[],
  before?: ReadonlyMap<string, string>,
): Change {
  return {
    kind: 'upsert',
    tab,
    rows: rows as readonly Readonly<Record<string, Writable>>[],
    ...(before ? { before } : {}),
  };
}

/** Writes all rows of a computed tab. */
export function replace<T extends TabDeclaration>(tab: T, rows: readonly WritableRow<T>[]): Change {
  return { kind: 'replace', tab, rows: rows as readonly Readonly<Record<string, Writable>>[] };
}

/** Writes rows that are found by the id they have now and get another. */
export function rename<T extends TabDeclaration>(
  tab: T,
  rows: readonly { readonly from: readonly string[]; readonly row: WritableRow<T> }[],
): Change {
  return { kind: 'rename', tab, rows: rows as readonly RenamedRow[] };
}

/** Takes rows out by id; each id is the tab's id columns in order. */
export function drop(tab: TabDeclaration, ids: readonly (readonly string[])[]): Change {
  return { kind: 'drop', tab, ids };
}
