/** What was typed into an agenda, as the add-on understood it, and what a person has to place by hand. */
import type { CalendarDate } from '../../domain/calendar';
import type { ActionStatus } from '../../domain/planning/action-items';
import type { Minute } from '../../domain/planning/meetings';

/** Lines of the minutes that are text alone. */
export const LINE_KINDS = [
  'decision',
  'parked',
  'plus',
  'delta',
  'question',
  'note',
] as const satisfies readonly Minute['kind'][];
export type LineKind = (typeof LINE_KINDS)[number];

export const ATTENDANCE_MARKS = ['present', 'late', 'absent'] as const satisfies readonly Minute['kind'][];
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

export interface UnderstoodLine {
  readonly kind: LineKind;
  readonly text: string;
}

export interface UnderstoodAction {
  readonly what: string;
  /** A member's name; empty when none was meant or none could be told. */
  readonly owner: string;
  readonly due: CalendarDate | undefined;
  readonly status: ActionStatus;
  /** What was typed for owner and due where it was not understood; empty otherwise. */
  readonly unclear: string;
}

/** An old action item that stands differently now. */
export interface UnderstoodStatus {
  readonly action: string;
  readonly what: string;
  readonly status: ActionStatus;
}

export interface UnderstoodAttendance {
  readonly member: string;
  readonly mark: AttendanceMark;
}

/** Only what was said; empty or undefined where nothing was. */
export interface UnderstoodNext {
  readonly date: CalendarDate | undefined;
  readonly facilitator: string;
  readonly bring: string;
}

export interface Unplaced {
  readonly text: string;
  /** The heading above it. */
  readonly from: string;
}

export interface Understood {
  readonly lines: readonly UnderstoodLine[];
  readonly actions: readonly UnderstoodAction[];
  readonly statuses: readonly UnderstoodStatus[];
  readonly attendance: readonly UnderstoodAttendance[];
  readonly next: UnderstoodNext;
  readonly unplaced: readonly Unplaced[];
}

/** What is known of the meeting and the team. */
export interface Known {
  /** The meeting's day: "Fri" in its minutes is the Friday after it. */
  readonly date: CalendarDate;
  readonly nextMeeting: CalendarDate | undefined;
  readonly members: readonly { readonly name: string; readonly email: string }[];
  readonly openActions: readonly { readonly id: string; readonly what: string; readonly status: ActionStatus }[];
  /** Marks of the lines that the add-on wrote itself (`generatedLines`); undefined when they are not known any more. */
  readonly generated: ReadonlySet<string> | undefined;
  readonly roles: readonly { readonly role: string; readonly who: string }[];
  /** When the team meets, as the agenda says it: `2:45`, or empty. */
  readonly start: string;
  /** What the agenda says already of the next meeting: not news. */
  readonly next: { readonly date: CalendarDate | undefined; readonly facilitator: string; readonly bring: string };
}
