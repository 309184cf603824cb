/**
 * Heights of rows whose wrapped text needs more than one line. Sheets and Excel grow such rows by themselves when the text
 * is typed; a file says nothing of it, and other programs then print one line over the other.
 */
import type { SheetView } from '../../workspace/sheets';

/** About what a character of the default font takes, in pixels; a little more than it does, so that nothing is cut. */
const PIXELS_PER_LETTER = 5.8;
const LINE = 18;
const PADDING = 6;

/** Pixels by row, for the rows that need more than the usual height and have none of their own. */
export function wrappedHeights(sheet: SheetView): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, display, wrap } of sheet.cells) {
    if (wrap !== 'WRAP' || display === '' || sheet.rowHeights[row] !== undefined) continue;
    const width = sheet.columnWidths[column] ?? sheet.defaultColumnWidth;
    const lines = linesIn(display, Math.max(1, Math.floor((width - PADDING) / PIXELS_PER_LETTER)));
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, lines * LINE + PADDING));
  }
  return heights;
}

/** Lines of a text that breaks between words where it can. */
function linesIn(text: string, letters: number): number {
  return text
    .split('\n')
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(' ')) {
        const needed = used === 0 ? word.length : used + 1 + word.length;
        if (needed <= letters) used = needed;
        else {
          lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / letters) - 1;
          used = word.length % letters || Math.min(word.length, letters);
        }
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}
