/** Decimals as the page writes them: a true minus sign, and nothing that rounds to "-0.00". */

/** `-0.004` with two places is `0.00`, `-1.5` with one is `−1.5`. */
export function decimals(value: number, places: number): string {
  const shown = value.toFixed(places);
  return Number(shown) === 0 ? shown.replace('-', '') : shown.replace('-', '−');
}

/** With a plus sign where it is more than nothing. */
export function signed(value: number, places: number): string {
  const shown = decimals(value, places);
  return Number(value.toFixed(places)) > 0 ? `+${shown}` : shown;
}
