/** A chart that the add-on put on a tab, drawn in SVG: columns, bars, lines; the numbers are read out as a list. */
import type { JSX } from 'preact';
import type { ChartShown } from '../../worker/protocol';
import { axisSteps, type ChartValues, chartValues } from './chart-values';
import { startOf } from './geometry';
import { HEADER_WIDTH, type Layout } from './layout';

const WIDTH = 600;
const HEIGHT = 371;
const PLOT = { left: 56, top: 56, right: 580, bottom: 310 };

export function Chart({ chart, layout }: { readonly chart: ChartShown; readonly layout: Layout }): JSX.Element {
  const { row, column, offsetX, offsetY, options } = chart.state;
  const values = chartValues(chart);
  const size = (name: string, usual: number) => {
    const value = options[name];
    return typeof value === 'number' ? value : usual;
  };
  const spoken = values.points.map(
    (point, index) =>
      `${point}: ${values.series.map(({ name, values: of }) => `${name} ${of[index] ?? 'none'}`).join(', ')}`,
  );
  return (
    <figure
      class="chart"
      style={{
        left: `${HEADER_WIDTH + startOf(layout.columns, column) + offsetX}px`,
        top: `${startOf(layout.rows, row) - layout.frozenHeight + offsetY}px`,
        width: `${size('width', WIDTH)}px`,
        height: `${size('height', HEIGHT)}px`,
      }}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${values.title || 'Chart'}. ${spoken.join('; ')}`}
      >
        <text x={PLOT.left} y={26} class="chart-title">
          {values.title}
        </text>
        <Legend values={values} />
        {chart.state.type === 'BAR' ? <Bars values={values} /> : <Columns values={values} line={isLine(chart)} />}
      </svg>
    </figure>
  );
}

function isLine({ state }: ChartShown): boolean {
  return state.type === 'LINE' || state.type === 'AREA';
}

function Legend({ values }: { readonly values: ChartValues }): JSX.Element {
  let x = PLOT.left;
  return (
    <g>
      {values.series.map(({ name }, index) => {
        const at = x;
        x += 26 + name.length * 6.5;
        return (
          <g key={name}>
            <rect x={at} y={36} width={10} height={10} fill={colourOf(values, index)} />
            <text x={at + 14} y={45} class="chart-text">
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

function Columns({ values, line }: { readonly values: ChartValues; readonly line: boolean }): JSX.Element {
  const steps = axisSteps(largest(values));
  const top = steps.at(-1) ?? 1;
  const y = (value: number) => PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top);
  const band = (PLOT.right - PLOT.left) / Math.max(1, values.points.length);
  const middle = (index: number) => PLOT.left + band * (index + 0.5);
  const wide = (band * 0.7) / (values.stacked ? 1 : Math.max(1, values.series.length));
  return (
    <g>
      {steps.map((step) => (
        <g key={step}>
          <line x1={PLOT.left} x2={PLOT.right} y1={y(step)} y2={y(step)} class="chart-line" />
          <text x={PLOT.left - 6} y={y(step) + 4} class="chart-text" text-anchor="end">
            {step}
          </text>
        </g>
      ))}
      {values.points.map((point, index) => (
        <text key={index} x={middle(index)} y={PLOT.bottom + 18} class="chart-text" text-anchor="middle">
          {shortened(point, band)}
        </text>
      ))}
      {values.series.map((series, s) =>
        line ? (
          <polyline
            key={series.name}
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
      <text x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 12} class="chart-text" text-anchor="middle">
        {values.horizontalTitle}
      </text>
    </g>
  );
}

function Bars({ values }: { readonly values: ChartValues }): JSX.Element {
  const left = 120;
  const steps = axisSteps(largest(values));
  const top = steps.at(-1) ?? 1;
  const x = (value: number) => left + (value / top) * (PLOT.right - left);
  const band = (PLOT.bottom - PLOT.top) / Math.max(1, values.points.length);
  const thick = (band * 0.7) / (values.stacked ? 1 : Math.max(1, values.series.length));
  return (
    <g>
      {steps.map((step) => (
        <g key={step}>
          <line x1={x(step)} x2={x(step)} y1={PLOT.top} y2={PLOT.bottom} class="chart-line" />
          <text x={x(step)} y={PLOT.bottom + 18} class="chart-text" text-anchor="middle">
            {step}
          </text>
        </g>
      ))}
      {values.points.map((point, index) => (
        <text key={index} x={left - 8} y={PLOT.top + band * (index + 0.5) + 4} class="chart-text" text-anchor="end">
          {shortened(point, left)}
        </text>
      ))}
      {values.series.map((series, s) =>
        series.values.map((value, index) => {
          if (value === null || value === 0) return null;
          const before = values.stacked ? sumBelow(values, s, index) : 0;
          const y = PLOT.top + band * index + band * 0.15 + (values.stacked ? 0 : thick * s);
          return (
            <rect
              key={`${s} ${index}`}
              x={x(before)}
              y={y}
              width={x(before + value) - x(before)}
              height={thick}
              fill={colourOf(values, s)}
            />
          );
        }),
      )}
    </g>
  );
}

function sumBelow({ series }: ChartValues, before: number, index: number): number {
  return series.slice(0, before).reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

function shortened(text: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / 6.2));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
