/** SMART goals: what to propose from the data, today's number, and whether the goal was reached (METHODS.md section 8). */
import type { CalendarDate } from '../calendar';
import { hasResult, type Mastery } from '../mastery/judge';
import { reaches } from '../scale';
import type { Goal } from '../team';
import type { LearningGroups } from './groups';
import { words } from './words';

export interface GoalTerms {
  readonly id: string;
  readonly by: CalendarDate | undefined;
  readonly measuredBy: string;
}

/**
 * The goal that the data suggest: target % = (proficient or above + approaching) / assessed, baseline and target in
 * percent at full precision, the baseline with its n. Undefined while nobody has a result.
 */
export function proposeGoal(groups: LearningGroups, terms: GoalTerms): Goal | undefined {
  if (groups.assessed === 0) return undefined;
  const within = groups.levels
    .filter(({ need }) => need !== 'not-yet')
    .reduce((sum, group) => sum + group.students.length, 0);
  return {
    id: terms.id,
    learning: groups.learning,
    group: '',
    baseline: (100 * groups.proficient) / groups.assessed,
    n: groups.assessed,
    target: (100 * within) / groups.assessed,
    by: terms.by,
    measuredBy: terms.measuredBy,
    current: undefined,
    status: 'open',
  };
}

/** The goal as one sentence, for a plan or an agenda. Where the target is the baseline it says so: "stays at". */
export function goalSentence(goal: Goal): string {
  const rises = goal.target > goal.baseline;
  return words.goals.sentence({
    ...goal,
    baseline: words.percent(goal.baseline, rises ? goal.target : undefined),
    target: words.percent(goal.target, rises ? goal.baseline : undefined),
    rises,
  });
}

/** `All students`, `our students`, or nothing: everybody. */
const EVERYBODY = /^(?:$|all\b|our)/i;

/**
 * Share proficient (percent) of the goal's students with a result, and their number. Its group is everybody or a
 * section; undefined when it is neither, or when nobody in it has a result.
 */
export function goalFigure(
  goal: Pick<Goal, 'learning' | 'group'>,
  mastery: Mastery,
): { readonly percent: number; readonly proficient: number; readonly n: number } | undefined {
  const group = goal.group.trim().toLowerCase();
  const everybody = EVERYBODY.test(group);
  const ids = new Set(
    mastery.students
      .filter(({ status, section }) => status === 'active' && (everybody || section.trim().toLowerCase() === group))
      .map(({ id }) => id),
  );
  const results = [...ids].map((id) => mastery.cells.get(id)?.get(goal.learning)).filter(hasResult);
  if (results.length === 0) return undefined;
  const proficient = results.filter((result) => result.proficient).length;
  return { percent: (100 * proficient) / results.length, proficient, n: results.length };
}

/**
 * The goal with today's number. An open goal becomes `met` when the number reaches the target, `not met` when its day
 * is over without that; a goal that the team closed keeps its status.
 */
export function goalToday(goal: Goal, mastery: Mastery, today: CalendarDate): Goal {
  const current = goalFigure(goal, mastery)?.percent ?? goal.current;
  if (goal.status !== 'open') return { ...goal, current };
  if (current !== undefined && reaches(current, goal.target)) return { ...goal, current, status: 'met' };
  const over = goal.by !== undefined && goal.by < today;
  return { ...goal, current, status: over ? 'not met' : 'open' };
}
