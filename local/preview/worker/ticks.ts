/** Which checklist items are ticked: the rendered document does not say, so the tree is walked beside it. */
import type { DocumentTree, RenderedDocument } from './workspace-types';

type Blocks = DocumentTree['body'];
type Elements = NonNullable<NonNullable<RenderedDocument['body']>['content']>;

/** Start indexes of the body's paragraphs whose checkbox is ticked. */
export function tickedAt(tree: DocumentTree, document: RenderedDocument): number[] {
  const ticks = ticksIn(tree.body);
  const starts = startsIn(document.body?.content ?? []);
  return starts.filter((_, index) => ticks[index] === true);
}

function ticksIn(blocks: Blocks): boolean[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.bullet?.ticked === true]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => ticksIn(cell.content))),
  );
}

function startsIn(elements: Elements): number[] {
  return elements.flatMap(({ startIndex, paragraph, table }) => {
    if (paragraph) return [startIndex ?? 0];
    const cells = table?.tableRows?.flatMap((row) => row.tableCells ?? []) ?? [];
    return cells.flatMap((cell) => startsIn(cell.content ?? []));
  });
}
