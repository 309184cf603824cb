/** The shape of a wide score table: which columns are items, and what the rows around the header say about them. */
import type { Problem } from '../../problem';
import { readCodes, readKeys } from '../blueprints/blueprint';
import { readItemPoints } from '../blueprints/table';
import { findPersonColumns, type TableMapping } from '../reading/person-columns';
import { readMark, readNumber } from '../reading/read-mark';
import { headingKey, type SourceTable, textAt, whereRow, whereTable } from '../reading/table';
import type { ImportedItem, ScoreOptions } from './imported-scores';
import { headingMeaning, type RowMeaning, rowMeaning, splitItemHeading } from './score-headings';
import { type ItemColumn, plainItem, shortLabel, withBlueprint } from './score-rows';

export interface WideLayout {
  readonly title: string;
  /** A date as written above the header, or empty. */
  readonly givenOn: string;
  /** A section written above the header, or empty. */
  readonly section: string;
  readonly items: readonly ItemColumn[];
  readonly totalColumn: number | undefined;
  /** Rows below the header that say something about the items and are no students. */
  readonly factRows: ReadonlySet<number>;
  /** The text in a row that stands where the student's name would, when it is the only one there. */
  readonly labelOf: (row: readonly string[]) => string;
  readonly problems: readonly Problem[];
}

/** Reads the shape of a table whose heading row and student columns are known. */
export function readLayout(table: SourceTable, mapping: TableMapping, options: ScoreOptions): WideLayout {
  const problems: Problem[] = [];
  const width = Math.max(...table.rows.map((row) => row.length));
  const headings = table.rows[mapping.headerRow] ?? numbered(width, mapping);
  const people = new Set([...Object.values(mapping.columns), ...Object.values(findPersonColumns(headings))]);
  const scoreColumns = Array.from({ length: width }, (_, column) => column).filter((column) => !people.has(column));
  const firstScore = scoreColumns.find((column) => headingMeaning(textAt(headings, column)) === 'item') ?? width;
  const labelOf = (row: readonly string[]): string => {
    const texts = row
      .slice(0, Math.max(firstScore, ...people) + 1)
      .filter((cell, column) => (people.has(column) || column < firstScore) && cell.trim() !== '');
    return texts.length === 1 ? (texts[0] ?? '').trim().replace(/:$/, '') : '';
  };

  const facts = findFacts(table, mapping, scoreColumns, labelOf, options);
  const [upper, lower] = facts.headerAbove ? [facts.headerAbove, headings] : [headings, facts.headerBelow];
  const labels = itemLabels(upper, lower, scoreColumns);
  const totals = scoreColumns.filter((column) => headingMeaning(labels.get(column) ?? '') === 'total');
  let candidates = scoreColumns.filter((column) => headingMeaning(labels.get(column) ?? '') === 'item');
  // A table with nothing but a total is a score of one item.
  if (candidates.length === 0) candidates = totals.splice(0, 1);

  const described = candidates.map((column) => {
    const { label, points } = splitItemHeading(labels.get(column) ?? '');
    const item: ImportedItem = plainItem(label, {
      points: points ?? factOf(facts.points, column, (text, where) => readItemPoints(text, where, problems)),
      keys: factOf(facts.key, column, (text) => readKeys(text)) ?? [],
      learnings: factOf(facts.learnings, column, readCodes) ?? [],
    });
    return { column, item };
  });
  const known = withBlueprint(
    described.map(({ item }) => item),
    options.blueprint,
  );
  const students = table.rows.filter(
    (row, index) => index > mapping.headerRow && !facts.rows.has(index) && !rowMeaning(labelOf(row)),
  );
  const items = described.flatMap(({ column }, index): ItemColumn[] => {
    const item = known[index];
    if (!item) return [];
    const cells = students.map((row) => textAt(row, column)).filter((cell) => cell !== '');
    if (!isScoreColumn(cells, item)) {
      problems.push(notScores(table, item.label));
      return [];
    }
    const points = item.points ?? statedOutOf(cells);
    return [{ column, item: { ...item, points }, takesAnswers: item.keys.length > 0 || holdsAnswers(cells) }];
  });
  const above = aboveHeader(table, mapping.headerRow);
  const dates = items.map(({ column }) => textAt(facts.date?.row, column)).filter((text) => text !== '');
  const givenOn = above.givenOn || (new Set(dates).size === 1 ? (dates[0] ?? '') : '');
  return { ...above, givenOn, items, totalColumn: totals[0], factRows: facts.rows, labelOf, problems };
}

/** Without headings the columns of scores are items 1, 2, 3 ... from the left. */
function numbered(width: number, { columns }: TableMapping): string[] {
  const people = new Set(Object.values(columns));
  let item = 0;
  return Array.from({ length: width }, (_, column) => {
    if (people.has(column)) return '';
    item += 1;
    return String(item);
  });
}

interface FactRow {
  readonly row: readonly string[];
  readonly where: string;
}

interface Facts {
  readonly key: FactRow | undefined;
  readonly points: FactRow | undefined;
  readonly learnings: FactRow | undefined;
  readonly date: FactRow | undefined;
  /** A second heading row: over the header (merged groups such as "Part A"), or under it (the items themselves). */
  readonly headerAbove: readonly string[] | undefined;
  readonly headerBelow: readonly string[] | undefined;
  readonly rows: ReadonlySet<number>;
}

function factOf<T>(fact: FactRow | undefined, column: number, read: (text: string, where: string) => T): T | undefined {
  const text = textAt(fact?.row, column);
  return fact && text !== '' ? read(text, fact.where) : undefined;
}

