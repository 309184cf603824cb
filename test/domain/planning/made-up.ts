/** Small made-up teams for planning tests: students as rows of percents. */
import type { Assessment, Item } from '../../../src/domain/assessment';
import { type CalendarDate, parseCalendarDate } from '../../../src/domain/calendar';
import type { Evidence, Scorebook } from '../../../src/domain/evidence';
import { judgeMastery, type Mastery } from '../../../src/domain/mastery/judge';
import { LATEST } from '../../../src/domain/mastery/rule';
import type { Student } from '../../../src/domain/roster';
import { DEFAULT_SCALE, type Scale } from '../../../src/domain/scale';
import { BLANK, type Score, scoreAnswer } from '../../../src/domain/score';
import type { Member } from '../../../src/domain/team';

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`${text} is no day.`);
  return date;
}

export function student(id: string, section = '5A', status: Student['status'] = 'active'): Student {
  return { id, last: `Last${id}`, first: 'First', section, teacher: '', status, email: '' };
}

export function member(name: string, roleOrder: number, sections: readonly string[] = [], active = true): Member {
  return { name, email: '', sections, roleOrder, active };
}

export function assessment(id: string, givenOn: string, kind: Assessment['kind'] = 'formative'): Assessment {
  const reassesses = kind === 'reassessment' ? 'CA1' : undefined;
  return { id, title: `${id} Sample`, kind, reassesses, givenOn: day(givenOn), status: 'closed' };
}

/** One attempt: student, learning, percent; given in CA1 on September 18 unless said otherwise. */
export type Attempt = readonly [student: string, learning: string, percent: number, assessment?: Assessment];

export const CA1 = assessment('CA1', '2025-09-18');

export function masteryOf(
  students: readonly Student[],
  learnings: readonly string[],
  attempts: readonly Attempt[],
  scale: Scale = DEFAULT_SCALE,
  rule = LATEST,
): Mastery {
  const evidence = new Map<string, Map<string, Evidence[]>>();
  for (const [id, learning, percent, { id: given, givenOn } = CA1] of attempts) {
    const ofStudent = evidence.get(id) ?? new Map<string, Evidence[]>();
    const entry = { student: id, learning, assessment: given, givenOn, earned: percent / 10, possible: 10, percent };
    evidence.set(id, ofStudent.set(learning, [...(ofStudent.get(learning) ?? []), entry]));
  }
  const judged = judgeMastery({
    scale,
    teamRule: rule,
    learnings: learnings.map((code) => ({
      code,
      statement: '',
      iCan: '',
      unit: '',
      proficientAt: undefined,
      rule: undefined,
      caseId: '',
    })),
    students,
    evidence,
  });
  if (!judged.ok) throw new Error('This scale or rule cannot be used.');
  return judged.value;
}

export function choiceItem(label: string, learning: string, key: string, expectedMistake = ''): Item {
  return {
    assessment: 'CA1',
    id: label.toLowerCase(),
    label,
    points: 1,
    learnings: [learning],
    type: 'multiple choice',
    keys: key === '' ? [] : [key],
    depth: '',
    expectedMistake,
    screening: undefined,
  };
}

/** A scorebook from letters: one text per student, one letter per item; a space is blank. */
export function bookOf(items: readonly Item[], answers: Readonly<Record<string, string>> = {}): Scorebook {
  const scores = Object.entries(answers).map(([id, letters]): [string, Map<string, Score>] => [
    id,
    new Map(
      items.map((item, index): [string, Score] => {
        const letter = letters[index] ?? ' ';
        return [item.id, letter === ' ' ? BLANK : scoreAnswer(letter, item)];
      }),
    ),
  ]);
  return { assessment: CA1, items, scores: new Map(scores) };
}
