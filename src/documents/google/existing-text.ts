/** Reading a Google Doc that people have edited: which text stands where, and which element a position falls into. */
import type { docs_v1 } from '@googleapis/docs';

type Document = docs_v1.Schema$Document;
type Element = docs_v1.Schema$StructuralElement;

/** Stands for what is no text: a picture, a date chip, a person chip. */
const NOT_TEXT = '\ufffc';

/**
 * The text between two positions of the body (UTF-16 units), tables cell by cell, line ends included. Whatever is not
 * text shows as U+FFFC, one for each position it takes.
 */
export function textBetween(document: Document, start: number, end: number): string {
  return paragraphElements(document.body?.content ?? [])
    .map((element) => {
      const from = element.startIndex ?? 0;
      const to = element.endIndex ?? from;
      const content = element.textRun?.content ?? NOT_TEXT.repeat(to - from);
      return content.slice(Math.max(0, start - from), Math.max(0, end - from));
    })
    .join('');
}

/** The element of the body, paragraph or table, that holds the position. */
export function bodyElementAt(document: Document, index: number): Element | undefined {
  return (document.body?.content ?? []).find(
    (element) => (element.startIndex ?? 0) <= index && index < (element.endIndex ?? 0),
  );
}

function paragraphElements(content: readonly Element[]): docs_v1.Schema$ParagraphElement[] {
  return content.flatMap((element) => [
    ...(element.paragraph?.elements ?? []),
    ...(element.table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => paragraphElements(cell.content ?? [])),
    ),
    ...paragraphElements(element.tableOfContents?.content ?? []),
  ]);
}
