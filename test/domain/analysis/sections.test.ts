/** Sections beside the team: shrunk shares, bright spots, and when sections cannot be told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionComparison } from '../../../src/domain/analysis/sections';
import { CANNOT_TELL_APART, compareSections } from '../../../src/domain/analysis/sections';
import { whatWeTried } from '../../../src/domain/analysis/strategies';
import { bySubgroup } from '../../../src/domain/analysis/subgroups';
import { collectEvidence } from '../../../src/domain/evidence';
import type { Mastery } from '../../../src/domain/mastery/judge';
import { judgeMastery } from '../../../src/domain/mastery/judge';
import { LATEST } from '../../../src/domain/mastery/rule';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { assessment, item, learning, scorebook, student } from '../mastery/classroom';
import { REFERENCE } from './reference/read';

function compare(counts: readonly (readonly number[])[]): SectionComparison | undefined {
  const sections = counts.map(([proficient = 0, assessed = 0], n) => ({
    section: `Period ${n + 1}`,
    proficient,
    assessed,
  }));
  const sum = (key: 'proficient' | 'assessed'): number => sections.reduce((total, one) => total + one[key], 0);
  return compareSections({ proficient: sum('proficient'), assessed: sum('assessed') }, sections);
}

describe('sections', () => {
  it.each(REFERENCE.sections.map((one) => [JSON.stringify(one.counts), one] as const))(
    'agree with numpy and SciPy (reference/reference.py): %s',
    (_, expected) => {
      const found = compare(expected.counts);
      expect(found?.rho).toBeCloseTo(expected.rho, 9);
      found?.sections.forEach(({ shrunk }, n) => {
        expect(shrunk).toBeCloseTo(expected.shrunk[n] ?? 0, 9);
      });
      const bright = expected.counts.flatMap(([, assessed], n) =>
        (expected.above?.[n] ?? 0) >= 0.9 && assessed >= 10 ? [`Period ${n + 1}`] : [],
      );
      expect(found?.brightSpots.map(({ section }) => section)).toEqual(bright);
    },
  );

  it('asks what was tried at a bright spot, and names no section there', () => {
    expect(
      compare([
        [21, 24],
        [12, 25],
        [10, 22],
        [14, 26],
      ])?.brightSpots,
    ).toEqual([
      {
        section: 'Period 1',
        proficient: 21,
        assessed: 24,
        question: 'In one of our sections 21 of 24 got there. What was tried?',
      },
    ]);
  });

  it.each([
    [
      'sections alike',
      [
        [18, 24],
        [17, 23],
        [19, 25],
      ],
    ],
    ['one section', [[18, 24]]],
    [
      'everybody there',
      [
        [24, 24],
        [20, 20],
      ],
    ],
    [
      'nobody there',
      [
        [0, 24],
        [0, 20],
      ],
    ],
    [
      'one student in each',
      [
        [1, 1],
        [0, 1],
      ],
    ],
  ])('cannot be told apart: %s', (_, counts) => {
    const found = compare(counts);
    const share = (found?.team.proficient ?? 0) / (found?.team.assessed ?? 1);
    expect(found).toMatchObject({ rho: 0, caution: CANNOT_TELL_APART, brightSpots: [] });
    for (const { shrunk } of found?.sections ?? []) expect(shrunk).toBe(share);
    expect(CANNOT_TELL_APART).toBe('We cannot tell our sections apart with these numbers');
  });

  it('all or nothing in each section: nothing is shrunk, and nothing is NaN', () => {
    const found = compare([
      [20, 20],
      [0, 20],
    ]);
    expect(found).toMatchObject({ rho: 1, caution: undefined });
    expect(found?.sections.map(({ shrunk }) => shrunk)).toEqual([1, 0]);
    expect(found?.brightSpots.map(({ section }) => section)).toEqual(['Period 1']);
  });

  it('never names a small section, and leaves out those in which nobody was assessed', () => {
    const found = compare([
      [9, 9],
      [2, 30],
      [0, 0],
      [3, 30],
    ]);
    expect(found?.sections.map(({ section }) => section)).toEqual(['Period 1', 'Period 2', 'Period 4']);
    expect(found?.brightSpots).toEqual([]);
    expect(compare([[0, 0]])).toBeUndefined();
  });

  it('stand by name, and shrink toward the team', () => {
    const count = fc
      .integer({ min: 1, max: 40 })
      .chain((assessed) => fc.tuple(fc.integer({ min: 0, max: assessed }), fc.constant(assessed)));
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (counts) => {
        const found = compare(counts);
        if (!found) return;
        const team = found.team.proficient / found.team.assessed;
        expect(found.sections.map(({ section }) => section)).toEqual(counts.map((_, n) => `Period ${n + 1}`));
        for (const { shrunk, proficient, assessed } of found.sections) {
          const own = proficient / assessed;
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, team) - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(Math.max(own, team) + 1e-9);
        }
      }),
    );
  });
});

const ROSTER = [
  ...Array.from({ length: 12 }, (_, n) => student(`A${n}`, 'Period 1')),
  ...Array.from({ length: 12 }, (_, n) => student(`B${n}`, 'Period 2')),
  student('C0', 'Period 2', { status: 'inactive' }),
];

function masteryOf(): Mastery {
  const rows = Object.fromEntries(ROSTER.map(({ id }, n) => [id, [id.startsWith('A') ? 10 : n % 4 ? 4 : 9]]));
  const learnings = [learning('EL1'), learning('EL2')];
  const books = [scorebook(assessment('CA1', undefined), [item('CA1', 'Q', 10, ['EL1'])], rows)];
  const outcome = judgeMastery({
    scale: DEFAULT_SCALE,
    teamRule: LATEST,
    learnings,
    students: ROSTER,
    evidence: collectEvidence(books, learnings),
  });
  if (!outcome.ok) throw new Error('not judged');
  return outcome.value;
}

describe('what we tried', () => {
  it('puts strategies beside counts, per learning with results, and one that was used again once', () => {
    const tried = [
      { assessment: 'CA1', learning: 'EL1', section: 'Period 1', strategy: 'Number lines', notes: 'twice' },
      { assessment: 'CA2', learning: 'EL1', section: 'Period 1', strategy: 'Number lines', notes: 'twice' },
      { assessment: 'CA2', learning: 'EL1', section: 'Period 1', strategy: 'Number lines', notes: 'once' },
      { assessment: 'CA1', learning: 'EL2', section: 'Period 1', strategy: 'Area models', notes: '' },
    ];
    const found = whatWeTried(masteryOf(), tried);
    expect(found.map(({ learning: code }) => code)).toEqual(['EL1']);
    expect(found[0]?.sections).toEqual([
      {
        section: 'Period 1',
        proficient: 12,
        assessed: 12,
        strategies: [
          { strategy: 'Number lines', notes: 'twice', assessments: ['CA1', 'CA2'] },
          { strategy: 'Number lines', notes: 'once', assessments: ['CA2'] },
        ],
      },
      { section: 'Period 2', proficient: 3, assessed: 12, strategies: [] },
    ]);
  });
});

describe('subgroups, for the team', () => {
  it('count active students by value, those without one last', () => {
    const values = new Map([
      ...ROSTER.slice(0, 5).map(({ id }) => [id, ' yes '] as const),
      ['C0', 'yes'] as const,
      ['B0', 'no'] as const,
    ]);
    expect(
      bySubgroup(masteryOf(), 'EL1', values).map(({ subgroup, students, counts }) => [
        subgroup,
        students.length,
        counts.proficient,
      ]),
    ).toEqual([
      ['no', 1, 1],
      ['yes', 5, 5],
      ['', 18, 9],
    ]);
  });
});
