/** Where in a chart of a given size the bars stand: what title, legend, labels and axis leave. */
import type { ChartValues } from './chart-values';

export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The baseline of the legend; null: there is none. */
  readonly legendY: number | null;
}

const LABEL_LETTER = 6.4;

/** @param labelsLeft whether the points' names stand at the left, as beside bars */
export function chartBox(values: ChartValues, labelsLeft: boolean, width: number, height: number): ChartBox {
  const longest = Math.max(0, ...values.points.map((point) => point.length)) * LABEL_LETTER + 24;
  const hasLegend = values.legend !== 'none' && values.series.some(({ name }) => name !== '');
  const below = values.legend === 'bottom' && hasLegend;
  const axis = values.horizontalTitle === '' ? 24 : 44;
  return {
    left: labelsLeft ? Math.min(Math.max(longest, 40), width * 0.35) : 48,
    right: width - 24,
    top: hasLegend && !below ? 64 : 44,
    bottom: height - axis - (below ? 26 : 8),
    legendY: !hasLegend ? null : below ? height - 10 : 52,
  };
}
