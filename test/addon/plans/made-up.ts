/** A made-up team whose results a test chooses: one learning each on one item of ten points. */
import { type School, school } from '../school';
import { answered } from './desk';

/** Points of ten per learning, by student id; undefined is not assessed. */
export type Results = Readonly<Record<string, readonly (number | undefined)[]>>;

export interface MadeUp {
  readonly learnings?: readonly string[];
  readonly results: Results;
  /** Sections by student id; everybody is in 5A unless said otherwise. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly clock?: () => number;
}

/** A workbook with the scores in it. Members: Okafor and Lindqvist. */
export function teamWith({ learnings = ['L1'], results, sections = {}, clock }: MadeUp): School {
  const team = school(clock ? { clock } : {});
  answered(team.call('setUpTeam', { name: 'Made up' }));
  answered(
    team.call('saveMembers', {
      changed: [],
      added: [
        { name: 'Okafor', email: '', sections: ['5A'], active: true },
        { name: 'Lindqvist', email: '', sections: ['5B'], active: true },
      ],
    }),
  );
  answered(
    team.call('bringRoster', {
      students: Object.keys(results).map((id) => ({
        id,
        last: `Last${id}`,
        first: 'First',
        section: sections[id] ?? '5A',
      })),
    }),
  );
  answered(team.call('bringLearnings', { learnings: learnings.map((code) => ({ code, statement: `Learn ${code}` })) }));
  answered(
    team.call('newAssessment', {
      title: 'First',
      givenOn: '2025-11-10',
      items: learnings.map((code, place) => ({ id: String(place + 1), points: 10, learnings: [code] })),
    }),
  );
  score(team, 'CA1', results);
  return team;
}

/** Brings scores into an assessment whose items stand in the order of the numbers. */
export function score(team: School, assessment: string, results: Results, differing = 'take theirs'): void {
  const marks = Object.entries(results).flatMap(([student, points]) =>
    points.flatMap((mark, place) => (mark === undefined ? [] : [{ student, item: String(place + 1), mark }])),
  );
  if (marks.length > 0) answered(team.call('bringScores', { assessment, marks, differing }));
}
