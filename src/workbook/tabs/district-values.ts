/**
 * How the Team tab names what a district decided: `Mastery rule = Highest`, one after the other in one cell. The value
 * stands there too, because anybody can type over the setting's own cell.
 */
import { splitList } from '../table';

/** The row of the Team tab that holds them. */
export const SET_BY_DISTRICT = 'Set by the district';

const EMPTY = '(empty)';

export interface DistrictEntry {
  /** As a person reads it, or as somebody typed it. */
  readonly name: string;
  /** What the district wants there, which may be empty; undefined where only the name stands. */
  readonly value: string | undefined;
}

/** The entries of the row's cell. */
export function districtEntries(shown: string): DistrictEntry[] {
  return splitList(shown).map((entry) => {
    const sign = entry.indexOf('=');
    if (sign === -1) return { name: entry, value: undefined };
    const value = entry.slice(sign + 1).trim();
    return { name: entry.slice(0, sign).trim(), value: value === EMPTY ? '' : value };
  });
}

/** The cell for entries; a value that would read as two entries is left out, and its name is locked all the same. */
export function districtCell(entries: readonly DistrictEntry[]): string {
  return entries
    .map(({ name, value }) => (value === undefined || /[;\n]/.test(value) ? name : `${name} = ${value || EMPTY}`))
    .join('; ');
}
