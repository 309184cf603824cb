/**
 * The plan that the data suggest, for the team to change: same data, same plan. Groups by METHODS.md section 8, needs
 * from the most chosen wrong answers, strategies from what worked before, leads and sizes shared out evenly.
 */
import type { CalendarDate } from '../calendar';
import type { Scorebook } from '../evidence';
import type { Mastery } from '../mastery/judge';
import type { Student } from '../roster';
import { earnedPoints } from '../score';
import type { Goal, Member, Team } from '../team';
import { type Tried, workedBefore } from './evidence-bank';
import { goalSentence, goalToday, proposeGoal } from './goals';
import { type ClassReteach, groupOnLearning, type LearningGroups, type LevelGroup, splitEvenly } from './groups';
import { shareOutLeads } from './leads';
import { commonMistakes } from './misconceptions';
import type { ActionPlan, NamedStudent, PlanRow } from './plan';
import { type RowDates, rowDates } from './plan-dates';
import { type Purpose, STARTER_STRATEGIES } from './starter-strategies';
import { words } from './words';

/** A group for intervention above this size is split between leads. */
export const BIGGEST_INTERVENTION = 12;
/** A group for extension may be as large as a class. */
export const BIGGEST_EXTENSION = 30;
const MISTAKES_NAMED = 2;

export interface PlanRequest {
  readonly id: string;
  readonly today: CalendarDate;
  readonly team: Pick<Team, 'classReteachBelow' | 'meeting'>;
  readonly members: readonly Member[];
  /** Codes of the learnings to respond to, in the team's order. */
  readonly learnings: readonly string[];
  /** The assessment that is answered. */
  readonly book: Scorebook;
  readonly mastery: Mastery;
  readonly tried: readonly Tried[];
  /** The team's goals so far: one on a learning that is still open today is kept and no second one proposed. */
  readonly goals: readonly Goal[];
}

export interface PlanProposal {
  /** Unfinished until the team agrees to it. */
  readonly plan: ActionPlan;
  readonly newGoals: readonly Goal[];
  /** The plan's goals, old and new, as sentences. */
  readonly goalSentences: readonly string[];
  /** Per learning, all groups; also who was not assessed and needs that first. */
  readonly groups: readonly LearningGroups[];
}

/** A row before its lead, its dates and its id are known. */
interface Draft {
  readonly learning: string;
  readonly group: string;
  readonly students: readonly Student[];
  readonly need: string;
  readonly purpose: Purpose;
  /** For a class that is retaught. */
  readonly section: string | undefined;
}

/** Proposes a plan: per learning the classes to reteach, the interventions (lowest level first), then the extensions. */
export function proposePlan(request: PlanRequest): PlanProposal {
  const { id, today, team, members, learnings, book, mastery } = request;
  const groups = learnings.map((learning) => groupOnLearning(mastery, learning, team.classReteachBelow));
  const drafts = withAnExtension(
    groups.flatMap((on) => draftsFor(on, book, members)),
    learnings,
  );
  const leads = shareOutLeads(
    drafts.map((draft) => ({ learning: draft.learning, size: draft.students.length, section: draft.section })),
    members,
  );
  const strategies = chooseStrategies(drafts, request.tried);
  const rows = drafts.map((draft, place) =>
    completeRow(draft, `${id}-${place + 1}`, leads[place] ?? '', strategies[place] ?? '', request),
  );
  const lastReassessment = rows
    .map((row) => row.reassessOn)
    .filter((date) => date !== undefined)
    .sort()
    .pop();
  const kept = request.goals.filter(
    (goal) => learnings.includes(goal.learning) && goalToday(goal, mastery, today).status === 'open',
  );
  const newGoals = groups
    .filter((on) => !kept.some((goal) => goal.learning === on.learning))
    .map((on, place) =>
      proposeGoal(on, {
        id: `${id}-G${place + 1}`,
        by: lastReassessment,
        measuredBy: words.plan.measuredBy(book.assessment.title),
      }),
    )
    .filter((goal) => goal !== undefined);
  const goals = [...kept, ...newGoals];
  const plan: ActionPlan = {
    id,
    assessment: book.assessment.id,
    learnings,
    madeOn: today,
    goals: goals.map((goal) => goal.id),
    status: 'unfinished',
    rows,
  };
  return { plan, newGoals, goalSentences: goals.map(goalSentence), groups };
}

function draftsFor(groups: LearningGroups, book: Scorebook, members: readonly Member[]): Draft[] {
  const leads = Math.max(1, members.filter((member) => member.active).length);
  const lowestFirst = [...groups.small].reverse().filter(({ students }) => students.length > 0);
  return [
    ...classDrafts(groups, book),
    ...lowestFirst.filter(isIntervention).flatMap((group) => split(group, BIGGEST_INTERVENTION, leads, groups, book)),
    ...lowestFirst
      .filter((group) => !isIntervention(group))
      .flatMap((group) => split(group, BIGGEST_EXTENSION, leads, groups, book)),
  ];
}

