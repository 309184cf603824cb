/**
 * How a tab is declared: once, as data. Row types, header lookup, formats, dropdowns, help notes and test builders
 * all derive from it, so a tab cannot mean two things in two places.
 */
import type { CalendarDate } from '../domain/calendar';

/** Every kind of tab. A `gradebook` has one instance per assessment; the others have one tab each. */
export const TAB_KEYS = [
  'team',
  'scale',
  'members',
  'norms',
  'goals',
  'roster',
  'learnings',
  'assessments',
  'items',
  'strategies',
  'gradebook',
  'mastery',
  'summary',
  'needs',
  'plans',
  'checks',
  'tried',
  'meetings',
  'minutes',
  'actions',
  'documents',
  'templates',
  'results',
  'log',
] as const;
export type TabKey = (typeof TAB_KEYS)[number];

/** How a column's cells are written and read back. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'percent'
  | 'date'
  | 'choice'
  | 'list'
  | 'flag'
  | 'score'
  | 'link'
  | 'formula';

export interface Column<K extends ColumnKind = ColumnKind, V extends string = string> {
  readonly kind: K;
  /** The visible header; a person may change it, the tag in its note still finds the column. */
  readonly header: string;
  /** What belongs here: shown when the pointer rests on the header. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  /** Words offered in a dropdown (`choice`), refused otherwise unless `open`. */
  readonly choices?: readonly V[];
  /** Without it a row says nothing: a Problem when the column is gone or the cell empty. */
  readonly required?: boolean;
  /** What an empty cell of a `flag` column means; no, unless this says otherwise. */
  readonly blankMeansYes?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Number format in place of the kind's own. */
  readonly format?: string;
  /** Template of a `formula` column: see formula.ts. */
  readonly formula?: string;
  /** Highest points of a `score` column, and whether it takes letters. */
  readonly score?: { readonly points: number; readonly keyed: boolean };
  /** Background of the whole column, for example of sections alike everywhere. */
  readonly background?: string;
  /** Text is rotated or small where many narrow columns stand side by side. */
  readonly narrow?: boolean;
}

export type Columns = Readonly<Record<string, Column>>;

/** A frozen row above the header that formulas read: points, keys, cuts. Its first cell names it. */
export interface InfoRow {
  readonly key: string;
  /** A second key under which formulas find the same row. */
  readonly also?: string;
  /** By column key; columns without an entry stay blank. */
  readonly cells: Readonly<Record<string, string | number>>;
  readonly hidden?: boolean;
  readonly format?: string;
}

/** Colours every cell of `columns` whose text is exactly `text`. The text stays: colour never speaks alone. */
export interface ColourRule {
  readonly columns: readonly string[];
  readonly text: string;
  readonly background: string;
  /** Backgrounds that the same text may have had before: a rule of ours with one of them gives way to this one. */
  readonly palette?: readonly string[];
}

/** Marks, in bold, the rows where the value of one column begins anew: it parts groups in whatever order people sort. */
export interface SeparatorRule {
  readonly columns: readonly string[];
  /** The column whose value is compared with the row above. */
  readonly of: string;
  readonly background: string;
}

export interface TabDeclaration<C extends Columns = Columns> {
  readonly key: TabKey;
  /** Id of the assessment a gradebook belongs to; empty for tabs that exist once. */
  readonly instance: string;
  readonly title: string;
  /** `a student`: completes the sentence "A row is ...". */
  readonly rowIs: string;
  /** Ordered. */
  readonly columns: C;
  /** The columns that together tell one row from another. */
  readonly id: readonly string[];
  /** What to do about two rows of one id, where this tab knows better than the usual words. */
  readonly idTwice?: string;
  readonly info?: readonly InfoRow[];
  readonly frozenColumns: number;
  readonly tabColour: string;
  /** Hidden is tidiness, not secrecy. */
  readonly hidden: boolean;
  readonly colourRules?: readonly ColourRule[];
  readonly separator?: SeparatorRule;
  /** A row that a person types without an id gets one that begins so; without it such a row is a Problem. */
  readonly idPrefix?: string;
  /** The add-on computes this tab: typing into it asks first. */
  readonly computed: boolean;
  /** What a computed tab was computed from, as a short text: kept with the tab, and not among its cells. */
  readonly madeFrom?: string;
  readonly filter?: boolean;
}

