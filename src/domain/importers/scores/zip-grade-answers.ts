/** The answer columns of a ZipGrade export: `Stu1, PriKey1, Points1, Mark1` (or `Stu1, Key1`), or one column `Q1` per item. */

import { readKeys } from '../blueprints/blueprint';
import { answerLetters, readNumber } from '../reading/read-mark';
import { headingKey, textAt } from '../reading/table';
import type { ImportedItem } from './imported-scores';
import { plainItem } from './score-rows';

export interface AnswerColumns {
  readonly given: number | undefined;
  readonly key: number | undefined;
  readonly points: number | undefined;
  readonly mark: number | undefined;
  /** Points, or a letter for a wrong answer. */
  readonly result: number | undefined;
}

/** One student's answer to one question, as the export scored it. */
export interface Answer {
  /** Letters, or empty. */
  readonly given: string;
  readonly key: string;
  /** Undefined when the question was not scored. */
  readonly points: number | undefined;
  readonly isRight: boolean;
}

/** Columns by question, in order of their numbers; empty for the standard export without answers. */
export function findAnswerColumns(header: readonly string[]): AnswerColumns[] {
  const keys = header.map(headingKey);
  const numbered = new Map<number, true>();
  for (const key of keys) {
    const match = /^(?:stu|student|response|q|question)(\d{1,3})$/.exec(key);
    if (match) numbered.set(Number(match[1]), true);
  }
  const find = (number: number, ...names: string[]): number | undefined => {
    const columns = names.map((name) => keys.indexOf(`${name}${number}`));
    return columns.find((column) => column >= 0);
  };
  return [...numbered.keys()]
    .sort((a, b) => a - b)
    .map((number) => ({
      given: find(number, 'stu', 'student', 'response'),
      key: find(number, 'prikey', 'primarykey', 'key'),
      points: find(number, 'points', 'pts', 'earned'),
      mark: find(number, 'mark'),
      result: find(number, 'q', 'question'),
    }));
}

/** The answers of a row, by question. */
export function readAnswers(row: readonly string[], columns: readonly AnswerColumns[]): Answer[] {
  return columns.map((column) =>
    column.given === undefined ? readResult(textAt(row, column.result)) : readAnswer(row, column),
  );
}

function readAnswer(row: readonly string[], column: AnswerColumns): Answer {
  const given = answerLetters(textAt(row, column.given)) || textAt(row, column.given);
  const key = textAt(row, column.key);
  const points = readNumber(textAt(row, column.points));
  const mark = textAt(row, column.mark).toUpperCase();
  const matchesKey = given !== '' && readKeys(key).some((right) => right.toUpperCase() === given.toUpperCase());
  const isRight = mark === '' ? matchesKey : mark === 'C';
  // A question without key, mark and points is beyond the end of the quiz.
  if (points === undefined && mark === '' && key === '') return { given, key, points: undefined, isRight: false };
  return { given, key, points: points ?? (isRight ? 1 : 0), isRight };
}

/** `Q1` of the third generation: above 0 is right; 0, blank or the letter that was chosen is not. */
function readResult(text: string): Answer {
  const points = readNumber(text);
  if (points !== undefined) return { given: '', key: '', points, isRight: points > 0 };
  return { given: answerLetters(text), key: '', points: 0, isRight: false };
}

/** The items: points are what a right answer earned, keys what the rows say. */
export function itemsOf(rows: readonly { readonly answers: readonly Answer[] }[]): ImportedItem[] {
  const count = Math.max(0, ...rows.map(({ answers }) => answers.length));
  return Array.from({ length: count }, (_, index) => {
    const own = rows.flatMap(({ answers }) => answers.slice(index, index + 1));
    const earned = own
      .filter(({ isRight, points }) => isRight && points !== undefined)
      .map(({ points }) => points ?? 0);
    const keys = new Set(own.map(({ key }) => key).filter((key) => key !== ''));
    return plainItem(`Q${index + 1}`, {
      points: earned.length > 0 ? Math.max(...earned) : undefined,
      // With versions of their own keys no single key is right for all; the points of each row still are.
      keys: keys.size === 1 ? readKeys([...keys][0] ?? '') : [],
    });
  });
}

/**
 * The items that nobody had right, worth as much as the others where the quiz's possible points bear that out. It is a
 * conclusion, so it comes after what the blueprint says and never stands against it.
 */
export function withCommonPoints(
  items: readonly ImportedItem[],
  rows: readonly { readonly answers: readonly Answer[] }[],
  possible: number | undefined,
): ImportedItem[] {
  const right = rows.flatMap(({ answers }) => answers).filter(({ isRight }) => isRight);
  const [points, ...others] = new Set(right.map((answer) => answer.points));
  if (points === undefined || others.length > 0 || points * items.length !== possible) return [...items];
  return items.map((item) => ({ ...item, points: item.points ?? points }));
}
