/** What an import would do to the scores that are already there, said before anything is written. */
import type { Item } from '../assessment';
import type { Student } from '../roster';
import { BLANK, earnedPoints, type Score } from '../score';
import type { ItemPair } from './item-matching';
import { type ImportedScores, settleMark } from './scores/imported-scores';
import type { StudentMatch } from './student-matching';

/** Scores by student id, then item id. */
export type ScoreGrid = ReadonlyMap<string, ReadonlyMap<string, Score>>;

export interface ScoreCell {
  readonly student: string;
  readonly item: string;
  readonly score: Score;
}

export interface DifferingCell {
  readonly student: string;
  readonly item: string;
  readonly ours: Score;
  readonly theirs: Score;
}

export interface ScoreMerge {
  /** Cells that are blank now. */
  readonly added: readonly ScoreCell[];
  /** How many cells hold the same already. */
  readonly same: number;
  readonly differing: readonly DifferingCell[];
  /** Rows of students who are not on the roster, and rows still in doubt, by index. */
  readonly leftOut: readonly number[];
  /** Active students of the same sections without a row in the source. */
  readonly withoutScore: readonly Student[];
}

/**
 * The imported scores as a grid of the assessment's students and items. Answers are scored with the assessment's key, unless
 * the source scored them or the answers are words that only the source's key knows. Blank marks give no entry, so a blank never hides a score.
 */
export function toScoreGrid(
  imported: ImportedScores,
  students: Pick<StudentMatch, 'matched'>,
  pairs: readonly Pick<ItemPair, 'imported' | 'known'>[],
  items: readonly Item[],
): ScoreGrid {
  const grid = new Map<string, Map<string, Score>>();
  for (const [row, student] of students.matched) {
    const scores = new Map<string, Score>();
    for (const pair of pairs) {
      const [item, mark] = [items[pair.known], imported.rows[row]?.marks[pair.imported]];
      if (!item || !mark) continue;
      const score = settleMark(mark, item, imported.items[pair.imported]?.keys);
      if (score.kind !== 'blank') scores.set(item.id, score);
    }
    grid.set(student, scores);
  }
  return grid;
}

/** Compares an import with what is there. */
export function mergeScores(existing: ScoreGrid, incoming: ScoreGrid, match: StudentMatch): ScoreMerge {
  const added: ScoreCell[] = [];
  const differing: DifferingCell[] = [];
  let same = 0;
  for (const [student, scores] of incoming)
    for (const [item, theirs] of scores) {
      const ours = existing.get(student)?.get(item) ?? BLANK;
      if (ours.kind === 'blank') added.push({ student, item, score: theirs });
      else if (isSame(ours, theirs)) same++;
      else differing.push({ student, item, ours, theirs });
    }
  const leftOut = [...match.notOnRoster, ...match.doubtful.map(({ row }) => row)].sort((a, b) => a - b);
  return { added, same, differing, leftOut, withoutScore: match.withoutRow };
}

/**
 * The cells to write. `keep ours` writes only into blank cells; `take theirs` also writes what differs; `new attempt`
 * writes the blank cells of students without a differing score, and gives the whole import of the others apart, for a
 * reassessment: an attempt is never overwritten.
 */
export function resolveMerge(
  merge: ScoreMerge,
  incoming: ScoreGrid,
  choice: 'keep ours' | 'take theirs' | 'new attempt',
): { readonly cells: readonly ScoreCell[]; readonly newAttempt: ScoreGrid } {
  const none: ScoreGrid = new Map();
  if (choice === 'keep ours') return { cells: merge.added, newAttempt: none };
  const theirs = merge.differing.map(({ student, item, theirs: score }) => ({ student, item, score }));
  if (choice === 'take theirs') return { cells: [...merge.added, ...theirs], newAttempt: none };
  const again = new Set(merge.differing.map(({ student }) => student));
  return {
    cells: merge.added.filter(({ student }) => !again.has(student)),
    newAttempt: new Map([...incoming].filter(([student]) => again.has(student))),
  };
}

/** Two scores that say the same; an answer and the points it earned do not differ. */
function isSame(a: Score, b: Score): boolean {
  const [x, y] = [earnedPoints(a), earnedPoints(b)];
  if (x === undefined || y === undefined) return a.kind === b.kind;
  const sameAnswer = a.kind !== 'answer' || b.kind !== 'answer' || a.answer.toUpperCase() === b.answer.toUpperCase();
  return sameAnswer && Math.abs(x - y) < 1e-9;
}
