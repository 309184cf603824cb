/** Meetings of the team: their types and roles, when the next one is, and whose turn each role is. */
import { addDays, type CalendarDate, weekday } from '../calendar';
import { compareText } from '../roster';
import type { Member, Team } from '../team';

/** The kinds of meeting that a cycle needs (DOMAIN.md 2.3), and a plain one. */
export const MEETING_TYPES = [
  'first meeting',
  'unpack standards',
  'assessment design',
  'data analysis',
  'plan monitoring',
  'cycle reflection',
  'plain',
] as const;
export type MeetingType = (typeof MEETING_TYPES)[number];

export const ROLES = ['facilitator', 'recorder', 'timekeeper', 'normsKeeper', 'dataCollector'] as const;
export type Role = (typeof ROLES)[number];

/** Member names; a role nobody holds is absent. */
export type RoleHolders = Readonly<Partial<Record<Role, string>>>;

export interface Meeting {
  readonly id: string;
  readonly date: CalendarDate;
  readonly type: MeetingType;
  /** `held` once it took place; an agenda made beforehand is `planned`. */
  readonly status: 'planned' | 'held';
  readonly roles: RoleHolders;
  /** Codes of the learnings in focus. */
  readonly learnings: readonly string[];
  /** Id of the assessment that was discussed or designed. */
  readonly assessment: string | undefined;
  /** Id of the agenda's Doc, or empty. */
  readonly document: string;
  /** What everybody brings. */
  readonly bring?: string;
}

/** One line of a meeting's minutes. */
export interface Minute {
  readonly meeting: string;
  readonly kind: 'decision' | 'parked' | 'plus' | 'delta' | 'question' | 'note' | 'present' | 'absent' | 'late';
  /** What was decided or said; for attendance the member's name. */
  readonly text: string;
}

/** Meetings oldest first; those of one day by id. */
export function byDate(a: Meeting, b: Meeting): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : compareText(a.id, b.id);
}

/**
 * The day of the next meeting: the first of the team's weekdays from `today` on that has no held meeting yet.
 * A team without a weekday meets a week after its last meeting; without either, undefined.
 */
export function nextMeetingDate(
  day: Team['meeting']['day'],
  today: CalendarDate,
  meetings: readonly Meeting[],
): CalendarDate | undefined {
  const held = meetings.filter((meeting) => meeting.status === 'held').sort(byDate);
  const heldToday = held.some((meeting) => meeting.date === today);
  const earliest = heldToday ? addDays(today, 1) : today;
  if (day !== undefined) return addDays(earliest, (day - weekday(earliest) + 7) % 7);
  const last = held[held.length - 1];
  if (!last) return undefined;
  const weekLater = addDays(last.date, 7);
  return weekLater >= earliest ? weekLater : earliest;
}

/**
 * Whose turn each role is in the meeting on a day, from the meetings before it. The facilitator is the active member who facilitated longest ago (never comes first, ties
 * by role order); the other roles go to the members who follow, so that each role travels round the team. A team
 * smaller than the number of roles shares them out again from the facilitator on.
 */
export function rotateRoles(members: readonly Member[], meetings: readonly Meeting[], on: CalendarDate): RoleHolders {
  const circle = members
    .filter((member) => member.active)
    .sort((a, b) => a.roleOrder - b.roleOrder || compareText(a.name, b.name));
  const lastTurn = (name: string): string =>
    meetings.reduce(
      (latest, meeting) =>
        meeting.roles.facilitator === name && meeting.date < on && meeting.date > latest ? meeting.date : latest,
      '',
    );
  const turns = circle.map((member) => lastTurn(member.name));
  const start = turns.reduce((best, turn, index) => (turn < (turns[best] ?? '') ? index : best), 0);
  const holders: Partial<Record<Role, string>> = {};
  ROLES.forEach((role, offset) => {
    const holder = circle[(start + offset) % circle.length];
    if (holder) holders[role] = holder.name;
  });
  return holders;
}
