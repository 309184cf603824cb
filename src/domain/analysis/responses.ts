/** The scores of one assessment as item analysis reads them: a row per tested student, a cell per item. */
import type { Item } from '../assessment';
import type { Scorebook } from '../evidence';
import { countingItems } from '../evidence';
import type { Score } from '../score';
import { earnedPoints } from '../score';

export interface Response {
  /** `blank` counts 0 in item analysis only; `left out` (excused, absent) counts in nothing. */
  readonly state: 'scored' | 'blank' | 'left out';
  readonly points: number;
  /** The letter or word given, in capitals; undefined where only points are known. */
  readonly answer: string | undefined;
}

export interface TestedStudent {
  readonly student: string;
  /** One per item, in the items' order. */
  readonly responses: readonly Response[];
  /** Points over the items that count, blanks as 0. */
  readonly total: number;
  /** No counting item is left out, so that the total can be compared with others. */
  readonly complete: boolean;
}

export interface Responses {
  readonly items: readonly Item[];
  /** Places in `items` of those that screening did not drop. */
  readonly counting: readonly number[];
  /** Students with at least one scored item; every other student was not tested. */
  readonly tested: readonly TestedStudent[];
}

/**
 * Reads a scorebook for item analysis.
 *
 * @param students ids to take in; others, such as inactive students, are left aside
 */
export function readResponses(scorebook: Scorebook, students: Iterable<string>): Responses {
  const { items, scores } = scorebook;
  const kept = new Set(countingItems(items));
  const counting = items.flatMap((item, place) => (kept.has(item) ? [place] : []));
  const tested: TestedStudent[] = [];
  for (const student of new Set(students)) {
    const row = scores.get(student);
    if (!row) continue;
    const responses = items.map((item) => readScore(row.get(item.id)));
    if (!responses.some(({ state }) => state === 'scored')) continue;
    const counted = counting.flatMap((place) => responses[place] ?? []);
    tested.push({
      student,
      responses,
      total: counted.reduce((sum, { points }) => sum + points, 0),
      complete: counted.every(({ state }) => state !== 'left out'),
    });
  }
  return { items, counting, tested };
}

function readScore(score: Score | undefined): Response {
  if (!score || score.kind === 'blank') return { state: 'blank', points: 0, answer: undefined };
  const points = earnedPoints(score);
  if (points === undefined) return { state: 'left out', points: 0, answer: undefined };
  return {
    state: 'scored',
    points,
    answer: score.kind === 'answer' ? score.answer.trim().toUpperCase() : undefined,
  };
}
