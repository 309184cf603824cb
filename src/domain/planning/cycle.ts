/**
 * Where the team stands in its cycle (DOMAIN.md 1.8) and the one next step, with the reason. Results that wait are
 * looked at first, then promises to students that are open, and only then the next round of teaching.
 */
import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar';
import type { Meeting, MeetingType } from './meetings';
import { dueChecks, openRows } from './monitoring';
import type { ActionPlan } from './plan';
import { words } from './words';

export const STAGES = [
  'team foundation',
  'essential learnings',
  'assessment design',
  'instruction',
  'administration',
  'data analysis',
  'response plan',
  'monitoring',
  'reassessment',
  'cycle reflection',
] as const;
export type Stage = (typeof STAGES)[number];

/** An assessment is ready to be discussed from this share of scored students (percent), or once it is closed. */
export const ENOUGH_SCORED = 80;

export interface AssessmentProgress {
  readonly assessment: Assessment;
  readonly items: number;
  /** Active students it is for (a reassessment: those its plan names), and those of them with at least one scored item. */
  readonly students: number;
  readonly scored: number;
  /** Codes of its learnings that are below the team's trigger. */
  readonly belowTrigger: readonly string[];
}

export interface TeamState {
  readonly today: CalendarDate;
  readonly members: number;
  readonly students: number;
  readonly norms: number;
  /** Codes, in the team's order. */
  readonly learnings: readonly string[];
  /** Codes that some assessment's items ask for. */
  readonly assessedLearnings: readonly string[];
  readonly assessments: readonly AssessmentProgress[];
  readonly meetings: readonly Meeting[];
  readonly plans: readonly ActionPlan[];
}

/** What to press next. */
export const STEPS = [
  'set up the team',
  'add essential learnings',
  'build an assessment',
  'teach',
  'bring in scores',
  'discuss results',
  'make an action plan',
  'check the plan',
  'reassess',
  'reflect',
] as const;
export type Step = (typeof STEPS)[number];

export interface NextStep {
  readonly stage: Stage;
  readonly step: Step;
  /** The meeting that the cycle calls for. */
  readonly meeting: MeetingType;
  readonly reason: string;
  readonly assessment: string | undefined;
  readonly plan: string | undefined;
  readonly learnings: readonly string[];
}

type Finding = Pick<NextStep, 'reason'> & Partial<Pick<NextStep, 'assessment' | 'plan' | 'learnings'>>;

const STEP_OF: Readonly<Record<Stage, readonly [Step, MeetingType]>> = {
  'team foundation': ['set up the team', 'first meeting'],
  'essential learnings': ['add essential learnings', 'unpack standards'],
  'assessment design': ['build an assessment', 'assessment design'],
  instruction: ['teach', 'plain'],
  administration: ['bring in scores', 'plain'],
  'data analysis': ['discuss results', 'data analysis'],
  'response plan': ['make an action plan', 'data analysis'],
  monitoring: ['check the plan', 'plan monitoring'],
  reassessment: ['reassess', 'plan monitoring'],
  'cycle reflection': ['reflect', 'cycle reflection'],
};

/** Asked in this order; the first that finds something is the next step. */
const QUESTIONS: readonly (readonly [Stage, (state: TeamState) => Finding | undefined])[] = [
  ['data analysis', undiscussedResults],
  ['monitoring', scoredReassessments],
  ['monitoring', checksThatAreDue],
  ['reassessment', reassessmentsThatAreDue],
  ['response plan', resultsWithoutResponse],
  ['administration', scoresThatAreMissing],
  ['cycle reflection', finishedPlans],
  ['team foundation', missingFoundation],
  ['essential learnings', missingLearnings],
  ['assessment design', assessmentsWithoutItems],
  ['instruction', assessmentsToCome],
  ['monitoring', runningPlans],
  ['assessment design', learningsToAssess],
];

/** Where the team stands and what comes next. There always is a next step. */
export function nextStep(state: TeamState): NextStep {
  for (const [stage, find] of QUESTIONS) {
    const found = find(state);
    if (found) return stepFor(stage, found);
  }
  return stepFor('essential learnings', { reason: words.cycle.startAgain });
}

function stepFor(stage: Stage, found: Finding): NextStep {
  const [step, meeting] = STEP_OF[stage];
  return { stage, step, meeting, assessment: undefined, plan: undefined, learnings: [], ...found };
}

/** Newest first; undated ones last. */
function newestFirst(state: TeamState): AssessmentProgress[] {
  const day = (entry: AssessmentProgress): string => entry.assessment.givenOn ?? '';
  return [...state.assessments].sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : 0));
}

function share({ scored, students }: AssessmentProgress): number {
  return students === 0 ? 0 : (100 * scored) / students;
}

function isReady(entry: AssessmentProgress): boolean {
  return entry.scored > 0 && (entry.assessment.status === 'closed' || share(entry) >= ENOUGH_SCORED);
}

/** Discussed in a data meeting, or answered by a plan, which nobody makes without having looked. */
function wasDiscussed(state: TeamState, assessment: string): boolean {
  return (
    state.plans.some((plan) => plan.assessment === assessment) ||
    state.meetings.some(
      (meeting) => meeting.status === 'held' && meeting.type === 'data analysis' && meeting.assessment === assessment,
    )
  );
}

