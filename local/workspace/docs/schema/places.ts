/**
 * The shapes by which requests say where: indexes, ranges, cells.
 */
import type { docs_v1 } from '@googleapis/docs';
import { INT, listOf, message, STRING } from './shape';

export const LOCATION = message<docs_v1.Schema$Location>('Location', {
  index: INT,
  segmentId: STRING,
  tabId: STRING,
});

export const END_OF_SEGMENT = message<docs_v1.Schema$EndOfSegmentLocation>('EndOfSegmentLocation', {
  segmentId: STRING,
  tabId: STRING,
});

export const RANGE = message<docs_v1.Schema$Range>('Range', {
  startIndex: INT,
  endIndex: INT,
  segmentId: STRING,
  tabId: STRING,
});

export const CELL_LOCATION = message<docs_v1.Schema$TableCellLocation>('TableCellLocation', {
  tableStartLocation: LOCATION,
  rowIndex: INT,
  columnIndex: INT,
});

export const TABLE_RANGE = message<docs_v1.Schema$TableRange>('TableRange', {
  tableCellLocation: CELL_LOCATION,
  rowSpan: INT,
  columnSpan: INT,
});

export const TABS = message<docs_v1.Schema$TabsCriteria>('TabsCriteria', { tabIds: listOf(STRING) });

/** The two ways of saying where something goes in, of which a request takes one. */
export const INSERTION = { location: LOCATION, endOfSegmentLocation: END_OF_SEGMENT };

export const ONE_INSERTION = { insertion_location: ['location', 'endOfSegmentLocation'] } as const;
