/** Mean, variance and correlation, and when two scores are the same. */

/** Scores that differ by less are equal: part points added in another order differ in their last digits. */
const SAME = 1e-9;

/** Arithmetic mean; undefined for no values. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance (n - 1); undefined for fewer than two values, exactly 0 when all are the same. */
export function varianceOf(values: readonly number[]): number | undefined {
  const mean = meanOf(values);
  if (mean === undefined || values.length < 2) return undefined;
  if (neverVaries(values)) return 0;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** True when all values are the same, and for none. */
export function neverVaries(values: readonly number[]): boolean {
  const first = values[0] ?? 0;
  return values.every((value) => isSame(value, first));
}

/** True when two scores are equal but for rounding. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME;
}

/** Pearson correlation of two lists of one length; undefined when one of them never varies. */
export function correlation(x: readonly number[], y: readonly number[]): number | undefined {
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  if (meanX === undefined || meanY === undefined || neverVaries(x) || neverVaries(y)) return undefined;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((value, index) => {
    const dx = value - meanX;
    const dy = (y[index] ?? 0) - meanY;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
