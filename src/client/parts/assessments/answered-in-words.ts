/** What the answers of a source say about an item: an open question, or options in words that become letters. */
import { letterOfOption, optionsFrom } from '../../../domain/answer-options';
import type { ImportedScores } from '../../../domain/importers/scores/imported-scores';
import { type DraftItem, keysOf, pointsOf } from './draft';

/** Answers in words become letters, so that which one was chosen is kept; the right one is the key, or earned all points. */
export function inLetters(item: DraftItem, scores: ImportedScores, at: number): DraftItem {
  const answers = scores.rows.flatMap(({ marks }) => {
    const mark = marks[at];
    return mark?.kind === 'answer' ? [mark] : [];
  });
  const keys = keysOf(item.keys);
  const right = keys.length > 0 ? keys : answersInFull(answers, pointsOf(item.points));
  const options =
    right.length === 0
      ? []
      : optionsFrom(
          right,
          answers.map(({ answer }) => answer),
        );
  if (options.length === 0) return item;
  const letters = right.map((key) => letterOfOption(key, { options }) ?? key);
  return {
    ...item,
    keys: letters.join(' | '),
    options,
    type: letters.length > 1 ? 'several right' : 'multiple choice',
  };
}

/**
 * The one answer that the source itself gave all points for, each time, where the answers are surely options: most of them
 * repeat, and nobody earned a part. What students wrote in sentences is no option, though it earned all points.
 */
function answersInFull(
  answers: readonly { readonly answer: string; readonly points: number | undefined }[],
  most: number,
): string[] {
  const isRight = new Map<string, boolean>();
  for (const { answer, points } of answers) {
    if (points !== 0 && points !== most) return [];
    if (isRight.get(answer) === (points === 0)) return [];
    isRight.set(answer, points === most);
  }
  const right = [...isRight].flatMap(([answer, full]) => (full ? [answer] : []));
  const areOptions = answers.length >= FEWEST_ANSWERS && isRight.size <= answers.length / 2;
  return areOptions && right.length === 1 ? right : [];
}

/** Fewer answers than this do not show whether a question is open. */
const FEWEST_ANSWERS = 5;

/** Nearly every student wrote something else, and nobody the key: scored by hand, not by the key. */
export function isOpenQuestion(scores: ImportedScores, at: number): boolean {
  const keys = new Set(scores.items[at]?.keys.map((key) => key.trim().toUpperCase()));
  const answers = scores.rows.flatMap(({ marks }) => {
    const mark = marks[at];
    return mark?.kind === 'answer' && mark.points === undefined ? [mark.answer.trim().toUpperCase()] : [];
  });
  return (
    answers.length >= FEWEST_ANSWERS &&
    new Set(answers).size > 0.8 * answers.length &&
    !answers.some((answer) => keys.has(answer))
  );
}
