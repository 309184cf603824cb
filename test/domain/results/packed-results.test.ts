import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/assessment';
import { hasResult } from '../../../src/domain/mastery/judge';
import { openResults, type PackedResults, packCourse } from '../../../src/domain/results/packed-results';
import { packScores, unpackScores } from '../../../src/domain/results/packed-scores';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { ABSENT, BLANK, EXCUSED, type Score, scoreAnswer } from '../../../src/domain/score';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  assessment: 'CA1',
  id,
  label: id,
  points: 4,
  learnings: ['EL1'],
  type: 'multiple choice',
  keys: ['B'],
  depth: '',
  expectedMistake: '',
  screening: undefined,
  ...more,
});
const ITEMS = [item('Q1'), item('Q2'), item('Q3')];

const score = fc.oneof(
  fc.constantFrom<Score>(BLANK, EXCUSED, ABSENT),
  fc.double({ min: 0, max: 4, noNaN: true }).map((points): Score => ({ kind: 'points', points })),
  fc
    .oneof(
      fc.constantFrom('b', 'BD', 'x', '-', '3', '1/2', "'", ' ', 'é', '0'),
      fc.string({ minLength: 1, maxLength: 6 }),
    )
    .filter((answer) => answer.trim() !== '' && !answer.includes('\t'))
    .map((answer) => scoreAnswer(answer, ITEMS[0] ?? item('Q1'))),
);

describe('scores as lines', () => {
  it('come back as they were: blank, excused, absent, zero and answers that look like any of these', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score, score), { maxLength: 6 }), (rows) => {
        const students = rows.map((_, place) => `S${place}`);
        const scores = new Map(
          rows.map((row, place) => [`S${place}`, new Map(ITEMS.map((each, at) => [each.id, row[at] ?? BLANK]))]),
        );
        const back = unpackScores(ITEMS, packScores(ITEMS, scores, students), students);
        for (const [student, row] of scores) {
          const blank = [...row.values()].every(({ kind }) => kind === 'blank');
          expect(back.get(student)).toEqual(blank ? undefined : row);
        }
      }),
    );
  });

  it('keeps 0 apart from a blank', () => {
    const scores = new Map([['S', new Map<string, Score>([['Q1', { kind: 'points', points: 0 }]])]]);
    expect(packScores(ITEMS, scores, ['S', 'T'])).toEqual(['0\t\t', '']);
  });
});

it('the page judges as the server does: an own cut, an own rule and a dropped item cross the wire', () => {
  const learnings = [
    { code: 'EL1', statement: '', iCan: '', unit: '', caseId: '', proficientAt: 70, rule: undefined },
    {
      code: 'EL10',
      statement: '',
      iCan: '',
      unit: '',
      caseId: '',
      proficientAt: undefined,
      rule: { method: 'highest', parameter: undefined },
    },
  ];
  const students = [
    { id: '00123', last: 'Ortiz', first: 'Maya', section: 'P1', teacher: 'T', email: 'm@x', status: 'active' as const },
  ];
  const book = (id: string, givenOn: string | undefined, points: number) => ({
    assessment: {
      id,
      title: id,
      kind: 'formative' as const,
      reassesses: undefined,
      givenOn: givenOn as never,
      status: 'open' as const,
    },
    items: [
      item('Q1', { assessment: id, learnings: ['EL1', 'EL10'] }),
      item('Q2', { assessment: id, screening: 'drop' }),
    ],
    scores: new Map([
      [
        '00123',
        new Map<string, Score>([
          ['Q1', { kind: 'points', points }],
          ['Q2', { kind: 'points', points: 0 }],
        ]),
      ],
    ]),
  });
  const course = { learnings, students, scorebooks: [book('CA2', undefined, 4), book('CA1', '2025-10-01', 3)] };
  const packed: PackedResults = JSON.parse(
    JSON.stringify({
      today: '2025-11-17',
      scale: DEFAULT_SCALE,
      rule: { method: 'latest', parameter: null },
      classReteachBelow: 70,
      smallestGroup: 10,
      ...packCourse(course),
      strategies: [],
      columns: [{ column: 'Program', values: ['A'] }],
      columnsOffered: [],
      columnsHeldBack: [],
      teachers: [],
      teachersNamed: false,
    }),
  );
  const opened = openResults(packed);
  const cells = opened?.mastery.cells.get('00123');
  const [own, highest] = [cells?.get('EL1'), cells?.get('EL10')];
  // Undated counts as oldest, so CA1 is the newest: 3 of 4, proficient by the learning's own cut of 70.
  expect(hasResult(own) && [own.percent, own.level.name]).toEqual([75, 'Proficient']);
  expect(hasResult(highest) && highest.percent).toBe(100);
  expect(opened?.columns.get('Program')?.get('00123')).toBe('A');
  expect(opened?.students[0]).toMatchObject({ teacher: '', email: '' });
});
