/** The team's record beside its scores: members, norms, goals, meetings, minutes, action items, plans. */

import type { StrategyTried } from '../domain/assessment';
import type { CalendarDate } from '../domain/calendar';
import type { ActionItem } from '../domain/planning/action-items';
import type { Meeting } from '../domain/planning/meetings';
import type { ActionPlan, Check } from '../domain/planning/plan';
import type { Problem } from '../domain/problem';
import type { Goal, Member } from '../domain/team';
import type { Need, Snapshot } from './snapshot';
import { readTable } from './table';
import { ACTIONS, actionOf } from './tabs/actions';
import { CHECKS } from './tabs/checks';
import { GOALS, goalOf } from './tabs/goals';
import { MEETINGS, meetingOf } from './tabs/meetings';
import { MEMBERS, memberOf } from './tabs/members';
import { type KeptMinute, MINUTES, minuteOf } from './tabs/minutes';
import { readNorms } from './tabs/norms';
import { PLANS, plansOf } from './tabs/plans';
import { STRATEGIES } from './tabs/strategies';

/** What `readRecord` needs to see. */
export const RECORD_NEEDS = [
  'members',
  'norms',
  'goals',
  'strategies',
  'meetings',
  'minutes',
  'actions',
  'plans',
  'checks',
] as const satisfies readonly Need[];

/** What plans rest on; the rest of a record that is read from these alone is empty. */
export const PLAN_NEEDS = ['members', 'goals', 'plans', 'checks'] as const satisfies readonly Need[];

export interface TeamRecord {
  readonly members: readonly Member[];
  readonly norms: readonly string[];
  readonly goals: readonly Goal[];
  readonly strategies: readonly StrategyTried[];
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly KeptMinute[];
  readonly actions: readonly ActionItem[];
  readonly plans: readonly ActionPlan[];
  readonly problems: readonly Problem[];
}

/** Reads the record; tabs that do not exist are empty. */
export function readRecord(snapshot: Snapshot, today: CalendarDate): TeamRecord {
  const members = readTable(snapshot, MEMBERS);
  const norms = readNorms(snapshot);
  const goals = readTable(snapshot, GOALS);
  const strategies = readTable(snapshot, STRATEGIES);
  const meetings = readTable(snapshot, MEETINGS);
  const minutes = readTable(snapshot, MINUTES);
  const actions = readTable(snapshot, ACTIONS);
  const plans = readTable(snapshot, PLANS);
  const checks = readTable(snapshot, CHECKS);
  const checksByRow = new Map<string, Check[]>();
  for (const { row } of checks.rows) {
    if (row.on === undefined) continue;
    const check = { on: row.on, verdict: row.verdict === '' ? undefined : row.verdict, note: row.note };
    checksByRow.set(row.row, [...(checksByRow.get(row.row) ?? []), check]);
  }
  return {
    members: members.rows.map(({ row }, position) => memberOf(row, position)),
    norms: norms.norms,
    goals: goals.rows.map(({ row }) => goalOf(row)),
    strategies: strategies.rows.map(({ row }) => row),
    meetings: meetings.rows.flatMap(({ row }) => meetingOf(row) ?? []),
    minutes: minutes.rows.flatMap(({ row }) => minuteOf(row) ?? []),
    actions: actions.rows.map(({ row }) => actionOf(row)),
    plans: plansOf(
      plans.rows.map(({ row }) => row),
      checksByRow,
      today,
    ),
    problems: [members, norms, goals, strategies, meetings, minutes, actions, plans, checks].flatMap(
      (table) => table.problems,
    ),
  };
}
