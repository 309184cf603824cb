/** Several files at once: joined, with a key file among them; nothing is silently left aside. */
import { describe, expect, it } from 'vitest';
import { readScores } from '../../../src/domain/importers/read-scores';
import { readSources, type Sources } from '../../../src/domain/importers/reading/sources';
import { describeScores } from './describe-imports';
import { fileOf } from './fixture-files';

function chosen(...files: [name: string, text: string][]): Sources {
  const read = readSources(files.map(([name, text]) => fileOf(name, text)));
  if (!read.ok) throw new Error('not read');
  return read.value;
}

describe('readScores', () => {
  it('reads answers with the key file that was chosen with them', () => {
    const read = readScores(
      chosen(['answers.csv', 'student_id,i1,i2\nC1,A,B\nC2,D,C\n'], ['key.csv', 'item,key\ni1,D\ni2,C\n']),
    );
    expect(read.ok && [read.value.formats, read.value.scores.items.map(({ keys }) => keys)]).toEqual([
      ['wideTable'],
      [['D'], ['C']],
    ]);
  });

  it('joins the files of several classes, whatever the order of their columns', () => {
    const read = readScores(
      chosen(['p1.csv', 'id,Section,Q1,Q2\n1,P1,1,0\n'], ['p2.csv', 'id,Section,Q2,Q1,Q3\n2,P2,0,1,5\n1,P2,1,1,\n']),
    );
    expect(
      read.ok && describeScores({ ok: true, value: read.value.scores, problems: read.problems }),
    ).toMatchInlineSnapshot(`
      "(no title) | given ? | sections P1, P2
        Q1 · ? pt · key -
        Q2 · ? pt · key -
        Q3 · ? pt · key -
        1 / · / · / P2 / ·: 1 1 _
        2 / · / · / P2 / ·: 1 0 5
      ! note submitted-twice | p1.csv, line 2 | This student also stands at p2.csv, line 3. The lower row is taken. | Nothing needs to be done. To take the other one, delete the row that should not count."
    `);
  });

  it('takes the order of the questions in each version from a ZipGrade key chosen with the scores', () => {
    const header =
      'QuizName,QuizClass,FirstName,LastName,StudentID,CustomID,Earned Points,Possible Points,PercentCorrect,QuizCreated,DataExported,Key Version,Stu1,PriKey1,Points1,Mark1,Stu2,PriKey2,Points2,Mark2';
    const scores = `${header}\nQuiz,P1,Ana,Lee,1,,1,2,50,,,A,A,A,1,C,C,B,0,X\nQuiz,P1,Leo,Ruiz,2,,1,2,50,,,B,B,B,1,C,D,A,0,X\n`;
    const key = 'Key,Number,Response,Points\nA,1,A,1\nA,2,B,1\nB,1,2,\nB,2,1,\n';
    const alone = readScores(chosen(['scores.csv', scores]));
    expect(alone.problems.map(({ code }) => code)).toEqual(['version-order-unknown']);
    expect(alone.ok && alone.value.scores.rows[1]?.marks).toEqual([{ kind: 'blank' }, { kind: 'blank' }]);
    const told = readScores(chosen(['scores.csv', scores]), { keyVersions: 'same order' });
    expect(told.ok && told.value.scores.rows[1]?.marks).toMatchObject([{ points: 1 }, { points: 0 }]);
    const mapped = readScores(chosen(['scores.csv', scores], ['key.csv', key]));
    expect(mapped.problems).toEqual([]);
    expect(mapped.ok && mapped.value.scores.rows[1]?.marks).toEqual([
      { kind: 'points', points: 0 },
      { kind: 'points', points: 1 },
    ]);
  });

  it('names a file that holds no scores, and stops when none does', () => {
    const read = readScores(chosen(['p1.csv', 'id,Q1\n1,1\n'], ['menu.csv', 'dish,price\nsoup,4\n']));
    expect([read.ok, read.problems.map(({ code, where }) => [code, where])]).toEqual([
      true,
      [['table-not-recognised', 'menu.csv']],
    ]);
    expect(readScores(chosen(['menu.csv', 'dish,price\nsoup,4\n'])).ok).toBe(false);
    expect(readScores({ tables: [], json: [], texts: [] })).toMatchObject({
      ok: false,
      problems: [{ code: 'table-not-recognised' }],
    });
  });
});
