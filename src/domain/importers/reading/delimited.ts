/** Delimited text (comma, semicolon or tab) to a table. All cells stay text: `00123`, `3E5` and `1-2` are not numbers here. */
import Papa from 'papaparse';
import type { Problem } from '../../problem';
import { isEmptyRow, type SourceTable, whereTable } from './table';

export interface ReadTable {
  readonly table: SourceTable;
  readonly problems: readonly Problem[];
}

// A tab is hardly ever part of a sentence, a semicolon seldom, a comma often: on a tie the rarer sign wins.
const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

const ROWS_LOOKED_AT = 30;

/**
 * Reads delimited text. Rows keep their line numbers; empty rows are dropped; line ends inside quotes become `\n`. A
 * quote that is never closed is a Problem, because it may have swallowed the rows after it.
 */
export function readDelimited(name: string, source: string): ReadTable {
  const text = source.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const announced = /^"?sep=([,;\t])"?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? sniffDelimiter(body);
  const parsed = Papa.parse(body, { delimiter, newline: '\n' });

  const rows: string[][] = [];
  const lines: number[] = [];
  let line = announced ? 2 : 1;
  let unclosedAt: number | undefined;
  parsed.data.forEach((row, index) => {
    if (parsed.errors.some((error) => error.code === 'MissingQuotes' && error.row === index)) unclosedAt = line;
    if (!isEmptyRow(row)) {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  });
  const table: SourceTable = { name, rows, lines };
  if (unclosedAt === undefined) return { table, problems: [] };
  const problem: Problem = {
    code: 'quote-not-closed',
    where: `${whereTable(table)}, line ${unclosedAt}`,
    message: 'A quotation mark that begins here is never closed, so the lines after it were read as one cell.',
    remedy: 'Close or remove the quotation mark in the file and choose it again.',
    severity: 'skip',
  };
  return { table, problems: [problem] };
}

/** The sign that splits most rows into the same number of cells (more than one); a comma when none does. */
export function sniffDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; share: number } = { delimiter: ',', share: 0 };
  for (const delimiter of DELIMITERS) {
    const parsed = Papa.parse(text, { delimiter, newline: '\n', preview: ROWS_LOOKED_AT });
    const widths = parsed.data.filter((row) => !isEmptyRow(row)).map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    // The wrong sign leaves quotation marks in the middle of cells.
    const trust = parsed.errors.length > 0 ? 0.01 : 1;
    const share = (trust * Math.max(0, ...counts.values())) / Math.max(1, widths.length);
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}
