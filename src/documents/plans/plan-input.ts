/** Everything an action plan's document is made from. */
import type { CalendarDate } from '../../domain/calendar';
import type { ActionPlan } from '../../domain/planning/plan';
import type { Team } from '../../domain/team';
import type { LearningName, LevelChange } from '../numbers';
import type { SectionOverride } from './plan-layout';

/** What the results said about a learning when the plan was made. */
export interface PlanEvidence extends LearningName {
  /** Empty cells to write in where it is undefined. */
  readonly figures?: {
    readonly proficient: number;
    /** Students with a result. */
    readonly n: number;
    /** Percent from which a student counts as proficient. */
    readonly cut: number;
  };
}

export interface PlanInput {
  readonly team: Pick<Team, 'name' | 'school' | 'course'>;
  readonly plan: ActionPlan;
  /** The Doc is an empty form, not a plan of the team. */
  readonly form?: boolean;
  /** Title of the assessment that the plan answers. */
  readonly assessment: string;
  readonly evidence: readonly PlanEvidence[];
  /** Each goal as a sentence, with today's counts once somebody has a result. */
  readonly goals: readonly {
    readonly sentence: string;
    readonly today: { readonly proficient: number; readonly n: number } | undefined;
  }[];
  /** What the plan still lacks, in sentences; empty when complete. */
  readonly missing: readonly string[];
  /** Student id to the name to print. Whoever is not in it is counted, not named. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Row id to what became of its students, in counts and words; the first is the headline. */
  readonly results: ReadonlyMap<string, readonly string[]>;
  readonly levelChanges: readonly LevelChange[];
  /** The day of the numbers. */
  readonly asOf: CalendarDate;
  readonly workbookUrl: string;
  readonly showNames: boolean;
  /** The team's own layout; ours where it says nothing. */
  readonly layout?: readonly SectionOverride[];
}
