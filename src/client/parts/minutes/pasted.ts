/**
 * What is copied from a Doc comes as a page, too, and there a table is a table: as plain text it may be a line for each cell, in
 * which nobody can tell the owner from the next action. So a page with tables is read as text that keeps their rows.
 */

const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'SECTION']);
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META']);
/** Between the lines of a cell; between cells stands a tab, between rows a line end. */
const IN_CELL = '\v';

/** The page's text, a row of a table on a line with tabs between its cells; undefined for a page without a table. */
export function textWithTables(html: string): string | undefined {
  // Parsed, never shown: nothing in it runs or loads.
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('table') === null ? undefined : linesIn(page.body).join('\n');
}

function linesIn(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? '';
    if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return;
    const apart = BLOCKS.has(node.tagName) || node.tagName === 'BR' || node.tagName === 'TABLE';
    if (apart) endLine();
    if (node instanceof HTMLTableElement) lines.push(...rowsOf(node));
    else for (const child of node.childNodes) read(child);
    if (apart) endLine();
  };
  for (const child of root.childNodes) read(child);
  endLine();
  return lines;
}

function rowsOf(table: HTMLTableElement): string[] {
  return [...table.rows].map((row) => [...row.cells].map((cell) => linesIn(cell).join(IN_CELL)).join('\t'));
}
