/** Where a tab's charts draw from, and where they stand: under the last row, side by side. */
import type { Change, ChartOfRows } from '../changes';
import { rowId } from '../table';
import { neighbours } from './colours';
import type { PlacedChart, TabRef, Write } from './write';

const WIDTH = 430;
const LEAST_HEIGHT = 170;
/** Pixels of a bar with the room around it, the least that leaves its label legible, and of title, axis and legend. */
const BAR = 24;
const NARROW_BAR = 14;
const AROUND = 110;
const USUAL_HEIGHT = 520;
const GAP = 16;
/** Rows left free between the last row and the charts. */
const FREE_ROWS = 1;

/** One write with all charts of the tab, or none. `rowAt` is where a row stands when everything else is written. */
export function placeCharts(
  changes: readonly Change[],
  ref: TabRef,
  columns: ReadonlyMap<string, number>,
  headerRow: number,
  rowAt: ReadonlyMap<string, number>,
): Write[] {
  const asked = changes.flatMap((change) => (change.kind === 'charts' ? change.charts : []));
  const below = Math.max(headerRow, ...rowAt.values()) + 1 + FREE_ROWS;
  const charts = asked.flatMap((chart, place) => placeChart(chart, place, columns, headerRow, rowAt, below) ?? []);
  return charts.length === 0 ? [] : [{ kind: 'charts', ref, charts }];
}

function placeChart(
  chart: ChartOfRows,
  place: number,
  columns: ReadonlyMap<string, number>,
  headerRow: number,
  rowAt: ReadonlyMap<string, number>,
  below: number,
): PlacedChart | undefined {
  const rows = chart.rows.flatMap((id) => rowAt.get(rowId(id)) ?? []);
  const label = columns.get(chart.label);
  const values = chart.values.flatMap((key) => columns.get(key) ?? []);
  if (rows.length === 0 || label === undefined || values.length === 0) return undefined;
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  // Right under the header the header's words name what is drawn.
  const headers = first === headerRow + 1 ? 1 : 0;
  const row = first - headers;
  const areas = [{ column: label, count: 1 }, ...neighbours(values)].map(({ column, count }) => ({
    row,
    column,
    rows: last - row + 1,
    columns: count,
  }));
  return {
    title: chart.title,
    areas,
    headers,
    stacked: values.length > 1,
    colours: chart.colours,
    axis: chart.axis,
    at: { row: below, column: 0, right: place * (WIDTH + GAP) },
    width: WIDTH,
    height: heightFor(rows.length),
  };
}

/** Many bars stand closer, and where even that is not enough the chart grows. */
function heightFor(bars: number): number {
  const usual = Math.min(USUAL_HEIGHT, Math.max(LEAST_HEIGHT, bars * BAR + AROUND));
  return Math.max(usual, bars * NARROW_BAR + AROUND);
}
