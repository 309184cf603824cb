/** Everything an agenda is made from, as plain values. */
import type { CalendarDate } from '../../domain/calendar';
import type { Team } from '../../domain/team';
import type {
  Celebration,
  GoalNumbers,
  GrowthNumbers,
  HardItem,
  LearningGroups,
  LearningName,
  LevelChange,
  LevelNumbers,
  PlanProgress,
  TriedStrategy,
} from '../numbers';
import type { AgendaTemplate, BoxTemplate } from './template';

export interface OpenAction {
  readonly what: string;
  readonly owner: string;
  readonly due: CalendarDate | undefined;
  readonly status: string;
}

export interface NextMeeting {
  readonly date: CalendarDate | undefined;
  readonly time: string;
  readonly facilitator: string;
  readonly focus: string;
  readonly bring: string;
}

/** The data blocks of an agenda; one that is undefined is left out, one that is empty says so. */
export interface AgendaData {
  readonly levels?: LevelNumbers;
  readonly hardest?: readonly HardItem[];
  readonly groups?: readonly LearningGroups[];
  readonly levelChanges?: readonly LevelChange[];
  readonly strategies?: readonly TriedStrategy[];
  readonly plans?: readonly PlanProgress[];
  readonly growth?: readonly GrowthNumbers[];
}

export interface AgendaInput {
  readonly team: Pick<Team, 'name' | 'label' | 'school' | 'course' | 'year'>;
  readonly agenda: Pick<AgendaTemplate, 'label' | 'purpose'>;
  /** Already fitted to the meeting's minutes. `lead` may be empty. */
  readonly boxes: readonly (BoxTemplate & { readonly lead?: string })[];
  /** Why the cycle calls for this meeting; may be empty. */
  readonly reason: string;
  readonly date: CalendarDate;
  /** `14:45`, or empty. */
  readonly start: string;
  readonly place: string;
  /** What everybody brings. */
  readonly bring?: string;
  readonly focus: LearningName | undefined;
  readonly roles: readonly { readonly role: string; readonly who: string }[];
  readonly members: readonly string[];
  readonly norms: readonly string[];
  readonly normInFocus: string | undefined;
  readonly goals: readonly GoalNumbers[];
  readonly openActions: readonly OpenAction[];
  readonly parkingLot: readonly string[];
  readonly celebrations: readonly Celebration[];
  readonly data: AgendaData;
  /** The day of the numbers. */
  readonly asOf: CalendarDate;
  readonly next: NextMeeting;
  /** Address of the team's workbook, or empty. */
  readonly workbookUrl: string;
  /** False: groups are given as counts, and no student is named. */
  readonly showNames: boolean;
}
