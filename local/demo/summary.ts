/** `summary.json`: what a program wants to know of the walk. Its shape is described in the README. */
import type { Walked } from './walk';

/** The summary as text, indented. */
export function summaryJson({ results, problems, calls }: Walked): string {
  const summary = {
    students: results.students,
    assessments: results.assessments.map(({ id, title, givenOn, items, analysis }) => ({
      id,
      title,
      givenOn,
      items: items.map((item) => {
        const found = analysis.items.find((each) => each.item.id === item.id);
        // Mean of the points earned; null while nobody was scored.
        const mean = found?.p.value === undefined ? null : found.p.value * item.points;
        return { ...item, mean, n: found?.n ?? 0 };
      }),
    })),
    mastery: results.mastery,
    problems,
    calls,
  };
  return `${JSON.stringify(summary, undefined, 2)}\n`;
}
