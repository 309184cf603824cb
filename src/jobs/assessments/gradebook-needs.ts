/** What a job reads that works on one gradebook, and keeps what it did in the log. */
import type { Need } from '../../workbook/snapshot';

/** @returns the tabs that a course and one of its gradebooks are read from */
export function gradebookNeeds({ assessment }: { readonly assessment: string }): readonly Need[] {
  return ['team', 'scale', 'roster', 'learnings', 'assessments', 'items', { gradebooks: [assessment] }, 'log'];
}
