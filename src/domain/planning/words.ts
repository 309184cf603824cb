/** Every sentence that planning shows a person, in English. A second language is this file again. */
import type { CalendarDate } from '../calendar';
import { fullDate } from '../day-words';
import type { Need } from '../mastery/needs';
import { shownPercent } from '../mastery/percent';
import type { PlanRow } from './plan';

const NEEDS: Readonly<Record<Need, string>> = {
  'extension-ready': 'Ready to go deeper',
  proficient: 'Has it, keeps it fresh',
  approaching: 'Nearly there',
  'not-yet': 'More time and a new way in',
};

/** `1 student`, `2 students`. */
function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A percent as it is shown beside `cut`: 79.6 never reads as 80 (METHODS.md, opening). */
function percent(value: number, cut?: number): string {
  return `${shownPercent(value, cut === undefined ? [] : [cut])}%`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

const mistakes = {
  named: (mistake: string, items: readonly string[], students: number, of: number): string =>
    `${mistake} (${list(items)}; ${students} of ${of})`,
  unnamed: (answer: string, items: readonly string[], students: number, of: number): string =>
    `chose ${answer} on ${list(items)} (${students} of ${of})`,
};

const plan = {
  need: {
    'extension-ready': 'Has it: needs a harder question, not more of the same.',
    proficient: 'Has it: needs to use it again from time to time.',
    approaching: 'Nearly there: one piece is missing.',
    'not-yet': 'Needs more time and another way in.',
  } satisfies Record<Need, string>,
  classGroup: (learning: string, section: string): string => `Whole class ${section}: ${learning}`,
  classNeed: (proficient: number, assessed: number): string => {
    const meanwhile = proficient === 1 ? 'that one' : `those ${proficient}`;
    const deeper = proficient === 0 ? '' : `, with a deeper task for ${meanwhile}`;
    return `${proficient} of ${assessed} proficient: teach it again to the whole class${deeper}.`;
  },
  commonMistakes: (found: readonly string[]): string => `Most chosen wrong answers: ${found.join('; ')}.`,
  extensionWhileReteaching: 'For those who have it while their class is retaught, and for whoever gets there.',
  splitName: (group: string, part: number, parts: number): string => `${group} (group ${part} of ${parts})`,
  place: (lead: string): string => (lead === '' ? '' : `With ${lead}`),
  frequency: {
    'class reteach': 'In class',
    intervention: '3 times a week',
    extension: 'Once a week',
  } satisfies Record<PlanRow['kind'], string>,
  evidence: (kind: PlanRow['kind'], share: number): string =>
    ({
      'class reteach': `At least ${percent(share)} of the class proficient when reassessed.`,
      intervention: 'Proficient when reassessed, or one level up.',
      extension: 'Work that shows the idea used somewhere new.',
    })[kind],
  measuredBy: (assessment: string): string => `the reassessment of ${assessment}`,
  offerBelow: (proficient: number, assessed: number, trigger: number): string =>
    `${proficient} of ${assessed} proficient (${percent((100 * proficient) / assessed, trigger)}), below the team's ${percent(trigger)}.`,
  offerAbove: (proficient: number, assessed: number, trigger: number): string =>
    `${proficient} of ${assessed} proficient (${percent((100 * proficient) / assessed, trigger)}).`,
  offerNothing: 'Nobody has a result yet.',
};

/** More groups than these are counted, not named. */
const FEW_GROUPS = 3;

const NEEDED_VALUES = {
  strategy: 'No strategy yet',
  lead: 'Nobody leads yet',
  students: 'No students yet',
  where: 'No place yet',
  reassessOn: 'No reassessment date yet',
};

const complete = {
  noExtension: 'A group for the students who already have it (extension).',
  noRowForNotYet: (learning: string, students: number): string =>
    `${learning}: a group for the ${count(students, 'student')} at the lowest level.`,
  leftOut: (learning: string, students: number): string =>
    `${learning}: ${count(students, 'student')} at the lowest level in no group.`,
  /** A few groups are named; of many, their number says more. */
  rows: (value: keyof typeof NEEDED_VALUES, groups: readonly string[]): string =>
    `${NEEDED_VALUES[value]}: ${groups.length > FEW_GROUPS ? count(groups.length, 'group') : groups.join('; ')}.`,
};

const monitoring = {
  result: (r: {
    named: number;
    reassessed: number;
    nowProficient: number;
    movedUp: number;
    same: number;
    movedDown: number;
  }): string =>
    r.named === 0
      ? 'Nobody is named yet.'
      : r.reassessed === 0
        ? `0 of ${r.named} reassessed so far.`
        : `${r.reassessed} of ${r.named} reassessed: ${r.nowProficient} now proficient; ${r.movedUp} moved up, ${r.same} same, ${r.movedDown} down.`,
  left: (n: number): string => `${count(n, 'student')} named here ${n === 1 ? 'has' : 'have'} left the team.`,
  tooFew: 'Too few to credit the strategy.',
  retestEffect: 'Only students below the line were retested; some would rise anyway.',
};

const tried = {
  before: (learning: string, proficient: number, reassessed: number): string =>
    `${proficient} of ${reassessed} proficient afterwards, on ${learning}`,
  notYet: 'Nobody reassessed yet.',
  tooFew: 'Too few to credit the strategy.',
  counts: 'Counts only: some would have got there anyway.',
};

const goals = {
  sentence: (goal: {
    learning: string;
    group: string;
    baseline: string;
    n: number;
    target: string;
    rises: boolean;
    by: CalendarDate | undefined;
    measuredBy: string;
  }): string => {
    const who = goal.group === '' ? 'our students' : goal.group;
    const path = goal.rises
      ? `goes from ${goal.baseline} (of ${goal.n}) to ${goal.target}`
      : `stays at ${goal.baseline} (of ${goal.n}) or better`;
    const by = goal.by ? ` by ${fullDate(goal.by)}` : '';
    const measured = goal.measuredBy === '' ? '' : `, as measured by ${goal.measuredBy}`;
    return `The share of ${who} proficient in ${goal.learning} ${path}${by}${measured}, and every not-yet student moves up a level.`;
  },
};

const celebrations = {
  movedUp: (learning: string, moved: number, of: number, assessment: string): string =>
    `${learning}: ${moved} of ${count(of, 'student')} with earlier results moved up in ${assessment}.`,
  goalMet: (learning: string, share: string): string => `Goal met on ${learning}: ${share} proficient.`,
  actionsOnTime: (n: number): string =>
    n === 1 ? 'The action that was due is done, on time.' : `All ${n} actions that were due are done, on time.`,
};

const cycle = {
  notDiscussed: (title: string, share: number): string =>
    `${title} is scored for ${percent(share, 100)} of students and has not been discussed.`,
  reassessed: (title: string): string => `${title} is scored: see who moved, and decide for each group.`,
  checksDue: (n: number, oldest: CalendarDate): string =>
    `${count(n, 'check')} of the action plan ${n === 1 ? 'is' : 'are'} due, the oldest since ${fullDate(oldest)}.`,
  reassessDue: (n: number, oldest: CalendarDate): string =>
    `${count(n, 'group')} of the action plan ${n === 1 ? 'was' : 'were'} to be reassessed by ${fullDate(oldest)}.`,
  noPlan: (title: string, learnings: readonly string[]): string =>
    `${title} was discussed; ${list(learnings)} ${learnings.length === 1 ? 'is' : 'are'} below the team's line and there is no plan yet.`,
  scoresMissing: (title: string, students: number): string =>
    `${title} was given; the scores of ${count(students, 'student')} are missing.`,
  planDone: 'Every group of the action plan has a decision: time to look back and choose what is next.',
  planRunning: (rows: number): string => `The action plan is running: ${count(rows, 'group')} to look after.`,
  noRoster: 'There are no students yet: paste the roster.',
  noMembers: 'The team has no members yet.',
  noNorms: 'The team has not agreed on norms and roles yet.',
  noLearnings: 'The team has not chosen its essential learnings yet.',
  noItems: (title: string): string => `${title} has no questions yet.`,
  toCome: (title: string, on: CalendarDate | undefined): string =>
    on
      ? `${title} is ready and will be given on ${fullDate(on)}: agree on how to teach it.`
      : `${title} is ready: agree on how to teach it and when to give it.`,
  notAssessedYet: (learnings: readonly string[]): string => `No assessment asks for ${list(learnings)} yet.`,
  startAgain: 'This round is complete: choose the next essential learning.',
};

export const words = {
  count,
  percent,
  list,
  groupName: (need: Need, learning: string, level: string): string =>
    `${NEEDS[need]}: ${learning}${level === '' ? '' : ` (${level})`}`,
  mistakes,
  plan,
  complete,
  monitoring,
  tried,
  goals,
  celebrations,
  cycle,
};
