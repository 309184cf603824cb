/** A Google Doc as lines and tables. Chips for people and dates, which hold no text of their own, become text. */
import type { docs_v1 } from '@googleapis/docs';
import { type ContentBlock, type DocContent, linesOf, oneLine } from '../minutes/content';

type Element = docs_v1.Schema$StructuralElement;

/** The body of the document; tables inside tables count as lines of their cell. */
export function contentOf(document: docs_v1.Schema$Document): DocContent {
  return { id: document.documentId ?? '', blocks: (document.body?.content ?? []).flatMap(blocksOf) };
}

function blocksOf(element: Element): ContentBlock[] {
  if (element.table)
    return [
      {
        kind: 'table',
        rows: (element.table.tableRows ?? []).map((row) =>
          (row.tableCells ?? []).map((cell) => linesIn(cell.content ?? [])),
        ),
      },
    ];
  if (!element.paragraph) return [];
  const heading = /^(TITLE|HEADING_\d)$/.test(element.paragraph.paragraphStyle?.namedStyleType ?? '');
  return linesOf(paragraphText(element.paragraph)).map((text) => ({ kind: 'line', text, heading }));
}

function linesIn(content: readonly Element[]): string[] {
  return content.flatMap((element) => [
    ...(element.paragraph ? linesOf(paragraphText(element.paragraph)) : []),
    ...(element.table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => linesIn(cell.content ?? [])),
    ),
  ]);
}

function paragraphText(paragraph: docs_v1.Schema$Paragraph): string {
  return (paragraph.elements ?? []).map(elementText).join('');
}

function elementText(element: docs_v1.Schema$ParagraphElement): string {
  if (element.textRun) return element.textRun.content ?? '';
  // A chip touches its neighbours without a space; two names must not become one.
  if (element.person) return ` ${personText(element.person)} `;
  if (element.dateElement) return ` ${dateText(element.dateElement)} `;
  if (element.richLink) return ` ${oneLine(element.richLink.richLinkProperties?.title ?? '')} `;
  return '';
}

function personText({ personProperties }: docs_v1.Schema$Person): string {
  return personProperties?.email ?? personProperties?.name ?? '';
}

/** A date chip knows its day; its shown text leaves the year out. */
function dateText({ dateElementProperties }: docs_v1.Schema$DateElement): string {
  return dateElementProperties?.timestamp?.slice(0, 10) ?? dateElementProperties?.displayText ?? '';
}
