/** The numbers that agendas and plans show, as plain values: jobs fill them in, nothing here computes a level. */
import type { CalendarDate } from '../domain/calendar';
import type { Goal } from '../domain/team';

/** An essential learning as a page names it. */
export interface LearningName {
  readonly code: string;
  readonly statement: string;
}

export interface LevelCount {
  readonly name: string;
  readonly colour: string;
  readonly count: number;
}

/** Where the team's students stand, learning by learning. */
export interface LevelNumbers {
  /** What was given: `CA 2 Fractions`; empty where that would mislead, as when a few were reassessed. */
  readonly assessment: string;
  /** Students with a result, and students on the roster. */
  readonly scored: number;
  readonly roster: number;
  /** Name of the mastery rule, shown beside its numbers. */
  readonly rule: string;
  readonly learnings: readonly (LearningName & {
    /** Lowest level first. */
    readonly levels: readonly LevelCount[];
    readonly proficient: number;
    /** Students with a result. */
    readonly n: number;
  })[];
}

/** An item that few students got right. */
export interface HardItem {
  readonly label: string;
  readonly learnings: readonly string[];
  /** Students with full points, and students who answered. */
  readonly right: number;
  readonly n: number;
  /** Percent of the points earned, where an item has more than one: items are in this order. */
  readonly ofPoints: number | undefined;
  /** Students wrote something: there is no answer letter to count. */
  readonly written: boolean;
  readonly mostChosenWrong: { readonly answer: string; readonly count: number } | undefined;
  /** What the team expected when it wrote the item; may be empty. */
  readonly expectedMistake: string;
}

export interface GroupStudent {
  readonly name: string;
  readonly section: string;
  readonly nearTheLine: boolean;
}

/** Students with the same need on one learning. */
export interface StudentGroup {
  /** The level's name, or `Not assessed`. */
  readonly name: string;
  readonly colour: string | undefined;
  readonly count: number;
  /** Empty where the job gives only a count. */
  readonly students: readonly GroupStudent[];
}

export interface LearningGroups extends LearningName {
  readonly groups: readonly StudentGroup[];
}

/** A student whose level changed since the agenda or plan was made. */
export interface LevelChange {
  readonly student: string;
  readonly learning: string;
  readonly from: string;
  readonly to: string;
}

/** What was tried in a section. No result stands beside it: it is no comparison of teachers. */
export interface TriedStrategy {
  readonly learning: string;
  readonly section: string;
  readonly strategy: string;
  readonly notes: string;
}

/** A plan's row as a monitoring meeting sees it. */
export interface PlanProgress {
  readonly learning: string;
  readonly kind: string;
  /** Of a class that is taught again; empty otherwise. */
  readonly section: string;
  readonly need: string;
  readonly strategy: string;
  readonly lead: string;
  readonly started: boolean;
  readonly nextCheck: CalendarDate | undefined;
  readonly reassessOn: CalendarDate | undefined;
  /** `on track`, `change`, `stop`, or empty. */
  readonly lastCheck: string;
  /** What became of its students, in counts and in words; the first is the headline. */
  readonly result: readonly string[];
  /** Empty for a whole class: its list says nothing that the section does not. */
  readonly students: readonly string[];
}

/** First against latest evidence of the same students on one learning. */
export interface GrowthNumbers extends LearningName {
  readonly n: number;
  readonly firstProficient: number;
  readonly latestProficient: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
}

export type GoalNumbers = Pick<
  Goal,
  'learning' | 'group' | 'baseline' | 'n' | 'target' | 'by' | 'measuredBy' | 'current' | 'status'
>;

/** Something to be glad of, in counts. */
export type Celebration =
  | { readonly kind: 'moved up'; readonly learning: string; readonly students: number }
  | { readonly kind: 'goal met'; readonly learning: string; readonly target: number }
  | { readonly kind: 'actions done'; readonly done: number; readonly of: number }
  | { readonly kind: 'told'; readonly text: string };
