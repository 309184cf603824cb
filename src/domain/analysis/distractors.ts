/** Who chose what: each option of an item with its share, by upper, middle and lower third (METHODS.md section 4). */
import type { Item } from '../assessment';
import { isRight } from '../score';
import { correlation } from './moments';
import type { Responses, TestedStudent } from './responses';
import type { Statistic } from './statistic';
import { FEWEST_STUDENTS, none, statistic } from './statistic';
import { lowerWeights, upperWeights, weighed } from './tails';

export interface Option {
  /** The letter, combination or number, in capitals. */
  readonly answer: string;
  readonly right: boolean;
  readonly count: number;
  /** Part of those whose choice is known, blanks among them, 0..1. */
  readonly share: number;
  /** The same within the third with the highest totals, the middle and the lowest; undefined below 10 students. */
  readonly byThird: { readonly upper: number; readonly middle: number; readonly lower: number } | undefined;
  /** Correlation of having chosen it with the rest of the total. */
  readonly itemRest: Statistic;
  /** Ids of those who chose it, in the order in which the students were given. */
  readonly students: readonly string[];
}

export interface ItemOptions {
  /** Students whose choice is known: an answer, or blank. */
  readonly n: number;
  readonly blank: number;
  /** Right answers first, then by how many chose them. */
  readonly options: readonly Option[];
  /** Correlation of any right answer with the rest of the total. */
  readonly rightItemRest: Statistic;
}

/**
 * The options of one item.
 *
 * @param place the item's place in `responses.items`
 * @param rest total without the item, for each of `comparable`
 * @param comparable students whose totals can be compared
 * @returns undefined for an item without a key, and where no answer was recorded
 */
export function optionsOf(
  responses: Responses,
  place: number,
  rest: readonly number[],
  comparable: readonly TestedStudent[],
): ItemOptions | undefined {
  const item = responses.items[place];
  if (!item || item.keys.length === 0) return undefined;
  const known = responses.tested.filter((student) => choiceKnown(student, place));
  const given = known.flatMap((student) => student.responses[place]?.answer ?? []);
  if (given.length === 0) return undefined;
  const rows = comparable.flatMap((student, row) =>
    choiceKnown(student, place) ? [{ student, rest: rest[row] ?? 0 }] : [],
  );
  const rests = rows.map((row) => row.rest);
  const totals = rows.map((row) => row.student.total);
  const thirds = rows.length < FEWEST_STUDENTS ? undefined : thirdsOf(totals);
  const restOf = (chose: readonly number[]): Statistic => {
    if (rows.length < FEWEST_STUDENTS) return none('few-students');
    if (chose.every((one) => one === chose[0])) return none('item-never-varies');
    return statistic(correlation(chose, rests), rows.length, 'rest-never-varies');
  };
  const answers = new Set([...item.keys.map(tidy), ...choices(responses, item), ...given]);
  const options = [...answers].map((answer): Option => {
    const chose = rows.map((row) => (row.student.responses[place]?.answer === answer ? 1 : 0));
    const students = known.filter((student) => student.responses[place]?.answer === answer);
    return {
      answer,
      right: isRight(answer, item),
      count: students.length,
      share: students.length / known.length,
      byThird: thirds && {
        upper: weighed(chose, thirds.upper) / thirds.size,
        middle: weighed(chose, thirds.middle) / thirds.size,
        lower: weighed(chose, thirds.lower) / thirds.size,
      },
      itemRest: restOf(chose),
      students: students.map(({ student }) => student),
    };
  });
  const anyRight = rows.map((row) => (isRight(row.student.responses[place]?.answer ?? '', item) ? 1 : 0));
  return {
    n: known.length,
    blank: known.length - given.length,
    options: options.sort(
      (a, b) => Number(b.right) - Number(a.right) || b.count - a.count || (a.answer < b.answer ? -1 : 1),
    ),
    rightItemRest: restOf(anyRight),
  };
}

function choiceKnown(student: TestedStudent, place: number): boolean {
  const response = student.responses[place];
  return response?.state === 'blank' || response?.answer !== undefined;
}

function thirdsOf(totals: readonly number[]): { size: number; upper: number[]; middle: number[]; lower: number[] } {
  const size = totals.length / 3;
  const upper = upperWeights(totals, size);
  const lower = lowerWeights(totals, size);
  return { size, upper, lower, middle: upper.map((weight, row) => 1 - weight - (lower[row] ?? 0)) };
}

const LETTER = /^[A-Z]$/;
/** Fewer students than this at a letter beyond all keys, in the whole assessment, are taken for a slip of the pen. */
const FEWEST_AT_A_LETTER = 2;

/**
 * The letters that a student could choose. Options in words are listed in the blueprint. Without such a list the letters are
 * read from the assessment's lettered items together: A to the last one that is a key or was given at least twice.
 */
function choices(responses: Responses, item: Item): string[] {
  if (!isLettered(item)) return [];
  if (hasWords(item)) return (item.options ?? []).map((_words, place) => String.fromCharCode(65 + place));
  const given = new Map<string, number>();
  responses.items.forEach((other, place) => {
    if (!isLettered(other) || hasWords(other)) return;
    for (const key of other.keys) given.set(tidy(key), FEWEST_AT_A_LETTER);
    for (const student of responses.tested) {
      const answer = student.responses[place]?.answer;
      if (answer !== undefined && LETTER.test(answer)) given.set(answer, (given.get(answer) ?? 0) + 1);
    }
  });
  const last = [...given].reduce(
    (most, [letter, count]) => (count >= FEWEST_AT_A_LETTER && letter > most ? letter : most),
    'A',
  );
  return Array.from({ length: last.charCodeAt(0) - 64 }, (_, index) => String.fromCharCode(65 + index));
}

/** One letter is to be chosen; a check-all or a numeric item has no list of single answers. */
function isLettered(item: Item): boolean {
  const choosesOne = item.type === 'multiple choice' || item.type === 'several right';
  return choosesOne && item.keys.length > 0 && item.keys.every((key) => LETTER.test(tidy(key)));
}

function hasWords({ options = [] }: Item): boolean {
  return options.length > 0;
}

function tidy(answer: string): string {
  return answer.trim().toUpperCase();
}
