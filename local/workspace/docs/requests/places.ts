/**
 * Where a request acts: the place, the range or the table that it names, or the refusal that Docs gives for it.
 */
import type { docs_v1 } from '@googleapis/docs';
import { type Spot, settled } from '../edit';
import { contentText, cutsPair } from '../inlines';
import {
  type Container,
  cellContainers,
  containerEnd,
  containerOf,
  findIndex,
  type Point,
  paragraphsIn,
  pointAt,
  type TouchedParagraph,
} from '../locate';
import { refuse } from '../refusal';
import { TAB_ID } from '../render';
import type { Cell, DocumentTree, Table } from '../tree';

const OUT_OF_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';

function segmentNamed(
  document: DocumentTree,
  segmentId: string | null | undefined,
  tabId: string | null | undefined,
): Container {
  checkTab(tabId);
  const container = containerOf(document, segmentId ?? '');
  return container ?? refuse(`Segment with ID ${segmentId} was not found.`); // ours
}

/** A document has one tab here. @throws a refusal for any other */
export function checkTab(tabId: string | null | undefined): void {
  if (tabId && tabId !== TAB_ID) refuse(`The tab ID ${tabId} was not found.`); // ours
}

function checkIndex(index: number, end: number): void {
  if (index < 0) refuse(`Index ${index} must be greater than or equal to 0.`); // ours
  if (index >= end) refuse(`Index ${index} must be less than the end index of the referenced segment, ${end}.`);
}

export interface Insertion {
  readonly location?: docs_v1.Schema$Location;
  readonly endOfSegmentLocation?: docs_v1.Schema$EndOfSegmentLocation;
}

/** The place at which something goes in. */
export function insertionSpot(document: DocumentTree, { location, endOfSegmentLocation }: Insertion): Spot {
  const named = location ?? endOfSegmentLocation ?? refuse('An insertion location must be specified.'); // ours
  const segment = segmentNamed(document, named.segmentId, named.tabId);
  const end = containerEnd(segment);
  const index = location === undefined ? end - 1 : (location.index ?? 0);
  checkIndex(index, end);
  const found = findIndex(segment, index);
  if (found.kind !== 'paragraph' || found.container.place === 'covered') return refuse(OUT_OF_PARAGRAPH);
  const { container, block, paragraph, offset } = found;
  return settled({ container, block, paragraph, offset, index });
}

/** Refuses a place in a header or footer, or in a table, for what only the body takes. */
export function onlyInBody(spot: Spot, what: string): void {
  if (spot.container.segmentId !== '') refuse(`${what} can only be inserted in the document body.`); // ours
  if (spot.container.place !== 'segment') refuse(`${what} cannot be inserted inside a table.`); // ours
}

/** A range within one list of blocks. */
export interface ResolvedRange {
  readonly container: Container;
  readonly start: number;
  readonly end: number;
}

/** Start and end of a range, checked against its segment. `end` may be the segment's end only for a deletion. */
function bounds(document: DocumentTree, range: docs_v1.Schema$Range | undefined, forDeletion: boolean): ResolvedRange {
  const { startIndex, endIndex, segmentId, tabId } = range ?? {};
  if (typeof startIndex !== 'number' || typeof endIndex !== 'number') {
    return refuse('Invalid range: must contain a start and end index');
  }
  const container = segmentNamed(document, segmentId, tabId);
  const end = containerEnd(container);
  if (endIndex <= startIndex) refuse('The range should not be empty.');
  checkIndex(startIndex, end);
  // A range that takes in the last newline has been seen refused and seen accepted: the stricter is built.
  if (!(forDeletion && endIndex === end)) checkIndex(endIndex, end);
  if (startIndex < container.start) refuse('Cannot operate on the first section break in the document.');
  return { container, start: startIndex, end: endIndex };
}

/** The list of blocks that holds both ends of a range. @throws `refusal` when a table is cut or a letter halved */
function within({ container, start, end }: ResolvedRange, refusal: string): ResolvedRange {
  const found = findIndex(container, start);
  if (found.kind === 'structure' || found.kind === 'outside') return refuse(refusal);
  const from = pointAt(found.container, start);
  const to = pointAt(found.container, end);
  if (from === null || to === null) return refuse(refusal);
  if (halves(found.container, from) || halves(found.container, to)) refuse(refusal);
  return { container: found.container, start, end };
}

function halves({ blocks }: Container, { block, offset }: Point): boolean {
  const paragraph = blocks[block];
  return paragraph?.kind === 'paragraph' && cutsPair(contentText(paragraph.content), offset);
}

/** The range of a request that changes what is there. */
export function resolveRange(document: DocumentTree, range: docs_v1.Schema$Range | undefined): ResolvedRange {
  const asked = bounds(document, range, false);
  return within(asked, 'The range must not cut a table or a surrogate pair.'); // ours
}

/** The range of a deletion; `edit.deleteRange` decides the rest. */
export function deletionRange(document: DocumentTree, range: docs_v1.Schema$Range | undefined): ResolvedRange {
  const asked = bounds(document, range, true);
  return within(asked, 'Invalid deletion range. Cannot delete the requested range.');
}

/** The paragraphs that a range touches. */
export function touchedParagraphs({ container, start, end }: ResolvedRange): TouchedParagraph[] {
  return paragraphsIn(container, start, end);
}

export interface ResolvedTable {
  readonly container: Container;
  /** Which block of the container the table is. */
  readonly block: number;
  readonly table: Table;
  readonly start: number;
}

/** The table that begins exactly at a location. */
export function resolveTable(document: DocumentTree, location: docs_v1.Schema$Location | undefined): ResolvedTable {
  if (location === undefined) return refuse('The table start location must be specified.'); // ours
  const segment = segmentNamed(document, location.segmentId, location.tabId);
  const index = location.index ?? 0;
  checkIndex(index, containerEnd(segment));
  const found = findIndex(segment, index);
  if (found.kind !== 'table') return refuse('The provided table start location is invalid.');
  return { container: found.container, block: found.block, table: found.table, start: index };
}

export interface ResolvedCell extends ResolvedTable {
  readonly row: number;
  readonly column: number;
}

/** The cell at a location. */
export function resolveCell(
  document: DocumentTree,
  location: docs_v1.Schema$TableCellLocation | undefined,
): ResolvedCell {
  if (location === undefined) return refuse('The table cell location must be specified.'); // ours
  const resolved = resolveTable(document, location.tableStartLocation);
  const row = location.rowIndex ?? 0;
  const column = location.columnIndex ?? 0;
  const { rows, columns } = resolved.table;
  if (row < 0 || row >= rows.length || column < 0 || column >= columns.length) {
    refuse(`The table has no cell at row ${row}, column ${column}.`); // ours
  }
  return { ...resolved, row, column };
}

/** The container of one cell, found again because an edit moves what stands behind it. */
export function cellContainer(resolved: ResolvedTable, row: number, column: number): Container {
  const { container, table, start } = resolved;
  const cells = cellContainers(container.segmentId, table, start);
  return cells[row * table.columns.length + column] ?? refuse('The table has no such cell.'); // ours
}

/** A cell of a table whose place has been checked. */
export function cellOf(table: Table, row: number, column: number): Cell {
  return table.rows[row]?.cells[column] ?? refuse('The table has no such cell.'); // ours
}