type ValueOfKind = {
  readonly text: string;
  readonly number: number | undefined;
  readonly percent: number | undefined;
  readonly date: CalendarDate | undefined;
  readonly list: readonly string[];
  readonly flag: boolean;
  readonly score: ScoreCell;
  readonly link: LinkCell;
  readonly formula: FormulaCell;
};

/** What stands in a score cell, unread: scores are read with their item at hand. */
export type ScoreCell = string | number | boolean | { readonly date: CalendarDate };

/** A link shows its label; only writing knows the address. */
export type LinkCell =
  | { readonly label: string; readonly url: string }
  /** Leads to another tab of the workbook. */
  | { readonly label: string; readonly to: TabName };

/** Names a tab whether or not it exists yet. */
export interface TabName {
  readonly key: TabKey;
  readonly instance: string;
}

/** A live formula: never written by value. What it shows is read back as text. */
export interface FormulaCell {
  readonly shows: string;
}

export type ValueOf<C extends Column> =
  C extends Column<'choice', infer V>
    ? V | ''
    : C extends Column<infer K, string>
      ? ValueOfKind[Exclude<K, 'choice'>]
      : never;

/** The row type of a declaration. */
export type RowOf<T extends TabDeclaration> = { readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]> };

/** Declares a tab that exists once, keeping its column types. */
export function defineTab<const C extends Columns>(
  tab: Omit<TabDeclaration<C>, 'instance' | 'id'> & {
    readonly id: readonly (keyof C & string)[];
    readonly instance?: string;
  },
): TabDeclaration<C> {
  return { instance: '', ...tab };
}

type Options = Partial<Omit<Column, 'kind' | 'header' | 'note' | 'choices'>>;

/** Text that stays text: ids, names, statements. */
export const text = (header: string, note: string, options: Options = {}): Column<'text'> => ({
  kind: 'text',
  header,
  note,
  width: 140,
  ...options,
});
/** A plain number. */
export const number = (header: string, note: string, options: Options = {}): Column<'number'> => ({
  kind: 'number',
  header,
  note,
  width: 80,
  ...options,
});
/** A percent written as a number from 0 to 100, never as a fraction. */
export const percent = (header: string, note: string, options: Options = {}): Column<'percent'> => ({
  kind: 'percent',
  header,
  note,
  width: 80,
  ...options,
});
/** A calendar date. */
export const date = (header: string, note: string, options: Options = {}): Column<'date'> => ({
  kind: 'date',
  header,
  note,
  width: 100,
  ...options,
});
/** One of a few words. */
export const choice = <const V extends string>(
  header: string,
  note: string,
  choices: readonly V[],
  options: Options = {},
): Column<'choice', V> => ({ kind: 'choice', header, note, width: 110, choices, ...options });
/** Several texts in one cell, separated by a semicolon. */
export const list = (header: string, note: string, options: Options = {}): Column<'list'> => ({
  kind: 'list',
  header,
  note,
  width: 160,
  ...options,
});
/** Yes or no. */
export const flag = (header: string, note: string, options: Options = {}): Column<'flag'> => ({
  kind: 'flag',
  header,
  note,
  width: 80,
  ...options,
});
/** A live formula: a template of formula.ts. */
export const formula = (header: string, note: string, template: string, options: Options = {}): Column<'formula'> => ({
  kind: 'formula',
  header,
  note,
  width: 80,
  ...options,
  formula: template,
});
/** A label that leads somewhere. */
export const link = (header: string, note: string, options: Options = {}): Column<'link'> => ({
  kind: 'link',
  header,
  note,
  width: 140,
  ...options,
});
