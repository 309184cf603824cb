/** The demo as a person at a terminal meets it: files in, four files out; or a sentence, exit code 1 and nothing written. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemo } from '../../../local/demo/run';

interface Summary {
  readonly students: readonly { id: string; section: string; status: string }[];
  readonly assessments: readonly {
    id: string;
    title: string;
    items: readonly {
      id: string;
      label: string;
      points: number;
      learnings: readonly string[];
      mean: number;
      n: number;
    }[];
  }[];
  readonly mastery: readonly {
    student: string;
    learning: string;
    percent: number;
    level: string;
    rule: string;
    sureness: { probability: number; marks: readonly string[] };
    evidence: readonly { assessment: string; earned: number; possible: number; percent: number; counted: boolean }[];
  }[];
  readonly problems: readonly unknown[];
  readonly calls: Readonly<Record<string, { roundTrips: number; writes: number }>>;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const out = (name: string): string => join(folder, name);

function summaryIn(where: string): Summary {
  return JSON.parse(readFileSync(join(out(where), 'summary.json'), 'utf8')) as Summary;
}

/** The words of a .docx, without its marks. */
function wordsOf(path: string): string {
  const parts = unzipSync(readFileSync(path));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
}

const ITEMS = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'];
const KEY = ['A', 'B', 'C', 'D', 'A', 'B'];
const ANSWERS: readonly (readonly string[])[] = [
  ['S01', 'A', 'B', 'C', 'D', 'A', 'B'],
  ['S02', 'A', 'B', 'D', 'D', 'C', 'B'],
  ['S03', 'B', 'A', 'C', '', 'A', 'C'],
  ['S04', 'D', 'D', 'D', 'A', 'B', 'C'],
  ['S05', 'A', 'B', 'C', 'D', 'A', 'A'],
];

describe('scores and a key, nothing else', () => {
  beforeAll(async () => {
    const scores = file('unit 3 check.csv', ['student_id', ...ITEMS].join(','), ...ANSWERS.map((row) => row.join(',')));
    const key = file('key.csv', 'item,key', ...ITEMS.map((item, place) => `${item},${KEY[place]}`));
    expect(await runDemo(['--scores', scores, '--key', key, '--out', out('own')])).toEqual({
      exitCode: 0,
      message: expect.stringContaining('workbook.xlsx, agenda.docx, action-plan.docx, summary.json written to'),
    });
  });

  it('makes the roster, the items and one learning from them', () => {
    const { students, assessments, mastery } = summaryIn('own');
    expect(students.map(({ id }) => id).sort()).toEqual(['S01', 'S02', 'S03', 'S04', 'S05']);
    expect(assessments).toHaveLength(1);
    expect(assessments[0]?.title).toBe('unit 3 check');
    expect(assessments[0]?.items.map(({ label }) => label)).toEqual(ITEMS);
    expect(new Set(mastery.map(({ learning }) => learning))).toEqual(new Set(['EL1']));
  });

  it('scores every answer as the key says', () => {
    const { assessments, mastery } = summaryIn('own');
    for (const [id, ...answers] of ANSWERS) {
      const scored = answers.filter((answer) => answer !== '').length;
      const right = answers.filter((answer, place) => answer === KEY[place]).length;
      const result = mastery.find(({ student }) => student === id);
      expect(result?.evidence).toEqual([expect.objectContaining({ earned: right, possible: scored, counted: true })]);
      expect(result?.percent).toBeCloseTo((100 * right) / scored, 10);
      expect(result?.rule).toBe('Most recent');
      expect(result?.sureness.probability).toBeGreaterThanOrEqual(0);
    }
    // An answer left blank by a student who gave others counts 0 in what is said of an item (METHODS.md, item analysis).
    assessments[0]?.items.forEach(({ mean, n }, place) => {
      expect(n).toBe(ANSWERS.length);
      expect(mean).toBeCloseTo(ANSWERS.filter((row) => row[place + 1] === KEY[place]).length / ANSWERS.length, 10);
    });
  });

  it('writes what each job cost', () => {
    const { calls } = summaryIn('own');
    expect(Object.keys(calls)).toEqual(
      expect.arrayContaining(['bringRoster', 'newAssessment', 'bringScores', 'updateMastery', 'newAgenda', 'newPlan']),
    );
    expect(calls.bringScores?.writes).toBeGreaterThan(0);
  });
});

