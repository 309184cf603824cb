/** Marks that a source gives, as they will stand in the cells of a gradebook, checked against its blueprint. */
import { isOptionText, letterOfOption, withOption } from '../../domain/answer-options';
import type { Item } from '../../domain/assessment';
import type { Problem } from '../../domain/problem';
import { EXCUSED_MARK, type Score } from '../../domain/score';
import { readScore } from '../../workbook/scores';
import { takesLetters } from '../../workbook/tabs/gradebook';

export interface Mark {
  readonly student: string;
  readonly item: string;
  readonly mark: string | number;
}

export interface CheckedMark {
  readonly score: Score;
  readonly cell: string | number;
}

export interface CheckedMarks {
  /** By student id, then item id; blank marks are left out. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, CheckedMark>>;
  /** Ids that the roster does not have. */
  readonly strangers: readonly string[];
  readonly problems: readonly Problem[];
  /** The items, with options in words that were new. */
  readonly items: readonly Item[];
  /** Those whose options are more now. */
  readonly extended: readonly Item[];
}

/** The longest text that the rule on a gradebook's cells lets through. */
const LONGEST_ANSWER = 6;

/** Checks every mark; what cannot be read, or belongs to nobody, is named and left out. */
export function checkMarks(
  marks: readonly Mark[],
  items: readonly Item[],
  roster: ReadonlySet<string>,
  title: string,
): CheckedMarks {
  const itemById = new Map(items.map((item) => [item.id, item]));
  const checked = new Map<string, Map<string, CheckedMark>>();
  const strangers = new Set<string>();
  const problems = new Map<string, Problem>();
  const say = (problem: Problem): void => {
    problems.set(`${problem.code}|${problem.where}|${problem.message}`, problem);
  };
  const extended = new Set<string>();
  for (const { student, item: itemId, mark: given } of marks) {
    const known = itemById.get(itemId);
    const item = known && roster.has(student) ? withAnswer(known, given) : known;
    if (item && item !== known) {
      itemById.set(itemId, item);
      extended.add(itemId);
    }
    if (!item) say(unknownItem(title, itemId));
    else if (!roster.has(student)) strangers.add(student);
    else {
      const mark = inLetters(given, item);
      const read = readScore(mark, item, `${title}, student ${student}, item ${itemId}`);
      if (read.problem) say(read.problem);
      if (read.score.kind === 'blank') continue;
      const own = checked.get(student) ?? new Map<string, CheckedMark>();
      own.set(itemId, { score: read.score, cell: cellFor(mark, read.score, item) });
      checked.set(student, own);
    }
  }
  const all = items.map((item) => itemById.get(item.id) ?? item);
  return {
    marks: checked,
    strangers: [...strangers],
    problems: [...problems.values()],
    items: all,
    extended: all.filter(({ id }) => extended.has(id)),
  };
}

/** The item with an option that somebody chose for the first time. */
function withAnswer(item: Item, mark: string | number): Item {
  if (typeof mark === 'number' || !item.options || item.options.length === 0) return item;
  const options = withOption(item.options, mark);
  return options === item.options ? item : { ...item, options };
}

/** Words as their letter; where the letters are used up, a wrong answer is its points. */
function inLetters(mark: string | number, item: Item): string | number {
  if (typeof mark === 'number' || !item.options || item.options.length === 0 || !isOptionText(mark)) return mark;
  return letterOfOption(mark, item) ?? 0;
}

/** Letters as the key writes them, so that two spellings of one answer are the same cell; what is too long for a cell is its points. */
function cellFor(mark: string | number, score: Score, item: Item): string | number {
  if (typeof mark === 'number') return mark;
  const typed = mark.trim();
  if (score.kind === 'excused') return EXCUSED_MARK;
  if (score.kind !== 'answer') return typed;
  return takesLetters(item) && /^\p{L}+$/u.test(typed) && typed.length <= LONGEST_ANSWER
    ? typed.toUpperCase()
    : score.points;
}

function unknownItem(title: string, item: string): Problem {
  return {
    code: 'item-unknown',
    where: title,
    message: `There is no item "${item}" in this assessment; its scores are left out.`,
    remedy: 'Match it to one of the items, or add the item to the blueprint.',
    severity: 'skip',
  };
}
