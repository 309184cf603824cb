/**
 * A Google Doc as a .docx file that looks like it: what a team keeps when it leaves Google, and what a person looks at
 * when there is no account.
 */

import { Document, Footer, Header, Packer, PageOrientation, type Paragraph, type Table } from 'docx';
import type { docs_v1 } from '../workspace/docs';
import { numberings } from './docx/lists';
import { paragraph } from './docx/paragraphs';
import { documentStyles } from './docx/styles';
import { table } from './docx/tables';
import { twips } from './docx/units';

/**
 * @param document a document as `documents.get` answers it, without tabs
 * @returns the bytes of the file
 */
export async function docxFromDocument(document: docs_v1.Schema$Document): Promise<Uint8Array> {
  const page = document.documentStyle ?? {};
  const margins = {
    top: twips(page.marginTop),
    bottom: twips(page.marginBottom),
    left: twips(page.marginLeft),
    right: twips(page.marginRight),
    header: twips(page.marginHeader),
    footer: twips(page.marginFooter),
  };
  const isFlipped = page.flipPageOrientation ?? false;
  const [width, height] = [twips(page.pageSize?.width), twips(page.pageSize?.height)];
  const textWidth = (isFlipped ? height : width) - margins.left - margins.right;
  const header = document.headers?.[page.defaultHeaderId ?? ''];
  const footer = document.footers?.[page.defaultFooterId ?? ''];
  const file = new Document({
    title: document.title ?? '',
    creator: 'Common Ground',
    compatibility: { version: 15 },
    styles: documentStyles(document.namedStyles ?? {}),
    numbering: { config: numberings(document.lists ?? {}) },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the two sides of a landscape page by itself.
            size: {
              width,
              height,
              orientation: isFlipped ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: margins,
          },
        },
        ...(header ? { headers: { default: new Header({ children: blocks(header.content ?? [], textWidth) }) } } : {}),
        ...(footer ? { footers: { default: new Footer({ children: blocks(footer.content ?? [], textWidth) }) } } : {}),
        children: blocks(document.body?.content ?? [], textWidth),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Paragraphs and tables in a space of some width, in twentieths of a point. */
function blocks(content: readonly docs_v1.Schema$StructuralElement[], width: number): (Paragraph | Table)[] {
  return content.flatMap((element): (Paragraph | Table)[] => {
    if (element.paragraph) return [paragraph(element.paragraph)];
    return element.table ? [table(element.table, width, blocks)] : [];
  });
}
