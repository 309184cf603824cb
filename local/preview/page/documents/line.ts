/** A line of a document while a person types into it: its text, and where the caret is. */

import type { DocParagraph } from './look';

/** Stands for what counts one place but is no text: a chip, a rule. */
export const OBJECT = '\ufffc';

/** The paragraph's places: its letters, and one for each chip or rule. */
export function placesOf(paragraph: DocParagraph): string {
  return (paragraph.elements ?? [])
    .map(({ textRun }) => (textRun ? (textRun.content ?? '') : OBJECT))
    .join('')
    .replace(/\n$/, '')
    .replaceAll('\v', '\n');
}

/** The line's text as the browser's own typing left it. */
export function lineText(line: Node): string {
  let text = '';
  let endsWithBreak = false;
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += node.nodeValue ?? '';
      if (node.nodeValue) endsWithBreak = false;
    } else if (node instanceof HTMLElement) {
      if (node.dataset.unit !== undefined) {
        text += OBJECT;
        endsWithBreak = false;
        return;
      }
      if (node.tagName === 'BR') {
        text += '\n';
        endsWithBreak = true;
        return;
      }
      if (node.tagName === 'DIV' && text !== '' && !text.endsWith('\n')) text += '\n';
      for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of line.childNodes) visit(child);
  // Browsers end a line with a break that only keeps it open.
  return endsWithBreak ? text.slice(0, -1) : text;
}

/** Where the caret is in the line; null when something is selected or the caret is elsewhere. */
export function caretIn(line: HTMLElement): 'start' | 'end' | 'inside' | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || !line.contains(selection.anchorNode)) return null;
  const { anchorNode, anchorOffset } = selection;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(anchorNode as Node, anchorOffset);
  const offset = lineText(before.cloneContents()).length;
  if (offset === 0) return 'start';
  return offset >= lineText(line).length ? 'end' : 'inside';
}

/** Whether the caret stands in the first, or the last, of the rows that the line takes on the screen. */
export function caretAtEdge(line: HTMLElement, edge: 'top' | 'bottom'): boolean {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const caret = selection.getRangeAt(0).getClientRects()[0];
  const text = document.createRange();
  text.selectNodeContents(line);
  const rows = [...text.getClientRects()];
  const row = edge === 'top' ? rows[0] : rows.at(-1);
  if (caret === undefined || row === undefined) return true;
  return edge === 'top' ? caret.top - row.top < caret.height * 0.6 : row.bottom - caret.bottom < caret.height * 0.6;
}

/** Puts the caret into a line. @param offset units from its beginning; it may lie beyond the end */
export function placeCaret(line: HTMLElement, offset: number): void {
  line.focus();
  const selection = getSelection();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) {
      selection?.collapse(node, left);
      return;
    }
    left -= length;
  }
  selection?.selectAllChildren(line);
  selection?.collapseToEnd();
}

/** The lines on the paper that can be typed into, in order. */
export function linesBeside(line: HTMLElement): { before: HTMLElement | undefined; after: HTMLElement | undefined } {
  const lines = [...document.querySelectorAll<HTMLElement>('.paper .doc-text[contenteditable="true"]')];
  const at = lines.indexOf(line);
  return { before: at > 0 ? lines[at - 1] : undefined, after: at < 0 ? undefined : lines[at + 1] };
}

/** Puts plain text in at the caret, line by line. */
export function insertPlain(text: string): void {
  text.split(/\r\n?|\n/).forEach((part, index) => {
    if (index > 0) document.execCommand('insertLineBreak');
    if (part !== '') document.execCommand('insertText', false, part);
  });
}
