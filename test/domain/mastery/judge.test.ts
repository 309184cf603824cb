/** Levels of every student on every learning, the team's counts, and who needs what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceIndex, Scorebook } from '../../../src/domain/evidence';
import { collectEvidence } from '../../../src/domain/evidence';
import type { EssentialLearning } from '../../../src/domain/learning';
import type { Mastery, MasteryCell, MasteryInput } from '../../../src/domain/mastery/judge';
import { hasResult, judgeMastery } from '../../../src/domain/mastery/judge';
import { needOf, whoNeedsWhat } from '../../../src/domain/mastery/needs';
import { previewRule } from '../../../src/domain/mastery/preview';
import { LATEST } from '../../../src/domain/mastery/rule';
import { summarise } from '../../../src/domain/mastery/summary';
import type { Student } from '../../../src/domain/roster';
import type { Scale } from '../../../src/domain/scale';
import { DEFAULT_SCALE, levelOf } from '../../../src/domain/scale';
import { assessment, item, learning, scorebook, student } from './classroom';

/** One assessment with one item of 10 points per learning; a row holds a student's points per learning. */
function given(
  id: string,
  date: string | undefined,
  codes: readonly string[],
  rows: Record<string, readonly (number | string)[]>,
): Scorebook {
  return scorebook(
    assessment(id, date),
    codes.map((code) => item(id, `Q-${code}`, 10, [code])),
    rows,
  );
}

function inputOf(
  books: readonly Scorebook[],
  own: Partial<MasteryInput> & { learnings: EssentialLearning[]; students: Student[] },
): MasteryInput {
  const evidence: EvidenceIndex = collectEvidence(books, own.learnings);
  return { scale: DEFAULT_SCALE, teamRule: LATEST, evidence, ...own };
}

function judged(input: MasteryInput): Mastery {
  const outcome = judgeMastery(input);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  return outcome.value;
}

function cell(mastery: Mastery, id: string, code: string): MasteryCell {
  const found = mastery.cells.get(id)?.get(code);
  if (!found) throw new Error(`${id} ${code}`);
  return found;
}

function levelName(mastery: Mastery, id: string, code: string): string | undefined {
  const found = cell(mastery, id, code);
  return hasResult(found) ? found.level.name : undefined;
}

describe('a level', () => {
  it.each([
    [[10], 'Extension-ready'],
    [[9], 'Extension-ready'],
    [[8], 'Proficient'],
    [[7], 'Approaching'],
    [[6], 'Approaching'],
    [[5], 'Not yet'],
    [[0], 'Not yet'],
    [[''], undefined],
    [['x'], undefined],
    [['-'], undefined],
  ])('from %j of 10 points is %s', (row, name) => {
    const mastery = judged(
      inputOf([given('CA1', undefined, ['EL1'], { S1: row })], {
        learnings: [learning('EL1')],
        students: [student('S1')],
      }),
    );
    expect(levelName(mastery, 'S1', 'EL1')).toBe(name);
  });

  it('is proficient at exactly 80% of 5 items, however the points add up', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((q) => item('CA1', q, 0.1, ['EL1']));
    const book = scorebook(assessment('CA1', undefined), items, { S1: [0.1, 0.1, 0.1, 0.1, 0] });
    const mastery = judged(inputOf([book], { learnings: [learning('EL1')], students: [student('S1')] }));
    expect(levelName(mastery, 'S1', 'EL1')).toBe('Proficient');
  });

  it('is monotone in percent', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        expect(levelOf(Math.max(a, b), DEFAULT_SCALE).rank).toBeGreaterThanOrEqual(
          levelOf(Math.min(a, b), DEFAULT_SCALE).rank,
        );
      }),
    );
  });

  it('knows first, latest and best, and what it counted', () => {
    const books = [
      given('CA3', '2025-11-01', ['EL1'], { S1: [7] }),
      given('CA1', '2025-09-01', ['EL1'], { S1: [3] }),
      given('CA2', '2025-10-01', ['EL1'], { S1: [9] }),
    ];
    const found = cell(
      judged(inputOf(books, { learnings: [learning('EL1')], students: [student('S1')] })),
      'S1',
      'EL1',
    );
    if (!hasResult(found)) throw new Error('no result');
    expect([found.first, found.latest, found.best].map(({ assessment: id }) => id)).toEqual(['CA1', 'CA3', 'CA2']);
    expect(found.counted.map((place) => found.attempts[place]?.assessment)).toEqual(['CA3']);
    expect(found.sureness).toMatchObject({ earned: 7, possible: 10 });
  });

  it('rests its sureness on mapped points where points needed are set', () => {
    const books = [scorebook(assessment('CA1', undefined), [item('CA1', 'Q', 4, ['EL1'])], { S1: [3] })];
    const learnings = [learning('EL1')];
    const evidence = collectEvidence(books, learnings, {
      scale: DEFAULT_SCALE,
      pointsNeeded: [{ assessment: 'CA1', learning: 'EL1', needed: { 3: 3 } }],
    });
    const found = cell(judged(inputOf(books, { learnings, students: [student('S1')], evidence })), 'S1', 'EL1');
    expect(hasResult(found) && found.sureness.earned).toBeCloseTo(3.2, 12);
  });
});