function openPlans(state: TeamState): ActionPlan[] {
  return state.plans.filter((plan) => plan.status !== 'closed');
}

/** The newest results; older ones that were never discussed are history. Reassessments belong to their plan. */
function newestResults(state: TeamState): AssessmentProgress | undefined {
  return newestFirst(state).find((entry) => isReady(entry) && entry.assessment.kind !== 'reassessment');
}

function undiscussedResults(state: TeamState): Finding | undefined {
  const newest = newestResults(state);
  if (!newest || wasDiscussed(state, newest.assessment.id)) return undefined;
  const { id, title } = newest.assessment;
  return { reason: words.cycle.notDiscussed(title, share(newest)), assessment: id, learnings: newest.belowTrigger };
}

function scoredReassessments(state: TeamState): Finding | undefined {
  for (const { assessment } of newestFirst(state).filter(isReady)) {
    if (assessment.kind !== 'reassessment') continue;
    const plan = openPlans(state).find((open) => open.assessment === assessment.reassesses);
    if (!plan || openRows(plan).length === 0) continue;
    const { id, title } = assessment;
    return { reason: words.cycle.reassessed(title), assessment: id, plan: plan.id, learnings: plan.learnings };
  }
  return undefined;
}

function checksThatAreDue(state: TeamState): Finding | undefined {
  const due = dueChecks(openPlans(state), state.today);
  const [oldest] = due;
  if (!oldest) return undefined;
  const learnings = [...new Set(due.map(({ row }) => row.learning))];
  return { reason: words.cycle.checksDue(due.length, oldest.check.on), plan: oldest.plan, learnings };
}

function reassessmentsThatAreDue(state: TeamState): Finding | undefined {
  for (const plan of openPlans(state)) {
    const rows = openRows(plan).filter((row) => row.reassessOn !== undefined && row.reassessOn <= state.today);
    const [oldest] = rows
      .map((row) => row.reassessOn)
      .filter((date) => date !== undefined)
      .sort();
    if (!oldest) continue;
    const learnings = [...new Set(rows.map((row) => row.learning))];
    return {
      reason: words.cycle.reassessDue(rows.length, oldest),
      plan: plan.id,
      assessment: plan.assessment,
      learnings,
    };
  }
  return undefined;
}

function resultsWithoutResponse(state: TeamState): Finding | undefined {
  const newest = newestResults(state);
  if (!newest || newest.belowTrigger.length === 0) return undefined;
  const { id, title } = newest.assessment;
  if (state.plans.some((plan) => plan.assessment === id)) return undefined;
  return { reason: words.cycle.noPlan(title, newest.belowTrigger), assessment: id, learnings: newest.belowTrigger };
}

function scoresThatAreMissing(state: TeamState): Finding | undefined {
  const waiting = newestFirst(state).find(
    (entry) =>
      entry.items > 0 &&
      !isReady(entry) &&
      (entry.scored > 0 || (entry.assessment.givenOn !== undefined && entry.assessment.givenOn <= state.today)),
  );
  if (!waiting) return undefined;
  const { id, title } = waiting.assessment;
  return { reason: words.cycle.scoresMissing(title, waiting.students - waiting.scored), assessment: id };
}

function finishedPlans(state: TeamState): Finding | undefined {
  const reflectedOn = state.meetings
    .filter((meeting) => meeting.type === 'cycle reflection' && meeting.status === 'held')
    .map((meeting) => meeting.date)
    .sort()
    .pop();
  const done = openPlans(state).find(
    (plan) =>
      plan.rows.length > 0 && openRows(plan).length === 0 && (reflectedOn === undefined || reflectedOn < plan.madeOn),
  );
  if (!done) return undefined;
  return { reason: words.cycle.planDone, plan: done.id, assessment: done.assessment, learnings: done.learnings };
}

function runningPlans(state: TeamState): Finding | undefined {
  const running = openPlans(state).find((plan) => openRows(plan).length > 0);
  if (!running) return undefined;
  const open = openRows(running);
  return { reason: words.cycle.planRunning(open.length), plan: running.id, learnings: running.learnings };
}

function missingFoundation(state: TeamState): Finding | undefined {
  if (state.students === 0) return { reason: words.cycle.noRoster };
  if (state.members === 0) return { reason: words.cycle.noMembers };
  return state.norms === 0 && state.meetings.length === 0 ? { reason: words.cycle.noNorms } : undefined;
}

function missingLearnings(state: TeamState): Finding | undefined {
  return state.learnings.length === 0 ? { reason: words.cycle.noLearnings } : undefined;
}

function assessmentsWithoutItems(state: TeamState): Finding | undefined {
  const bare = newestFirst(state).find((entry) => entry.items === 0);
  return bare && { reason: words.cycle.noItems(bare.assessment.title), assessment: bare.assessment.id };
}

function assessmentsToCome(state: TeamState): Finding | undefined {
  const next = state.assessments.find((entry) => entry.scored === 0);
  if (!next) return undefined;
  return { reason: words.cycle.toCome(next.assessment.title, next.assessment.givenOn), assessment: next.assessment.id };
}

function learningsToAssess(state: TeamState): Finding | undefined {
  const next = state.learnings.filter((code) => !state.assessedLearnings.includes(code));
  const [first] = next;
  return first === undefined ? undefined : { reason: words.cycle.notAssessedYet(next), learnings: [first] };
}
