/**
 * Where pages end. A page holds as many pieces (paragraphs, rows of tables) as fit into its height; a piece that is
 * higher than a page stands alone on one.
 */

export interface Piece {
  /** Pixels. */
  readonly height: number;
  /** A heading does not stand last on a page. */
  readonly keepWithNext: boolean;
  /** A page break stands in this piece: the next one begins a page. */
  readonly endsPage: boolean;
}

/** @returns for each page, the numbers of its first piece and of the one after its last */
export function pagesOf(pieces: readonly Piece[], height: number): { readonly from: number; readonly to: number }[] {
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let used = 0;
  pieces.forEach((piece, index) => {
    const full = index > from && used + piece.height > height;
    const broken = index > from && pieces[index - 1]?.endsPage === true;
    if (full || broken) {
      const to = broken ? index : lastBreak(pieces, from, index);
      pages.push({ from, to });
      used = pieces.slice(to, index).reduce((sum, moved) => sum + moved.height, 0);
      from = to;
    }
    used += piece.height;
  });
  pages.push({ from, to: pieces.length });
  return pages;
}

/** Moves the break before headings that would stand last, unless the page holds nothing else. */
function lastBreak(pieces: readonly Piece[], from: number, at: number): number {
  let to = at;
  while (to > from + 1 && pieces[to - 1]?.keepWithNext === true) to -= 1;
  return pieces[to - 1]?.keepWithNext === true ? at : to;
}
