/** Teachers' own tables: rows around the header, merged cells, sections, keys, and bad cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreOptions } from '../../../../src/domain/importers/scores/imported-scores';
import { longTable } from '../../../../src/domain/importers/scores/long-table';
import { wideTable } from '../../../../src/domain/importers/scores/wide-table';
import { describeScores } from '../describe-imports';
import { sourcesOf } from '../fixture-files';
import { csv } from '../written-formats';

const read = (text: string, options: ScoreOptions = {}): string =>
  describeScores(wideTable.read(sourcesOf(text, ''), options));
const items = (text: string, options: ScoreOptions = {}) => {
  const outcome = wideTable.read(sourcesOf(text), options);
  return outcome.ok
    ? outcome.value.items.map(({ label, points, keys }) => [label, points, keys.join('|')])
    : outcome.problems;
};

describe('wideTable', () => {
  it.each([
    [
      'a points row below',
      'id,Q1,Q2\nPoints,2,3\n7,1,3\n',
      [
        ['Q1', 2, ''],
        ['Q2', 3, ''],
      ],
    ],
    [
      'a points row above, without a label',
      ',2,3\nid,Q1,Q2\n7,1,3\n',
      [
        ['Q1', 2, ''],
        ['Q2', 3, ''],
      ],
    ],
    [
      'a key row above, without a label',
      ',A,C\nid,Q1,Q2\n7,B,C\n',
      [
        ['Q1', undefined, 'A'],
        ['Q2', undefined, 'C'],
      ],
    ],
    [
      'points in the headings',
      'id,Q1 (2 pts),Q2 /3,Q3 [out of 4]\n7,1,3,4\n',
      [
        ['Q1', 2, ''],
        ['Q2', 3, ''],
        ['Q3', 4, ''],
      ],
    ],
    ['fractions that say the points', 'id,Q1\n7,1/2\n8,2/2\n', [['Q1', 2, '']]],
    ['a total beside items', 'id,Q1,Total,%\n7,1,1,50\n', [['Q1', undefined, '']]],
    ['a total alone', 'id,Score\n7,18/20\n', [['Score', 20, '']]],
    [
      'several right answers in the key',
      'id,Q1,Q2\nAnswer key,A|B,BD\n7,B,DB\n',
      [
        ['Q1', undefined, 'A|B'],
        ['Q2', undefined, 'BD'],
      ],
    ],
    ['a column of comments', 'id,Q1,Thoughts\n7,1,went well\n8,0,tired today\n', [['Q1', undefined, '']]],
  ])('reads %s', (_what, text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it.each([
    ['under', 'id,Part 1,,Part 2,\n,a,b,a,b\n7,1,0,1,0\n'],
    ['over', ',Part 1,,Part 2,\nid,a,b,a,b\n7,1,0,1,0\n'],
  ])('reads merged headings with the items %s the header', (_where, text) => {
    expect(items(text).map((item) => Object.values(item)[0])).toEqual(['Part 1 a', 'Part 1 b', 'Part 2 a', 'Part 2 b']);
  });

  it.each([
    ['a title over the whole width', 'Unit 3 test,,\nid,Q1,Q2\n7,1,0\n', ['7: 1 0'], []],
    ['a title over the whole width, written in its last cell', ',,Unit 3 test\nid,Q1,Q2\n7,1,0\n', ['7: 1 0'], []],
    ['a section down its rows', 'Class,id,Q1\nP1,7,1\n,8,0\nP2,9,1\n', ['7 P1: 1', '8 P1: 0', '9 P2: 1'], []],
    [
      'a blank line between two sections',
      'Class,id,Q1\nP1,7,1\n,8,0\n\nP2,9,1\n',
      ['7 P1: 1', '8 P1: 0', '9 P2: 1'],
      [],
    ],
    // Whose the second line is, is for a person to say: it may be a second attempt as well as a second part.
    ['a student over two lines', 'id,Q1,Q2\n7,1,\n,,0\n8,1,1\n', ['7: 1 _', '8: 1 1'], ['row-without-student']],
    ['points over several items', 'id,Q1,Q2\nPoints,2,\n7,1,1\n', ['7: 1 1'], []],
  ])('merged cells: %s', (_what, text, rows, codes) => {
    const outcome = wideTable.read(sourcesOf(text), {});
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const marks = outcome.value.rows.map(({ student, marks: own }) =>
      [
        `${[student.id, student.section].filter((part) => part !== '').join(' ')}:`,
        ...own.map((mark) => (mark.kind === 'points' ? mark.points : '_')),
      ].join(' '),
    );
    expect(marks).toEqual(rows);
    expect(outcome.problems.map(({ code }) => code).filter((code) => code !== 'points-missing')).toEqual(codes);
  });

  it('takes the row that a person calls the key', () => {
    expect(items('name,Q1,Q2\nMs Lane,A,C\nAna Lee,A,B\n', { keyLine: 2 })).toEqual([
      ['Q1', undefined, 'A'],
      ['Q2', undefined, 'C'],
    ]);
  });

  it('takes points and keys from the blueprint, by number', () => {
    const blueprint = [
      {
        label: 'Q1',
        points: 2,
        keys: ['B'],
        learnings: ['EL1'],
        type: 'multiple choice' as const,
        depth: '',
        expectedMistake: '',
      },
    ];
    expect(items('id,1\n7,B\n', { blueprint })).toEqual([['1', 2, 'B']]);
  });

  it('reads names, sections in merged cells, repeated headings and averages', () => {
    expect(
      read('Class,Student,Q1\nP1,"Lee, Sam",1\n,"Ruiz, Leo",0\nClass,Student,Q1\nP2,"Okafor, Mia",x\n,Average,0.5\n'),
    ).toMatchInlineSnapshot(`
      "(no title) | given ? | sections P1, P2
        Q1 · ? pt · key -
        · / Lee / Sam / P1 / ·: 1
        · / Ruiz / Leo / P1 / ·: 0
        · / Okafor / Mia / P2 / ·: x"
    `);
  });

  it('keeps two students with one name, and the lower of two rows with one id', () => {
    expect(read('id,name,Q1\n,Sam Lee,1\n,Sam Lee,0\n7,Leo Ruiz,1\n7,Leo Ruiz,0\n')).toMatchInlineSnapshot(`
      "(no title) | given ? | sections ?
        Q1 · ? pt · key -
        · / Lee / Sam / · / ·: 1
        · / Lee / Sam / · / ·: 0
        7 / Ruiz / Leo / · / ·: 0
      ! note submitted-twice | the pasted text, line 4 | This student also stands at the pasted text, line 5. The lower row is taken. | Nothing needs to be done. To take the other one, delete the row that should not count."
    `);
  });

  it('leaves out a row that is too long, keeps a short one and says so, and asks for a missing key', () => {
    expect(read('id,Q1,Q2\n1,A,B\n2,A\n3,A,B,C\n')).toMatchInlineSnapshot(`
      "(no title) | given ? | sections ?
        Q1 · ? pt · key -
        Q2 · ? pt · key -
        1 / · / · / · / ·: "A" "B"
        2 / · / · / · / ·: "A" _
      ! note row-too-short | the pasted text, line 3 | This row ends after "Q1". What is missing counts as blank. | Check the row in the source.
      ! skip row-too-long | the pasted text, line 4 | This row has 4 cells under 3 headings, so its columns cannot be trusted. It is left out. | Put quotation marks around the cell that holds a comma, and choose the file again.
      ! note key-missing | the pasted text | 2 items hold answers without a key: Q1, Q2. | Say which row is the key, or type the keys into the blueprint."
    `);
  });

  it.each([
    ['dish,price\nsoup,4\n', 'no-person-columns'],
    ['id,name\n1,Ana\n', 'no-item-columns'],
    ['id,Q1\n', 'no-students'],
  ])('says what is missing in %j', (text, code) => {
    expect(wideTable.read(sourcesOf(text), {})).toMatchObject({ ok: false });
    expect(wideTable.read(sourcesOf(text), {}).problems.map((problem) => problem.code)).toContain(code);
  });

  it('reads the same marks from a wide and from a long table: points, blank, excused, absent, zero', () => {
    const mark = fc.constantFrom('', 'x', '-', '0', '1', '2,5', '50%', '3/4', 'EX', 'absent');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 8 }), (marks) => {
        const labels = ['Q1', 'Q2', 'Q3'];
        const wide = csv([['id', ...labels], ['Points', 4, 4, 4], ...marks.map((row, s) => [`S${s}`, ...row])], '\t');
        const long = csv(
          [
            ['id', 'item', 'score', 'out of'],
            ...marks.flatMap((row, s) => row.map((cell, i) => [`S${s}`, labels[i] ?? '', cell, 4])),
          ],
          '\t',
        );
        const [a, b] = [wideTable.read(sourcesOf(wide), {}), longTable.read(sourcesOf(long), {})];
        expect(a.ok && a.value.rows.map((row) => row.marks)).toEqual(b.ok && b.value.rows.map((row) => row.marks));
        expect(a.ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
