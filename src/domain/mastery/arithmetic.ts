/** Small sums that several mastery methods share, and how their numbers are written in a step. */

/** Arithmetic mean of at least one number. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The places 0..length-1: every attempt counts. */
export function everyPlace(length: number): number[] {
  return Array.from({ length }, (_, place) => place);
}

/** A number as a step shows it: at most two decimals, none that say nothing. */
export function written(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** `(60 + 80 + 90) ÷ 3`. */
export function writtenMean(values: readonly number[]): string {
  return `(${values.map(written).join(' + ')}) ÷ ${values.length}`;
}
