/**
 * Paragraphs, with their runs, links and chips.
 */

import {
  Bookmark,
  BorderStyle,
  CarriageReturn,
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  TextRun,
} from 'docx';
import type { docs_v1 } from '../../workspace/docs';
import { LIST_ITEM, paragraphLook, runLook, STYLE_IDS } from './styles';

/** The grey behind a person or a date, as in Docs. */
const CHIP = { type: ShadingType.CLEAR, fill: 'E8EAED', color: 'auto' };

/** One paragraph of a document. */
export function paragraph(source: docs_v1.Schema$Paragraph): Paragraph {
  const style = source.paragraphStyle ?? {};
  const named = STYLE_IDS[style.namedStyleType ?? ''];
  const listId = source.bullet?.listId;
  const children = (source.elements ?? []).flatMap(element);
  const anchor = style.headingId;
  const hasRule = source.elements?.some(({ horizontalRule }) => horizontalRule);
  const options: IParagraphOptions = {
    ...paragraphLook(style),
    ...(named === undefined ? {} : { style: named }),
    ...(listId ? { numbering: { reference: listId, level: source.bullet?.nestingLevel ?? 0, custom: true } } : {}),
    ...(listId && named === undefined ? { style: LIST_ITEM } : {}),
    ...(hasRule ? { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '888888' } } } : {}),
    children: anchor ? [new Bookmark({ id: bookmarkName(anchor), children })] : children,
  };
  return new Paragraph(options);
}

/** A heading's id as the name of a bookmark, which takes letters, digits and underlines only. */
function bookmarkName(headingId: string): string {
  return headingId.replace(/[^A-Za-z0-9]/g, '_');
}

function element(source: docs_v1.Schema$ParagraphElement): ParagraphChild[] {
  const { dateElement, pageBreak, person, textRun } = source;
  if (textRun) return textOf(textRun);
  if (pageBreak) return [new PageBreak()];
  if (person) {
    const { email, name } = person.personProperties ?? {};
    return [new TextRun({ ...runLook(person.textStyle ?? {}), text: name ?? email ?? '', shading: CHIP })];
  }
  if (dateElement) {
    const text = dateElement.dateElementProperties?.displayText ?? '';
    return [new TextRun({ ...runLook(dateElement.textStyle ?? {}), text, shading: CHIP })];
  }
  return [];
}

function textOf({ content, textStyle }: docs_v1.Schema$TextRun): ParagraphChild[] {
  const text = (content ?? '').replace(/\n$/, '');
  if (text === '') return [];
  const pieces = text
    .split(/(\t|\v)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\t' ? new Tab() : piece === '\v' ? new CarriageReturn() : piece));
  const run = new TextRun({ ...runLook(textStyle ?? {}), children: pieces });
  const link = textStyle?.link;
  if (link?.url) return [new ExternalHyperlink({ link: link.url, children: [run] })];
  if (link?.headingId) return [new InternalHyperlink({ anchor: bookmarkName(link.headingId), children: [run] })];
  return [run];
}
