/**
 * Level bars: one row per essential learning, a shaded bar whose pieces are the levels, and under it the levels by
 * name. The bar is text with shading behind it (a Doc has no drawing that an add-on could fill), so it prints, a
 * screen reader reads its counts, and nothing depends on colour.
 */

import { shareOut } from '../domain/share-out';
import { bold, small, text } from './blocks';
import type { Bar, BarPiece, LevelBars, Line, Run, Table } from './model';
import { PAGE_WIDTH } from './model';

/** Characters of a full bar: 54 of them at 9 points fill the middle column. */
export const BAR_LENGTH = 54;

const LABEL_WIDTH = 120;
const FIGURE_WIDTH = 80;
// Plain spaces at a line's end are not shaded; no-break spaces are.
const SPACE = '\u00a0';

/** The bars as a table: learning, bar, figure. */
export function barsTable(block: LevelBars): Table {
  return {
    kind: 'table',
    columns: [
      { width: LABEL_WIDTH },
      { width: PAGE_WIDTH - LABEL_WIDTH - FIGURE_WIDTH },
      { width: FIGURE_WIDTH, align: 'end' },
    ],
    rows: block.bars.map((bar) => [
      { lines: [[bold(bar.label)], ...(bar.detail === '' ? [] : [[small(bar.detail)]])] },
      { lines: barLines(bar) },
      { lines: [[text(bar.figure)], ...(bar.figureDetail === '' ? [] : [[small(bar.figureDetail)]])] },
    ]),
  };
}

function barLines(bar: Bar): Line[] {
  const pieces = bar.pieces.filter((piece) => piece.count > 0);
  if (pieces.length === 0) return [];
  const names = bar.pieces.map((piece) => `${piece.name} ${piece.count}`).join(' · ');
  return [barRuns(pieces), [small(names)]];
}

/** One shaded run per level that has students, its count in the middle, its length its share of the bar. */
export function barRuns(pieces: readonly BarPiece[]): Run[] {
  const room = pieces.map((piece) => String(piece.count).length + 2);
  const lengths = shareOut(
    BAR_LENGTH,
    pieces.map((piece) => piece.count),
    room,
  );
  return pieces.map((piece, index) => ({
    text: centred(String(piece.count), lengths[index] ?? 0),
    background: piece.colour,
    bold: true,
    mono: true,
    small: true,
  }));
}

function centred(label: string, length: number): string {
  const left = Math.floor((length - label.length) / 2);
  return SPACE.repeat(left) + label + SPACE.repeat(length - label.length - left);
}
