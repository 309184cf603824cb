/**
 * Requests that change how tables look: cells, columns, rows, merges.
 */
import type { docs_v1 } from '@googleapis/docs';
import { deleteRange } from '../edit';
import { containerEnd } from '../locate';
import { blocksLength } from '../measure';
import { type CellArea, contains, mergedCells, overlap, placedCells } from '../merges';
import { rangesAfterInsert } from '../named-ranges';
import { refuse } from '../refusal';
import { LOCATION, TABLE_RANGE } from '../schema/places';
import { INT, listOf, message, STRING } from '../schema/shape';
import { TABLE_CELL_STYLE, TABLE_COLUMN_PROPERTIES, TABLE_ROW_STYLE } from '../schema/styles';
import { maskedFields, withFields } from '../style-values';
import { DEFAULT_COLUMN, DEFAULT_ROW, defaultCellStyle, isEmptyCell, unmerge } from '../tables';
import type { Block, DocumentTree, Table, TableCellStyle } from '../tree';
import { copyOf, emptyParagraph } from '../tree';
import { cellContainer, cellOf, type ResolvedTable, resolveCell, resolveTable } from './places';
import { requestKind } from './request';

/** A table range: the table, and the area of it. */
function resolveArea(
  document: DocumentTree,
  range: docs_v1.Schema$TableRange | undefined,
): { readonly resolved: ResolvedTable; readonly area: CellArea } {
  if (range === undefined) return refuse('The table range must be specified.'); // ours
  const resolved = resolveCell(document, range.tableCellLocation);
  const { row, column, table } = resolved;
  const area = { row, column, rowSpan: range.rowSpan ?? 0, columnSpan: range.columnSpan ?? 0 };
  if (area.rowSpan < 1 || area.columnSpan < 1) refuse('The row span and column span must be at least 1.'); // ours
  if (row + area.rowSpan > table.rows.length || column + area.columnSpan > table.columns.length) {
    refuse('The table range must be inside the bounds of the table.'); // ours
  }
  return { resolved, area };
}

const CELL_STYLE_FIELDS: readonly (keyof TableCellStyle)[] = [
  'backgroundColor',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'borderTop',
  'contentAlignment',
  'paddingBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
];

type Border = 'borderBottom' | 'borderLeft' | 'borderRight' | 'borderTop';

/** Docs sets borders in this order, because two cells share each of them. */
const BORDERS: readonly {
  readonly border: Border;
  readonly across: Border;
  readonly row: number;
  readonly column: number;
}[] = [
  { border: 'borderRight', across: 'borderLeft', row: 0, column: 1 },
  { border: 'borderLeft', across: 'borderRight', row: 0, column: -1 },
  { border: 'borderBottom', across: 'borderTop', row: 1, column: 0 },
  { border: 'borderTop', across: 'borderBottom', row: -1, column: 0 },
];

export const updateTableCellStyleRequest = requestKind<'updateTableCellStyle'>(
  message<docs_v1.Schema$UpdateTableCellStyleRequest>(
    'UpdateTableCellStyleRequest',
    { tableCellStyle: TABLE_CELL_STYLE, fields: STRING, tableRange: TABLE_RANGE, tableStartLocation: LOCATION },
    { cells: ['tableRange', 'tableStartLocation'] },
  ),
  (document, request) => {
    const style: TableCellStyle = request.tableCellStyle ?? {};
    const fields = maskedFields(request.fields, CELL_STYLE_FIELDS);
    for (const { border } of BORDERS) {
      const given = fields.includes(border) ? style[border] : undefined;
      if (given !== undefined && given.color?.color === undefined) {
        refuse('Table cell borders cannot be transparent.'); // ours
      }
    }
    const { table, area } =
      request.tableRange === undefined
        ? wholeTable(resolveTable(document, request.tableStartLocation).table)
        : tableAndArea(resolveArea(document, request.tableRange));
    const plain = fields.filter((field) => !field.startsWith('border'));
    const cells = placedCells(table).filter((each) => contains(area, { ...each, rowSpan: 1, columnSpan: 1 }));
    for (const { cell } of cells) cell.style = withFields(cell.style, style, plain, defaultCellStyle());
    for (const { border, across, row, column } of BORDERS) {
      if (!fields.includes(border)) continue;
      for (const each of cells) {
        each.cell.style = withFields(each.cell.style, style, [border]);
        const neighbour = table.rows[each.row + row]?.cells[each.column + column];
        if (neighbour !== undefined) {
          neighbour.style = withFields(neighbour.style, { [across]: style[border] }, [across]);
        }
      }
    }
    return undefined;
  },
);

interface TableArea {
  readonly table: Table;
  readonly area: CellArea;
}

function wholeTable(table: Table): TableArea {
  return { table, area: { row: 0, column: 0, rowSpan: table.rows.length, columnSpan: table.columns.length } };
}

function tableAndArea({ resolved, area }: ReturnType<typeof resolveArea>): TableArea {
  return { table: resolved.table, area };
}

/** The rows or columns that a request lists; none listed means all. */
function listed(indices: readonly number[] | null | undefined, length: number, what: string): number[] {
  if (!indices?.length) return Array.from({ length }, (_, i) => i);
  const outside = indices.find((index) => index < 0 || index >= length);
  if (outside !== undefined) refuse(`The table has no ${what} ${outside}.`); // ours
  return [...indices];
}

const NARROWEST_COLUMN = 5;

