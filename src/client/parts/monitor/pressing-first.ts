/** Groups of a plan too long to read through: those that ask for something first, and those that somebody looks for. */

/** Shown of a long list until somebody wants all. */
export const FIRST = 6;

/** One or two more than the first are shown at once: a button for them would take their room. */
export function isLong(items: readonly unknown[]): boolean {
  return items.length > FIRST + 2;
}

interface Group {
  readonly group: string;
  readonly lead: string;
  readonly notStarted: boolean;
  readonly reassessed: number;
  readonly decision: string | null;
}

/**
 * A short plan stays in its own order. A long one begins with groups whose results wait for a decision, then those
 * that have not started; what is decided comes last.
 */
export function pressingFirst<T extends Group>(rows: readonly T[]): readonly T[] {
  return isLong(rows) ? [...rows].sort((a, b) => pressing(a) - pressing(b)) : rows;
}

/** Groups whose name or lead holds what is looked for. */
export function groupsFound<T extends Group>(rows: readonly T[], looked: string): readonly T[] {
  const text = looked.trim().toLowerCase();
  return rows.filter(({ group, lead }) => group.concat(' ', lead).toLowerCase().includes(text));
}

function pressing({ decision, reassessed, notStarted }: Group): number {
  if (decision !== null) return 3;
  if (reassessed > 0) return 0;
  return notStarted ? 1 : 2;
}
