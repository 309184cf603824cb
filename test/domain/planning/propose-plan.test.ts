import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../../src/domain/planning/completeness';
import type { Tried } from '../../../src/domain/planning/evidence-bank';
import { type PlanRequest, proposePlan } from '../../../src/domain/planning/propose-plan';
import type { Student } from '../../../src/domain/roster';
import { SAMPLE_TODAY, sampleTeam } from '../../../src/domain/sample';
import { sampleMastery, scorebooksOf } from '../sample/scorebooks';
import { type Attempt, bookOf, choiceItem, masteryOf, member, student } from './made-up';

const sample = sampleTeam();
const [, , ca3] = scorebooksOf(sample);
if (!ca3) throw new Error('three assessments');
const sampleRequest: PlanRequest = {
  id: 'P1',
  today: SAMPLE_TODAY,
  team: sample.team,
  members: sample.members,
  learnings: ['NC.5.NF.1'],
  book: ca3,
  mastery: sampleMastery(sample),
  tried: [],
  goals: [],
};

function request(
  students: readonly Student[],
  attempts: readonly Attempt[],
  answers: Record<string, string> = {},
): PlanRequest {
  return {
    ...sampleRequest,
    team: { ...sample.team, classReteachBelow: 50 },
    members: [member('Okafor', 1, ['5A']), member('Tran', 2, ['5B'])],
    learnings: ['L1'],
    book: bookOf([choiceItem('Q1', 'L1', 'A', 'C: adds tops and bottoms'), choiceItem('Q2', 'L1', 'B')], answers),
    mastery: masteryOf(students, ['L1'], attempts),
  };
}

