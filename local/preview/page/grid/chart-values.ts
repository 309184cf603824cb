/** From a chart's ranges to series: the header names them, the first column names the points, as Sheets reads them. */
import type { ChartShown } from '../../worker/protocol';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartValues {
  readonly title: string;
  readonly points: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
  readonly colours: readonly string[];
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** `none`, `bottom`, or where Sheets puts it by itself. */
  readonly legend: string;
}

/** Sheets' own colours, in order. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

export function chartValues({ state, data }: ChartShown): ChartValues {
  const headers = headersOf(state.headers, data);
  const names = headers === 0 ? [] : (data[headers - 1] ?? []);
  const body = data.slice(headers);
  const width = Math.max(0, ...data.map((row) => row.length));
  const option = (name: string): string => {
    const value = state.options[name];
    return typeof value === 'string' ? value : '';
  };
  const { colors, isStacked } = state.options;
  return {
    title: option('title'),
    points: body.map((row) => String(row[0] ?? '')),
    series: Array.from({ length: Math.max(0, width - 1) }, (_, index) => ({
      name: String(names[index + 1] ?? ''),
      values: body.map((row) => {
        const value = row[index + 1];
        return typeof value === 'number' ? value : null;
      }),
    })),
    stacked: isStacked === true || typeof isStacked === 'string',
    colours: Array.isArray(colors) && colors.length > 0 ? colors.map(String) : COLOURS,
    horizontalTitle: option('hAxis.title'),
    verticalTitle: option('vAxis.title'),
    legend: legendOf(state.options),
  };
}

/** Sheets finds out by itself where nothing is said: a first row with a number in it is no header. */
function headersOf(said: number, [first = []]: ChartShown['data']): number {
  return said > 0 || first.slice(1).some((value) => typeof value === 'number') ? said : 1;
}

function legendOf(options: ChartShown['state']['options']): string {
  const { legend, 'legend.position': position } = options;
  const held = typeof legend === 'object' && legend !== null && 'position' in legend ? legend.position : position;
  return typeof held === 'string' ? held : 'top';
}

/** The end of the value axis and its steps: round numbers, at most five steps. */
export function axisSteps(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10;
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
}
