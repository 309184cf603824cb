/** How a percent is shown: whole, unless rounding would carry it over a cut. 79.6 never reads as 80. */
import { reaches } from '../scale';

/**
 * The percent to show: a whole number; where that would stand on the other side of a cut than the percent itself, one
 * decimal (more only where one is not enough), rounded away from the cut if need be: 79.96 shows as 79.9.
 *
 * @param percent full precision
 * @param cuts every cut that the percent is read against, in percent
 */
export function shownPercent(percent: number, cuts: readonly number[]): number {
  const sameSide = (shown: number): boolean => cuts.every((cut) => reaches(shown, cut) === reaches(percent, cut));
  const whole = Math.round(percent);
  if (sameSide(whole)) return whole;
  for (let places = 1; places <= 6; places += 1) {
    const unit = 10 ** places;
    const found = [Math.round(percent * unit), Math.floor(percent * unit), Math.ceil(percent * unit)]
      .map((count) => count / unit)
      .find(sameSide);
    if (found !== undefined) return found;
  }
  return percent;
}
