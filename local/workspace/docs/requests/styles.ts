/**
 * Requests that change how text and paragraphs look, lists among them.
 */
import type { docs_v1 } from '@googleapis/docs';
import { BULLET_PRESETS, DEEPEST_LEVEL, indentOf } from '../bullet-presets';
import { deleteRange } from '../edit';
import { contentText, restyle } from '../inlines';
import type { Container } from '../locate';
import { contentLength } from '../measure';
import { changeParagraph, checkParagraphStyle, PARAGRAPH_STYLE_FIELDS } from '../paragraph-style';
import { refuse } from '../refusal';
import { RANGE } from '../schema/places';
import { message, oneOf, STRING } from '../schema/shape';
import { PARAGRAPH_STYLE, TEXT_STYLE } from '../schema/styles';
import { maskedFields, withFields } from '../style-values';
import { changedTextStyle, checkTextStyle, TEXT_STYLE_FIELDS } from '../text-style';
import type { DocumentTree, Paragraph } from '../tree';
import { mintId } from '../tree';
import { resolveRange, touchedParagraphs } from './places';
import { requestKind } from './request';

export const updateTextStyleRequest = requestKind<'updateTextStyle'>(
  message<docs_v1.Schema$UpdateTextStyleRequest>('UpdateTextStyleRequest', {
    range: RANGE,
    textStyle: TEXT_STYLE,
    fields: STRING,
  }),
  (document, request) => {
    const style = request.textStyle ?? {};
    const fields = maskedFields(request.fields, TEXT_STYLE_FIELDS);
    checkTextStyle(style, fields);
    checkHeading(document, fields.includes('link') ? style.link?.headingId : undefined);
    for (const { paragraph, from, to } of touchedParagraphs(resolveRange(document, request.range))) {
      const length = contentLength(paragraph.content);
      // Docs takes the newline along when the whole line is styled.
      const end = from === 0 && to >= length ? length + 1 : to;
      restyle(paragraph, from, end, (before, isNewline) =>
        changedTextStyle(before, style, fields, paragraph, isNewline),
      );
      if (from === 0 && to >= length && paragraph.bullet !== null) {
        const plain = fields.filter((field) => field !== 'link');
        paragraph.bullet = {
          ...paragraph.bullet,
          textStyle: withFields(paragraph.bullet.textStyle, style, plain),
        };
      }
    }
    return undefined;
  },
);

function checkHeading(document: DocumentTree, headingId: string | null | undefined): void {
  if (!headingId) return;
  const isThere = document.body.some((block) => block.kind === 'paragraph' && block.style.headingId === headingId);
  if (!isThere) refuse(`The heading ID ${headingId} was not found.`); // ours
}

export const updateParagraphStyleRequest = requestKind<'updateParagraphStyle'>(
  message<docs_v1.Schema$UpdateParagraphStyleRequest>('UpdateParagraphStyleRequest', {
    range: RANGE,
    paragraphStyle: PARAGRAPH_STYLE,
    fields: STRING,
  }),
  (document, request) => {
    const style = request.paragraphStyle ?? {};
    const fields = maskedFields(request.fields, PARAGRAPH_STYLE_FIELDS);
    checkParagraphStyle(style, fields);
    for (const { container, paragraph } of touchedParagraphs(resolveRange(document, request.range))) {
      if (fields.includes('pageBreakBefore') && style.pageBreakBefore && !isTopLevel(container)) {
        refuse('Page break before cannot be set for paragraphs in tables, headers, footers or footnotes.'); // ours
      }
      changeParagraph(document, paragraph, style, fields);
    }
    return undefined;
  },
);

function isTopLevel({ place, segmentId }: Container): boolean {
  return place === 'segment' && segmentId === '';
}

export const createParagraphBulletsRequest = requestKind<'createParagraphBullets'>(
  message<docs_v1.Schema$CreateParagraphBulletsRequest>('CreateParagraphBulletsRequest', {
    range: RANGE,
    bulletPreset: oneOf('BulletGlyphPreset', BULLET_PRESETS),
  }),
  (document, { range, bulletPreset }) => {
    const preset = bulletPreset ?? refuse('The bullet preset must be specified.'); // ours
    const touched = touchedParagraphs(resolveRange(document, range));
    const first = touched[0];
    const listId = (first && listBefore(document, first, preset)) ?? newList(document, preset);
    // From the end backwards: the leading tabs that go shift what stands behind them.
    for (const { container, paragraph, start } of touched.reverse()) {
      const tabs = /^\t*/.exec(contentText(paragraph.content))?.[0].length ?? 0;
      if (tabs > 0) deleteRange(document, container, start, start + tabs);
      const level = Math.min(tabs, DEEPEST_LEVEL);
      const { indentFirstLine, indentStart } = indentOf(level);
      paragraph.bullet = { listId, level, textStyle: { underline: false }, ticked: false };
      paragraph.style = {
        ...paragraph.style,
        indentFirstLine: { magnitude: indentFirstLine, unit: 'PT' },
        indentStart: { magnitude: indentStart, unit: 'PT' },
      };
    }
    return undefined;
  },
);

function newList(document: DocumentTree, preset: string): string {
  const id = mintId(document, 'kix.');
  document.lists[id] = preset;
  return id;
}

/** The list of the paragraph just before, if it has the same preset. */
function listBefore(
  document: DocumentTree,
  { container, block }: { readonly container: Container; readonly block: number },
  preset: string,
): string | undefined {
  const before = container.blocks[block - 1];
  const listId = before?.kind === 'paragraph' ? before.bullet?.listId : undefined;
  return listId !== undefined && document.lists[listId] === preset ? listId : undefined;
}

export const deleteParagraphBulletsRequest = requestKind<'deleteParagraphBullets'>(
  message<docs_v1.Schema$DeleteParagraphBulletsRequest>('DeleteParagraphBulletsRequest', { range: RANGE }),
  (document, { range }) => {
    for (const { paragraph } of touchedParagraphs(resolveRange(document, range))) removeBullet(paragraph);
    return undefined;
  },
);

/** Without its bullet a paragraph keeps the indentation of its level. */
function removeBullet(paragraph: Paragraph): void {
  if (paragraph.bullet === null) return;
  const indent = { magnitude: 36 * paragraph.bullet.level, unit: 'PT' };
  const { indentFirstLine: _first, indentStart: _start, ...style } = paragraph.style;
  paragraph.style = paragraph.bullet.level === 0 ? style : { ...style, indentFirstLine: indent, indentStart: indent };
  paragraph.bullet = null;
}
