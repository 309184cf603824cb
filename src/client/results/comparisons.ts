/** Which two assessments a team would compare on a learning: a pre with a post, and what was reassessed with its reassessment. */
import type { Assessment } from '../../domain/assessment';
import type { Scorebook } from '../../domain/evidence';

export interface Comparison {
  readonly key: string;
  /** Ids of the assessments. */
  readonly before: string;
  readonly after: string;
}

/** Among the assessments that ask for the learning. */
export function comparisonsOf(scorebooks: readonly Scorebook[], learning: string): Comparison[] {
  const asking = scorebooks
    .filter(({ items }) => items.some((item) => item.learnings.includes(learning)))
    .map(({ assessment }) => assessment);
  return asking.flatMap((after) =>
    asking
      .filter((before) => belongTogether(before, after))
      .map((before) => ({ key: `${before.id} > ${after.id}`, before: before.id, after: after.id })),
  );
}

function belongTogether(before: Assessment, after: Assessment): boolean {
  return after.reassesses === before.id || (before.kind === 'pre' && after.kind === 'post');
}