export const updateTableColumnPropertiesRequest = requestKind<'updateTableColumnProperties'>(
  message<docs_v1.Schema$UpdateTableColumnPropertiesRequest>('UpdateTableColumnPropertiesRequest', {
    tableStartLocation: LOCATION,
    columnIndices: listOf(INT),
    tableColumnProperties: TABLE_COLUMN_PROPERTIES,
    fields: STRING,
  }),
  (document, request) => {
    const { table } = resolveTable(document, request.tableStartLocation);
    const properties = request.tableColumnProperties ?? {};
    const fields = maskedFields(request.fields, ['width', 'widthType']);
    if (fields.includes('width') && properties.width && (properties.width.magnitude ?? 0) < NARROWEST_COLUMN) {
      refuse(`The width of a column must be at least ${NARROWEST_COLUMN} points.`); // ours
    }
    for (const index of listed(request.columnIndices, table.columns.length, 'column')) {
      const column = withFields(table.columns[index] ?? {}, properties, fields, DEFAULT_COLUMN);
      if (column.widthType === 'FIXED_WIDTH' && column.width === undefined) {
        refuse('The width must be set when the width type is FIXED_WIDTH.'); // ours
      }
      table.columns[index] = column;
    }
    return undefined;
  },
);

export const updateTableRowStyleRequest = requestKind<'updateTableRowStyle'>(
  message<docs_v1.Schema$UpdateTableRowStyleRequest>('UpdateTableRowStyleRequest', {
    tableStartLocation: LOCATION,
    rowIndices: listOf(INT),
    tableRowStyle: TABLE_ROW_STYLE,
    fields: STRING,
  }),
  (document, request) => {
    const { table } = resolveTable(document, request.tableStartLocation);
    const fields = maskedFields(request.fields, ['minRowHeight', 'preventOverflow']);
    for (const index of listed(request.rowIndices, table.rows.length, 'row')) {
      const row = table.rows[index];
      if (row !== undefined) row.style = withFields(row.style, request.tableRowStyle ?? {}, fields, DEFAULT_ROW);
    }
    return undefined;
  },
);

export const pinTableHeaderRowsRequest = requestKind<'pinTableHeaderRows'>(
  message<docs_v1.Schema$PinTableHeaderRowsRequest>('PinTableHeaderRowsRequest', {
    tableStartLocation: LOCATION,
    pinnedHeaderRowsCount: INT,
  }),
  (document, { tableStartLocation, pinnedHeaderRowsCount }) => {
    const { table } = resolveTable(document, tableStartLocation);
    const count = pinnedHeaderRowsCount ?? 0;
    if (count < 0 || count > table.rows.length) {
      refuse('The number of pinned header rows must be between 0 and the number of rows.'); // ours
    }
    for (const [index, row] of table.rows.entries()) {
      const { tableHeader: _before, ...style } = row.style;
      row.style = index < count ? { ...style, tableHeader: true } : style;
    }
    return undefined;
  },
);

export const mergeTableCellsRequest = requestKind<'mergeTableCells'>(
  message<docs_v1.Schema$MergeTableCellsRequest>('MergeTableCellsRequest', { tableRange: TABLE_RANGE }),
  (document, { tableRange }) => {
    const { resolved, area } = resolveArea(document, tableRange);
    const { table } = resolved;
    if (mergedCells(table).some((merge) => overlap(area, merge) && !contains(area, merge))) {
      refuse('The table range must be rectangular.'); // ours
    }
    unmerge(table, area);
    const head = cellOf(table, area.row, area.column);
    for (let row = area.row; row < area.row + area.rowSpan; row += 1) {
      for (let column = area.column; column < area.column + area.columnSpan; column += 1) {
        if (row !== area.row || column !== area.column) moveContent(document, resolved, row, column, area);
      }
    }
    Object.assign(head, { rowSpan: area.rowSpan, columnSpan: area.columnSpan });
    return undefined;
  },
);

/** Moves what is in a cell to the end of the cell that will cover it, as paragraphs of its own. */
function moveContent(
  document: DocumentTree,
  resolved: ResolvedTable,
  row: number,
  column: number,
  area: CellArea,
): void {
  const cell = cellOf(resolved.table, row, column);
  if (isEmptyCell(cell)) return;
  const moved: Block[] = copyOf(cell.content);
  const from = cellContainer(resolved, row, column);
  const last = cell.content.at(-1);
  const end = containerEnd(from) - 1;
  if (end > from.start) deleteRange(document, from, from.start, end);
  cell.content.splice(
    0,
    cell.content.length,
    last?.kind === 'paragraph' ? emptyParagraph(last.style) : emptyParagraph(),
  );
  const head = cellOf(resolved.table, area.row, area.column);
  const to = cellContainer(resolved, area.row, area.column);
  const index = containerEnd(to);
  if (isEmptyCell(head)) {
    head.content.splice(0, 1, ...moved);
    rangesAfterInsert(document, to.segmentId, index - 1, blocksLength(moved) - 1);
  } else {
    head.content.push(...moved);
    rangesAfterInsert(document, to.segmentId, index, blocksLength(moved));
  }
}

export const unmergeTableCellsRequest = requestKind<'unmergeTableCells'>(
  message<docs_v1.Schema$UnmergeTableCellsRequest>('UnmergeTableCellsRequest', { tableRange: TABLE_RANGE }),
  (document, { tableRange }) => {
    const { resolved, area } = resolveArea(document, tableRange);
    const { table } = resolved;
    for (const merge of mergedCells(table)) if (overlap(area, merge)) unmerge(table, merge);
    return undefined;
  },
);
