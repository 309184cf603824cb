/**
 * The results as a program wants them: every result with its rule, its sureness and the evidence behind it, and every
 * item with its mean. Worked out from what the results page is given, by the same functions as the page.
 */
import { analyseItems } from '../../src/domain/analysis/items';
import { hasResult } from '../../src/domain/mastery/judge';
import { ruleName } from '../../src/domain/mastery/resolve-rule';
import { openResults, type PackedResults } from '../../src/domain/results/packed-results';
import { bySectionAndName } from '../../src/domain/roster';

/** @throws Error when the team's scale or rule cannot be used; the job says so before it comes to this */
export function resultsRecord(packed: PackedResults) {
  const opened = openResults(packed);
  if (!opened) throw new Error('These results cannot be judged.');
  const { mastery, scorebooks } = opened;
  const students = [...opened.students].sort(bySectionAndName);
  const active = students.filter(({ status }) => status === 'active').map(({ id }) => id);
  return {
    students: students.map(({ id, last, first, section, status }) => ({ id, last, first, section, status })),
    assessments: scorebooks.map((book) => {
      const analysis = analyseItems(book, active);
      return {
        id: book.assessment.id,
        title: book.assessment.title,
        givenOn: book.assessment.givenOn ?? null,
        items: analysis.items.map(({ item, n, p }) => ({
          id: item.id,
          label: item.label,
          points: item.points,
          learnings: item.learnings,
          // Mean of the points earned; null while nobody was scored.
          mean: p.value === undefined ? null : p.value * item.points,
          n,
        })),
      };
    }),
    mastery: students.flatMap((student) =>
      mastery.criteria.flatMap(({ learning, rule }) => {
        const cell = mastery.cells.get(student.id)?.get(learning.code);
        if (!cell || cell.attempts.length === 0) return [];
        return [
          {
            student: student.id,
            learning: learning.code,
            percent: cell.percent ?? null,
            level: hasResult(cell) ? cell.level.name : null,
            rule: ruleName(rule),
            sureness: hasResult(cell) ? { probability: cell.sureness.probability, marks: cell.sureness.marks } : null,
            evidence: cell.attempts.map(({ assessment, givenOn, earned, possible, percent }, place) => ({
              assessment,
              givenOn: givenOn ?? null,
              earned,
              possible,
              percent,
              counted: cell.counted.includes(place),
            })),
          },
        ];
      }),
    ),
  };
}
