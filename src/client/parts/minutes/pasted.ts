/**
 * What is copied from a Doc comes as a page, too, and there a table is a table: as plain text it may be a line for each cell, in
 * which nobody can tell the owner from the next action. So a page with tables is read as text that keeps their rows. Its tags are
 * read as text as well; nothing of it ever becomes part of our page.
 */

/** HtmlService takes the beginning of a comment for its own, wherever it stands. */
const UNSEEN = /<[!]--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi;
const PIECE = /<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const LINE_ENDS = /^(?:p|div|h[1-6]|li|ul|ol|blockquote|section|br|table|tr|td|th)$/;
/** Between the lines of a cell; between cells stands a tab, between rows a line end. */
const IN_CELL = '\v';

/** The page's text, a row of a table on a line with tabs between its cells; undefined for a page without a table. */
export function textWithTables(html: string): string | undefined {
  if (!/<table\b/i.test(html)) return undefined;
  const lines: string[] = [];
  let line = '';
  let row: string[] | undefined;
  let cell: string[] | undefined;
  let depth = 0;
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') (cell ?? lines).push(text);
    line = '';
  };
  const endCell = (): void => {
    if (cell) row?.push(cell.join(IN_CELL));
    cell = undefined;
  };
  const endRow = (): void => {
    endCell();
    if (row && row.length > 0) lines.push(row.join('\t'));
    row = undefined;
  };
  for (const [piece, closing, name] of html.replace(UNSEEN, ' ').matchAll(PIECE)) {
    const tag = name?.toLowerCase() ?? '';
    if (name === undefined) line += plainText(piece);
    if (!LINE_ENDS.test(tag)) continue;
    endLine();
    const outside = depth;
    if (tag === 'table') depth += closing ? -1 : 1;
    // A table in a cell is text of that cell.
    if (Math.max(outside, depth) > 1) continue;
    if (tag === 'tr' || tag === 'table') endRow();
    if (tag === 'tr' && !closing) row = [];
    if (tag !== 'td' && tag !== 'th') continue;
    endCell();
    if (!closing) cell = [];
  }
  endLine();
  endRow();
  return lines.join('\n');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function plainText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
