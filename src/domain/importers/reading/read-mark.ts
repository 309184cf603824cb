/** One cell of a score table read as a mark. Every reading that is not certain is a slip that the importer turns into a Problem. */
import type { Problem } from '../../problem';
import type { ImportedMark } from '../scores/imported-scores';

export interface MarkedItem {
  /** Most points that can be earned; undefined when the source does not say. */
  readonly points: number | undefined;
  /** Right answers; empty when the item has no key, or when it is not known yet. */
  readonly keys: readonly string[];
}

export type MarkSlip = Omit<Problem, 'where'>;

export interface MarkReading {
  readonly mark: ImportedMark;
  /** What the cell says it is out of: 10 for `7/10`, 100 for `70%` on an item whose points are not known. */
  readonly outOf: number | undefined;
  readonly slip: MarkSlip | undefined;
}

const EXCUSED_WORDS = /^(x|ex|exc|excused?|exempt|n\/?a)\.?$/i;
const ABSENT_WORDS = /^([-–—]|abs|absent|not present|away)\.?$/i;
const NUMBER = /^[+-]?(\d+([.,]\d+)?|[.,]\d+|\d{1,3}(,\d{3})+\.\d+)$/;
const LETTERS = /^[A-J]([\s,;]*[A-J]){0,9}$/i;

/**
 * Reads a cell: blank, excused (`x`, `EX`, `excused`, `N/A`), absent (`-`, `ABS`, `absent`), points (`7`, `7,5`, `70%`,
 * `7/10`, `7.00 / 10`), or an answer (letters; any text where the key is not letters). What cannot be read, is negative,
 * or is above the item's points comes back blank with a slip; so does a letter where the column takes no answers.
 */
export function readMark(cell: string, item: MarkedItem, takesAnswers = true): MarkReading {
  const text = cell.trim();
  if (text === '') return certain({ kind: 'blank' });
  const keyIsLetters = item.keys.length > 0 && item.keys.every((key) => LETTERS.test(key.trim()));
  if (item.keys.length > 0 && !keyIsLetters) return readAgainstTextKey(text, item);
  if (EXCUSED_WORDS.test(text)) return certain({ kind: 'excused' });
  if (ABSENT_WORDS.test(text)) return certain({ kind: 'absent' });
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return slipped(dateSlip(text));
  const points = readPoints(text, item.points);
  if (points) return points;
  if (takesAnswers && LETTERS.test(text))
    return certain({ kind: 'answer', answer: answerLetters(text), points: undefined });
  return slipped(
    keyIsLetters
      ? {
          code: 'answer-outside-options',
          message: `"${shown(text)}" is neither one of the answer letters nor points.`,
          remedy: 'Type the letter that the student chose, or the points.',
          severity: 'skip',
        }
      : {
          code: 'score-not-read',
          message: `"${shown(text)}" is not a score.`,
          remedy: 'Type points, x for excused, - for absent, or leave the cell blank.',
          severity: 'skip',
        },
  );
}

/** An item whose key is words or a number: everything a student could write is an answer, apart from our two marks. */
function readAgainstTextKey(text: string, item: MarkedItem): MarkReading {
  const isKey = item.keys.some((key) => key.trim().toUpperCase() === text.toUpperCase());
  if (!isKey && /^(x|ex|excused)$/i.test(text)) return certain({ kind: 'excused' });
  if (!isKey && /^([-–—]|abs|absent)$/i.test(text)) return certain({ kind: 'absent' });
  return certain({ kind: 'answer', answer: text, points: undefined });
}

function readPoints(text: string, most: number | undefined): MarkReading | undefined {
  const fraction = /^(\S+)\s*(?:\/|\bout of\b|\bof\b)\s*(\S+)$/i.exec(text);
  if (fraction) {
    const earned = readNumber(fraction[1] ?? '');
    const outOf = readNumber(fraction[2] ?? '');
    if (earned === undefined || outOf === undefined || outOf <= 0) return undefined;
    if (most !== undefined && Math.abs(most - outOf) > 1e-9)
      return slipped({
        code: 'score-out-of-other-points',
        message: `"${shown(text)}" is out of ${outOf}, but the item has ${most} points.`,
        remedy: "Correct the item's points in the blueprint, or type the points earned.",
        severity: 'skip',
      });
    return checked(earned, outOf, outOf);
  }
  const percent = /^(\S+?)\s*%$/.exec(text);
  const value = readNumber(percent?.[1] ?? text);
  if (value === undefined) return undefined;
  if (!percent) return checked(value, most, undefined);
  // Rounded to a millionth, so that 70 % of 10 is 7 and not 7.000000000000001.
  return most === undefined ? checked(value, 100, 100) : checked(Math.round(value * most * 1e4) / 1e6, most, undefined);
}

/** A number written with a decimal point or a decimal comma; undefined when the text is not one. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  return Number(trimmed.includes('.') ? trimmed.replace(/,/g, '') : trimmed.replace(',', '.'));
}

function checked(points: number, most: number | undefined, outOf: number | undefined): MarkReading {
  if (points < 0)
    return slipped({
      code: 'score-negative',
      message: `${points} is below zero.`,
      remedy: 'Type 0 or more, x for excused, or - for absent.',
      severity: 'skip',
    });
  if (most !== undefined && points > most + 1e-9)
    return slipped({
      code: 'score-above-points',
      message: `${points} is more than the ${most} points that can be earned.`,
      remedy: "Correct the score, or the item's points in the blueprint.",
      severity: 'skip',
    });
  return { mark: { kind: 'points', points }, outOf, slip: undefined };
}

/** `b, d` and `DB` are both `BD`: the order of ticks says nothing. */
export function answerLetters(text: string): string {
  return [...new Set(text.toUpperCase().replace(/[^A-J]/g, ''))].sort().join('');
}

function dateSlip(text: string): MarkSlip {
  return {
    code: 'score-is-a-date',
    message: `The cell holds the date ${text}. A score such as 7/10 was probably typed and the sheet made a date of it.`,
    remedy: 'Type the points alone, for example 7.',
    severity: 'skip',
  };
}

function certain(mark: ImportedMark): MarkReading {
  return { mark, outOf: undefined, slip: undefined };
}

function slipped(slip: MarkSlip): MarkReading {
  return { mark: { kind: 'blank' }, outOf: undefined, slip };
}

function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
