/** The team: teachers who share a course, and how they have agreed to work. */
import type { CalendarDate } from './calendar';
import type { RuleChoice } from './mastery/rule';

export interface Team {
  readonly name: string;
  /** What the team calls itself in every text: PLT, PLC, Data Team. */
  readonly label: string;
  readonly school: string;
  readonly course: string;
  readonly year: string;
  readonly meeting: {
    /** 0 = Sunday .. 6 = Saturday; undefined until the team chose a day. */
    readonly day: number | undefined;
    /** `14:45`, or empty. */
    readonly start: string;
    readonly minutes: number;
    readonly place: string;
  };
  readonly rule: RuleChoice;
  /** Share of a section (percent) below which the whole class is retaught. */
  readonly classReteachBelow: number;
  /** Smallest number of students in a cell of anything that leaves the team. */
  readonly smallestGroup: number;
}

export interface Member {
  readonly name: string;
  readonly email: string;
  readonly sections: readonly string[];
  /** Place in the rotation of roles, 1 first. */
  readonly roleOrder: number;
  readonly active: boolean;
}

/** A SMART goal. Percents are 0..100. */
export interface Goal {
  readonly id: string;
  readonly learning: string;
  readonly group: string;
  readonly baseline: number;
  readonly n: number;
  readonly target: number;
  readonly by: CalendarDate | undefined;
  readonly measuredBy: string;
  readonly current: number | undefined;
  readonly status: 'open' | 'met' | 'not met' | 'dropped';
}
