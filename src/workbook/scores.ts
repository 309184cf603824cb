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
import { SLIP_WORDS } from './tabs/gradebook-formulas';
import { topRowsThatDiffer } from './top-rows';

/**
 * Reads one score cell of an item, as the live formulas of its tab read it (gradebook-formulas.ts): the number that a
 * teacher sees there and the number that mastery rests on are one. `where` names the cell for a Problem.
 */
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
  if (SLIP_WORDS.some((word) => word === shown.toLowerCase()))
    return unread(
      'score-is-word',
      `"${shown}" is not a score.`,
      `Type ${EXCUSED_MARK} for excused or ${ABSENT_MARK} for absent.`,
    );
  if (takesLetters(item) && /^\p{L}/u.test(String(cell))) return readAnswer(String(cell), item, where);
  if (/\d/.test(shown))
    return unread(
      'score-is-text',
      `"${shown}" stands here as text, so the sheet cannot add it.`,
      `Type the number again, 0 to ${item.points}.`,
    );
  return unread(
    'score-is-word',
    `"${shown}" is not a number${takesLetters(item) ? ' or an answer letter' : ''}.`,
    `Type 0 to ${item.points}, ${EXCUSED_MARK} for excused, ${ABSENT_MARK} for absent, or leave it empty.`,
  );
}

/** Anything that begins with a letter is the student's answer. What is no letter of an answer sheet is worth a look. */
function readAnswer(cell: string, item: Item, where: string): { readonly score: Score; readonly problem?: Problem } {
  const answer = cell.trim();
  if (cell === answer && /^\p{L}{1,10}$/u.test(answer)) return { score: scoreAnswer(answer, item) };
  return {
    score: { kind: 'answer', answer, points: 0 },
    problem: {
      code: 'answer-odd',
      where,
      message: `"${answer.slice(0, 30)}" is not written as an answer, so it counts as a wrong one.`,
      remedy: "Type the student's letter again, without spaces, or the points.",
      severity: 'note',
    },
  };
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
  problems.push(...columnsAmongItems(items, declared, placed.value.index, found));
  problems.push(...topRowsThatDiffer(items, declared, placed.value.index, found));
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

/**
 * A live result dragged in among the items would have to read itself, and the words in the rows above the names cannot be
 * counted as points: the sheet shows errors in place of results. Mastery is worked out from the items alone and stays right.
 */
function columnsAmongItems(
  items: readonly Item[],
  declared: TabDeclaration,
  index: ReadonlyMap<string, number>,
  found: TabSnapshot,
): Problem[] {
  const isResult = (key: string): boolean => declared.columns[key]?.kind === 'formula';
  const results = [...index].flatMap(([key, at]) => (isResult(key) ? [at] : []));
  // Formulas that were written after the column was moved leave it out.
  const showsErrors = found.cells
    .slice(found.headerRow + 1)
    .some((row) => results.some((at) => String(row[at] ?? '').startsWith('#')));
  if (!showsErrors) return [];
  const places = items.flatMap((item) => index.get(itemColumn(item.id)) ?? []);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [names] = Object.keys(declared.columns);
  return [...index].flatMap(([key, at]): Problem[] => {
    if (!(isResult(key) || key === names) || at < first || at > last) return [];
    return [
      {
        code: 'column-among-items',
        where: `${declared.title}, column ${declared.columns[key]?.header ?? key}`,
        message:
          'This column stands between the items that results are worked out from, so the sheet cannot show them.',
        remedy: `Drag the column ${isResult(key) ? 'to the right of the last item' : 'to the left of the first item'}.`,
        severity: 'note',
      },
    ];
  });
}
