/**
 * Small cells in a table of counts that leaves the team (METHODS.md section 7): cells for too few students are hidden,
 * then as many others as it takes until no hidden value can be found, which is checked by solving for them.
 */

/** One cell as a reader of the table knows it: its true value, and the bounds that the reader can be sure of. */
export interface ReaderCell {
  readonly value: number;
  readonly low: number;
  /** May be Infinity. */
  readonly high: number;
  readonly hidden: boolean;
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Counts of students by row and column; nobody is counted twice, so that rows and columns add up to their totals. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Why a cell stands as it does. For the team: what leaves it shows all hidden cells alike. */
export type CellState = 'shown' | 'too-few' | 'complementary';

export interface SuppressedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One row and one column more than the table: the totals stand last. A hidden cell has no value. */
  readonly cells: readonly (readonly { readonly state: CellState; readonly value: number | undefined }[])[];
}

/**
 * The hidden cells whose value a reader can find exactly, knowing all sums and that counts are whole and not negative.
 *
 * A table with its totals is a circulation: every cell carries its count from its row to its column, every total
 * carries it back. Another table fits what the reader knows exactly if some cycle of cells can be raised and lowered
 * in turn within their bounds, so a cell is found if and only if no such cycle runs through it. (Flows with whole
 * bounds have whole solutions, so nothing is lost by looking at cycles.)
 *
 * @param table the last row and the last column hold the totals
 */
export function recoverableCells(table: readonly (readonly ReaderCell[])[]): Position[] {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const found: Position[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (table[row]?.[column]?.hidden && !canDiffer(table, row, column)) found.push({ row, column });
    }
  }
  return found;
}

/** True when a table with another value in this cell fits everything that the reader knows. */
function canDiffer(table: readonly (readonly ReaderCell[])[], row: number, column: number): boolean {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  // Nodes: rows first, then columns.
  const from = carriesBack(row, column, rows, columns) ? rows + column : row;
  const to = carriesBack(row, column, rows, columns) ? row : rows + column;
  const cell = table[row]?.[column];
  if (!cell) return false;
  const raise = cell.value < cell.high && reachable(table, to, from, row, column);
  return raise || (cell.value > cell.low && reachable(table, from, to, row, column));
}

/** Totals of one row or one column carry back what the cells carry forward; the grand total goes forward again. */
function carriesBack(row: number, column: number, rows: number, columns: number): boolean {
  return (row === rows - 1) !== (column === columns - 1);
}