/**
 * Rows about the items: labelled ones anywhere, and rows without a label right above or below the header, which are
 * told by their cells (numbers: points; letters: key; words: a second header).
 */
function findFacts(
  table: SourceTable,
  mapping: TableMapping,
  columns: readonly number[],
  labelOf: (row: readonly string[]) => string,
  options: ScoreOptions,
): Facts {
  const headings = table.rows[mapping.headerRow] ?? [];
  const found: Partial<Record<RowMeaning, FactRow>> = {};
  const rows = new Set<number>();
  let headerAbove: readonly string[] | undefined;
  let headerBelow: readonly string[] | undefined;
  table.rows.forEach((row, index) => {
    if (index === mapping.headerRow) return;
    const fact = { row, where: whereRow(table, index) };
    const cells = columns.map((column) => textAt(row, column)).filter((cell) => cell !== '');
    const label = labelOf(row);
    const isChosenKey = options.keyLine !== undefined && table.lines[index] === options.keyLine;
    const meaning = isChosenKey ? 'key' : rowMeaning(label);
    const isUnlabelled = label === '' && Object.values(mapping.columns).every((column) => textAt(row, column) === '');
    if (meaning && meaning !== 'summary' && cells.length > 0) {
      if (isChosenKey || !found[meaning]) found[meaning] = fact;
      rows.add(index);
    } else if (!meaning && isUnlabelled && cells.length > 1 && Math.abs(index - mapping.headerRow) <= 3) {
      rows.add(index);
      // Where the header has gaps (merged cells) the row beside it holds the items' own labels, be they numbers or letters.
      const fillsGaps = columns.some((column) => textAt(row, column) !== '' && textAt(headings, column) === '');
      if (fillsGaps && index > mapping.headerRow) headerBelow ??= row;
      else if (cells.every((cell) => (readNumber(cell) ?? 0) > 0)) found.points ??= fact;
      else if (cells.every((cell) => /^[A-J]{1,5}$/i.test(cell))) found.key ??= fact;
      else if (index < mapping.headerRow) headerAbove = row;
      else headerBelow ??= row;
    }
  });
  return {
    key: found.key,
    points: found.points,
    learnings: found.learnings,
    date: found.date,
    headerAbove,
    headerBelow,
    rows,
  };
}

/** Labels by column; of two heading rows the lower one counts, with the upper one before it where labels repeat. */
function itemLabels(
  upper: readonly string[],
  lower: readonly string[] | undefined,
  columns: readonly number[],
): Map<number, string> {
  let group = '';
  const grouped = new Map<number, string>();
  for (const column of columns) {
    // A merged heading stands in its first column only.
    group = textAt(upper, column) || group;
    grouped.set(column, group);
  }
  const own = columns.map((column) => textAt(lower, column));
  const counts = new Map<string, number>();
  for (const label of own) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    columns.map((column, index) => {
      const label = own[index] ?? '';
      if (label === '') return [column, textAt(upper, column)];
      const repeats = (counts.get(label) ?? 0) > 1;
      return [column, repeats ? `${grouped.get(column)} ${label}`.trim() : label];
    }),
  );
}

/** Without a key, letters are answers only where most cells are letters; one letter among points is a slip. */
function holdsAnswers(cells: readonly string[]): boolean {
  const answers = cells.filter((cell) => readMark(cell, { points: undefined, keys: [] }).mark.kind === 'answer').length;
  return answers > cells.length / 2;
}

/** A column of comments is no item: most of its cells cannot be read as a score. */
function isScoreColumn(cells: readonly string[], item: ImportedItem): boolean {
  if (item.keys.length > 0 || cells.length === 0) return true;
  const unread = cells.filter((cell) => readMark(cell, { ...item, points: undefined }).slip).length;
  return unread / cells.length <= 0.5;
}

/** Points that cells such as `7/10` state, when all of them state the same. */
function statedOutOf(cells: readonly string[]): number | undefined {
  const stated = new Set(
    cells.map((cell) => readMark(cell, { points: undefined, keys: [] }).outOf).filter((outOf) => outOf !== undefined),
  );
  return stated.size === 1 ? [...stated][0] : undefined;
}

/** The title, date and section that stand above the header, as a line of their own or as `Section: Period 3`. */
function aboveHeader(table: SourceTable, headerRow: number): { title: string; givenOn: string; section: string } {
  const found = { title: '', givenOn: '', section: '' };
  for (const row of table.rows.slice(0, Math.max(0, headerRow))) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [first = ''] = filled;
    const pair = filled.length === 2 ? filled : /^([^:]{3,20}):\s*(.+)$/.exec(first)?.slice(1);
    const name = headingKey(pair?.[0] ?? '');
    const value = pair?.[1] ?? '';
    if (/^(section|class|period|block)$/.test(name)) found.section ||= value;
    else if (/^(date|givenon|testdate|dategiven)$/.test(name)) found.givenOn ||= value;
    else if (/^(title|assessment|test|quiz|assignment)$/.test(name)) found.title ||= value;
    else if (filled.length === 1 && !rowMeaning(first)) found.title ||= first;
  }
  return found;
}

function notScores(table: SourceTable, label: string): Problem {
  return {
    code: 'column-without-scores',
    where: `${whereTable(table)}, column ${shortLabel(label)}`,
    message: 'Most cells of this column are no scores. The column is left out.',
    remedy: 'If it is an item, give it a key or choose the column.',
    severity: 'note',
  };
}
