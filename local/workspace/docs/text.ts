/**
 * A document as plain text, as Drive exports it: byte order mark, CRLF, list items with a star.
 */

import { dateText } from './date-chip';
import type { Block, DocumentTree, Inline, Paragraph } from './tree';

/** What a chip or a run shows in plain text. */
export function inlineText(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'person') return inline.name ?? inline.email;
  if (inline.kind === 'date') return dateText(inline.properties);
  return '';
}

/** The text of a paragraph without its newline. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.content.map(inlineText).join('');
}

/** The body of a document as plain text. */
export function documentText(document: DocumentTree): string {
  return `\uFEFF${lines(document.body).join('\r\n')}`;
}

function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => lines(cell.content)));
    const text = paragraphText(block).replaceAll('\v', '\r\n');
    return [block.bullet === null ? text : `${'   '.repeat(block.bullet.level)}* ${text}`];
  });
}