/** True when one unit can be sent from a node to another by raising and lowering cells other than (row, column). */
function reachable(
  table: readonly (readonly ReaderCell[])[],
  from: number,
  to: number,
  row: number,
  column: number,
): boolean {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const seen = new Set([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    const isRow = node < rows;
    for (let other = 0; other < (isRow ? columns : rows); other += 1) {
      const r = isRow ? node : other;
      const c = isRow ? other : node - rows;
      const next = isRow ? rows + other : other;
      const cell = table[r]?.[c];
      if (!cell || seen.has(next) || (r === row && c === column)) continue;
      const forward = carriesBack(r, c, rows, columns) ? !isRow : isRow;
      if (forward ? cell.value >= cell.high : cell.value <= cell.low) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

/**
 * The table with its totals, in which no cell for fewer than `smallest` students stands or can be found.
 *
 * @param smallest the team's smallest group to publish
 */
export function suppressTable(table: CountTable, smallest: number): SuppressedTable {
  const values = withTotals(table.counts, table.columns.length);
  const states = values.map((line) => line.map((value): CellState => (value < smallest ? 'too-few' : 'shown')));
  for (;;) {
    const found = recoverableCells(readerTable(values, states, smallest));
    if (found.length === 0) break;
    const next = nextToHide(values, states, found);
    if (!next) break;
    const line = states[next.row];
    if (line) line[next.column] = 'complementary';
  }
  showSuperfluous(values, states, smallest);
  return {
    rows: table.rows,
    columns: table.columns,
    cells: values.map((line, row) =>
      line.map((value, column) => {
        const state = states[row]?.[column] ?? 'too-few';
        return { state, value: state === 'shown' ? value : undefined };
      }),
    ),
  };
}

/** Shows again, largest first, what was hidden for the sake of others that other cells came to hide as well. */
function showSuperfluous(values: readonly (readonly number[])[], states: CellState[][], smallest: number): void {
  const complementary = values
    .flatMap((line, row) => line.map((value, column) => ({ row, column, value })))
    .filter(({ row, column }) => states[row]?.[column] === 'complementary')
    .sort((a, b) => b.value - a.value);
  for (const { row, column } of complementary) {
    const line = states[row];
    if (!line) continue;
    line[column] = 'shown';
    if (recoverableCells(readerTable(values, states, smallest)).length > 0) line[column] = 'complementary';
  }
}

/** Counts with a total at the end of every row, and a row of totals last. */
export function withTotals(counts: readonly (readonly number[])[], columns: number): number[][] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const inner = counts.map((line) => [...line, sum(line)]);
  const last = Array.from({ length: columns + 1 }, (_, column) => sum(inner.map((line) => line[column] ?? 0)));
  return [...inner, last];
}

/** To be on the safe side the reader is taken to guess why each cell is hidden: below the smallest group, or not. */
function readerTable(
  values: readonly (readonly number[])[],
  states: readonly (readonly CellState[])[],
  smallest: number,
): ReaderCell[][] {
  return values.map((line, row) =>
    line.map((value, column) => {
      const state = states[row]?.[column] ?? 'too-few';
      return { value, ...boundsIn(state, value, smallest), hidden: state !== 'shown' };
    }),
  );
}

function boundsIn(state: CellState, value: number, smallest: number): { low: number; high: number } {
  if (state === 'shown') return { low: value, high: value };
  return state === 'too-few' ? { low: 0, high: smallest - 1 } : { low: smallest, high: Infinity };
}

interface Shown extends Position {
  readonly value: number;
  readonly isTotal: boolean;
}

/**
 * The cell to hide next: for a hidden cell that stands alone in a line, one of that line. Totals come last, and a cell
 * that also gives company to another lonely one comes first, because it hides less in the end; else the next smallest.
 */
function nextToHide(
  values: readonly (readonly number[])[],
  states: readonly (readonly CellState[])[],
  found: readonly Position[],
): Position | undefined {
  const lastRow = values.length - 1;
  const lastColumn = (values[0]?.length ?? 0) - 1;
  const shown = values.flatMap((line, row) =>
    line.flatMap((value, column): Shown[] =>
      states[row]?.[column] === 'shown'
        ? [{ row, column, value, isTotal: row === lastRow || column === lastColumn }]
        : [],
    ),
  );
  const hiddenInRow = (row: number): number => lastColumn + 1 - shown.filter((cell) => cell.row === row).length;
  const hiddenInColumn = (column: number): number =>
    lastRow + 1 - shown.filter((cell) => cell.column === column).length;
  const inRow = found.find(({ row }) => hiddenInRow(row) === 1);
  const inColumn = found.find(({ column }) => hiddenInColumn(column) === 1);
  const [first] = found;
  const line = inRow
    ? shown.filter(({ row }) => row === inRow.row)
    : inColumn
      ? shown.filter(({ column }) => column === inColumn.column)
      : shown.filter(({ row, column }) => row === first?.row || column === first?.column);
  const helpsAnother = ({ row, column }: Shown): boolean => (inRow ? hiddenInColumn(column) : hiddenInRow(row)) === 1;
  const order = (a: Shown, b: Shown): number =>
    Number(a.isTotal) - Number(b.isTotal) ||
    Number(helpsAnother(b)) - Number(helpsAnother(a)) ||
    a.value - b.value ||
    a.row - b.row ||
    a.column - b.column;
  return [...line].sort(order)[0] ?? [...shown].sort(order)[0];
}
