/**
 * Utilities.parseCsv: RFC 4180 with any one-character delimiter. Google refuses what it cannot parse with one sentence.
 */
import { serviceError } from '../kernel/errors';

/**
 * @returns rows of cells, each as long as it stands in the text
 * @throws Exception `Could not parse text.` for an unclosed quote
 */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r' || text.charAt(index + 1) !== '\n') cell += character;
  }
  if (quoted) throw serviceError('Could not parse text.');
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
