/** Which columns of a table without telling headings are about the student: told by what the roster knows of its cells. */
import { type Student, sectionNames } from '../../roster';
import { findMapping, type PersonField, type TableMapping } from './person-columns';
import { nameWords, splitFullName } from './person-names';
import { isEmptyRow, type SourceTable, textAt } from './table';

/** So many rows say enough. */
const ROWS_READ = 200;

/** What the headings say, and for what they leave open, what the cells say. A person looks at it before it is used. */
export function proposeMapping(table: SourceTable, roster: readonly Student[]): TableMapping {
  const found = findMapping(table);
  if (found) return found;
  const rows = table.rows.slice(0, ROWS_READ);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const tests = testsOf(roster);
  const columns: Partial<Record<PersonField, number>> = {};
  const taken = new Set<number>();
  for (const { field, fits } of tests) {
    let best = { column: -1, count: 0 };
    for (let column = 0; column < width; column += 1) {
      const count = taken.has(column) ? 0 : rows.filter((row) => fits(textAt(row, column))).length;
      if (count > best.count) best = { column, count };
    }
    // One student in two, beside a title and headings: the others may be such whom the roster does not have yet.
    if (best.column === -1 || best.count * 2 < rows.length - 2) continue;
    columns[field] = best.column;
    taken.add(best.column);
  }
  if (columns.last !== undefined || columns.first !== undefined) delete columns.fullName;
  const isStudent = (row: readonly string[]): boolean =>
    tests.some(({ field, fits }) => fits(textAt(row, columns[field])));
  const first = rows.findIndex(isStudent);
  const above = rows.slice(0, Math.max(0, first)).map((row, at) => ({ row, at }));
  // Nobody known: the headings are the first row that fills most of its columns.
  const full = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length * 2 > width);
  const header = first === -1 ? Math.max(0, full) : (above.reverse().find(({ row }) => !isEmptyRow(row))?.at ?? -1);
  return { headerRow: header, columns, nameOrder: orderOf(rows, columns.fullName, roster) };
}

interface Test {
  readonly field: PersonField;
  readonly fits: (cell: string) => boolean;
}

/** The surest first: an id, an address, a name; then what only helps to tell students apart. */
function testsOf(roster: readonly Student[]): Test[] {
  const of = (key: (student: Student) => readonly string[], read: (cell: string) => string): Test['fits'] => {
    const known = new Set(roster.flatMap(key).filter((text) => text !== ''));
    return (cell) => cell !== '' && known.has(read(cell));
  };
  const plain = (text: string): string => nameWords(text).sort().join(' ');
  return [
    { field: 'id', fits: of(({ id }) => [id.toLowerCase()], lower) },
    { field: 'email', fits: of(({ email }) => [email.toLowerCase()], lower) },
    { field: 'fullName', fits: of(({ last, first }) => [plain(`${last} ${first}`)], plain) },
    { field: 'last', fits: of(({ last }) => [plain(last)], plain) },
    { field: 'first', fits: of(({ first }) => [plain(first)], plain) },
    { field: 'section', fits: of((student) => sectionNames(student).map(lower), lower) },
  ];
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** The order in which most names without a comma are those of the roster. */
function orderOf(
  rows: readonly (readonly string[])[],
  column: number | undefined,
  roster: readonly Student[],
): TableMapping['nameOrder'] {
  const lasts = new Set(roster.map(({ last }) => nameWords(last).join(' ')));
  const fits = (order: TableMapping['nameOrder']): number =>
    rows.filter((row) => lasts.has(nameWords(splitFullName(textAt(row, column), order).last).join(' '))).length;
  return fits('last first') > fits('first last') ? 'last first' : 'first last';
}
