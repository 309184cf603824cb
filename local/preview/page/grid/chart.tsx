/** A chart that the add-on put on a tab, drawn in SVG: columns, bars, lines. */
import type { JSX } from 'preact';
import type { ChartShown } from '../../worker/protocol';
import { type ChartBox, chartBox } from './chart-box';
import { axisSteps, type ChartValues, chartValues } from './chart-values';
import { startOf } from './geometry';
import { HEADER_WIDTH, type Layout } from './layout';

/** What Sheets makes a chart without a size of its own. */
const WIDTH = 600;
const HEIGHT = 371;
const LETTER = 6.2;

/** What a chart says, for who does not see it: it is read out beside the grid, because a grid holds rows alone. */
export function chartWords(chart: ChartShown): string {
  const values = chartValues(chart);
  const spoken = values.points.map(
    (point, index) =>
      `${point}: ${values.series.map(({ name, values: of }) => `${name} ${of[index] ?? 'none'}`.trim()).join(', ')}`,
  );
  return `${values.title || 'Chart'}. ${spoken.join('; ')}`;
}

export function Chart({ chart, layout }: { readonly chart: ChartShown; readonly layout: Layout }): JSX.Element {
  const { row, column, offsetX, offsetY, options, type } = chart.state;
  const values = chartValues(chart);
  const size = (name: string, usual: number) => {
    const value = options[name];
    return typeof value === 'number' ? value : usual;
  };
  const width = size('width', WIDTH);
  const height = size('height', HEIGHT);
  const box = chartBox(values, type === 'BAR', width, height);
  return (
    <figure
      class="chart"
      aria-hidden="true"
      style={{
        left: `${HEADER_WIDTH + startOf(layout.columns, column) + offsetX}px`,
        top: `${startOf(layout.rows, row) - layout.frozenHeight + offsetY}px`,
        width: `${width}px`,
        height: `${height}px`,
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <text x={16} y={28} class="chart-title">
          {values.title}
        </text>
        <Legend values={values} box={box} />
        {type === 'BAR' ? (
          <Bars values={values} box={box} />
        ) : (
          <Columns values={values} box={box} line={type === 'LINE' || type === 'AREA'} />
        )}
      </svg>
    </figure>
  );
}

interface PlotProps {
  readonly values: ChartValues;
  readonly box: ChartBox;
}

function Legend({ values, box }: PlotProps): JSX.Element | null {
  if (box.legendY === null) return null;
  const y = box.legendY;
  const widths = values.series.map(({ name }) => 28 + name.length * LETTER);
  let x = Math.max(16, Math.min(box.left, box.right - widths.reduce((sum, each) => sum + each, 0)));
  return (
    <g>
      {values.series.map(({ name }, index) => {
        const at = x;
        x += widths[index] ?? 0;
        return (
          <g key={index}>
            <rect x={at} y={y - 10} width={10} height={10} fill={colourOf(values, index)} />
            <text x={at + 15} y={y} class="chart-text">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function colourOf({ colours }: ChartValues, index: number): string {
  return colours[index % colours.length] ?? '#4285f4';
}

/** The largest value on the axis: of the sums where series are stacked. */
function largest({ series, points, stacked }: ChartValues): number {
  if (!stacked) return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return Math.max(0, ...points.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)));
}

function Columns({ values, box, line }: PlotProps & { readonly line: boolean }): JSX.Element {
  const steps = axisSteps(largest(values));
  const top = steps.at(-1) ?? 1;
  const y = (value: number) => box.bottom - (value / top) * (box.bottom - box.top);
  const band = (box.right - box.left) / Math.max(1, values.points.length);
  const middle = (index: number) => box.left + band * (index + 0.5);
  const wide = (band * 0.7) / (values.stacked ? 1 : Math.max(1, values.series.length));
  return (
    <g>
      {steps.map((step) => (
        <g key={step}>
          <line x1={box.left} x2={box.right} y1={y(step)} y2={y(step)} class="chart-line" />
          <text x={box.left - 6} y={y(step) + 4} class="chart-text" text-anchor="end">
            {step}
          </text>
        </g>
      ))}
      {values.points.map((point, index) => (
        <text key={index} x={middle(index)} y={box.bottom + 18} class="chart-text" text-anchor="middle">
          {shortened(point, band)}
        </text>
      ))}
      {values.series.map((series, s) =>
        line ? (
          <polyline
            key={s}
            points={series.values
              .flatMap((value, index) => (value === null ? [] : [`${middle(index)},${y(value)}`]))
              .join(' ')}
            fill="none"
            stroke={colourOf(values, s)}
            stroke-width={2.5}
          />
        ) : (
          series.values.map((value, index) => {
            if (value === null || value === 0) return null;
            const below = values.stacked ? sumBelow(values, s, index) : 0;
            const x = values.stacked ? middle(index) - wide / 2 : middle(index) - band * 0.35 + wide * s;
            return (
              <rect
                key={`${s} ${index}`}
                x={x}
                y={y(below + value)}
                width={wide}
                height={y(below) - y(below + value)}
                fill={colourOf(values, s)}
              />
            );
          })
        ),
      )}
      <AxisTitle box={box} text={values.horizontalTitle} />
    </g>
  );
}

function Bars({ values, box }: PlotProps): JSX.Element {
  const steps = axisSteps(largest(values));
  const top = steps.at(-1) ?? 1;
  const x = (value: number) => box.left + (value / top) * (box.right - box.left);
  const band = (box.bottom - box.top) / Math.max(1, values.points.length);
  const thick = (band * 0.72) / (values.stacked ? 1 : Math.max(1, values.series.length));
  // Labels closer than their height are thinned out, as Sheets does.
  const every = Math.max(1, Math.ceil(13 / band));
  return (
    <g>
      {steps.map((step) => (
        <g key={step}>
          <line x1={x(step)} x2={x(step)} y1={box.top} y2={box.bottom} class="chart-line" />
          <text x={x(step)} y={box.bottom + 17} class="chart-text" text-anchor="middle">
            {step}
          </text>
        </g>
      ))}
      {values.points.map((point, index) =>
        index % every === 0 ? (
          <text
            key={index}
            x={box.left - 8}
            y={box.top + band * (index + 0.5) + 4}
            class="chart-text"
            text-anchor="end"
          >
            {shortened(point, box.left - 16)}
          </text>
        ) : null,
      )}
      {values.series.map((series, s) =>
        series.values.map((value, index) => {
          if (value === null || value === 0) return null;
          const before = values.stacked ? sumBelow(values, s, index) : 0;
          const y = box.top + band * (index + 0.14) + (values.stacked ? 0 : thick * s);
          const width = x(before + value) - x(before);
          return (
            <g key={`${s} ${index}`}>
              <rect x={x(before)} y={y} width={width} height={thick} fill={colourOf(values, s)} />
              {values.stacked && width > String(value).length * 8 + 4 && thick > 13 && (
                <text x={x(before) + width / 2} y={y + thick / 2 + 4} class="chart-text" text-anchor="middle">
                  {value}
                </text>
              )}
            </g>
          );
        }),
      )}
      <AxisTitle box={box} text={values.horizontalTitle} />
    </g>
  );
}

function AxisTitle({ box, text }: { readonly box: ChartBox; readonly text: string }): JSX.Element {
  return (
    <text x={(box.left + box.right) / 2} y={box.bottom + 36} class="chart-text" text-anchor="middle">
      {text}
    </text>
  );
}

function sumBelow({ series }: ChartValues, before: number, index: number): number {
  return series.slice(0, before).reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

function shortened(text: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / LETTER));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
