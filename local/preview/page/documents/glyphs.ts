/** The marks before list items: symbols, numbers counted through the document, or a box. */
import type { RenderedDocument } from '../../worker/protocol';
import type { DocParagraph, Structural } from './look';

/** @returns the glyph of a paragraph that starts at an index; `box` for a checklist item */
export function glyphs(
  document: RenderedDocument | undefined,
): (paragraph: DocParagraph, start: number) => string | null {
  const byStart = new Map<number, string>();
  const counts = new Map<string, number>();
  const visit = (elements: readonly Structural[]): void => {
    for (const { paragraph, startIndex, table } of elements) {
      const bullet = paragraph?.bullet;
      if (bullet?.listId) {
        const level = bullet.nestingLevel ?? 0;
        const nesting = document?.lists?.[bullet.listId]?.listProperties?.nestingLevels?.[level];
        const counter = `${bullet.listId} ${level}`;
        const count = (counts.get(counter) ?? 0) + 1;
        counts.set(counter, count);
        byStart.set(startIndex ?? 0, glyphOf(nesting, count));
      }
      for (const row of table?.tableRows ?? []) for (const cell of row.tableCells ?? []) visit(cell.content ?? []);
    }
  };
  visit(document?.body?.content ?? []);
  return (_paragraph, start) => byStart.get(start) ?? null;
}

type Nesting = NonNullable<
  NonNullable<NonNullable<RenderedDocument['lists']>[string]['listProperties']>['nestingLevels']
>[number];

function glyphOf(nesting: Nesting | undefined, count: number): string {
  if (nesting?.glyphSymbol) return nesting.glyphSymbol;
  switch (nesting?.glyphType) {
    case 'DECIMAL':
    case 'ZERO_DECIMAL':
      return `${count}.`;
    case 'ALPHA':
      return `${String.fromCharCode(96 + ((count - 1) % 26) + 1)}.`;
    case 'UPPER_ALPHA':
      return `${String.fromCharCode(64 + ((count - 1) % 26) + 1)}.`;
    case 'ROMAN':
      return `${romanOf(count).toLowerCase()}.`;
    case 'UPPER_ROMAN':
      return `${romanOf(count)}.`;
    default:
      return 'box';
  }
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
