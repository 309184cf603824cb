/** Plans that do not begin with the proposal: an empty one to fill in, and one that goes about it as an earlier plan did. */
import type { CalendarDate } from '../calendar';
import type { Member } from '../team';
import { emptyRow } from './edit-rows';
import type { ActionPlan, PlanRow } from './plan';

/** A plan with one row for support and one for extension on each learning, and nothing else in it. */
export function blankPlan(
  id: string,
  assessment: string,
  learnings: readonly string[],
  today: CalendarDate,
): ActionPlan {
  const rows = learnings.flatMap((learning, place): PlanRow[] => [
    emptyRow(`${id}-${2 * place + 1}`, learning, 'not-yet'),
    emptyRow(`${id}-${2 * place + 2}`, learning, 'extension-ready'),
  ]);
  return { id, assessment, learnings, madeOn: today, goals: [], status: 'unfinished', rows };
}

/**
 * The plan with what `before` did for the same need: strategy, day and time, how often, minutes, resources, and the
 * lead, if that member still is one. Students, dates and needs stay those of today.
 */
export function asBefore(plan: ActionPlan, before: ActionPlan, members: readonly Member[]): ActionPlan {
  const still = new Set(members.filter((member) => member.active).map(({ name }) => name));
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const earlier = before.rows.find((other) => isSameNeed(other, row));
      if (!earlier || earlier.decision === 'stop') return row;
      const { strategy, when, frequency, minutes, resources } = earlier;
      const keepsLead = still.has(earlier.lead);
      return {
        ...row,
        strategy: strategy === '' ? row.strategy : strategy,
        when,
        frequency: frequency === '' ? row.frequency : frequency,
        minutes: minutes ?? row.minutes,
        resources,
        lead: keepsLead ? earlier.lead : row.lead,
        where: keepsLead && earlier.where !== '' ? earlier.where : row.where,
      };
    }),
  };
}

function isSameNeed(a: PlanRow, b: PlanRow): boolean {
  if (a.kind !== b.kind || a.learning !== b.learning) return false;
  if (a.kind === 'class reteach' || b.kind === 'class reteach') return true;
  return a.needs === b.needs;
}

/** A form to fill in by hand: a row of each kind, with `blank` where a code or a class stands. */
export function planForm(today: CalendarDate, blank: string): ActionPlan {
  const rows = [
    emptyRow('1', blank, 'class', blank),
    emptyRow('2', blank, 'not-yet'),
    emptyRow('3', blank, 'approaching'),
    emptyRow('4', blank, 'extension-ready'),
  ];
  return { id: '', assessment: '', learnings: [blank], madeOn: today, goals: [], status: 'unfinished', rows };
}