function isIntervention({ need }: Pick<LevelGroup, 'need'>): boolean {
  return need === 'not-yet' || need === 'approaching';
}

/** A student of two retaught classes is named in the first of them: nobody stands in two rows of one learning. */
function classDrafts({ classReteach, learning }: LearningGroups, book: Scorebook): Draft[] {
  const named = new Set<string>();
  return classReteach.map((reteach) => {
    const students = reteach.students.filter(({ id }) => !named.has(id));
    for (const { id } of students) named.add(id);
    return classDraft({ ...reteach, students }, learning, book);
  });
}

function classDraft(reteach: ClassReteach, learning: string, book: Scorebook): Draft {
  const { section, students, proficient, assessed } = reteach;
  const need = words.plan.classNeed(proficient, assessed) + mistakesOf(students, learning, book);
  return { learning, group: words.plan.classGroup(learning, section), students, need, purpose: 'class', section };
}

function split(group: LevelGroup, biggest: number, leads: number, on: LearningGroups, book: Scorebook): Draft[] {
  const parts = Math.min(Math.ceil(group.students.length / biggest), leads);
  return splitEvenly(group.students, parts).map((students, part) => ({
    learning: on.learning,
    group: parts === 1 ? group.name : words.plan.splitName(group.name, part + 1, parts),
    students,
    need: words.plan.need[group.need] + (isIntervention(group) ? mistakesOf(students, on.learning, book) : ''),
    purpose: group.need,
    section: undefined,
  }));
}

function mistakesOf(students: readonly Student[], learning: string, book: Scorebook): string {
  const ids = students.map(({ id }) => id).filter((id) => tookPart(id, book));
  const found = commonMistakes(book, learning, ids).slice(0, MISTAKES_NAMED);
  if (found.length === 0) return '';
  const said = found.map(({ mistake, answer, items, students: who }) =>
    mistake === ''
      ? words.mistakes.unnamed(answer, items, who, ids.length)
      : words.mistakes.named(mistake, items, who, ids.length),
  );
  return ` ${words.plan.commonMistakes(said)}`;
}

function tookPart(student: string, book: Scorebook): boolean {
  return [...(book.scores.get(student)?.values() ?? [])].some((score) => earnedPoints(score) !== undefined);
}

/** A plan asks what to do for those who have it, also when their whole classes are retaught. */
function withAnExtension(drafts: readonly Draft[], learnings: readonly string[]): readonly Draft[] {
  const [learning] = learnings;
  if (learning === undefined || drafts.some(({ purpose }) => isExtension(purpose))) return drafts;
  return [
    ...drafts,
    {
      learning,
      group: words.groupName('extension-ready', learning, ''),
      students: [],
      need: words.plan.extensionWhileReteaching,
      purpose: 'extension-ready',
      section: undefined,
    },
  ];
}

function isExtension(purpose: Purpose): purpose is 'extension-ready' | 'proficient' {
  return purpose === 'extension-ready' || purpose === 'proficient';
}

/** What worked before, else the starter bank, from which rows of one purpose on different learnings take turns. */
function chooseStrategies(drafts: readonly Draft[], tried: readonly Tried[]): string[] {
  return drafts.map(({ learning, purpose }) => {
    const [proven] = workedBefore(tried, learning, kindOf(purpose));
    if (proven) return proven.strategy;
    const sameNeed = drafts.filter((other) => other.purpose === purpose).map((other) => other.learning);
    const turn = [...new Set(sameNeed)].indexOf(learning);
    const fitting = STARTER_STRATEGIES.filter(({ fits }) => fits.includes(purpose));
    return fitting[turn % fitting.length]?.name ?? '';
  });
}

function kindOf(purpose: Purpose): PlanRow['kind'] {
  if (purpose === 'class') return 'class reteach';
  return isExtension(purpose) ? 'extension' : 'intervention';
}

function completeRow(draft: Draft, id: string, lead: string, strategy: string, request: PlanRequest): PlanRow {
  const { mastery, today, team } = request;
  const kind = kindOf(draft.purpose);
  const dates: RowDates = rowDates(kind, today, team.meeting.day);
  const row = {
    id,
    learning: draft.learning,
    group: draft.group,
    students: draft.students.map((student) => named(student, draft.learning, mastery)),
    need: draft.need,
    strategy,
    lead,
    where: words.plan.place(lead),
    when: '',
    frequency: words.plan.frequency[kind],
    minutes: 30,
    resources: '',
    ...dates,
    evidence: words.plan.evidence(kind, team.classReteachBelow),
    result: undefined,
    decision: undefined,
    familyTold: undefined,
  };
  if (draft.purpose === 'class') return { ...row, kind: 'class reteach', section: draft.section ?? '' };
  if (isExtension(draft.purpose)) return { ...row, kind: 'extension', needs: draft.purpose };
  return { ...row, kind: 'intervention', needs: draft.purpose };
}

function named(student: Student, learning: string, mastery: Mastery): NamedStudent {
  const cell = mastery.cells.get(student.id)?.get(learning);
  return { id: student.id, rank: cell?.percent === undefined ? undefined : cell.level.rank };
}
