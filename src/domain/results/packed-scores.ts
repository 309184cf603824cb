/**
 * The scores of an assessment as one line per student: what crosses the wire when the results open. Twelve hundred
 * students with seven hundred items are a few megabytes as objects and a tenth of that as lines.
 */
import type { Item } from '../assessment';
import { ABSENT, BLANK, EXCUSED, type Score, scoreAnswer } from '../score';

/** Between the marks of a line. No cell of a sheet holds it after typing or pasting. */
const BETWEEN = '\t';
/** Before an answer that would otherwise read as points or as a mark. */
const QUOTE = "'";
const EXCUSED_CODE = 'x';
const ABSENT_CODE = '-';

/** One line per student id in `students`; empty for a student who is not in the book. */
export function packScores(
  items: readonly Item[],
  scores: ReadonlyMap<string, ReadonlyMap<string, Score>>,
  students: readonly string[],
): string[] {
  return students.map((student) => {
    const row = scores.get(student);
    return row ? items.map((item) => mark(row.get(item.id) ?? BLANK)).join(BETWEEN) : '';
  });
}

/** The scores as they were before packing; a student whose marks are all blank has no entry. */
export function unpackScores(
  items: readonly Item[],
  lines: readonly string[],
  students: readonly string[],
): Map<string, ReadonlyMap<string, Score>> {
  const scores = new Map<string, ReadonlyMap<string, Score>>();
  lines.forEach((line, place) => {
    const student = students[place];
    if (student === undefined || line.trim() === '') return;
    const marks = line.split(BETWEEN);
    scores.set(student, new Map(items.map((item, at) => [item.id, scoreOf(marks[at] ?? '', item)])));
  });
  return scores;
}

function mark(score: Score): string {
  switch (score.kind) {
    case 'blank':
      return '';
    case 'excused':
      return EXCUSED_CODE;
    case 'absent':
      return ABSENT_CODE;
    case 'points':
      return String(score.points);
    case 'answer': {
      const answer = score.answer.split(BETWEEN).join(' ');
      return /^[A-Za-z]{1,}$/.test(answer) && answer !== EXCUSED_CODE ? answer : `${QUOTE}${answer}`;
    }
  }
}

function scoreOf(text: string, item: Item): Score {
  if (text === '') return BLANK;
  if (text === EXCUSED_CODE) return EXCUSED;
  if (text === ABSENT_CODE) return ABSENT;
  if (text.startsWith(QUOTE)) return scoreAnswer(text.slice(QUOTE.length), item);
  return /^[A-Za-z]/.test(text) ? scoreAnswer(text, item) : { kind: 'points', points: Number(text) };
}