describe('the plan proposed', () => {
  it('for the sample team', () => {
    const { plan, goalSentences } = proposePlan(sampleRequest);
    const lines = plan.rows.map(
      (row) => `${row.id} ${row.kind}: ${row.group}, ${row.students.length}, ${row.lead}, ${row.strategy}`,
    );
    expect([...goalSentences, ...lines]).toMatchInlineSnapshot(`
      [
        "The share of our students proficient in NC.5.NF.1 goes from 79% (of 138) to 93% by December 16, 2025, as measured by the reassessment of CA 3 Fractions and volume, and every not-yet student moves up a level.",
        "P1-1 class reteach: Whole class 5B: NC.5.NF.1, 23, Ngozi Okafor, Teach it again another way",
        "P1-2 class reteach: Whole class 5E: NC.5.NF.1, 24, Marisol Reyes-Quinn, Teach it again another way",
        "P1-3 intervention: More time and a new way in: NC.5.NF.1, 4, Bảo Trần, Worked examples, then half-worked",
        "P1-4 intervention: Nearly there: NC.5.NF.1, 9, Marisol Reyes-Quinn, Work from the mistake",
        "P1-5 extension: Has it, keeps it fresh: NC.5.NF.1, 21, Ngozi Okafor, Short practice with instant answers",
        "P1-6 extension: Ready to go deeper: NC.5.NF.1 (group 1 of 2), 28, Bảo Trần, Explain it to somebody",
        "P1-7 extension: Ready to go deeper: NC.5.NF.1 (group 2 of 2), 29, Erik Lindqvist, Explain it to somebody",
      ]
    `);
    expect(plan.rows[0]?.need).toMatchInlineSnapshot(
      `"16 of 23 proficient: teach it again to the whole class, with a deeper task for those 16. Most chosen wrong answers: changes the denominators but not the tops (Q5 and Q8; 8 of 23); adds tops and bottoms (Q4 and Q7; 4 of 23)."`,
    );
    expect(plan.rows[2]?.need).toMatchInlineSnapshot(
      `"Needs more time and another way in. Most chosen wrong answers: changes the denominators but not the tops (Q8; 3 of 3); adds tops and bottoms (Q4 and Q7; 2 of 3)."`,
    );
    expect(completenessOf(plan, sampleRequest.mastery)).toEqual({ complete: true, plan: [], values: [], notes: [] });
  });

  it('gives every row a first day, checks in the team meeting, and interventions a reassessment', () => {
    const { plan } = proposePlan(sampleRequest);
    const intervention = plan.rows.find((row) => row.kind === 'intervention');
    // Today is Monday, November 17; the team meets on Tuesdays.
    expect(intervention).toMatchObject({
      start: '2025-11-18',
      checks: [{ on: '2025-12-02', verdict: undefined, note: '' }],
      reassessOn: '2025-12-16',
    });
    expect(plan.rows.filter((row) => row.kind === 'extension').map((row) => row.reassessOn)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the need by the most chosen wrong answer of the group itself', () => {
    const students = ['a', 'b', 'c', 'd'].map((id) => student(id, '5A'));
    const attempts: Attempt[] = [
      ['a', 'L1', 90],
      ['b', 'L1', 90],
      ['c', 'L1', 20],
      ['d', 'L1', 30],
    ];
    const { plan } = proposePlan(request(students, attempts, { a: 'BB', b: 'BB', c: 'CA', d: 'CB' }));
    expect(plan.rows.map(({ kind, need }) => [kind, need])).toEqual([
      [
        'intervention',
        'Needs more time and another way in. Most chosen wrong answers: adds tops and bottoms (Q1; 2 of 2); chose A on Q2 (1 of 2).',
      ],
      ['extension', 'Has it: needs a harder question, not more of the same.'],
    ]);
  });

  it('all below: classes are retaught and the extension is still asked for', () => {
    const students = [student('a', '5A'), student('b', '5B')];
    const { plan } = proposePlan(
      request(students, [
        ['a', 'L1', 10],
        ['b', 'L1', 70],
      ]),
    );
    expect(plan.rows.map(({ kind, lead, students: named }) => [kind, lead, named.length])).toEqual([
      ['class reteach', 'Okafor', 1],
      ['class reteach', 'Tran', 1],
      ['extension', 'Okafor', 0],
    ]);
    expect(completenessOf(plan, request(students, []).mastery).complete).toBe(true);
  });

  it('nobody below: only extensions', () => {
    const { plan } = proposePlan(request([student('a')], [['a', 'L1', 85]]));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['extension']);
  });

  it('nobody assessed: an empty plan without a goal says so in its groups', () => {
    const proposal = proposePlan(request([student('a')], []));
    expect(proposal.newGoals).toEqual([]);
    expect(proposal.groups[0]?.notAssessed).toHaveLength(1);
  });

  it('splits a group that is too big between leads', () => {
    const students = Array.from({ length: 60 }, (_, index) => student(`s${String(index).padStart(2, '0')}`, '5A'));
    const attempts = students.map(({ id }, index): Attempt => [id, 'L1', index < 40 ? 85 : 20]);
    const { plan } = proposePlan(request(students, attempts));
    expect(plan.rows.map(({ group, lead, students: named }) => [group, lead, named.length])).toEqual([
      ['More time and a new way in: L1 (group 1 of 2)', 'Okafor', 10],
      ['More time and a new way in: L1 (group 2 of 2)', 'Tran', 10],
      ['Has it, keeps it fresh: L1 (group 1 of 2)', 'Okafor', 20],
      ['Has it, keeps it fresh: L1 (group 2 of 2)', 'Tran', 20],
    ]);
  });

  it('takes a strategy that worked before for this kind of row, on this learning first', () => {
    const tried = (strategy: string, learning: string, nowProficient: number, reassessed = 20): Tried => ({
      strategy,
      learning,
      kind: 'intervention',
      rows: 1,
      result: { named: 20, reassessed, nowProficient, movedUp: 0, same: 0, movedDown: 0 },
      tooFewToCredit: reassessed < 10,
      decisions: [],
    });
    const asked = request(
      [student('a'), student('b')],
      [
        ['a', 'L1', 10],
        ['b', 'L1', 90],
      ],
    );
    const strategyAfter = (...past: Tried[]): string | undefined =>
      proposePlan({ ...asked, tried: past }).plan.rows.find((row) => row.kind === 'intervention')?.strategy;
    const starter = strategyAfter();
    expect(strategyAfter(tried('Elsewhere', 'L2', 20), tried('Here', 'L1', 14))).toBe('Here');
    expect(strategyAfter(tried('Elsewhere', 'L2', 20), tried('Here, but seldom', 'L1', 13))).toBe('Elsewhere');
    expect(strategyAfter(tried('Too few', 'L1', 9, 9))).toBe(starter);
    expect(strategyAfter({ ...tried('Stopped', 'L1', 20), decisions: ['keep', 'stop'] })).toBe(starter);
  });

  it('keeps a goal that is open today and proposes none beside it; a goal already reached makes room for a new one', () => {
    const goal = {
      id: 'G7',
      learning: 'L1',
      group: '',
      baseline: 10,
      n: 2,
      target: 80,
      by: undefined,
      measuredBy: '',
      current: undefined,
      status: 'open',
    } as const;
    const asked = request(
      [student('a'), student('b')],
      [
        ['a', 'L1', 10],
        ['b', 'L1', 90],
      ],
    );
    expect(proposePlan({ ...asked, goals: [goal] }).plan.goals).toEqual(['G7']);
    expect(proposePlan({ ...asked, goals: [{ ...goal, target: 50 }] }).plan.goals).toEqual(['P1-G1']);
  });
});

describe('whatever the data', () => {
  it('the same data give the same plan, and no student stands in two rows of one learning', () => {
    const rows = fc.array(
      fc.record({ section: fc.constantFrom('5A', '5B', '5C'), percent: fc.integer({ min: 0, max: 100 }) }),
      {
        minLength: 1,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const students = given.map(({ section }, index) => student(`s${index}`, section));
        const attempts = given.map(({ percent }, index): Attempt => [`s${index}`, 'L1', percent]);
        const asked = request(students, attempts);
        const { plan } = proposePlan(asked);
        const named = plan.rows.flatMap((row) => row.students.map(({ id }) => id));
        expect(named.sort()).toEqual(students.map(({ id }) => id).sort());
        expect(proposePlan(request([...students].reverse(), attempts)).plan).toEqual(plan);
        expect(completenessOf(plan, asked.mastery).complete).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
