/** What an import would do to scores that are already there. */
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/assessment';
import { mergeScores, resolveMerge, type ScoreGrid, toScoreGrid } from '../../../src/domain/importers/merge-scores';
import {
  type ImportedMark,
  type ImportedScores,
  keepItems,
  settleMark,
} from '../../../src/domain/importers/scores/imported-scores';
import type { StudentMatch } from '../../../src/domain/importers/student-matching';
import { ABSENT, EXCUSED, type Score } from '../../../src/domain/score';

const points = (value: number): Score => ({ kind: 'points', points: value });
const answer = (text: string, value: number): Score => ({ kind: 'answer', answer: text, points: value });
const grid = (scores: Record<string, Record<string, Score>>): ScoreGrid =>
  new Map(Object.entries(scores).map(([student, items]) => [student, new Map(Object.entries(items))]));
const nobodyElse: StudentMatch = { matched: new Map(), doubtful: [], notOnRoster: [], withoutRow: [] };
const item = (id: string, keys: string[], most = 1): Item => ({
  assessment: 'ca1',
  id,
  label: id,
  points: most,
  learnings: [],
  type: 'multiple choice',
  keys,
  depth: '',
  expectedMistake: '',
  screening: undefined,
});

describe('settleMark', () => {
  it.each<[string, ImportedMark, string[], string[], Score]>([
    ['an answer by the key', { kind: 'answer', answer: 'b', points: undefined }, ['B'], [], answer('b', 1)],
    ['a wrong answer', { kind: 'answer', answer: 'C', points: undefined }, ['B'], [], answer('C', 0)],
    ['an answer that the source scored alike', { kind: 'answer', answer: 'B', points: 1 }, ['B'], [], answer('B', 1)],
    ['points given by hand', { kind: 'answer', answer: 'C', points: 1 }, ['B'], [], points(1)],
    [
      'words that only the source knows',
      { kind: 'answer', answer: '7/8', points: undefined },
      ['B'],
      ['7/8'],
      points(1),
    ],
    ['words that nobody knows', { kind: 'answer', answer: '7/8', points: undefined }, ['B'], [], { kind: 'blank' }],
    ['an answer without any key', { kind: 'answer', answer: 'B', points: undefined }, [], [], { kind: 'blank' }],
    [
      "letters, by our key and not by the source's",
      { kind: 'answer', answer: 'B', points: undefined },
      ['B'],
      ['C'],
      answer('B', 1),
    ],
    ['excused', { kind: 'excused' }, ['B'], [], EXCUSED],
  ])('settles %s', (_what, mark, keys, sourceKeys, score) => {
    expect(settleMark(mark, { keys, points: 1 }, sourceKeys)).toEqual(score);
  });
});

describe('toScoreGrid', () => {
  const imported: ImportedScores = {
    title: '',
    givenOn: undefined,
    sections: [],
    items: ['a', 'b'].map((label) => ({ label, text: '', points: undefined, keys: [], learnings: [] })),
    rows: [
      {
        student: { id: '1', email: '', last: '', first: '', section: '' },
        marks: [{ kind: 'answer', answer: 'B', points: undefined }, { kind: 'blank' }],
        total: undefined,
        submittedAt: '',
        where: '',
      },
      {
        student: { id: '2', email: '', last: '', first: '', section: '' },
        marks: [{ kind: 'absent' }, { kind: 'points', points: 2 }],
        total: undefined,
        submittedAt: '',
        where: '',
      },
    ],
  };

  it('puts marks under students and items, and leaves blanks out', () => {
    const scores = toScoreGrid(
      imported,
      {
        matched: new Map([
          [0, 's1'],
          [1, 's2'],
        ]),
      },
      [
        { imported: 0, known: 1 },
        { imported: 1, known: 0 },
      ],
      [item('i1', [], 2), item('i2', ['B'])],
    );
    expect(scores).toEqual(grid({ s1: { i2: answer('B', 1) }, s2: { i2: ABSENT, i1: points(2) } }));
  });

  it('keeps one assignment of a gradebook', () => {
    expect(keepItems(imported, [1]).rows.map(({ marks }) => marks)).toEqual([
      [{ kind: 'blank' }],
      [{ kind: 'points', points: 2 }],
    ]);
  });
});

describe('mergeScores', () => {
  const ours = grid({ s1: { i1: points(1), i2: answer('B', 1) }, s2: { i1: points(0) }, s3: { i1: EXCUSED } });
  const theirs = grid({
    s1: { i1: points(1), i2: answer('C', 0), i3: points(2) },
    s2: { i1: ABSENT },
    s3: { i1: EXCUSED },
    s4: { i1: points(0) },
  });
  const merge = mergeScores(ours, theirs, { ...nobodyElse, notOnRoster: [7], doubtful: [{ row: 3, candidates: [] }] });

  it('tells new, same and differing apart; zero, absent and blank are three things', () => {
    expect(merge).toMatchObject({
      added: [
        { student: 's1', item: 'i3', score: points(2) },
        { student: 's4', item: 'i1', score: points(0) },
      ],
      same: 2,
      differing: [
        { student: 's1', item: 'i2', ours: answer('B', 1), theirs: answer('C', 0) },
        { student: 's2', item: 'i1', ours: points(0), theirs: ABSENT },
      ],
      leftOut: [3, 7],
    });
  });

  it('takes an answer and the points it earned for the same', () => {
    expect(mergeScores(grid({ s: { i: answer('B', 1) } }), grid({ s: { i: points(1) } }), nobodyElse)).toMatchObject({
      same: 1,
      differing: [],
    });
    expect(
      mergeScores(grid({ s: { i: answer('C', 0) } }), grid({ s: { i: answer('D', 0) } }), nobodyElse).differing,
    ).toHaveLength(1);
  });

  it.each([
    ['keep ours', ['s1 i3', 's4 i1'], []],
    ['take theirs', ['s1 i3', 's4 i1', 's1 i2', 's2 i1'], []],
    ['new attempt', ['s4 i1'], ['s1', 's2']],
  ] as const)('%s', (choice, cells, attempts) => {
    const resolved = resolveMerge(merge, theirs, choice);
    expect(resolved.cells.map((cell) => `${cell.student} ${cell.item}`)).toEqual(cells);
    expect([...resolved.newAttempt.keys()]).toEqual(attempts);
  });
});
