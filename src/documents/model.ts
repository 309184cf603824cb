/**
 * A document as a value. Agendas, plans and copies are made as one of these; a text rendering shows it in tests and
 * in the preview, and `google/` turns it into Docs API requests. It knows nothing of either.
 */

/** A stretch of text in one look. Colours are `#rrggbb`. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Shading behind the text: the pieces of a level bar. */
  readonly background?: string;
  readonly link?: string;
  /** Every character equally wide, so that a bar's length tells a share. */
  readonly mono?: boolean;
  readonly small?: boolean;
}

/** One paragraph's worth of text. */
export type Line = readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** `subtitle` stands under the title; `note` is small and grey: sources, hints, dates. */
export type ParagraphStyle = 'text' | 'subtitle' | 'note';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly line: Line;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly Line[];
}

export interface Checklist {
  readonly kind: 'checklist';
  readonly items: readonly Line[];
}

/** A link on a line of its own. */
export interface Link {
  readonly kind: 'link';
  readonly text: string;
  readonly url: string;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Align = 'start' | 'centre' | 'end';

export interface Column {
  /** Points. The columns of a table share `PAGE_WIDTH`. */
  readonly width: number;
  readonly align?: Align;
}

/** No lines: an empty cell to write in. */
export interface Cell {
  readonly lines: readonly Line[];
  readonly shade?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on each page that the table reaches. */
  readonly header?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Least height of a body row in points: room to write by hand. */
  readonly rowHeight?: number;
  /** Keeps its rows together; for small tables. */
  readonly onOnePage?: boolean;
  /** Its last row stays on the page of what follows. */
  readonly withNext?: boolean;
}

export interface BarPiece {
  readonly name: string;
  readonly count: number;
  readonly colour: string;
}

/** One essential learning: its students, level by level. */
export interface Bar {
  readonly label: string;
  readonly detail: string;
  readonly pieces: readonly BarPiece[];
  /** Said beside the bar: `19 of 28`, and under it `68% proficient`. */
  readonly figure: string;
  readonly figureDetail: string;
}

export interface LevelBars {
  readonly kind: 'levelBars';
  readonly bars: readonly Bar[];
}

/** A block of numbers that "Refresh numbers" replaces while every note around it stays. */
export interface Region {
  readonly kind: 'region';
  /** Stable: it finds the block again. Letters only. */
  readonly name: string;
  /** `As of October 14, 2026`. */
  readonly asOf: string;
  readonly blocks: readonly Simple[];
}

/** One timed part of a meeting, with room to write. */
export interface Box {
  readonly kind: 'box';
  readonly title: string;
  readonly minutes: number;
  /** `2:45 to 2:50`, or empty when the start is not known. */
  readonly clock: string;
  /** How we work in this box, in one line; may be empty. */
  readonly protocol: string;
  readonly prompts: readonly string[];
  /** `Lead: ______`, made by the words of the language. */
  readonly lead: string;
  /** Stands in the frame to write in; empty for a box without one. */
  readonly notes: string;
}

/** What may stand inside a region. */
export type Simple = Heading | Paragraph | Bullets | Checklist | Link | PageBreak | Table | LevelBars;
export type Block = Simple | Region | Box;

export interface Doc {
  /** The file's name. Never holds a student's name. */
  readonly title: string;
  /** The first line, where it is not the file's name: what the line below it says anyway is left out. */
  readonly firstLine?: string;
  readonly blocks: readonly Block[];
}

/** Points between the margins: US Letter, three quarters of an inch on each side. */
export const PAGE_WIDTH = 504;
