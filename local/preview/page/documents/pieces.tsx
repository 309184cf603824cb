/** A document in pieces that a page break may stand between: paragraphs, and rows of tables. */
import type { JSX } from 'preact';
import type { RenderedDocument } from '../../worker/protocol';
import { cellLook, type DocParagraph, type DocRow, type DocTable, pixels, type Structural } from './look';
import { Paragraph, type Typing } from './paragraph';

export type DocPiece = { readonly keepWithNext: boolean; readonly endsPage: boolean } & (
  | { readonly kind: 'paragraph'; readonly paragraph: DocParagraph; readonly start: number }
  | { readonly kind: 'row'; readonly table: DocTable; readonly row: DocRow; readonly number: number }
);

/** The body's pieces in order. */
export function piecesOf(document: RenderedDocument): DocPiece[] {
  const pieces = piecesAlone(document);
  return pieces.map((piece, place) => (beginsPage(pieces[place + 1]) ? { ...piece, endsPage: true } : piece));
}

function beginsPage(piece: DocPiece | undefined): boolean {
  return piece?.kind === 'paragraph' && piece.paragraph.paragraphStyle?.pageBreakBefore === true;
}

function piecesAlone(document: RenderedDocument): DocPiece[] {
  return (document.body?.content ?? []).flatMap(({ startIndex, paragraph, table }: Structural): DocPiece[] => {
    if (paragraph) {
      const endsPage = paragraph.elements?.some(({ pageBreak }) => pageBreak !== undefined) === true;
      return [
        { kind: 'paragraph', paragraph, start: startIndex ?? 0, keepWithNext: staysWithNext(paragraph), endsPage },
      ];
    }
    return (table?.tableRows ?? []).map((row, number): DocPiece => {
      // A row whose cell reaches further down cannot stand last on a page.
      const reaches = row.tableCells?.some((cell) => (cell.tableCellStyle?.rowSpan ?? 1) > 1) === true;
      const keeps =
        row.tableCells?.some((cell) => cell.content?.some((block) => staysWithNext(block.paragraph))) === true;
      return { kind: 'row', table: table as DocTable, row, number, keepWithNext: reaches || keeps, endsPage: false };
    });
  });
}

function staysWithNext(paragraph: DocParagraph | undefined): boolean {
  const { namedStyleType, keepWithNext } = paragraph?.paragraphStyle ?? {};
  return keepWithNext === true || namedStyleType?.startsWith('HEADING') === true;
}

/** Draws pieces; rows of the same table stand in one table. */
export function Pieces({
  pieces,
  typing,
}: {
  readonly pieces: readonly DocPiece[];
  readonly typing: Typing;
}): JSX.Element {
  const drawn: JSX.Element[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as DocPiece;
    if (piece.kind === 'paragraph') {
      drawn.push(
        <div key={at} data-piece={at}>
          <Paragraph paragraph={piece.paragraph} start={piece.start} typing={typing} />
        </div>,
      );
      at += 1;
      continue;
    }
    let end = at;
    while (end < pieces.length && isRowOf(pieces[end], piece.table)) end += 1;
    const rows = pieces.slice(at, end).flatMap((each) => (each.kind === 'row' ? [each.row] : []));
    drawn.push(<Table key={at} table={piece.table} rows={rows} typing={typing} />);
    at = end;
  }
  return <>{drawn}</>;
}

function isRowOf(piece: DocPiece | undefined, table: DocTable): boolean {
  return piece?.kind === 'row' && piece.table === table;
}

interface TableProps {
  readonly table: DocTable;
  readonly rows: readonly DocRow[];
  readonly typing: Typing;
}

function Table({ table, rows, typing }: TableProps): JSX.Element {
  const columns = table.tableStyle?.tableColumnProperties ?? [];
  return (
    <table class="doc-table">
      <colgroup>
        {columns.map((column, index) => {
          const width = column.widthType === 'FIXED_WIDTH' ? pixels(column.width) : undefined;
          return <col key={index} style={width === undefined ? {} : { width: `${width}px` }} />;
        })}
      </colgroup>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r} data-piece={r} style={{ height: `${pixels(row.tableRowStyle?.minRowHeight) ?? 0}px` }}>
            {visibleCells(table, row).map(({ cell, column }) => (
              <td
                key={column}
                rowSpan={cell.tableCellStyle?.rowSpan ?? 1}
                colSpan={cell.tableCellStyle?.columnSpan ?? 1}
                style={cellLook(cell.tableCellStyle)}
              >
                {(cell.content ?? []).map((block, index) =>
                  block.paragraph ? (
                    <Paragraph key={index} paragraph={block.paragraph} start={block.startIndex ?? 0} typing={typing} />
                  ) : null,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The cells that no merged cell covers: covered ones stay in the document, empty. */
function visibleCells(table: DocTable, row: DocRow) {
  const rows = table.tableRows ?? [];
  const at = rows.indexOf(row);
  const covered = new Set<number>();
  rows.slice(0, at + 1).forEach((above, r) => {
    above.tableCells?.forEach((cell, column) => {
      const { rowSpan, columnSpan } = cell.tableCellStyle ?? {};
      if (r + (rowSpan ?? 1) <= at) return;
      for (let c = 0; c < (columnSpan ?? 1); c += 1) if (r < at || c > 0) covered.add(column + c);
    });
  });
  return (row.tableCells ?? []).flatMap((cell, column) => (covered.has(column) ? [] : [{ cell, column }]));
}
