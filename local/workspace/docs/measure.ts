/**
 * Lengths in the document's own units: UTF-16 code units, with one index for each chip, and for the start of a table,
 * of each row and of each cell, and for the end of a table.
 */
import type { Block, Inline, Paragraph, Row, Table } from './tree';

export function inlineLength(inline: Inline): number {
  return inline.kind === 'text' ? inline.text.length : 1;
}

/** Length of a line's content without its newline. */
export function contentLength(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + inlineLength(inline), 0);
}

/** A paragraph with its newline. */
export function paragraphLength(paragraph: Paragraph): number {
  return contentLength(paragraph.content) + 1;
}

export function rowLength(row: Row): number {
  return 1 + row.cells.reduce((sum, cell) => sum + 1 + blocksLength(cell.content), 0);
}

export function tableLength(table: Table): number {
  return 2 + table.rows.reduce((sum, row) => sum + rowLength(row), 0);
}

export function blockLength(block: Block): number {
  return block.kind === 'paragraph' ? paragraphLength(block) : tableLength(block);
}

export function blocksLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

/** The index at which a row begins, in a table that begins at `tableStart`. */
export function rowStart(table: Table, tableStart: number, row: number): number {
  return tableStart + 1 + table.rows.slice(0, row).reduce((sum, each) => sum + rowLength(each), 0);
}

/** The index at which a cell begins; its content begins one later. */
export function cellStart(table: Table, tableStart: number, row: number, column: number): number {
  const cells = table.rows[row]?.cells ?? [];
  const before = cells.slice(0, column).reduce((sum, cell) => sum + 1 + blocksLength(cell.content), 0);
  return rowStart(table, tableStart, row) + 1 + before;
}
