/** Goals and actions in a copy for people outside the team: targets, kinds of groups, and no count of students that is small. */

import type { PublishedGroup } from '../../domain/analysis/publishing';
import type { ActionPlan, PlanRow } from '../../domain/planning/plan';
import { ROW_KINDS } from '../../domain/planning/plan';
import type { Goal } from '../../domain/team';
import { bullets, heading, note } from '../blocks';
import { words } from '../messages';
import type { Block } from '../model';
import { publishedTable } from './published-table';

export interface GoalsAndActions {
  readonly goals: readonly Pick<Goal, 'learning' | 'target' | 'by' | 'status'>[];
  readonly plans: readonly Pick<ActionPlan, 'rows'>[];
  /** Share of the students named in a group, as far as it may be published; rank 2 is named, rank 1 is not. */
  readonly supported: readonly PublishedGroup[];
}

export const NAMED_RANK = 2;
export const NOT_NAMED_RANK = 1;

/**
 * Blocks for the end of a copy; none where there is nothing to say. A goal's baseline and today's number stay out:
 * with the shares above they could tell of the few students between them.
 */
export function goalsAndActions({ goals, plans, supported }: GoalsAndActions, smallest: number): Block[] {
  const rows = plans.flatMap((plan) => plan.rows);
  return [
    ...(goals.length === 0
      ? []
      : [
          heading(1, words.copies.goals),
          bullets(
            goals.map(
              (goal) =>
                `${words.copies.goal(goal.learning, goal.target, goal.by)} (${words.copies.goalStatus[goal.status]})`,
            ),
          ),
        ]),
    ...(rows.length === 0
      ? []
      : [
          heading(1, words.copies.actions),
          bullets(countsByKind(rows)),
          ...(supported.length === 0
            ? []
            : [
                note(words.copies.supported),
                publishedTable(
                  supported,
                  [
                    { rank: NAMED_RANK, name: words.copies.named },
                    { rank: NOT_NAMED_RANK, name: words.copies.notNamed },
                  ],
                  smallest,
                ),
              ]),
        ]),
  ];
}

function countsByKind(rows: readonly PlanRow[]): string[] {
  return ROW_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [words.copies.action(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, count)];
  });
}
