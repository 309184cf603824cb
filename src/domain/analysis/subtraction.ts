/**
 * Whether the count of a hidden group can be had by adding and subtracting groups that are shown, whichever columns
 * they come from. What holds for the number of students holds for every count within them.
 */

const ZERO = 1e-9;

/**
 * The shown groups from which the hidden one can be put together, or undefined when it cannot.
 *
 * @param hidden ids of its students
 * @param shown ids of the students of each group that is shown
 * @returns places in `shown`
 */
export function foundBySubtraction(
  hidden: ReadonlySet<string>,
  shown: readonly ReadonlySet<string>[],
): number[] | undefined {
  // Students who are in the same groups are alike: one equation for each kind of student.
  const kinds = new Map<string, number[]>();
  for (const student of new Set([...hidden, ...shown.flatMap((group) => [...group])])) {
    const row = [...shown, hidden].map((group) => (group.has(student) ? 1 : 0));
    kinds.set(row.join(''), row);
  }
  const rows = [...kinds.values()];
  const pivots: number[] = [];
  for (let column = 0; column < shown.length && pivots.length < rows.length; column += 1) {
    if (eliminate(rows, pivots.length, column)) pivots.push(column);
  }
  const contradiction = rows.slice(pivots.length).some((row) => Math.abs(row[shown.length] ?? 0) > ZERO);
  if (contradiction) return undefined;
  return pivots.filter((_, place) => Math.abs(rows[place]?.[shown.length] ?? 0) > ZERO);
}

/** One step of Gauss and Jordan: makes `column` 1 in row `place` and 0 elsewhere; false when it is 0 from there on. */
function eliminate(rows: number[][], place: number, column: number): boolean {
  const at = (row: readonly number[] | undefined): number => Math.abs(row?.[column] ?? 0);
  let best = place;
  for (let row = place; row < rows.length; row += 1) if (at(rows[row]) > at(rows[best])) best = row;
  const chosen = rows[best];
  const replaced = rows[place];
  if (!chosen || !replaced || at(chosen) < ZERO) return false;
  rows[best] = replaced;
  const factor = chosen[column] ?? 1;
  const pivot = chosen.map((value) => value / factor);
  rows[place] = pivot;
  rows.forEach((row, index) => {
    const times = row[column] ?? 0;
    if (index !== place && times !== 0)
      rows[index] = row.map((value, position) => value - times * (pivot[position] ?? 0));
  });
  return true;
}
