/** Score cells as scores. What cannot be read is a Problem with its place; the cell is left as it is and not counted. */
import type { Assessment, Item } from '../domain/assessment';
import type { Scorebook } from '../domain/evidence';
import type { Problem } from '../domain/problem';
import { ABSENT, ABSENT_MARK, BLANK, EXCUSED, EXCUSED_MARK, type Score, scoreAnswer } from '../domain/score';
import { type Cell, cellText, isDateCell } from './cell';
import type { TabDeclaration } from './declaration';
import type { TabSnapshot } from './snapshot';
import { placeColumns } from './table';
import { itemColumn, takesLetters } from './tabs/gradebook';

/** Words that other systems write for excused and absent; beside answer letters they would be read as answers. */
const SLIPS = /^(ex|exc|excused|abs|absent|n\/?a)$/i;

/** Reads one score cell of an item. `where` names the cell for a Problem. */
export function readScore(
  cell: Cell,
  item: Item,
  where: string,
): { readonly score: Score; readonly problem?: Problem } {
  const shown = cellText(cell);
  const unread = (code: string, message: string, remedy: string) => ({
    score: BLANK,
    problem: { code, where, message, remedy, severity: 'skip' } as const,
  });
  if (isDateCell(cell))
    return unread(
      'score-is-date',
      `The sheet made a date (${shown}) of what was typed here.`,
      `Type the points again, 0 to ${item.points}, without a slash or a dash.`,
    );
  if (shown === '') return { score: BLANK };
  if (shown.toLowerCase() === EXCUSED_MARK) return { score: EXCUSED };
  if (shown === ABSENT_MARK) return { score: ABSENT };
  if (typeof cell === 'number') {
    if (cell < 0) return unread('score-negative', `${cell} is below 0.`, `Type 0 to ${item.points}.`);
    if (cell > item.points)
      return unread(
        'score-above-points',
        `${cell} is more than the ${item.points} points of this item.`,
        `Type 0 to ${item.points}, or change the item's points.`,
      );
    return { score: { kind: 'points', points: cell } };
  }
  if (SLIPS.test(shown))
    return unread(
      'score-is-word',
      `"${shown}" is not a score.`,
      `Type ${EXCUSED_MARK} for excused or ${ABSENT_MARK} for absent.`,
    );
  if (/\d/.test(shown))
    return unread(
      'score-is-text',
      `"${shown}" stands here as text, so the sheet cannot add it.`,
      `Type the number again, 0 to ${item.points}.`,
    );
  if (!takesLetters(item))
    return unread(
      'score-is-word',
      `"${shown}" is not a number.`,
      `Type 0 to ${item.points}, ${EXCUSED_MARK} for excused, ${ABSENT_MARK} for absent, or leave it empty.`,
    );
  return { score: scoreAnswer(shown, item) };
}

/** Reads a gradebook tab; students are found by id, items by their column's tag, never by position. */
export function readScorebook(
  assessment: Assessment,
  items: readonly Item[],
  declared: TabDeclaration,
  found: TabSnapshot,
): { readonly scorebook: Scorebook; readonly problems: readonly Problem[] } {
  const placed = placeColumns(declared, found);
  if (!placed.ok) return { scorebook: { assessment, items, scores: new Map() }, problems: placed.problems };
  const problems: Problem[] = [...placed.problems];
  const idColumn = placed.value.index.get('id') ?? -1;
  const scores = new Map<string, Map<string, Score>>();
  for (const item of items) {
    if (placed.value.index.has(itemColumn(item.id))) continue;
    problems.push({
      code: 'item-column-gone',
      where: declared.title,
      message: `The column of item ${item.id} is gone, so its scores cannot be counted.`,
      remedy: `Undo its deletion, or press "Refresh" to put an empty column back.`,
      severity: 'note',
    });
  }
  for (let at = found.headerRow + 1; at < found.cells.length; at += 1) {
    const row = found.cells[at] ?? [];
    const id = cellText(row[idColumn] ?? '');
    if (id === '') continue;
    if (scores.has(id)) {
      problems.push({
        code: 'id-twice',
        where: `${declared.title}, row ${at + 1}`,
        message: `The student id "${id}" stands twice on this tab. The first row counts.`,
        remedy: 'Delete one of the rows, or correct its id.',
        severity: 'skip',
      });
      continue;
    }
    const own = new Map<string, Score>();
    for (const item of items) {
      const column = placed.value.index.get(itemColumn(item.id));
      if (column === undefined) continue;
      const where = `${declared.title}, row ${at + 1}, column ${item.id}`;
      const { score, problem } = readScore(row[column] ?? '', item, where);
      if (problem) problems.push(problem);
      own.set(item.id, score);
    }
    scores.set(id, own);
  }
  return { scorebook: { assessment, items, scores }, problems };
}