describe('a learning with criteria of its own', () => {
  const books = [given('CA1', '2025-09-01', ['EL1'], { S1: [9] }), given('CA2', '2025-10-01', ['EL1'], { S1: [7] })];
  const judgedWith = (own: Partial<EssentialLearning>): { level: string | undefined; problems: string[] } => {
    const input = inputOf(books, { learnings: [learning('EL1', own)], students: [student('S1')] });
    const outcome = judgeMastery(input);
    if (!outcome.ok) throw new Error('not judged');
    return { level: levelName(outcome.value, 'S1', 'EL1'), problems: outcome.problems.map(({ code }) => code) };
  };

  it.each<[string, Partial<EssentialLearning>, string, string[]]>([
    ['nothing of its own', {}, 'Approaching', []],
    ['its own cut', { proficientAt: 70 }, 'Proficient', []],
    ['a cut on its upper neighbour', { proficientAt: 90 }, 'Approaching', ['own-cut-out-of-place']],
    ['a cut on its lower neighbour', { proficientAt: 60 }, 'Approaching', ['own-cut-out-of-place']],
    ['a cut of 0', { proficientAt: 0 }, 'Approaching', ['own-cut-out-of-place']],
    ['a cut that is no number', { proficientAt: Number.NaN }, 'Approaching', ['own-cut-out-of-place']],
    ['a cut typed as a fraction', { proficientAt: 0.7 }, 'Approaching', ['cut-below-one']],
    ['its own rule', { rule: { method: 'highest', parameter: undefined } }, 'Extension-ready', []],
    ['an unknown rule', { rule: { method: 'newest', parameter: undefined } }, 'Approaching', ['mastery-rule-unknown']],
    [
      'a parameter out of range',
      { rule: { method: 'nTimes', parameter: 11 } },
      'Approaching',
      ['mastery-parameter-out-of-range'],
    ],
    [
      'a parameter that is not whole',
      { rule: { method: 'nTimes', parameter: 1.5 } },
      'Approaching',
      ['mastery-parameter-out-of-range'],
    ],
    ['its method’s initial parameter', { rule: { method: 'weightedLatest', parameter: undefined } }, 'Approaching', []],
  ])('%s', (_, own, level, problems) => {
    expect(judgedWith(own)).toEqual({ level, problems });
  });

  it('may have a cut up to 100 where proficient is the highest level', () => {
    const scale: Scale = { levels: DEFAULT_SCALE.levels.slice(1), proficientRank: 3 };
    for (const [cut, level] of [
      [100, 'Approaching'],
      [101, 'Approaching'],
      [65, 'Proficient'],
    ] as const) {
      const input = {
        ...inputOf(books, { learnings: [learning('EL1', { proficientAt: cut })], students: [student('S1')] }),
        scale,
      };
      const outcome = judgeMastery(input);
      expect(outcome.problems).toHaveLength(cut === 101 ? 1 : 0);
      expect(outcome.ok && levelName(outcome.value, 'S1', 'EL1')).toBe(level);
    }
  });

  it('never leaves a Problem without a remedy', () => {
    const input = inputOf(books, {
      learnings: [learning('EL1', { proficientAt: 12, rule: { method: 'x', parameter: undefined } })],
      students: [],
    });
    for (const { where, message, remedy, severity } of judgeMastery(input).problems) {
      expect([where, message, remedy].every((text) => text.length > 5)).toBe(true);
      expect(severity).toBe('skip');
    }
  });
});

