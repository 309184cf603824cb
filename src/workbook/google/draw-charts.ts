/** Native charts: bars of a table's rows, in place of the earlier ones of the same titles. */
import type { PlacedChart } from '../plan/write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The charts on the sheet that these take the place of; a read, so it comes before the first write. */
export function earlierCharts(sheet: Sheet, charts: readonly PlacedChart[]): Chart[] {
  const titles = new Set(charts.map(({ title }) => title));
  return sheet.getCharts().filter((chart) => titles.has(String(chart.getOptions().get('title'))));
}

/** Takes the earlier charts away and draws the new ones. */
export function drawCharts(sheet: Sheet, charts: readonly PlacedChart[], earlier: readonly Chart[]): void {
  for (const chart of earlier) sheet.removeChart(chart);
  for (const chart of charts) sheet.insertChart(build(sheet, chart));
}

function build(sheet: Sheet, chart: PlacedChart): Chart {
  const builder = sheet.newChart().asBarChart();
  for (const { row, column, rows, columns } of chart.areas)
    builder.addRange(sheet.getRange(row + 1, column + 1, rows, columns));
  builder
    .setTitle(chart.title)
    .setXAxisTitle(chart.axis)
    .setColors([...chart.colours])
    .setOption('legend', { position: chart.stacked ? 'bottom' : 'none' })
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setNumHeaders(chart.headers)
    .setPosition(chart.at.row + 1, chart.at.column + 1, chart.at.right, chart.at.down);
  if (chart.stacked) builder.setStacked();
  return builder.build();
}
