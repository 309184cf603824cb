/**
 * Where a tab's charts draw from, and where they stand: right of the table, one under the other. Printed across, as
 * Sheets does by itself, a table and its charts then share a page; below the rows the charts would be a second one.
 */
import type { Change, ChartOfRows } from '../changes';
import type { TabDeclaration } from '../declaration';
import { rowId } from '../table';
import { neighbours } from './colours';
import type { PlacedChart, TabRef, Write } from './write';

const WIDTH = 430;
const LEAST_HEIGHT = 220;
/** Pixels of a bar with the room around it, the least that leaves its label legible, and of title, axis and legend. */
const BAR = 24;
const NARROW_BAR = 14;
const AROUND = 130;
const USUAL_HEIGHT = 520;
const GAP = 16;
/** What a column is wide that the team added and nobody measured. */
const COLUMN = 100;
/** Empty columns of a new tab that the charts stand on. */
export const CHART_COLUMNS = Math.ceil((WIDTH + 2 * GAP) / COLUMN);

/** The table that the charts stand beside. */
interface Table {
  readonly tab: TabDeclaration;
  readonly columns: ReadonlyMap<string, number>;
  readonly headerRow: number;
  /** Where a row stands when everything else is written. */
  readonly rowAt: ReadonlyMap<string, number>;
  /** How many columns hold something, with those that the team added. */
  readonly used: number;
}

/** One write with all charts of the tab, or none. */
export function placeCharts(changes: readonly Change[], ref: TabRef, table: Table): Write[] {
  const asked = changes.flatMap((change) => (change.kind === 'charts' ? change.charts : []));
  const beside = besideOf(table);
  let down = 0;
  const charts = asked.flatMap((chart): PlacedChart[] => {
    const placed = placeChart(chart, table, { ...beside, down });
    if (!placed) return [];
    down += placed.height + GAP;
    return [placed];
  });
  return charts.length === 0 ? [] : [{ kind: 'charts', ref, charts }];
}

/** Right of everything; counted from the last column of ours, which is always there. */
function besideOf({ tab, columns, headerRow, used }: Table): Omit<PlacedChart['at'], 'down'> {
  const [key = '', column = 0] = [...columns].reduce<[string, number]>(
    (last, each) => (each[1] >= last[1] ? each : last),
    ['', 0],
  );
  const added = Math.max(0, used - 1 - column);
  return { row: headerRow + 1, column, right: (tab.columns[key]?.width ?? COLUMN) + added * COLUMN + GAP };
}

function placeChart(chart: ChartOfRows, table: Table, at: PlacedChart['at']): PlacedChart | undefined {
  const { columns, headerRow, rowAt } = table;
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
    at,
    width: WIDTH,
    height: heightFor(rows.length),
  };
}

/** Many bars stand closer, and where even that is not enough the chart grows. */
function heightFor(bars: number): number {
  const usual = Math.min(USUAL_HEIGHT, Math.max(LEAST_HEIGHT, bars * BAR + AROUND));
  return Math.max(usual, bars * NARROW_BAR + AROUND);
}
