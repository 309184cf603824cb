/** "Why this level?", the worked example, sureness, shown percents, and the fingerprint. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Scorebook } from '../../../src/domain/evidence';
import { collectEvidence } from '../../../src/domain/evidence';
import { workedExample } from '../../../src/domain/mastery/example';
import type { Explanation } from '../../../src/domain/mastery/explain';
import { explain } from '../../../src/domain/mastery/explain';
import { fingerprint } from '../../../src/domain/mastery/fingerprint';
import type { MasteryInput } from '../../../src/domain/mastery/judge';
import { judgeMastery } from '../../../src/domain/mastery/judge';
import { METHODS } from '../../../src/domain/mastery/methods/index';
import { shownPercent } from '../../../src/domain/mastery/percent';
import type { PointsNeeded } from '../../../src/domain/mastery/points-needed';
import { resolveRule } from '../../../src/domain/mastery/resolve-rule';
import { LATEST } from '../../../src/domain/mastery/rule';
import { probabilityProficient, sureness } from '../../../src/domain/mastery/sureness';
import { DEFAULT_SCALE, reaches } from '../../../src/domain/scale';
import { assessment, item, learning, scorebook, student } from './classroom';

const ASSESSMENTS = [
  assessment('CA1', '2025-10-01', { title: 'CA 1 Fractions' }),
  assessment('CA2', '2025-10-20', { title: 'CA 2 Fractions again', kind: 'reassessment', reassesses: 'CA1' }),
];

function booksOf(first: (number | string)[], second: (number | string)[]): Scorebook[] {
  return ASSESSMENTS.map((one, place) => {
    const items = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'].map((q) => item(one.id, q, 1, ['EL1']));
    return scorebook(one, items, { S1: place === 0 ? first : second });
  });
}

function inputOf(own: Partial<MasteryInput> = {}, pointsNeeded: PointsNeeded[] = []): MasteryInput {
  const learnings = own.learnings ?? [learning('EL1')];
  return {
    scale: DEFAULT_SCALE,
    teamRule: LATEST,
    learnings,
    students: [student('S1')],
    evidence: collectEvidence(booksOf([1, 1, 0, 0, 0], [1, 1, 1, 1, 0]), learnings, {
      scale: DEFAULT_SCALE,
      pointsNeeded,
    }),
    ...own,
  };
}

function explained(input: MasteryInput): Explanation {
  const outcome = judgeMastery(input);
  const found = outcome.ok ? explain(outcome.value, 'S1', 'EL1', ASSESSMENTS) : undefined;
  if (!found) throw new Error('nothing to explain');
  return found;
}

describe('why this level?', () => {
  it('says it in a teacher’s words', () => {
    expect(explained(inputOf()).sentences).toEqual([
      'Proficient, 80%.',
      "The team's rule: Most recent. The newest assessment counts; earlier ones stay on record.",
      'CA 1 Fractions (2025-10-01): 2 of 5 points, 40%. Not used by this rule.',
      'CA 2 Fractions again (2025-10-20): 4 of 5 points, 80%.',
      'Proficient begins at 80%.',
      '4 of 5 points, right at the line: check again before moving.',
      'First 40%, latest 80%, best 80%.',
    ]);
  });

  it('names points that count for something else', () => {
    const found = explained(inputOf({}, [{ assessment: 'CA2', learning: 'EL1', needed: { 3: 3 } }]));
    expect(found.attempts.map(({ percent, countsAs }) => [percent, countsAs])).toEqual([
      [40, undefined],
      [80, 90],
    ]);
    expect(found.sentences[3]).toBe('CA 2 Fractions again (2025-10-20): 4 of 5 points, counts as 90%.');
  });

  it('tells own rule, own cut and the arithmetic', () => {
    const found = explained(
      inputOf({
        learnings: [learning('EL1', { proficientAt: 65, rule: { method: 'decayingAverage', parameter: 0.65 } })],
      }),
    );
    expect(found).toMatchObject({ rule: 'Decaying average (0.65)', ownRule: true, cut: 65, ownCut: true });
    expect(found.steps.map(({ arithmetic, result }) => [arithmetic, result])).toEqual([
      ['', 40],
      ['0.35 × 40 + 0.65 × 80', 66],
    ]);
    expect(found.sentences).toContain('Proficient begins at 65% for this learning.');
    expect(found.sentences[1]).toContain("This learning's own rule: Decaying average (0.65).");
  });

  it.each([
    [
      'nothing scored',
      inputOf({ evidence: new Map() }),
      ['No level yet: nothing on this learning has been scored. Blank, excused and absent are not zero.'],
    ],
    [
      'too few',
      inputOf({ teamRule: { method: 'nTimes', parameter: 3 } }),
      'No level yet: 1 of 2 assessments are at or above 80%, and the rule asks for 3.',
    ],
    [
      'a fallback',
      inputOf({ teamRule: { method: 'powerLaw', parameter: undefined } }),
      'A learning curve needs at least 3 assessments, so the most recent counts.',
    ],
  ])('says it when there is %s', (_, input, words) => {
    const { sentences } = explained(input);
    if (typeof words === 'string') expect(sentences).toContain(words);
    else expect(sentences).toEqual(words);
  });

  it('can be sent as it is, by every method', () => {
    for (const { id } of METHODS) {
      const found = explained(inputOf({ teamRule: { method: id, parameter: undefined } }));
      expect(JSON.parse(JSON.stringify(found))).toMatchObject({ learning: 'EL1', sentences: found.sentences });
      expect(found.sentences.join(' ')).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('knows nothing of students and learnings that are not there', () => {
    const outcome = judgeMastery(inputOf());
    if (!outcome.ok) throw new Error('not judged');
    expect(explain(outcome.value, 'S9', 'EL1', [])).toBeUndefined();
    expect(explain(outcome.value, 'S1', 'EL9', [])).toBeUndefined();
    expect(explain(outcome.value, 'S1', 'EL1', [])?.attempts[0]?.title).toBe('CA1');
  });
});

describe('worked example', () => {
  const rule = resolveRule({ method: 'average', parameter: undefined }, '');
  it('uses the team’s own numbers', () => {
    if (!rule.ok) throw new Error('rule');
    expect(workedExample(rule.value, DEFAULT_SCALE, inputOf().evidence)).toEqual({
      percents: [40, 80],
      steps: [{ words: 'All assessments, averaged.', arithmetic: '(40 + 80) ÷ 2', result: 60 }],
      result: { percent: 60, level: 'Approaching', fallback: undefined },
    });
    expect(workedExample(rule.value, DEFAULT_SCALE, new Map())).toBeUndefined();
  });

  it('takes attempts that the rule can judge where there are any', () => {
    const curve = resolveRule({ method: 'powerLaw', parameter: undefined }, '');
    if (!curve.ok) throw new Error('rule');
    const attempts = (student: string, percents: readonly number[]): Evidence[] =>
      percents.map((percent, place) => ({
        student,
        learning: 'EL1',
        assessment: `CA${place}`,
        givenOn: undefined,
        earned: percent,
        possible: 100,
        percent,
      }));
    const evidence = new Map([['S1', new Map([['EL1', attempts('S1', [0, 100, 50])]])]]);
    expect(workedExample(curve.value, DEFAULT_SCALE, evidence)?.percents).toEqual([0, 100, 50]);
    evidence.set('S2', new Map([['EL1', attempts('S2', [50, 60, 70])]]));
    expect(workedExample(curve.value, DEFAULT_SCALE, evidence)?.percents).toEqual([50, 60, 70]);
  });
});

describe('sureness', () => {
  // METHODS.md section 3, and scipy.stats.beta.sf (SciPy 1.17.1).
  it.each([
    [4, 4, 80, 0.8321493439429252],
    [4, 5, 80, 0.45069550712571993],
    [0, 4, 80, 0.00020249932206764046],
  ])('of %d of %d points at %d %%', (earned, possible, cut, probability) => {
    expect(probabilityProficient(earned, possible, cut)).toBeCloseTo(probability, 9);
  });

  it.each([
    [4, 4, ['few-points']],
    [4, 5, ['near-the-line']],
    [3, 4, ['near-the-line', 'few-points']],
    [0, 4, ['few-points']],
    [10, 10, []],
    [2, 10, []],
  ] as const)('marks %d of %d at 80 %%: %j', (earned, possible, marks) => {
    expect(sureness(earned, possible, 80).marks).toEqual(marks);
  });

  it('is a probability, and rises with the points earned', () => {
    const points = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(points, points, fc.integer({ min: 1, max: 100 }), (a, b, cut) => {
        const low = probabilityProficient(Math.min(a, b), 40, cut);
        const high = probabilityProficient(Math.max(a, b), 40, cut);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });
});

describe('shown percent', () => {
  const cuts = [90, 80, 60, 0];
  it.each([
    [79.4, 79],
    [79.6, 79.6],
    [79.5, 79.5],
    [79.96, 79.9],
    [80, 80],
    [80 - 1e-10, 80],
    [84.5, 85],
    [66.666666, 67],
    [59.999, 59.9],
    [89.5, 89.5],
    [100, 100],
    [0, 0],
    [0.2, 0],
  ])('of %d is %d', (percent, shown) => {
    expect(shownPercent(percent, cuts)).toBe(shown);
  });

  it.each([
    [66.68, 66.7, 66.6],
    [66.7, 66.7, 67],
    [80.45, 80.4, 80.5],
    [80.441, 80.44, 80.5],
    [80.4399, 80.44, 80],
  ])('of %d against a cut of %d is %d', (percent, cut, shown) => {
    expect(shownPercent(percent, [cut, 0])).toBe(shown);
  });

  it('stands on the same side of every cut as the percent itself, and within 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.array(fc.integer({ min: 0, max: 1000 })),
        (percent, tenths) => {
          const own = tenths.map((tenth) => tenth / 10);
          const shown = shownPercent(percent, own);
          for (const cut of own) expect(reaches(shown, cut)).toBe(reaches(percent, cut));
          expect(Math.abs(shown - percent)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('fingerprint', () => {
  const roster = [student('S1'), student('S2', 'Period 2'), student('S3')];
  const rows = { S1: [1, 0.1, 0.2, 0.3, 1], S2: [0, 0, 0, 0, 0], S3: [1, 'x', '', '-', 1] };
  const items = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'].map((q) => item('CA1', q, 1, ['EL1']));
  const book = scorebook(assessment('CA1', '2025-10-01'), items, rows);
  const learnings = [learning('EL1'), learning('EL2')];
  const input = inputOf({ learnings, students: roster, evidence: collectEvidence([book], learnings) });

  it('does not care for the order of rows, items or learnings', () => {
    const turned = { ...book, items: [...items].reverse(), scores: new Map([...book.scores].reverse()) };
    expect(
      fingerprint({
        ...input,
        students: [...roster].reverse(),
        learnings: [...learnings].reverse(),
        evidence: collectEvidence([turned], [...learnings].reverse()),
      }),
    ).toBe(fingerprint(input));
    expect(fingerprint(input)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with everything that mastery depends on', () => {
    const of = (own: Partial<MasteryInput>): string => fingerprint({ ...input, ...own });
    const evidenceOf = (changed: Record<string, (number | string)[]>, date = '2025-10-01'): MasteryInput['evidence'] =>
      collectEvidence([scorebook(assessment('CA1', date), items, { ...rows, ...changed })], learnings);
    const all = [
      of({}),
      of({ teamRule: { method: 'average', parameter: undefined } }),
      of({ teamRule: { method: 'decayingAverage', parameter: 0.65 } }),
      of({ teamRule: { method: 'decayingAverage', parameter: 0.66 } }),
      of({ scale: { ...DEFAULT_SCALE, proficientRank: 2 } }),
      of({ learnings: [learning('EL1', { proficientAt: 75 }), learning('EL2')] }),
      of({ learnings: [learning('EL1')] }),
      of({ students: roster.slice(1) }),
      of({ students: [...roster, student('S1')] }),
      of({ students: [student('S1', 'Period 1', { status: 'inactive' }), ...roster.slice(1)] }),
      of({ evidence: evidenceOf({ S2: [0, 0, 0, 0, 1] }) }),
      of({ evidence: evidenceOf({ S2: [0, 0, 0, 0, ''] }) }),
      of({ evidence: evidenceOf({}, '2025-10-02') }),
      // Two students' scores exchanged.
      of({ evidence: evidenceOf({ S1: rows.S2, S2: rows.S1 }) }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
