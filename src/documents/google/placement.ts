/**
 * Where everything of a flow will stand in a Google Doc. Indexes count UTF-16 units; a paragraph ends with one for its
 * line end, and a table, each row and each cell begin with one of their own, as does a table's end.
 */
import { type Flow, type FlowCell, type FlowParagraph, type FlowTable, lineText } from '../flow';

export interface PlacedParagraph {
  readonly kind: 'paragraph';
  readonly paragraph: FlowParagraph;
  readonly start: number;
  /** After its line end. */
  readonly end: number;
}

export interface PlacedCell {
  readonly cell: FlowCell;
  readonly paragraphs: readonly PlacedParagraph[];
}

export interface PlacedTable {
  readonly kind: 'table';
  readonly table: FlowTable;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly PlacedCell[])[];
}

export type Placed = PlacedParagraph | PlacedTable;

/** Places a flow whose first paragraph begins at `start` (1 in a fresh document). */
export function place(flow: Flow, start: number): readonly Placed[] {
  let at = start;
  return flow.items.map((item): Placed => {
    const placed = item.kind === 'paragraph' ? placeParagraph(item, at) : placeTable(item, at);
    at = placed.end;
    return placed;
  });
}

function placeParagraph(paragraph: FlowParagraph, start: number): PlacedParagraph {
  return { kind: 'paragraph', paragraph, start, end: start + lineText(paragraph.line).length + 1 };
}

function placeTable(table: FlowTable, start: number): PlacedTable {
  let at = start + 1;
  const rows = table.rows.map((row) => {
    at += 1;
    return row.map((cell): PlacedCell => {
      at += 1;
      const paragraphs = cell.paragraphs.map((paragraph) => {
        const placed = placeParagraph(paragraph, at);
        at = placed.end;
        return placed;
      });
      return { cell, paragraphs };
    });
  });
  return { kind: 'table', table, start, end: at + 1, rows };
}

/** Where what follows the placed items begins. */
export function endOf(placed: readonly Placed[]): number {
  return placed[placed.length - 1]?.end ?? 0;
}

/** Every paragraph in reading order, those of table cells included. */
export function paragraphsOf(placed: readonly Placed[]): PlacedParagraph[] {
  return placed.flatMap((item) =>
    item.kind === 'paragraph' ? [item] : item.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs)),
  );
}
