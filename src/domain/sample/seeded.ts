/**
 * Random numbers that are the same on every machine, for the sample team only. mulberry32 uses 32-bit integer
 * arithmetic, and nothing here calls a function whose last digit may differ between engines (no exp, log, sin).
 */

export interface Seeded {
  /** A number from 0 up to, not including, 1: a whole number divided by 2^32. */
  unit(): number;
  /** About normal, mean 0, standard deviation 1, between -6 and 6: the sum of twelve units, exact in binary. */
  bell(): number;
}

/** A generator that gives the same numbers for the same seed. Source: mulberry32 by Tommy Ettinger, public domain. */
export function seeded(seed: number): Seeded {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const bell = (): number => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += unit();
    return sum;
  };
  return { unit, bell };
}
