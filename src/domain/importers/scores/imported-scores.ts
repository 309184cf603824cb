/** What every score importer gives, whatever the source looked like: students, items, and a mark for each pair. */
import { isOptionText, letterOfOption } from '../../answer-options';
import type { Item } from '../../assessment';
import type { CalendarDate } from '../../calendar';
import { isRight, type Score, scoreAnswer } from '../../score';
import { type BlueprintItem, canScore, type KeyVersionMapping } from '../blueprints/blueprint';
import type { TableMapping } from '../reading/person-columns';

export type ImportedMark =
  | { readonly kind: 'blank' }
  | { readonly kind: 'excused' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'points'; readonly points: number }
  /** `points` when the source scored the answer itself; they win over our scoring (a teacher may have given them by hand). */
  | { readonly kind: 'answer'; readonly answer: string; readonly points: number | undefined };

export interface ImportedItem {
  readonly label: string;
  /** The question's words, where the source has them beside a label; otherwise empty. */
  readonly text: string;
  /** Undefined when the source does not say. */
  readonly points: number | undefined;
  readonly keys: readonly string[];
  readonly learnings: readonly string[];
}

/** Who a row of scores is about, as far as the source says; missing parts are empty text. */
export interface ImportedStudent {
  readonly id: string;
  readonly email: string;
  readonly last: string;
  readonly first: string;
  readonly section: string;
}

export interface ImportedRow {
  readonly student: ImportedStudent;
  /** One per item, in the order of the items. */
  readonly marks: readonly ImportedMark[];
  /** The source's own total, where it has one. Never used for mastery. */
  readonly total: { readonly earned: number; readonly outOf: number | undefined } | undefined;
  /** Sorts in order of time; empty when the source does not say. */
  readonly submittedAt: string;
  /** `scores.csv, line 14`. */
  readonly where: string;
}

export interface ImportedScores {
  /** Empty when the source has none. */
  readonly title: string;
  readonly givenOn: CalendarDate | undefined;
  /** Sections named in the source, in order of appearance. */
  readonly sections: readonly string[];
  readonly items: readonly ImportedItem[];
  readonly rows: readonly ImportedRow[];
}

/** What a person, or an earlier import of the same source, has already told. All of it may be missing. */
export interface ScoreOptions {
  /** Which columns say who a student is, in place of what the headings say. */
  readonly mapping?: TableMapping;
  /** The assessment's items: points and keys that the source lacks, found by label, number or text. */
  readonly blueprint?: readonly BlueprintItem[];
  /** The line of the row that holds the right answers ("which row is the key?"). */
  readonly keyLine?: number;
  /** The question order of alternate key versions (see the ZipGrade importer). */
  readonly keyVersions?: 'same order' | readonly KeyVersionMapping[];
}

/**
 * The score that a mark earns on an item of the assessment. An answer that the source scored otherwise than the
 * assessment's key would becomes plain points, because a letter in a cell would be scored again and the teacher's
 * decision lost. An answer in words cannot be scored by a key of letters: then the source's own key decides, and without
 * one the mark is blank. Where the item knows its options in words, the answer becomes the option's letter.
 */
export function settleMark(
  mark: ImportedMark,
  item: Pick<Item, 'keys' | 'points' | 'options'>,
  sourceKeys: readonly string[] = [],
): Score {
  if (mark.kind !== 'answer') return mark;
  const answer = letterOfOption(mark.answer, item) ?? mark.answer;
  const scored = canScore(answer, item.keys) || isNewOption(answer, item) ? scoreAnswer(answer, item) : undefined;
  if (mark.points === undefined) {
    if (scored) return scored;
    if (!canScore(mark.answer, sourceKeys)) return { kind: 'blank' };
    return { kind: 'points', points: isRight(mark.answer, { keys: sourceKeys }) ? item.points : 0 };
  }
  if (scored?.kind === 'answer' && Math.abs(scored.points - mark.points) < 1e-9) return scored;
  return { kind: 'points', points: mark.points };
}

/** Words that nobody chose before, on an item whose options are words: a wrong answer, and the list gets longer. */
function isNewOption(answer: string, { keys, options = [] }: Pick<Item, 'keys' | 'options'>): boolean {
  return keys.length > 0 && options.length > 0 && isOptionText(answer);
}

/** The same scores with only some of the items, by index: one assignment of a gradebook. */
export function keepItems(scores: ImportedScores, indexes: readonly number[]): ImportedScores {
  const pick = <T>(list: readonly T[]): T[] => indexes.flatMap((index) => list.slice(index, index + 1));
  return {
    ...scores,
    items: pick(scores.items),
    rows: scores.rows.map((row) => ({ ...row, marks: pick(row.marks) })),
  };
}
