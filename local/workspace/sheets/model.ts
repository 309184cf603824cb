/**
 * The state of one spreadsheet: plain data that can be copied and saved. No gate, no permissions, no Google types:
 * the services and the person's door decide who may do what, the functions in `edit/` change the state.
 */
import type { Area, SheetArea } from './address';
import type { FormulaEngine } from './formula/engine';
import type { LocaleName } from './locale';

export type Content =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An error that was typed or written, such as `#N/A`. */
  | { readonly kind: 'error'; readonly code: string }
  /** As typed, in A1 notation and the spreadsheet's locale, with the leading `=`. */
  | { readonly kind: 'formula'; readonly source: string };

export interface Border {
  readonly style: string;
  readonly colour: string;
}

/** Only what differs from the default is kept. */
export interface Style {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly hAlign?: 'left' | 'center' | 'right' | 'general';
  readonly vAlign?: 'top' | 'middle' | 'bottom';
  readonly rotation?: number;
  readonly borderTop?: Border;
  readonly borderLeft?: Border;
  readonly borderBottom?: Border;
  readonly borderRight?: Border;
}

export interface TextStyleValue {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly foregroundColor?: string;
}

/** A part of a cell's text with a link or a style of its own; `end` is exclusive, in UTF-16 units. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: TextStyleValue | null;
}

/** An argument of a validation or a conditional format; a date is a serial day number in the spreadsheet's zone. */
export type CriterionValue =
  | { readonly kind: 'plain'; readonly value: string | number | boolean }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'range'; readonly range: SheetArea }
  | { readonly kind: 'formula'; readonly source: string };

export interface ValidationRule {
  /** A name of Google's enum DataValidationCriteria. */
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
  readonly showDropdown: boolean;
}

export interface Cell {
  readonly content: Content | null;
  readonly style: Style | null;
  readonly note: string;
  readonly validation: ValidationRule | null;
  readonly runs: readonly TextRun[] | null;
}

export const EMPTY_CELL: Cell = { content: null, style: null, note: '', validation: null, runs: null };

/** Effects of a conditional format; null leaves the cell's own. */
export interface ConditionalStyle {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

export interface ConditionalRule {
  readonly ranges: readonly Area[];
  /** A name of Google's enum BooleanCriteria; formulas are relative to the top left cell of the first range. */
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
  readonly style: ConditionalStyle;
}

export interface ProtectionState {
  readonly id: number;
  readonly type: 'RANGE' | 'SHEET';
  area: Area | null;
  unprotected: readonly Area[];
  description: string;
  warningOnly: boolean;
  /** E-mails; the owner is always one of them. */
  editors: readonly string[];
}

export interface FilterColumn {
  readonly criteria: string | null;
  readonly values: readonly CriterionValue[];
  readonly hiddenValues: readonly string[];
}

export interface FilterState {
  area: Area;
  /** By column of the sheet. */
  columns: Record<number, FilterColumn>;
}

export interface ChartState {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Size in pixels (null: the default) and whether a person or a script hid it. */
export interface Track {
  readonly size: number | null;
  readonly hidden: boolean;
}

export const PLAIN_TRACK: Track = { size: null, hidden: false };

export interface SheetState {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColour: string | null;
  hiddenGridlines: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Element 0 is row 1; shorter than the grid where nothing was ever written. */
  rows: (Cell | undefined)[][];
  rowTracks: Track[];
  columnTracks: Track[];
  merges: Area[];
  conditionalRules: ConditionalRule[];
  protections: ProtectionState[];
  filter: FilterState | null;
  charts: ChartState[];
  activeArea: Area;
}

export type MetadataPlace =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };

export interface MetadataState {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
}

export interface NamedRangeState {
  name: string;
  range: SheetArea | null;
}

/** A person with access to the file. */
export interface Collaborator {
  readonly email: string;
  readonly name: string;
  readonly access: 'owner' | 'editor' | 'viewer';
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number | null;
}

export interface SpreadsheetModel {
  readonly id: string;
  name: string;
  locale: LocaleName;
  timeZone: string;
  sheets: SheetState[];
  activeSheetId: number;
  namedRanges: NamedRangeState[];
  metadata: MetadataState[];
  people: readonly Collaborator[];
  toasts: Toast[];
  /** Next number for ids of metadata, protections and charts. */
  nextId: number;
  /** Grows with every change: whoever caches something derived compares it. */
  version: number;
  readonly engine: FormulaEngine;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly onChange: () => void;
}

export interface SpreadsheetOptions {
  readonly id: string;
  readonly name: string;
  /** `en_US`, `de_DE` or `fr_FR`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly engine: FormulaEngine;
  readonly clock: () => number;
  readonly people?: readonly Collaborator[];
  readonly onChange?: () => void;
}
