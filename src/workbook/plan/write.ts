/**
 * What reaches the sheet: a list of rectangles and settings with positions, the last pure value before Google. One
 * entry is one or two service calls, so its length is the cost of a job.
 */
import type { LinkCell, TabKey } from '../declaration';

/** A tab that exists, or one that this list makes first. */
export type TabRef =
  | { readonly kind: 'existing'; readonly sheetId: number }
  | { readonly kind: 'new'; readonly name: string };

/** Cell content to write. Text is written as text (the cell's format is `@`), dates as day numbers with a date format. */
export type WriteCell =
  | string
  | number
  | boolean
  /** A live formula: a template whose tokens are placed by `where`. */
  | { readonly formula: string }
  | { readonly link: LinkCell };

/** Positions that formula templates are placed by: 0-based columns by key, 0-based rows by info-row key. */
export interface Placement {
  readonly columns: ReadonlyMap<string, number>;
  readonly info: ReadonlyMap<string, number>;
}

/** Rows and columns are 0-based here; the Google layer counts from 1. */
export type Write =
  | {
      readonly kind: 'create';
      readonly ref: TabRef;
      readonly tab: TabKey;
      readonly instance: string;
      readonly title: string;
      readonly rows: number;
      readonly columns: number;
      readonly colour: string;
    }
  | { readonly kind: 'insertColumns'; readonly ref: TabRef; readonly before: number; readonly count: number }
  | { readonly kind: 'deleteColumns'; readonly ref: TabRef; readonly at: number; readonly count: number }
  | { readonly kind: 'insertRows'; readonly ref: TabRef; readonly before: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly ref: TabRef; readonly at: number; readonly count: number }
  /**
   * Makes room for rows below the last one with content. The grid is as long as `known` at least, and may be longer:
   * asking would cost a round trip, and the empty rows below stay as many as they were.
   */
  | { readonly kind: 'reach'; readonly ref: TabRef; readonly rows: number; readonly known: number }
  | {
      readonly kind: 'cells';
      readonly ref: TabRef;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly WriteCell[])[];
      /** Number format per cell, the same shape; undefined when the formats already stand. */
      readonly formats: readonly (readonly string[])[] | undefined;
      readonly placement: Placement;
    }
  | {
      readonly kind: 'notes';
      readonly ref: TabRef;
      readonly row: number;
      readonly column: number;
      readonly notes: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'paint';
      readonly ref: TabRef;
      readonly row: number;
      readonly column: number;
      readonly looks: readonly (readonly Look[])[];
    }
  | {
      readonly kind: 'rule';
      readonly ref: TabRef;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      readonly rule: CellRule;
    }
  | {
      readonly kind: 'widths';
      readonly ref: TabRef;
      readonly column: number;
      readonly count: number;
      readonly pixels: number;
    }
  | { readonly kind: 'freeze'; readonly ref: TabRef; readonly rows: number; readonly columns: number }
  | { readonly kind: 'hideRows'; readonly ref: TabRef; readonly row: number; readonly count: number }
  | {
      readonly kind: 'colours';
      readonly ref: TabRef;
      /** Every colour rule of ours on the tab; the team's own rules stay. */
      readonly rules: readonly PlacedColour[];
    }
  | {
      readonly kind: 'filter';
      readonly ref: TabRef;
      readonly row: number;
      readonly columns: number;
      readonly rows: number;
    }
  | { readonly kind: 'warn'; readonly ref: TabRef; readonly area: WarnArea; readonly says: string }
  /** Keeps with the tab, out of sight, what it was computed from. */
  | { readonly kind: 'madeFrom'; readonly ref: TabRef; readonly text: string }
  | { readonly kind: 'charts'; readonly ref: TabRef; readonly charts: readonly PlacedChart[] }
  | { readonly kind: 'deleteTab'; readonly ref: TabRef }
  | { readonly kind: 'hide'; readonly ref: TabRef }
  | { readonly kind: 'show'; readonly ref: TabRef };

/** How one cell looks. */
export interface Look {
  readonly format: string;
  readonly background: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly wrap: boolean;
  readonly bold: boolean;
}

/** What may be typed into a cell, and the sentence shown when something else is. */
export type CellRule =
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly help: string }
  /** The token `[@]` is the cell itself, `[row!@]` the info row above it. */
  | { readonly kind: 'formula'; readonly formula: string; readonly help: string; readonly placement: Placement }
  | { readonly kind: 'date'; readonly help: string }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly help: string };

export interface PlacedColour {
  /** Cells of exactly this text, or rows whose cell in a column (0-based) differs from the one above. */
  readonly when: { readonly text: string } | { readonly begins: number };
  readonly background: string;
  /** Backgrounds by which an earlier rule of ours on the same text is known; lower case. */
  readonly formerly: readonly string[];
  /** 0-based rectangles. */
  readonly areas: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** A bar chart with the areas it draws; 0-based. */
export interface PlacedChart {
  readonly title: string;
  readonly areas: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** 1 when the first row of the areas names what is drawn. */
  readonly headers: 0 | 1;
  readonly stacked: boolean;
  readonly colours: readonly string[];
  readonly axis: string;
  /** A cell, and by how many pixels right of and below its corner the chart stands; then its size in pixels. */
  readonly at: { readonly row: number; readonly column: number; readonly right: number; readonly down: number };
  readonly width: number;
  readonly height: number;
}

/** Whole tab, or the rows above and including the header. */
export type WarnArea =
  | { readonly kind: 'tab' }
  | { readonly kind: 'top'; readonly rows: number; readonly columns: number };
