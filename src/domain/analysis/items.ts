/** Which items worked, and how far the assessment can be trusted (METHODS.md section 4). */
import type { Item } from '../assessment';
import type { Scorebook } from '../evidence';
import type { ItemOptions } from './distractors';
import { optionsOf } from './distractors';
import type { ItemFlag } from './flags';
import { flagsOf } from './flags';
import { correlation, neverVaries, varianceOf } from './moments';
import type { Responses, TestedStudent } from './responses';
import { readResponses } from './responses';
import type { Statistic } from './statistic';
import { FEWEST_STUDENTS, none, statistic } from './statistic';
import { lowerWeights, upperWeights, weighed } from './tails';

export interface ItemStatistics {
  readonly item: Item;
  /** False for an item that screening dropped: it is described, but is in no total. */
  readonly counts: boolean;
  /** Tested students without those excused or absent on this item. */
  readonly n: number;
  /** Of these, how many left it blank; they count 0 here, and only here. */
  readonly blank: number;
  readonly leftOut: number;
  /** How many earned all points. */
  readonly full: number;
  /** Mean of the points as a part of all points, 0..1. */
  readonly p: Statistic;
  /** Correlation of the item with the rest of the total. */
  readonly itemRest: Statistic;
  /** p of the 27 % with the highest totals less p of the 27 % with the lowest. */
  readonly discrimination: Statistic;
  readonly alphaWithout: Statistic;
  /** Undefined for an item without a key, or where only points were recorded. */
  readonly options: ItemOptions | undefined;
  readonly flags: readonly ItemFlag[];
}

export interface ItemAnalysis {
  readonly items: readonly ItemStatistics[];
  /** Students with at least one scored item. */
  readonly tested: number;
  /** Of these, the ones with no excused or absent item: alpha, SEM and the correlations rest on them. */
  readonly complete: number;
  readonly alpha: Statistic;
  /** Standard error of measurement, in points. */
  readonly sem: Statistic;
}

const TAIL = 0.27;

/**
 * Analyses one assessment.
 *
 * @param students ids of those who count; inactive students are left out by the caller
 */
export function analyseItems(scorebook: Scorebook, students: Iterable<string>): ItemAnalysis {
  const responses = readResponses(scorebook, students);
  const complete = responses.tested.filter((student) => student.complete);
  const totals = complete.map(({ total }) => total);
  const alpha = alphaOver(responses.counting, complete);
  const spread = varianceOf(totals);
  return {
    items: responses.items.map((_, place) => itemStatistics(responses, complete, place)),
    tested: responses.tested.length,
    complete: complete.length,
    alpha,
    sem:
      alpha.value === undefined || spread === undefined
        ? alpha
        : statistic(Math.sqrt(spread) * Math.sqrt(1 - alpha.value), complete.length, 'total-never-varies'),
  };
}

function itemStatistics(responses: Responses, complete: readonly TestedStudent[], place: number): ItemStatistics {
  const item = responses.items[place];
  if (!item) throw new Error('No such item.');
  const states = responses.tested.flatMap((student) => student.responses[place] ?? []);
  const answered = states.filter(({ state }) => state !== 'left out');
  const counts = responses.counting.includes(place);
  // For an item that counts these are the complete students; one that was dropped may be left out by some of them.
  const comparable = complete.filter((student) => student.responses[place]?.state !== 'left out');
  const points = comparable.map((student) => student.responses[place]?.points ?? 0);
  const totals = comparable.map(({ total }) => total);
  const rest = totals.map((total, index) => (counts ? total - (points[index] ?? 0) : total));
  const sum = answered.reduce((total, response) => total + response.points, 0);
  const p: Statistic =
    answered.length === 0 ? none('nobody') : { value: sum / answered.length / item.points, rough: false };
  // The only item that counts has no rest, and would be compared with itself.
  const isAlone = counts && responses.counting.length === 1;
  const itemRest = itemRestOf(points, rest, isAlone);
  const options = optionsOf(responses, place, rest, comparable);
  return {
    item,
    counts,
    n: answered.length,
    blank: answered.filter(({ state }) => state === 'blank').length,
    leftOut: states.length - answered.length,
    full: answered.filter((response) => response.points >= item.points).length,
    p,
    itemRest,
    discrimination: discriminationOf(points, totals, item.points, isAlone),
    alphaWithout: counts ? alphaWithout(responses.counting, complete, place) : alphaOver(responses.counting, complete),
    options,
    flags: flagsOf(answered.length, p, itemRest, options),
  };
}

function itemRestOf(points: readonly number[], rest: readonly number[], isAlone: boolean): Statistic {
  if (points.length === 0) return none('nobody');
  if (isAlone) return none('one-item');
  if (points.length < FEWEST_STUDENTS) return none('few-students');
  if (neverVaries(points)) return none('item-never-varies');
  return statistic(correlation(points, rest), points.length, 'rest-never-varies');
}

function discriminationOf(
  points: readonly number[],
  totals: readonly number[],
  max: number,
  isAlone: boolean,
): Statistic {
  if (points.length === 0) return none('nobody');
  if (isAlone) return none('one-item');
  if (points.length < FEWEST_STUDENTS) return none('few-students');
  if (neverVaries(totals)) return none('total-never-varies');
  const size = TAIL * points.length;
  const upper = weighed(points, upperWeights(totals, size));
  const lower = weighed(points, lowerWeights(totals, size));
  return statistic((upper - lower) / (size * max), points.length, 'total-never-varies');
}

/** Cronbach's alpha over some items, n - 1 denominators (KR-20 for items of right and wrong). */
function alphaOver(places: readonly number[], complete: readonly TestedStudent[]): Statistic {
  const n = complete.length;
  const k = places.length;
  if (n === 0) return none('nobody');
  if (k < 2) return none('one-item');
  if (n < FEWEST_STUDENTS) return none('few-students');
  const columns = places.map((place) => complete.map((student) => student.responses[place]?.points ?? 0));
  const totals = complete.map((_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0));
  const total = varianceOf(totals);
  if (!total) return none('total-never-varies');
  const parts = columns.reduce((sum, column) => sum + (varianceOf(column) ?? 0), 0);
  return statistic((k / (k - 1)) * (1 - parts / total), n, 'total-never-varies');
}

function alphaWithout(counting: readonly number[], complete: readonly TestedStudent[], place: number): Statistic {
  if (counting.length === 2) return none('two-items');
  return alphaOver(
    counting.filter((other) => other !== place),
    complete,
  );
}
