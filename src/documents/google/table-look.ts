/** The look of a table: column widths, thin borders, shading, a pinned header, rows that stay whole, room to write. */
import type { docs_v1 } from '@googleapis/docs';
import { colour, points } from './measure';
import type { PlacedTable } from './placement';

type Request = docs_v1.Schema$Request;

const BORDER: docs_v1.Schema$TableCellBorder = { color: colour('#bdc1c6'), width: points(0.75), dashStyle: 'SOLID' };
const BORDERS = { borderTop: BORDER, borderBottom: BORDER, borderLeft: BORDER, borderRight: BORDER };

/** The requests for one table that stands where it was placed. */
export function tableLook(placed: PlacedTable): Request[] {
  const tableStartLocation = { index: placed.start };
  const { hasHeader, rowHeight } = placed.table;
  const body = placed.rows.map((_, index) => index).slice(hasHeader ? 1 : 0);
  return [
    ...widthRequests(placed),
    { updateTableCellStyle: { tableStartLocation, tableCellStyle: BORDERS, fields: Object.keys(BORDERS).join(',') } },
    ...shadeRequests(placed),
    {
      updateTableRowStyle: { tableStartLocation, tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' },
    },
    ...(rowHeight === undefined || body.length === 0
      ? []
      : [
          {
            updateTableRowStyle: {
              tableStartLocation,
              rowIndices: body,
              tableRowStyle: { minRowHeight: points(rowHeight) },
              fields: 'minRowHeight',
            },
          },
        ]),
    ...(hasHeader ? [{ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } }] : []),
  ];
}

function widthRequests(placed: PlacedTable): Request[] {
  const columnsByWidth = new Map<number, number[]>();
  placed.table.columns.forEach(({ width }, index) => {
    columnsByWidth.set(width, [...(columnsByWidth.get(width) ?? []), index]);
  });
  return [...columnsByWidth].map(([width, columnIndices]) => ({
    updateTableColumnProperties: {
      tableStartLocation: { index: placed.start },
      columnIndices,
      tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(width) },
      fields: 'width,widthType',
    },
  }));
}

/** Neighbouring cells of one shade in a row share a request. */
function shadeRequests(placed: PlacedTable): Request[] {
  return placed.rows.flatMap((row, rowIndex) => {
    const stretches: { from: number; span: number; shade: string }[] = [];
    row.forEach(({ cell: { shade } }, column) => {
      const before = stretches[stretches.length - 1];
      if (shade === undefined) return;
      if (before?.shade === shade && before.from + before.span === column) before.span += 1;
      else stretches.push({ from: column, span: 1, shade });
    });
    return stretches.map(({ from, span, shade }) => ({
      updateTableCellStyle: {
        tableRange: {
          tableCellLocation: { tableStartLocation: { index: placed.start }, rowIndex, columnIndex: from },
          rowSpan: 1,
          columnSpan: span,
        },
        tableCellStyle: { backgroundColor: colour(shade) },
        fields: 'backgroundColor',
      },
    }));
  });
}
