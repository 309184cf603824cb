/**
 * From an index to a place in the tree, and from a range to two places in one list of blocks.
 */
import { blockLength, blocksLength } from './measure';
import { holds, mergedCells } from './merges';
import type { Block, DocumentTree, Paragraph, Table } from './tree';
import { segmentOf } from './tree';

/** A list of blocks with the index at which it begins. */
export interface Container {
  readonly segmentId: string;
  readonly blocks: Block[];
  readonly start: number;
  /** `covered`: a cell that another one is merged over; nothing can be put there. */
  readonly place: 'segment' | 'cell' | 'covered';
}

export type Found =
  | {
      readonly kind: 'paragraph';
      readonly container: Container;
      readonly block: number;
      readonly paragraph: Paragraph;
      readonly offset: number;
    }
  /** The index is the start of a table. */
  | { readonly kind: 'table'; readonly container: Container; readonly block: number; readonly table: Table }
  /** The index is the start of a row or cell, or the end of a table. */
  | { readonly kind: 'structure' }
  | { readonly kind: 'outside' };

/** A point between two units of a container: before the unit at `offset` of block `block`. */
export interface Point {
  readonly block: number;
  readonly offset: number;
}

/** The body begins at 1, after its section break; headers and footers at 0. */
export function containerOf(document: DocumentTree, segmentId: string): Container | undefined {
  const blocks = segmentOf(document, segmentId);
  return blocks && { segmentId, blocks, start: segmentId === '' ? 1 : 0, place: 'segment' };
}

export function containerEnd(container: Container): number {
  return container.start + blocksLength(container.blocks);
}

/** The containers of a table's cells, row by row. */
export function cellContainers(segmentId: string, table: Table, tableStart: number): Container[] {
  const merged = mergedCells(table);
  const containers: Container[] = [];
  let at = tableStart + 1;
  for (const [row, { cells }] of table.rows.entries()) {
    at += 1;
    for (const [column, cell] of cells.entries()) {
      const covered = merged.some((area) => !(area.row === row && area.column === column) && holds(area, row, column));
      containers.push({ segmentId, blocks: cell.content, start: at + 1, place: covered ? 'covered' : 'cell' });
      at += 1 + blocksLength(cell.content);
    }
  }
  return containers;
}

/** What is at an index of a container. */
export function findIndex(container: Container, index: number): Found {
  let at = container.start;
  for (const [block, each] of container.blocks.entries()) {
    const end = at + blockLength(each);
    if (index >= at && index < end) {
      if (each.kind === 'paragraph') {
        return { kind: 'paragraph', container, block, paragraph: each, offset: index - at };
      }
      if (index === at) return { kind: 'table', container, block, table: each };
      const cell = cellContainers(container.segmentId, each, at).find(
        (inner) => index >= inner.start && index < containerEnd(inner),
      );
      return cell === undefined ? { kind: 'structure' } : findIndex(cell, index);
    }
    at = end;
  }
  return { kind: 'outside' };
}

/** The point at an index that lies directly in this container; null when it is outside or within a table. */
export function pointAt(container: Container, index: number): Point | null {
  let at = container.start;
  for (const [block, each] of container.blocks.entries()) {
    const end = at + blockLength(each);
    if (index === at) return { block, offset: 0 };
    if (index > at && index < end) return each.kind === 'paragraph' ? { block, offset: index - at } : null;
    at = end;
  }
  return index === at ? { block: container.blocks.length, offset: 0 } : null;
}

/** The index at which a block of a container begins. */
export function blockStart(container: Container, block: number): number {
  return container.start + blocksLength(container.blocks.slice(0, block));
}

/** A paragraph that a range touches, and the part of it that is in the range; `to` counts the newline. */
export interface TouchedParagraph {
  readonly container: Container;
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** The paragraphs that overlap `start`..`end`, those in tables included, in order. */
export function paragraphsIn(container: Container, start: number, end: number): TouchedParagraph[] {
  const touched: TouchedParagraph[] = [];
  let at = container.start;
  for (const [block, each] of container.blocks.entries()) {
    const length = blockLength(each);
    if (at < end && at + length > start) {
      if (each.kind === 'paragraph') {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, length);
        touched.push({ container, block, paragraph: each, start: at, from, to });
      } else {
        for (const cell of cellContainers(container.segmentId, each, at)) {
          touched.push(...paragraphsIn(cell, start, end));
        }
      }
    }
    at += length;
  }
  return touched;
}

/** Every paragraph of a container, those in tables included. */
export function allParagraphs(container: Container): TouchedParagraph[] {
  return paragraphsIn(container, container.start, containerEnd(container));
}
