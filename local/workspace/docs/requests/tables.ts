/**
 * Requests that make tables, and take rows and columns in and out of them.
 */
import type { docs_v1 } from '@googleapis/docs';
import { insertTable } from '../edit';
import { cellStart, rowLength, rowStart, tableLength } from '../measure';
import { areaAt } from '../merges';
import { rangesAfterDelete, rangesAfterInsert } from '../named-ranges';
import { refuse } from '../refusal';
import { CELL_LOCATION, INSERTION, ONE_INSERTION } from '../schema/places';
import { BOOLEAN, INT, message } from '../schema/shape';
import { deleteColumn, deleteRow, emptyTable, insertColumn, insertRow } from '../tables';
import type { DocumentTree } from '../tree';
import { insertionSpot, type ResolvedTable, resolveCell } from './places';
import { requestKind } from './request';

/** What the editor allows; the API's own limit is not published. */
const MOST_COLUMNS = 20;

export const insertTableRequest = requestKind<'insertTable'>(
  message<docs_v1.Schema$InsertTableRequest>(
    'InsertTableRequest',
    { ...INSERTION, rows: INT, columns: INT },
    ONE_INSERTION,
  ),
  (document, request) => {
    const rows = request.rows ?? 0;
    const columns = request.columns ?? 0;
    if (rows < 1 || columns < 1) refuse('The number of rows and columns must be at least 1.'); // ours
    if (columns > MOST_COLUMNS) refuse(`The number of columns must be at most ${MOST_COLUMNS}.`); // ours
    insertTable(document, insertionSpot(document, request), emptyTable(rows, columns));
    return undefined;
  },
);

export const insertTableRowRequest = requestKind<'insertTableRow'>(
  message<docs_v1.Schema$InsertTableRowRequest>('InsertTableRowRequest', {
    tableCellLocation: CELL_LOCATION,
    insertBelow: BOOLEAN,
  }),
  (document, { tableCellLocation, insertBelow }) => {
    const { container, table, start, row, column } = resolveCell(document, tableCellLocation);
    const area = areaAt(table, row, column);
    const at = insertBelow ? area.row + area.rowSpan : area.row;
    const index = rowStart(table, start, at);
    const inserted = insertRow(table, at, insertBelow ? at - 1 : at);
    rangesAfterInsert(document, container.segmentId, index, rowLength(inserted));
    return undefined;
  },
);

export const insertTableColumnRequest = requestKind<'insertTableColumn'>(
  message<docs_v1.Schema$InsertTableColumnRequest>('InsertTableColumnRequest', {
    tableCellLocation: CELL_LOCATION,
    insertRight: BOOLEAN,
  }),
  (document, { tableCellLocation, insertRight }) => {
    const { container, table, start, row, column } = resolveCell(document, tableCellLocation);
    if (table.columns.length >= MOST_COLUMNS) refuse(`The number of columns must be at most ${MOST_COLUMNS}.`); // ours
    const area = areaAt(table, row, column);
    const at = insertRight ? area.column + area.columnSpan : area.column;
    // From the last row up, so that the places computed before the change stay right.
    const places = table.rows.map((_, each) => cellStart(table, start, each, at)).reverse();
    insertColumn(table, at, insertRight ? at - 1 : at);
    for (const place of places) rangesAfterInsert(document, container.segmentId, place, 2);
    return undefined;
  },
);

export const deleteTableRowRequest = requestKind<'deleteTableRow'>(
  message<docs_v1.Schema$DeleteTableRowRequest>('DeleteTableRowRequest', { tableCellLocation: CELL_LOCATION }),
  (document, { tableCellLocation }) => {
    const resolved = resolveCell(document, tableCellLocation);
    const { container, table, start } = resolved;
    const area = areaAt(table, resolved.row, resolved.column);
    if (area.rowSpan === table.rows.length) return deleteTable(document, resolved);
    for (let row = area.row + area.rowSpan - 1; row >= area.row; row -= 1) {
      const from = rowStart(table, start, row);
      const to = rowStart(table, start, row + 1);
      deleteRow(table, row);
      rangesAfterDelete(document, container.segmentId, from, to);
    }
    return undefined;
  },
);

export const deleteTableColumnRequest = requestKind<'deleteTableColumn'>(
  message<docs_v1.Schema$DeleteTableColumnRequest>('DeleteTableColumnRequest', { tableCellLocation: CELL_LOCATION }),
  (document, { tableCellLocation }) => {
    const resolved = resolveCell(document, tableCellLocation);
    const { container, table, start } = resolved;
    const area = areaAt(table, resolved.row, resolved.column);
    if (area.columnSpan === table.columns.length) return deleteTable(document, resolved);
    for (let column = area.column + area.columnSpan - 1; column >= area.column; column -= 1) {
      const places = table.rows.map((_, row): [number, number] => [
        cellStart(table, start, row, column),
        cellStart(table, start, row, column + 1),
      ]);
      deleteColumn(table, column);
      for (const [from, to] of places.reverse()) rangesAfterDelete(document, container.segmentId, from, to);
    }
    return undefined;
  },
);

/** The last row or column takes the table with it. */
function deleteTable(document: DocumentTree, { container, block, table, start }: ResolvedTable): undefined {
  const end = start + tableLength(table);
  container.blocks.splice(block, 1);
  rangesAfterDelete(document, container.segmentId, start, end);
  return undefined;
}