describe('a team rule or scale that cannot be used', () => {
  const input = inputOf([], { learnings: [learning('EL1')], students: [student('S1')] });
  it.each<[string, Partial<MasteryInput>, string]>([
    ['an unknown rule', { teamRule: { method: '', parameter: undefined } }, 'mastery-rule-unknown'],
    [
      'a weight out of range',
      { teamRule: { method: 'decayingAverage', parameter: 0.4 } },
      'mastery-parameter-out-of-range',
    ],
    [
      'a weight typed as percent',
      { teamRule: { method: 'decayingAverage', parameter: 65 } },
      'mastery-parameter-out-of-range',
    ],
    [
      'a scale of one level',
      { scale: { levels: DEFAULT_SCALE.levels.slice(3), proficientRank: 1 } },
      'scale-too-short',
    ],
  ])('judges nothing: %s', (_, own, code) => {
    const outcome = judgeMastery({ ...input, ...own });
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

const LEARNINGS = [learning('EL1'), learning('EL2'), learning('EL3')];
const ROSTER = [
  student('S1', 'Period 2'),
  student('S2', 'Period 10'),
  student('S3', 'Period 2; Period 10'),
  student('S4', 'Period 2', { status: 'inactive' }),
  student('S5', 'Period 10'),
];
const BOOKS = [
  given('CA1', '2025-09-01', ['EL1', 'EL2'], {
    S1: [10, 7],
    S2: [8, 2],
    S3: [4, 8],
    S4: [10, 10],
    S5: ['-', '-'],
  }),
];

describe('summary', () => {
  const rows = summarise(judged(inputOf(BOOKS, { learnings: LEARNINGS, students: ROSTER })));

  it('counts active students, each once for the team and once in each section', () => {
    const counts = rows[0];
    expect(counts?.team).toMatchObject({ students: 4, assessed: 3, notAssessed: 1, withoutResult: 0, proficient: 2 });
    expect(counts?.team.proficientPercent).toBeCloseTo(200 / 3, 12);
    expect(counts?.team.perLevel.map(({ name, count }) => [name, count])).toEqual([
      ['Extension-ready', 1],
      ['Proficient', 1],
      ['Approaching', 0],
      ['Not yet', 1],
    ]);
    expect(
      counts?.sections.map(({ section, counts: of }) => [section, of.proficient, of.assessed, of.students]),
    ).toEqual([
      ['Period 2', 1, 2, 2],
      ['Period 10', 1, 2, 3],
    ]);
  });

  it('has no share where nobody was assessed', () => {
    expect(rows[2]?.team).toMatchObject({ assessed: 0, notAssessed: 4, proficient: 0, proficientPercent: undefined });
  });

  it('keeps those apart who have evidence but no result', () => {
    const [first] = summarise(
      judged(inputOf(BOOKS, { learnings: LEARNINGS, students: ROSTER, teamRule: { method: 'nTimes', parameter: 1 } })),
    );
    expect(first?.team).toMatchObject({ students: 4, assessed: 2, withoutResult: 1, notAssessed: 1 });
  });

  it('adds up, whatever the scores', () => {
    const row = fc.array(fc.constantFrom<number | string>(0, 5, 7, 8, 10, '', 'x', '-'), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('S1', 'S2', 'S3', 'S5'), row), (scores) => {
        const mastery = judged(
          inputOf([given('CA1', undefined, ['EL1', 'EL2'], scores)], { learnings: LEARNINGS, students: ROSTER }),
        );
        for (const { team } of summarise(mastery)) {
          expect(team.assessed + team.withoutResult + team.notAssessed).toBe(team.students);
          expect(team.perLevel.reduce((sum, { count }) => sum + count, 0)).toBe(team.assessed);
        }
      }),
    );
  });
});

describe('who needs what', () => {
  const rows = whoNeedsWhat(judged(inputOf(BOOKS, { learnings: LEARNINGS, students: ROSTER })));

  it('lists each active student once, by section and name', () => {
    expect(rows.map(({ student: { id }, sections }) => [id, sections])).toEqual([
      ['S1', ['Period 2']],
      ['S3', ['Period 2', 'Period 10']],
      ['S2', ['Period 10']],
      ['S5', ['Period 10']],
    ]);
  });

  it.each([
    ['S1', { notYet: [], close: ['EL2'], extensionReady: ['EL1'], notAssessed: [], needsNothing: false }],
    ['S2', { notYet: ['EL2'], close: [], extensionReady: [], notAssessed: [], needsNothing: false }],
    ['S3', { notYet: ['EL1'], close: [], notAssessed: [], needsNothing: false }],
    // Nobody has evidence on EL3, so it is nobody's gap.
    ['S5', { notYet: [], close: [], notAssessed: ['EL1', 'EL2'], needsNothing: false, noEvidence: true }],
  ])('of %s', (id, expected) => {
    expect(rows.find((row) => row.student.id === id)).toMatchObject({ ...expected, noEvidence: id === 'S5' });
  });

  it('says who needs nothing', () => {
    const books = [given('CA1', undefined, ['EL1', 'EL2'], { S1: [8, 10], S2: [8, ''] })];
    const needs = whoNeedsWhat(judged(inputOf(books, { learnings: LEARNINGS, students: ROSTER })));
    expect(needs.filter((row) => row.needsNothing).map((row) => row.student.id)).toEqual(['S1']);
  });

  it('names what a level asks for on scales of any length', () => {
    const needs = (froms: number[], proficientRank: number): string[] => {
      const levels = froms.map((from, place) => ({
        rank: froms.length - place,
        name: `L${place}`,
        from,
        colour: '#ffffff',
      }));
      return levels.map((level) => needOf(level, { levels, proficientRank }));
    };
    expect(needs([90, 80, 60, 0], 3)).toEqual(['extension-ready', 'proficient', 'approaching', 'not-yet']);
    expect(needs([80, 0], 2)).toEqual(['proficient', 'not-yet']);
    expect(needs([90, 80, 70, 60, 30, 0], 4)).toEqual([
      'extension-ready',
      'extension-ready',
      'proficient',
      'approaching',
      'not-yet',
      'not-yet',
    ]);
    expect(needs([80, 0], 1)).toEqual(['extension-ready', 'proficient']);
  });
});

describe('preview of another rule', () => {
  const books = [
    given('CA1', '2025-09-01', ['EL1', 'EL2'], { S1: [10, 8], S2: [2, 8], S4: [10, 10], S5: [8, ''] }),
    given('CA2', '2025-10-01', ['EL1', 'EL2'], { S1: [5, 8], S2: [9, 8], S4: [0, 0], S5: [8, ''] }),
  ];
  const input = inputOf(books, { learnings: LEARNINGS, students: ROSTER });

  it('counts whose level changes, per learning and direction, among active students', () => {
    const outcome = previewRule(input, { method: 'highest', parameter: undefined });
    expect(outcome.ok && outcome.value).toEqual({
      students: 1,
      learnings: [
        { learning: 'EL1', up: 1, down: 0, gained: 0, lost: 0, same: 3 },
        { learning: 'EL2', up: 0, down: 0, gained: 0, lost: 0, same: 4 },
        { learning: 'EL3', up: 0, down: 0, gained: 0, lost: 0, same: 4 },
      ],
    });
  });

  it('counts results won and lost', () => {
    const strict = { method: 'nTimes', parameter: 2 };
    const lost = previewRule(input, strict);
    expect(lost.ok && lost.value.learnings[0]).toMatchObject({ lost: 2, gained: 0, same: 2 });
    const won = previewRule({ ...input, teamRule: strict }, LATEST);
    expect(won.ok && won.value.learnings[0]).toMatchObject({ lost: 0, gained: 2, same: 2 });
  });

  it('is refused for a rule that cannot be used', () => {
    expect(previewRule(input, { method: 'unheard of', parameter: undefined }).ok).toBe(false);
  });
});

it('judges a roster without students, and a team without learnings', () => {
  const empty = judged(inputOf(BOOKS, { learnings: LEARNINGS, students: [] }));
  expect(summarise(empty).map(({ team }) => team.students)).toEqual([0, 0, 0]);
  expect(whoNeedsWhat(empty)).toEqual([]);
  const none = judged(inputOf(BOOKS, { learnings: [], students: ROSTER }));
  expect(summarise(none)).toEqual([]);
  expect(whoNeedsWhat(none).map((row) => row.noEvidence)).toEqual([true, true, true, true]);
});

it('judges a team of one student', () => {
  const one = judged(
    inputOf([given('CA1', undefined, ['EL1'], { S1: [8] })], {
      learnings: [learning('EL1')],
      students: [student('S1')],
    }),
  );
  expect(summarise(one)[0]?.team).toMatchObject({ students: 1, assessed: 1, proficient: 1, proficientPercent: 100 });
  expect(whoNeedsWhat(one).map(({ needsNothing }) => needsNothing)).toEqual([true]);
});
