/** What the mastery panels say, in English. */
import { parseCalendarDate } from '../../../domain/calendar';
import { monthDay } from '../../../domain/day-words';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `2025-11-17 09:30`, as tabs show a moment, the way it is said: `Nov 17, 09:30`. */
function spoken(moment: string): string {
  const [day = '', time = ''] = moment.split(' ');
  const date = parseCalendarDate(day);
  return date && time !== '' ? `${monthDay(date)}, ${time}` : moment;
}

export const words = {
  about: 'Reads every gradebook and fills the tabs Mastery, Summary and Who needs what.',
  update: 'Update mastery',
  noLearnings: 'Add your essential learnings first.',
  asOf: (moment: string): string => `Up to date as of ${spoken(moment)}.`,
  changed: (moment: string): string => `Scores or settings have changed since mastery was updated (${spoken(moment)}).`,
  never: 'There are scores, and mastery was not updated yet.',
  updating: 'Mastery is being updated...',
  updated: 'Mastery was updated.',
  byItself: 'Update by itself when I or a colleague opens the sidebar',
  goOnWithout: 'Go on without these scores',
  proficientCaption: 'Students proficient, of those with a result',
  of: (part: number, whole: number): string => `${part} of ${whole}`,
  withoutEvidence: (n: number): string => `${count(n, 'student has', 'students have')} no score yet.`,
  whoNeeds: 'Who needs what',
  needs: {
    which: 'Essential learning',
    learning: (code: string): string => `Who still needs ${code}`,
    nothing: 'Who needs nothing',
    noEvidence: 'Who has no evidence',
    looking: 'Looking...',
    found: (n: number): string => count(n, 'student'),
    nobody: 'Nobody.',
    noneAssessed: 'No student has a score yet.',
    notAssessedYet: (code: string): string => `No student has a score on ${code} yet.`,
    close: 'close',
    notYet: 'not yet',
    noResult: 'no result yet',
    nearTheLine: 'near the line',
  },
  why: 'Why this level?',
  whyAbout: 'Select a cell in a student’s row on Mastery, on Who needs what, or in a gradebook.',
  explain: 'Explain the selected cell',
  rule: 'How repeated scores count',
  rules: {
    open: 'See and change the rule',
    for: 'For',
    team: 'the whole team',
    method: 'Rule',
    followTeam: 'as the team',
    range: (min: number, max: number): string => `From ${min} to ${max}.`,
    preview: 'See what would change',
    example: (percents: readonly number[]): string => `For example, scores of ${percents.join(', ')}%:`,
    gives: (percent: number, level: string): string => `gives ${percent}%, ${level}.`,
    givesNothing: 'gives no result yet.',
    nobody: 'Nobody’s level would change.',
    changes: (students: number): string => `The level of ${count(students, 'student')} would change:`,
    up: (n: number): string => `${n} up`,
    down: (n: number): string => `${n} down`,
    gained: (n: number): string => `${n} would get a level`,
    lost: (n: number): string => `${n} would have no level any more`,
    use: 'Use this rule',
    used: 'The rule is in use, and mastery is updated.',
  },
} as const;
