/** Before a team changes its rule, a cut or the points needed: whose level would change, where, and in which direction. */
import type { Outcome } from '../problem';
import { success } from '../problem';
import type { Mastery, MasteryCell, MasteryInput } from './judge';
import { hasResult, judgeMastery } from './judge';
import type { RuleChoice } from './rule';

export interface LevelChanges {
  readonly learning: string;
  readonly up: number;
  readonly down: number;
  /** No result before, a level after. */
  readonly gained: number;
  /** A level before, no result after. */
  readonly lost: number;
  readonly same: number;
}

export interface ChangePreview {
  /** Active students with at least one change. */
  readonly students: number;
  /** Per learning, in the learnings' order; those without any change too. */
  readonly learnings: readonly LevelChanges[];
}

/** What would change if the team's rule were `rule`. Learnings with a rule of their own keep it. */
export function previewRule(input: MasteryInput, rule: RuleChoice): Outcome<ChangePreview> {
  const before = judgeMastery(input);
  if (!before.ok) return before;
  const after = judgeMastery({ ...input, teamRule: rule });
  if (!after.ok) return after;
  return success(levelChanges(before.value, after.value), after.problems);
}

/** The changes of level between two masteries of the same roster, counted over the active students of `after`. */
export function levelChanges(before: Mastery, after: Mastery): ChangePreview {
  const active = [...new Set(after.students.filter(({ status }) => status === 'active').map(({ id }) => id))];
  const changed = new Set<string>();
  const learnings = after.criteria.map(({ learning }): LevelChanges => {
    const counts = { up: 0, down: 0, gained: 0, lost: 0, same: 0 };
    for (const id of active) {
      const direction = directionOf(before.cells.get(id)?.get(learning.code), after.cells.get(id)?.get(learning.code));
      counts[direction] += 1;
      if (direction !== 'same') changed.add(id);
    }
    return { learning: learning.code, ...counts };
  });
  return { students: changed.size, learnings };
}

function directionOf(
  before: MasteryCell | undefined,
  after: MasteryCell | undefined,
): 'up' | 'down' | 'gained' | 'lost' | 'same' {
  const from = hasResult(before) ? before.level.rank : undefined;
  const to = hasResult(after) ? after.level.rank : undefined;
  if (from === to) return 'same';
  if (from === undefined) return 'gained';
  if (to === undefined) return 'lost';
  return to > from ? 'up' : 'down';
}
