/**
 * What stands in a Doc that people have written in, as lines and tables: what minutes are read from. It comes from the
 * Doc itself or from pasted text.
 */

export interface ContentLine {
  readonly kind: 'line';
  readonly text: string;
  readonly heading: boolean;
}

export interface ContentTable {
  readonly kind: 'table';
  /** Rows of cells of lines; rows need not be of the same length. Blank lines are left out. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export type ContentBlock = ContentLine | ContentTable;

export interface DocContent {
  /** Id of the Doc, or empty for pasted text. */
  readonly id: string;
  readonly blocks: readonly ContentBlock[];
}

/** Text as one line: trimmed, every kind of space a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of a stretch of text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\v]+/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** List marks and ticks that come along when text is copied. */
const MARKS = /^([-*\u2022\u25cf\u25cb\u25a0\u2610\u2611\u2612\u2713]|\[[ x]?\])\s+/i;

/**
 * Pasted text: a line with tabs is a row of a table, and rows that follow each other are one table; other lines stand
 * for themselves.
 *
 * @param isHeading tells the headings of an agenda by their text, for pasted text has no styles
 */
export function contentOfText(text: string, isHeading: (line: string) => boolean): DocContent {
  const blocks: ContentBlock[] = [];
  let rows: string[][][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const raw of text.split(/\r\n|[\n\r]/)) {
    if (raw.includes('\t')) {
      rows.push(raw.split('\t').map((cell) => linesOf(cell)));
      continue;
    }
    endTable();
    for (const line of linesOf(raw)) {
      const bare = line.replace(MARKS, '');
      blocks.push({ kind: 'line', text: bare, heading: isHeading(bare) });
    }
  }
  endTable();
  return { id: '', blocks };
}
