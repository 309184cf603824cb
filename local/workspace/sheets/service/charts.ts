/** Charts: kept as what they are made of (type, ranges, place, options); drawing them is the screen's work. */
import { expose, type Kinds } from '../../kernel/kernel';
import { sheetById, touch } from '../edit/cells';
import type { ChartState } from '../model';
import { requireEditor } from '../permission';
import { type Context, fixedHandle, handleOf } from './context';
import { requireSignature, whole, wrongParameters } from './signature';

type Chart = Pick<
  GoogleAppsScript.Spreadsheet.EmbeddedChart,
  'getChartId' | 'getRanges' | 'getContainerInfo' | 'getOptions' | 'modify'
>;
type Builder = Pick<
  GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder,
  | 'addRange'
  | 'asAreaChart'
  | 'asBarChart'
  | 'asColumnChart'
  | 'asComboChart'
  | 'asLineChart'
  | 'asPieChart'
  | 'build'
  | 'clearRanges'
  | 'getRanges'
  | 'setNumHeaders'
  | 'setOption'
  | 'setPosition'
  | 'setTitle'
  | 'setStacked'
  | 'setXAxisTitle'
  | 'setYAxisTitle'
  | 'setColors'
>;
type Options = Pick<GoogleAppsScript.Charts.ChartOptions, 'get'>;

const CHARTS = new WeakMap<object, ChartState>();
const b = 'builder' as const;

const CONTAINER_KINDS: Kinds<GoogleAppsScript.Spreadsheet.ContainerInfo> = {
  getAnchorColumn: b,
  getAnchorRow: b,
  getOffsetX: b,
  getOffsetY: b,
};
const CHART_KINDS: Kinds<Chart> = { getChartId: b, getRanges: b, getContainerInfo: b, getOptions: b, modify: b };
const OPTION_KINDS: Kinds<Options> = { get: b };
const BUILDER_KINDS: Kinds<Builder> = {
  addRange: b,
  asAreaChart: b,
  asBarChart: b,
  asColumnChart: b,
  asComboChart: b,
  asLineChart: b,
  asPieChart: b,
  build: b,
  clearRanges: b,
  getRanges: b,
  setNumHeaders: b,
  setOption: b,
  setPosition: b,
  setTitle: b,
  setStacked: b,
  setXAxisTitle: b,
  setYAxisTitle: b,
  setColors: b,
};

function exposed(context: Context, sheetId: number, state: ChartState): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const made = expose<Chart>(context.kernel, 'EmbeddedChart', CHART_KINDS, {
    getChartId: () => state.id,
    getRanges: () => state.ranges.map((range) => context.range(fixedHandle(range.sheetId, range.area))),
    getContainerInfo: () =>
      expose<GoogleAppsScript.Spreadsheet.ContainerInfo>(context.kernel, 'ContainerInfo', CONTAINER_KINDS, {
        getAnchorColumn: () => state.column,
        getAnchorRow: () => state.row,
        getOffsetX: () => state.offsetX,
        getOffsetY: () => state.offsetY,
      }),
    getOptions: () =>
      expose<Options>(context.kernel, 'ChartOptions', OPTION_KINDS, {
        get: (option: string) => state.options[option] ?? null,
      }) as GoogleAppsScript.Charts.ChartOptions,
    modify: () => chartBuilder(context, sheetId, state),
  }) as GoogleAppsScript.Spreadsheet.EmbeddedChart;
  CHARTS.set(made, state);
  return made;
}

/** `newChart()`, or a chart's `modify()`. */
export function chartBuilder(
  context: Context,
  sheetId: number,
  start?: ChartState,
): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  let state: ChartState = start ?? {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    headers: 0,
    options: {},
  };
  const next = <T>(changes: Partial<ChartState>): T => {
    state = { ...state, ...changes };
    return made as T;
  };
  const as =
    <T>(type: string) =>
    (): T =>
      next<T>({ type });
  const option =
    (method: string, type: string, key: string) =>
    (...args: unknown[]) => {
      requireSignature(`EmbeddedColumnChartBuilder.${method}`, args, [type]);
      return next<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>({
        options: { ...state.options, [key]: args[0] },
      });
    };
  const service: Builder = {
    addRange(...args: unknown[]) {
      requireSignature('EmbeddedChartBuilder.addRange', args, ['Range']);
      const handle = handleOf(args[0]);
      return next({ ranges: [...state.ranges, { sheetId: handle.sheetId, area: handle.area() }] });
    },
    clearRanges: () => next({ ranges: [] }),
    getRanges: () => state.ranges.map((range) => context.range(fixedHandle(range.sheetId, range.area))),
    asAreaChart: as('AREA'),
    asBarChart: as('BAR'),
    asColumnChart: as('COLUMN'),
    asComboChart: as('COMBO'),
    asLineChart: as('LINE'),
    asPieChart: as('PIE'),
    setNumHeaders(...args: unknown[]) {
      requireSignature('EmbeddedChartBuilder.setNumHeaders', args, ['number']);
      return next({ headers: whole(args[0]) });
    },
    setOption(...args: unknown[]) {
      requireSignature('EmbeddedChartBuilder.setOption', args, ['String', 'any']);
      return next({ options: { ...state.options, [args[0] as string]: args[1] } });
    },
    setPosition(...args: unknown[]) {
      requireSignature('EmbeddedChartBuilder.setPosition', args, ['number', 'number', 'number', 'number']);
      const [row = 1, column = 1, offsetX = 0, offsetY = 0] = args.map(whole);
      return next({ row, column, offsetX, offsetY });
    },
    setTitle: option('setTitle', 'String', 'title'),
    setXAxisTitle: option('setXAxisTitle', 'String', 'hAxis.title'),
    setYAxisTitle: option('setYAxisTitle', 'String', 'vAxis.title'),
    setColors: option('setColors', 'Array', 'colors'),
    setStacked: () => next({ options: { ...state.options, isStacked: true } }),
    build: () => exposed(context, sheetId, state),
  };
  const made: unknown = expose<Builder>(context.kernel, 'EmbeddedChartBuilder', BUILDER_KINDS, service);
  return made as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
}

/** The charts of a tab. */
export function chartsOf(context: Context, sheetId: number): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
  return sheetById(context.model, sheetId).charts.map((state) => exposed(context, sheetId, state));
}

/** Puts a built chart on a tab, replaces one, or takes one away. */
export function changeChart(
  context: Context,
  sheetId: number,
  change: 'insert' | 'update' | 'remove',
  chart: unknown,
): void {
  const state = typeof chart === 'object' && chart !== null ? CHARTS.get(chart) : undefined;
  if (!state) throw wrongParameters(`Sheet.${change}Chart`, [chart]);
  const { model } = context;
  requireEditor(context.actor());
  const sheet = sheetById(model, sheetId);
  if (change === 'insert') {
    if (state.ranges.length === 0) throw new Error('At least one range must be added to the chart.');
    if (state.row > sheet.maxRows || state.column > sheet.maxColumns || state.row < 1 || state.column < 1) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    model.nextId += 1;
    sheet.charts = [...sheet.charts, { ...state, id: model.nextId }];
  } else {
    if (!sheet.charts.some((each) => each.id === state.id)) throw new Error('The chart does not exist on this sheet.');
    sheet.charts = sheet.charts.flatMap((each) => (each.id !== state.id ? [each] : change === 'update' ? [state] : []));
  }
  touch(model);
}
