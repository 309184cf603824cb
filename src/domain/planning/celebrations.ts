/** What there is to celebrate, found in the data: counts only, no names, no comparison of sections. */
import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar';
import { hasResult, type Mastery, type Result } from '../mastery/judge';
import { levelOf, type Scale } from '../scale';
import type { Goal } from '../team';
import { type ActionItem, doneOnTime } from './action-items';
import { words } from './words';

export interface Celebration {
  readonly kind: 'moved up' | 'goal met' | 'actions on time';
  /** Of the learning, where it is about one. */
  readonly learning: string | undefined;
  readonly count: number;
  readonly of: number;
  readonly sentence: string;
}

/**
 * Students whose evidence from `assessment` stands at a higher level than their evidence before it, per learning;
 * goals reached; and actions done by their day, when all that were due are done.
 */
export function celebrations(
  mastery: Mastery,
  assessment: Pick<Assessment, 'id' | 'title'> | undefined,
  goals: readonly Goal[],
  actions: readonly ActionItem[],
  today: CalendarDate,
): Celebration[] {
  const moved = assessment ? mastery.criteria.flatMap((on) => movedUp(mastery, on, assessment)) : [];
  const met = goals
    .filter((goal) => goal.status === 'met')
    .map(
      (goal): Celebration => ({
        kind: 'goal met',
        learning: goal.learning,
        count: 1,
        of: 1,
        sentence: words.celebrations.goalMet(goal.learning, words.percent(goal.current ?? goal.target, goal.target)),
      }),
    );
  const { due, onTime } = doneOnTime(actions, today);
  const kept: Celebration[] =
    due > 0 && onTime === due
      ? [
          {
            kind: 'actions on time',
            learning: undefined,
            count: onTime,
            of: due,
            sentence: words.celebrations.actionsOnTime(onTime),
          },
        ]
      : [];
  return [...moved, ...met, ...kept];
}

function movedUp(
  mastery: Mastery,
  on: { readonly learning: { readonly code: string }; readonly scale: Scale },
  assessment: Pick<Assessment, 'id' | 'title'>,
): Celebration[] {
  const { code } = on.learning;
  const active = new Set(mastery.students.filter(({ status }) => status === 'active').map(({ id }) => id));
  const changes = [...active]
    .map((id) => mastery.cells.get(id)?.get(code))
    .filter(hasResult)
    .map((result) => levelsAround(result, assessment.id, on.scale))
    .filter((levels) => levels !== undefined);
  const count = changes.filter(({ before, after }) => after > before).length;
  if (count === 0) return [];
  const of = changes.length;
  const sentence = words.celebrations.movedUp(code, count, of, assessment.title);
  return [{ kind: 'moved up', learning: code, count, of, sentence }];
}

/** Level ranks of one student's evidence just before an assessment and in it; undefined without both. */
function levelsAround(
  result: Result,
  assessment: string,
  scale: Scale,
): { readonly before: number; readonly after: number } | undefined {
  const place = result.attempts.findIndex((attempt) => attempt.assessment === assessment);
  const [before, after] = [result.attempts[place - 1], result.attempts[place]];
  if (!before || !after) return undefined;
  return { before: levelOf(before.percent, scale).rank, after: levelOf(after.percent, scale).rank };
}
