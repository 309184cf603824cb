/** What the wrong answers of a group have in common: the need that a plan names, taken from what was chosen. */
import { shownAnswer } from '../answer-options';
import type { Item } from '../assessment';
import type { Scorebook } from '../evidence';
import { compareText } from '../roster';
import { isRight } from '../score';

export interface Misconception {
  /** The mistake behind the option, where the blueprint names it; else empty. */
  readonly mistake: string;
  /** The wrong option chosen most; empty when several items share the mistake. */
  readonly answer: string;
  /** Labels of the items on which it was chosen. */
  readonly items: readonly string[];
  /** Students of the group who chose it at least once. */
  readonly students: number;
}

const LETTERED = /^\s*([A-Za-z0-9]{1,4})\s*[:=]\s*(.+?)\s*$/;

/**
 * Reads an item's expected mistakes: `C: adds tops and bottoms; A: ...` gives a mistake for each option (in capitals).
 * Text without a letter in front says nothing about an option and is not returned.
 */
export function mistakesByOption(expected: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of expected.split(/[;\n]/)) {
    const match = LETTERED.exec(part);
    if (match) found.set((match[1] ?? '').toUpperCase(), match[2] ?? '');
  }
  return found;
}

/**
 * The wrong answers that most of `students` chose on the items of a learning, the most frequent first. Options that
 * the blueprint explains by the same mistake count together. Items that the team dropped are left out.
 * @param students ids of the group
 */
export function commonMistakes(book: Scorebook, learning: string, students: readonly string[]): Misconception[] {
  const found = new Map<string, { mistake: string; answer: string; items: Set<string>; students: Set<string> }>();
  for (const item of book.items) {
    if (!item.learnings.includes(learning) || item.screening === 'drop' || item.keys.length === 0) continue;
    const mistakes = mistakesByOption(item.expectedMistake);
    for (const student of students) {
      const answer = wrongAnswer(book, student, item);
      if (answer === undefined) continue;
      const mistake = mistakes.get(answer) ?? '';
      const key = mistake === '' ? `${item.id} ${answer}` : `: ${mistake}`;
      const entry = found.get(key) ?? {
        mistake,
        answer: shownAnswer(answer, item),
        items: new Set(),
        students: new Set(),
      };
      entry.items.add(item.label);
      entry.students.add(student);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map((entry) => ({
      mistake: entry.mistake,
      answer: entry.items.size > 1 ? '' : entry.answer,
      items: [...entry.items],
      students: entry.students.size,
    }))
    .sort(
      (a, b) =>
        b.students - a.students ||
        Number(a.mistake === '') - Number(b.mistake === '') ||
        compareText(a.items[0] ?? '', b.items[0] ?? '') ||
        compareText(a.answer, b.answer),
    );
}

function wrongAnswer(book: Scorebook, student: string, item: Item): string | undefined {
  const score = book.scores.get(student)?.get(item.id);
  return score?.kind === 'answer' && !isRight(score.answer, item) ? score.answer.trim().toUpperCase() : undefined;
}
