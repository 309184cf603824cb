import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment';
import { type AssessmentProgress, nextStep, type TeamState } from '../../../src/domain/planning/cycle';
import type { Meeting } from '../../../src/domain/planning/meetings';
import { assessment, day } from './made-up';
import { extension, intervention, planOf } from './rows';

const CA2: Assessment = { ...assessment('CA2', '2025-10-16'), title: 'CA 2', status: 'open' };

function progress(change: Partial<AssessmentProgress> = {}, given: Assessment = CA2): AssessmentProgress {
  return { assessment: given, items: 18, students: 139, scored: 133, belowTrigger: ['L1'], ...change };
}

function held(
  type: Meeting['type'],
  about: string | undefined,
  date = '2025-10-21',
  status: Meeting['status'] = 'held',
): Meeting {
  return { id: date, date: day(date), type, status, roles: {}, learnings: [], assessment: about, document: '' };
}

const TEAM: TeamState = {
  today: day('2025-10-20'),
  members: 4,
  students: 139,
  norms: 6,
  learnings: ['L1', 'L2'],
  assessedLearnings: ['L1', 'L2'],
  assessments: [],
  meetings: [held('first meeting', undefined, '2025-09-02')],
  plans: [],
};
const discussed = { assessments: [progress()], meetings: [held('data analysis', 'CA2')] };
const running = planOf([intervention({ reassessOn: day('2025-11-20') }), extension({ reassessOn: undefined })], {
  assessment: 'CA2',
  madeOn: day('2025-10-21'),
});
const dueCheck = planOf(
  [intervention({ reassessOn: day('2025-11-20'), checks: [{ on: day('2025-10-14'), verdict: undefined, note: '' }] })],
  { assessment: 'CA2' },
);
const decided = planOf([intervention({ decision: 'keep' })], { assessment: 'CA2', madeOn: day('2025-10-01') });
const RE: Assessment = { ...assessment('RE2', '2025-10-19', 'reassessment'), title: 'CA 2 again', reassesses: 'CA2' };

describe('the next step', () => {
  it.each<[string, Partial<TeamState>, string, string, string]>([
    [
      'discusses results that wait',
      { assessments: [progress()] },
      'data analysis',
      'data analysis',
      'CA 2 is scored for 96% of students and has not been discussed.',
    ],
    [
      'an agenda for a meeting to come is not a discussion',
      { assessments: [progress()], meetings: [held('data analysis', 'CA2', '2025-10-21', 'planned')] },
      'data analysis',
      'data analysis',
      'CA 2 is scored for 96% of students and has not been discussed.',
    ],
    [
      '99.6% is not said to be all',
      { assessments: [progress({ students: 1000, scored: 996 })] },
      'data analysis',
      'data analysis',
      'CA 2 is scored for 99.6% of students and has not been discussed.',
    ],
    [
      'a closed assessment is discussed with few scores',
      { assessments: [progress({ scored: 30 }, { ...CA2, status: 'closed' })] },
      'data analysis',
      'data analysis',
      'CA 2 is scored for 22% of students and has not been discussed.',
    ],
    [
      'results come before a check that is due',
      { assessments: [progress({}, { ...CA2, id: 'CA3', title: 'CA 3' })], plans: [dueCheck] },
      'data analysis',
      'data analysis',
      'CA 3 is scored for 96% of students and has not been discussed.',
    ],
    [
      'older results that were never discussed are history',
      {
        assessments: [progress({}, { ...assessment('CA1', '2025-09-18') }), progress({ belowTrigger: [] })],
        meetings: [held('data analysis', 'CA2')],
      },
      'essential learnings',
      'unpack standards',
      'This round is complete: choose the next essential learning.',
    ],
    [
      'asks for a plan once discussed',
      discussed,
      'response plan',
      'data analysis',
      "CA 2 was discussed; L1 is below the team's line and there is no plan yet.",
    ],
    [
      'a plan shows that results were discussed',
      { assessments: [progress()], plans: [running] },
      'monitoring',
      'plan monitoring',
      'The action plan is running: 2 groups to look after.',
    ],
    [
      'makes the check that is due',
      { ...discussed, plans: [dueCheck] },
      'monitoring',
      'plan monitoring',
      '1 check of the action plan is due, the oldest since October 14, 2025.',
    ],
    [
      'reassesses when the day has come',
      { ...discussed, plans: [planOf([intervention()], { assessment: 'CA2' })] },
      'reassessment',
      'plan monitoring',
      '1 group of the action plan was to be reassessed by October 20, 2025.',
    ],
    [
      'looks at a scored reassessment',
      { assessments: [progress(), progress({ students: 9, scored: 9 }, RE)], plans: [running] },
      'monitoring',
      'plan monitoring',
      'CA 2 again is scored: see who moved, and decide for each group.',
    ],
    [
      'reflects when every group has a decision',
      { ...discussed, plans: [decided] },
      'cycle reflection',
      'cycle reflection',
      'Every group of the action plan has a decision: time to look back and choose what is next.',
    ],
    [
      'goes on after the reflection',
      {
        ...discussed,
        plans: [decided],
        meetings: [held('cycle reflection', undefined)],
        learnings: ['L1', 'L2', 'L3'],
      },
      'assessment design',
      'assessment design',
      'No assessment asks for L3 yet.',
    ],
    [
      'brings in missing scores',
      { assessments: [progress({ scored: 40 })] },
      'administration',
      'plain',
      'CA 2 was given; the scores of 99 students are missing.',
    ],
    [
      'prepares an assessment to come',
      { assessments: [progress({ scored: 0 }, { ...CA2, givenOn: day('2025-10-30') })] },
      'instruction',
      'plain',
      'CA 2 is ready and will be given on October 30, 2025: agree on how to teach it.',
    ],
    [
      'writes items for an assessment without any',
      { assessments: [progress({ items: 0, scored: 0 })] },
      'assessment design',
      'assessment design',
      'CA 2 has no questions yet.',
    ],
    [
      'begins with a roster',
      { members: 0, students: 0, norms: 0, learnings: [], meetings: [] },
      'team foundation',
      'first meeting',
      'There are no students yet: paste the roster.',
    ],
    ['then members', { members: 0 }, 'team foundation', 'first meeting', 'The team has no members yet.'],
    [
      'then norms',
      { norms: 0, meetings: [] },
      'team foundation',
      'first meeting',
      'The team has not agreed on norms and roles yet.',
    ],
    [
      'then essential learnings',
      { learnings: [] },
      'essential learnings',
      'unpack standards',
      'The team has not chosen its essential learnings yet.',
    ],
    [
      'a team that began with scores is not sent back to norms',
      { norms: 0, members: 0, meetings: [], assessments: [progress()] },
      'data analysis',
      'data analysis',
      'CA 2 is scored for 96% of students and has not been discussed.',
    ],
  ])('%s', (_, change, stage, meeting, reason) => {
    expect(nextStep({ ...TEAM, ...change })).toMatchObject({ stage, meeting, reason });
  });

  it('carries the assessment and the learnings that it is about', () => {
    expect(nextStep({ ...TEAM, assessments: [progress()] })).toMatchObject({
      step: 'discuss results',
      assessment: 'CA2',
      learnings: ['L1'],
    });
  });
});
