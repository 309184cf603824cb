/** Blocks of cells as text on the clipboard: tabs between columns, lines between rows, quotes where a cell holds either. */

/**
 * @param text what another program put on the clipboard
 * @returns rows of cells; shorter rows are filled up, so that the block is a rectangle
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(source, at)) quoted = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  // The line break at the end closes the last row; it does not open another.
  if (cell !== '' || row.length > 0 || rows.length === 0) rows.push([...row, cell]);
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** A quote opens a quoted cell only if another one ends it: `"oh" he said` is plain text. */
function closes(source: string, from: number): boolean {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') at += 1;
    else return at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n';
  }
  return false;
}

/** The text of a block for the clipboard. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(written).join('\t')).join('\n');
}

/** The same block as an HTML table, which other programs read with more certainty than tabs. */
export function blockAsHtml(rows: readonly (readonly string[])[]): string {
  const escaped = (cell: string) =>
    cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}
