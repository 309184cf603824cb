/**
 * The sample team: what the preview, the demo and the tests show. Everything is invented and marked "Sample team";
 * the values never change, since they are written down or come from a fixed seed.
 */
import type { Assessment, Item, StrategyTried } from '../assessment';
import type { CalendarDate } from '../calendar';
import type { EssentialLearning } from '../learning';
import { LATEST } from '../mastery/rule';
import type { ActionItem } from '../planning/action-items';
import type { Meeting, Minute } from '../planning/meetings';
import { FIRST_NORMS } from '../planning/starter-norms';
import type { Student } from '../roster';
import { DEFAULT_SCALE, type Scale } from '../scale';
import type { Goal, Member, Team } from '../team';
import { sampleAnswers } from './answers';
import { SAMPLE_GOALS } from './goals';
import { sampleAssessments } from './items';
import { SAMPLE_LEARNINGS } from './learnings';
import { SAMPLE_ACTIONS, SAMPLE_MEETINGS, SAMPLE_MINUTES } from './meetings';
import { SAMPLE_MEMBERS, sampleRoster } from './roster';
import { sampleLifts, sampleStrategies } from './strategies';

/** The Monday on which the sample's story stands: CA 3 is scored, tomorrow the team meets. */
export const SAMPLE_TODAY = '2025-11-17' as CalendarDate;

export interface SampleAssessment {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  /** Student id -> one cell text per item, in item order: a letter, a number, `x`, `-` or empty. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
}

export interface SampleTeam {
  readonly team: Team;
  readonly scale: Scale;
  readonly members: readonly Member[];
  readonly norms: readonly string[];
  readonly learnings: readonly EssentialLearning[];
  readonly roster: readonly Student[];
  readonly assessments: readonly SampleAssessment[];
  readonly strategies: readonly StrategyTried[];
  readonly goals: readonly Goal[];
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly Minute[];
  readonly actions: readonly ActionItem[];
}

const TEAM: Team = {
  name: 'Sample team: Grade 5 mathematics',
  label: 'PLT',
  school: 'Sample Elementary School',
  course: 'Grade 5 mathematics',
  year: '2025-26',
  meeting: { day: 2, start: '14:45', minutes: 45, place: 'Room 12' },
  rule: LATEST,
  classReteachBelow: 70,
  smallestGroup: 10,
};

/** One norm per heading of the starter set. */
function sampleNorms(): string[] {
  return FIRST_NORMS.map(({ text }) => text);
}

/** The whole sample team. Made on demand: a script that never shows it pays nothing for it. */
export function sampleTeam(): SampleTeam {
  const roster = sampleRoster();
  const assessments = sampleAssessments();
  const answers = sampleAnswers(roster, assessments, sampleLifts());
  return {
    team: TEAM,
    scale: DEFAULT_SCALE,
    members: SAMPLE_MEMBERS,
    norms: sampleNorms(),
    learnings: SAMPLE_LEARNINGS,
    roster,
    assessments: assessments.map(({ assessment, items }) => ({
      assessment,
      items: items.map(({ item }) => item),
      cells: answers.get(assessment.id) ?? new Map(),
    })),
    strategies: sampleStrategies(),
    goals: SAMPLE_GOALS,
    meetings: SAMPLE_MEETINGS,
    minutes: SAMPLE_MINUTES,
    actions: SAMPLE_ACTIONS,
  };
}
