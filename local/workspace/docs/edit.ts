/**
 * The edits that everything else is made of: text in, blocks in, a range out. They keep the tree sound (every list of
 * blocks ends with a paragraph, a paragraph stands before every table) and the named ranges in step.
 */
import { afterGrapheme, contentText, joinContent, same, splitContent, styleAt } from './inlines';
import { type Container, type Point, pointAt } from './locate';
import { blocksLength } from './measure';
import { rangesAfterDelete, rangesAfterInsert } from './named-ranges';
import { refuse } from './refusal';
import type { Block, DocumentTree, Inline, Paragraph, Table, TextStyle } from './tree';
import { copyOf, mintId } from './tree';

/** A place within a paragraph. */
export interface Spot {
  readonly container: Container;
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly offset: number;
  /** The index of the place in its segment. */
  readonly index: number;
}

/** Moves a place that lies inside a letter of several code points behind that letter, as Google does. */
export function settled(spot: Spot): Spot {
  const offset = afterGrapheme(contentText(spot.paragraph.content), spot.offset);
  return { ...spot, offset, index: spot.index + offset - spot.offset };
}

/** The style that text put here takes: that of what stands before it in the line, but not that thing's link. */
export function styleForInsert({ paragraph, offset }: Spot): TextStyle {
  const after = styleAt(paragraph, offset);
  const before = offset === 0 ? after : styleAt(paragraph, offset - 1);
  if (before.link === undefined || (offset > 0 && same(before.link, after.link))) return before;
  const { link: _link, foregroundColor: _colour, underline: _line, ...plain } = before;
  return plain;
}

/** A paragraph that goes on in the style and list of another; a heading gets an id of its own. */
function paragraphLike(document: DocumentTree, model: Paragraph, content: Inline[], newline: TextStyle): Paragraph {
  const style = copyOf(model.style);
  if (style.headingId !== undefined) style.headingId = mintId(document, 'h.');
  return { kind: 'paragraph', content, style, bullet: model.bullet && { ...model.bullet, ticked: false }, newline };
}

/** Puts text in; each newline makes a new paragraph with the style and the bullet of this one. */
export function insertText(
  document: DocumentTree,
  spot: Spot,
  text: string,
  style: TextStyle = styleForInsert(spot),
): void {
  const { container, block, paragraph } = spot;
  const [before, after] = splitContent(paragraph.content, spot.offset);
  const lines = text.split('\n').map((line): Inline[] => [{ kind: 'text', text: line, style }]);
  const last = lines.pop() ?? [];
  const made = lines.map((line, i) =>
    paragraphLike(document, paragraph, joinContent(i === 0 ? before : [], line), style),
  );
  paragraph.content = joinContent(made.length === 0 ? before : [], last, after);
  container.blocks.splice(block, 0, ...made);
  rangesAfterInsert(document, container.segmentId, spot.index, text.length);
}

/** Puts a chip or a break in, one unit. */
export function insertInline(document: DocumentTree, spot: Spot, inline: Inline): void {
  const [before, after] = splitContent(spot.paragraph.content, spot.offset);
  spot.paragraph.content = joinContent(before, [inline], after);
  rangesAfterInsert(document, spot.container.segmentId, spot.index, 1);
}

/** Puts a table in: the line is broken before it, so the table begins one unit after the place. */
export function insertTable(document: DocumentTree, spot: Spot, table: Table): void {
  const [before, after] = splitContent(spot.paragraph.content, spot.offset);
  const first = paragraphLike(document, spot.paragraph, before, styleForInsert(spot));
  spot.paragraph.content = after;
  spot.container.blocks.splice(spot.block, 0, first, table);
  rangesAfterInsert(document, spot.container.segmentId, spot.index, 1 + blocksLength([table]));
}

const CANNOT_DELETE = 'Invalid deletion range. Cannot delete the requested range.';

/** Takes a range out of one list of blocks; its ends must not halve a letter. @throws a refusal for what would leave the document unsound */
export function deleteRange(document: DocumentTree, container: Container, start: number, end: number): void {
  const from = pointAt(container, start);
  const to = pointAt(container, end);
  if (from === null || to === null || container.place === 'covered') refuse(CANNOT_DELETE);
  const { blocks } = container;
  if (to.block === blocks.length) {
    refuse(
      container.place === 'segment'
        ? 'The range cannot include the newline character at the end of the segment.'
        : CANNOT_DELETE,
    );
  }
  // The newline before a table goes only together with the table.
  if (to.offset === 0 && blocks[to.block]?.kind === 'table' && blocks[to.block - 1]?.kind === 'paragraph') {
    refuse(CANNOT_DELETE);
  }
  removeBetween(blocks, from, to);
  rangesAfterDelete(document, container.segmentId, start, end);
}

function removeBetween(blocks: Block[], from: Point, to: Point): void {
  const first = blocks[from.block];
  const last = blocks[to.block];
  const after = last?.kind === 'paragraph' ? splitContent(last.content, to.offset)[1] : [];
  if (first?.kind === 'paragraph' && first === last) {
    first.content = joinContent(splitContent(first.content, from.offset)[0], after);
    return;
  }
  if (last?.kind === 'paragraph' && to.offset > 0) last.content = after;
  if (first?.kind !== 'paragraph' || from.offset === 0) {
    blocks.splice(from.block, to.block - from.block);
    return;
  }
  // Two paragraphs become one: what is left of the first decides how it looks.
  const merged = last as Paragraph;
  first.content = joinContent(splitContent(first.content, from.offset)[0], after);
  first.newline = merged.newline;
  blocks.splice(from.block + 1, to.block - from.block);
}
