/**
 * Tables, with the widths, colours and merges of their cells.
 */

import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { docs_v1 } from '../../workspace/docs';
import { border, hexColour, points, twips } from './units';

/** What stands in a cell is made by the caller, because tables stand in cells. */
export type Contents = (content: readonly docs_v1.Schema$StructuralElement[], width: number) => (Paragraph | Table)[];

/** The line around a cell that says nothing about it: one point, black. */
const USUAL_LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };

const ALIGNMENTS = { TOP: VerticalAlign.TOP, MIDDLE: VerticalAlign.CENTER, BOTTOM: VerticalAlign.BOTTOM } as const;

/**
 * One table of a document.
 * @param available the width that it may take, in twentieths of a point
 */
export function table(source: docs_v1.Schema$Table, available: number, contents: Contents): Table {
  const widths = columnWidths(source, available);
  const hidden = coveredCells(source);
  const rows = (source.tableRows ?? []).map((row, r) => {
    const cells = (row.tableCells ?? []).flatMap((cell, c) => {
      if (hidden.has(`${r},${c}`)) return [];
      const span = cell.tableCellStyle?.columnSpan ?? 1;
      const width = widths.slice(c, c + span).reduce((sum, each) => sum + each, 0);
      return [tableCell(cell, width, contents)];
    });
    const { minRowHeight, preventOverflow, tableHeader } = row.tableRowStyle ?? {};
    return new TableRow({
      children: cells,
      ...(tableHeader ? { tableHeader: true } : {}),
      ...(preventOverflow ? { cantSplit: true } : {}),
      ...(points(minRowHeight) > 0 ? { height: { value: twips(minRowHeight), rule: HeightRule.ATLEAST } } : {}),
    });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}

/** Columns without a width of their own share what is left. */
function columnWidths(source: docs_v1.Schema$Table, available: number): number[] {
  const columns = source.tableStyle?.tableColumnProperties ?? [];
  const fixed = columns.map(({ width, widthType }) => (widthType === 'FIXED_WIDTH' ? twips(width) : 0));
  const free = fixed.filter((width) => width === 0).length;
  const left = Math.max(available - fixed.reduce((sum, width) => sum + width, 0), 0);
  return fixed.map((width) => (width > 0 ? width : Math.max(Math.floor(left / free), 100)));
}

/** The places of the cells that others are merged over; the file has no cells there. */
function coveredCells(source: docs_v1.Schema$Table): Set<string> {
  const covered = new Set<string>();
  for (const [r, { tableCells }] of (source.tableRows ?? []).entries()) {
    for (const [c, { tableCellStyle }] of (tableCells ?? []).entries()) {
      for (let row = r; row < r + (tableCellStyle?.rowSpan ?? 1); row += 1) {
        for (let column = c; column < c + (tableCellStyle?.columnSpan ?? 1); column += 1) {
          if (row !== r || column !== c) covered.add(`${row},${column}`);
        }
      }
    }
  }
  return covered;
}

function tableCell(cell: docs_v1.Schema$TableCell, width: number, contents: Contents): TableCell {
  const style = cell.tableCellStyle ?? {};
  const fill = hexColour(style.backgroundColor);
  const alignment = style.contentAlignment as keyof typeof ALIGNMENTS | null | undefined;
  const margins = {
    top: twips(style.paddingTop),
    bottom: twips(style.paddingBottom),
    left: twips(style.paddingLeft),
    right: twips(style.paddingRight),
  };
  return new TableCell({
    children: contents(cell.content ?? [], width - margins.left - margins.right),
    width: { size: width, type: WidthType.DXA },
    columnSpan: style.columnSpan ?? 1,
    rowSpan: style.rowSpan ?? 1,
    margins: { ...margins, marginUnitType: WidthType.DXA },
    verticalAlign: alignment ? ALIGNMENTS[alignment] : VerticalAlign.TOP,
    borders: {
      top: line(style.borderTop),
      bottom: line(style.borderBottom),
      left: line(style.borderLeft),
      right: line(style.borderRight),
    },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  });
}

function line(given: docs_v1.Schema$TableCellBorder | undefined): IBorderOptions {
  return given === undefined ? USUAL_LINE : border(given);
}