describe('a team that has all its files', () => {
  it('keeps its sections, learnings and points, and names the groups in the documents', async () => {
    const args = [
      [
        '--roster',
        file('roster.csv', 'Student ID,Last Name,First Name,Section', 'S01,Berg,Liam,1A', 'S02,Ortiz,Maya,1B'),
      ],
      ['--learnings', file('learnings.csv', 'Code,Statement', 'EL.1,Compare fractions', 'EL.2,Add fractions')],
      [
        '--blueprint',
        file('blueprint.csv', 'Item,Points,Essential learnings', 'q1,4,EL.1', 'q2,2,EL.1', 'q3,4,EL.2', 'q4,2,EL.2'),
      ],
      ['--scores', file('scores.csv', 'Student ID,q1,q2,q3,q4', 'S01,4,2,1,0', 'S02,3,2,4,2', 'S99,1,1,1,1')],
      ['--out', out('all')],
    ].flat();
    const { exitCode, message } = await runDemo(args);
    expect(exitCode).toBe(0);
    expect(message).toContain('This student is not on the roster, so the scores are left out.');
    const { mastery, students } = summaryIn('all');
    expect(students.map(({ id, section }) => `${id} ${section}`).sort()).toEqual(['S01 1A', 'S02 1B']);
    expect(
      Object.fromEntries(
        mastery.map(({ student, learning, evidence }) => [
          `${student} ${learning}`,
          evidence.map(({ earned, possible }) => `${earned}/${possible}`).join(),
        ]),
      ),
    ).toEqual({ 'S01 EL.1': '6/6', 'S01 EL.2': '1/6', 'S02 EL.1': '5/6', 'S02 EL.2': '6/6' });
    expect(wordsOf(join(out('all'), 'action-plan.docx'))).toContain('Berg');
    expect(wordsOf(join(out('all'), 'agenda.docx'))).toContain('Add fractions');
  });
});

describe('bad files', () => {
  const scores = (): string => file('good.csv', 'student_id,i1,i2', 'S01,A,B', 'S02,B,B');
  const CASES: readonly [string, () => readonly string[], RegExp][] = [
    ['a file that is not there', () => ['--scores', join(folder, 'none.csv')], /there is no such file/],
    ['a folder', () => ['--scores', folder], /this is a folder/],
    ['an empty file', () => ['--scores', file('empty.csv')], /empty|nothing in it/i],
    ['a table without scores', () => ['--scores', file('notes.csv', 'a,b', 'hello,there')], /not recognised/],
    ['a picture', () => ['--scores', file('picture.png', '\u0089PNG\r\n\u001a\n\u0000\u0000')], /picture\.png/],
    [
      'a key without a key',
      () => ['--scores', scores(), '--key', file('nokey.csv', 'item,colour', 'i1,red')],
      /not recognised/,
    ],
    [
      'a roster of nobody',
      () => ['--scores', scores(), '--roster', file('nobody.csv', 'Student ID,Name')],
      /nobody\.csv/,
    ],
    ['an unknown option', () => ['--socres', 'x.csv'], /"--socres" is not an option/],
    ['an option without a file', () => ['--scores'], /--scores needs a file/],
    ['a roster alone', () => ['--roster', scores()], /Without --scores there is nothing to look at/],
  ];

  it.each(CASES)('%s: a sentence, exit code 1, and nothing written', async (name, args, sentence) => {
    const where = out(`bad ${name}`);
    const end = await runDemo([...args(), ...(args().length % 2 === 0 ? ['--out', where] : [])]);
    expect(end.exitCode).toBe(1);
    expect(end.message).toMatch(sentence);
    expect(end.message).not.toMatch(/undefined|Error|\bat \S+:\d+/);
    expect(existsSync(where)).toBe(false);
  });

  it('leaves an earlier walk alone', async () => {
    const where = mkdtempSync(join(folder, 'earlier-'));
    writeFileSync(join(where, 'summary.json'), 'kept');
    await runDemo(['--scores', file('notes.csv', 'a,b', 'hello,there'), '--out', where]);
    expect(readdirSync(where)).toEqual(['summary.json']);
    expect(readFileSync(join(where, 'summary.json'), 'utf8')).toBe('kept');
  });

  it('says so when the folder cannot be written to', async () => {
    const taken = file('taken', 'a file where the folder should be');
    const key = file('k.csv', 'item,key', 'i1,A', 'i2,B');
    const end = await runDemo(['--scores', scores(), '--key', key, '--out', join(taken, 'out')]);
    expect(end).toEqual({ exitCode: 1, message: expect.stringContaining('Name another folder with --out.') });
  });
});

describe('without options', () => {
  it('walks with the sample team', async () => {
    expect((await runDemo(['--out', out('sample')])).exitCode).toBe(0);
    const { students, assessments, mastery, problems } = summaryIn('sample');
    expect(students).toHaveLength(140);
    expect(new Set(students.map(({ section }) => section)).size).toBe(6);
    expect(assessments).toHaveLength(3);
    expect(new Set(mastery.map(({ learning }) => learning)).size).toBe(5);
    expect(problems).toEqual([]);
    expect(readdirSync(out('sample')).sort()).toEqual([
      'action-plan.docx',
      'agenda.docx',
      'summary.json',
      'workbook.xlsx',
    ]);
  });
});
