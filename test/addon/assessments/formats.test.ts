/** Each source format from files to a scored gradebook, as a reviewer reads it; and the same answers in every format. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answers, writeEverywhere } from '../../domain/importers/written-formats';
import { type School, school } from '../school';
import { desk, filesGiven, makeFrom, scoresOf, textGiven } from './bring';

const FIXTURES = join(import.meta.dirname, '../../domain/importers/fixtures');
const ROSTER = [
  { id: '00123', last: "O'Neil", first: 'Ana', section: 'Period 1', email: 'ana.oneil@example.org' },
  { id: '00124', last: 'Ruiz-Peña', first: 'Léo', section: 'Period 2', email: 'leo.ruiz@example.org' },
  { id: '00125', last: 'Okafor', first: 'Mia', section: 'Period 2', email: 'mia.okafor@example.org' },
];

function teamOf(students: readonly object[]): School {
  const team = school();
  team.call('setUpTeam', { name: 'Formats' });
  expect(team.call('bringRoster', { students: [...students] }).ok).toBe(true);
  return team;
}

function fixture(...names: readonly string[]) {
  return filesGiven(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, name))) })));
}

/** The tabs that an import makes, as text; without the rows that only formulas read. */
function asText(team: School): string {
  return team.workspace
    .view()
    .sheets.filter(({ name }) => ['Assessments', 'Items', 'Essential Learnings'].includes(name) || /^CA\d/.test(name))
    .map(({ name }) => {
      const rows = team.shown(name).filter((row) => !/^(Counts|Cut)/.test(row[0] ?? ''));
      return [`== ${name}`, ...rows.map((row) => row.join(' | '))].join('\n');
    })
    .join('\n\n');
}

it.each<[string, readonly string[], object]>([
  ['Google Forms linked tab', ['forms-sheet.csv'], { keyLine: 2 }],
  ['Google Forms download', ['forms-quiz.csv'], {}],
  ['ZipGrade', ['zipgrade-2019.csv'], {}],
  ['ZipGrade with its answer key', ['zipgrade-2019.csv', 'zipgrade-key.csv'], {}],
  ['Canvas gradebook', ['canvas-gradebook.csv'], {}],
  ['Canvas quiz analysis', ['canvas-analysis.csv'], {}],
  ['Google Classroom', ['classroom-grades.csv'], {}],
  ['a long table', ['long.csv'], {}],
  ["a teacher's own sheet", ['teacher-sheet.csv'], {}],
])(
  '%s',
  async (name, files, said) => {
    const team = teamOf(ROSTER);
    const given = fixture(...files);
    const told = scoresOf(given, said, desk(team)).problems;
    const answer = makeFrom(team, given, { said });
    const problems = [...told, ...answer.problems].map(({ where, message }) => `${where}: ${message}`).join('\n');
    const { notOnRoster: _n, ...value } = answer.value;
    await expect(`${JSON.stringify(value)}\n${problems}\n\n${asText(team)}\n`).toMatchFileSnapshot(
      `snapshots/${name.replace(/\W+/g, '-').toLowerCase()}.txt`,
    );
  },
  60_000,
);

it('the same answers in every format give the same scores and levels', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (letters) => {
        const answers: Answers = {
          students: ROSTER,
          items: [
            { key: 'A', points: 1 },
            { key: 'B', points: 1 },
            { key: 'C', points: 1 },
          ],
          letters,
        };
        const team = teamOf(ROSTER);
        const results = writeEverywhere(answers).map(({ importer, files, options }) => {
          const said = options.keyLine === undefined ? {} : { keyLine: options.keyLine };
          // A gradebook's columns are assignments: here they are the items.
          const answer = makeFrom(team, filesGiven(files), {
            said,
            change: (draft) => ({
              ...draft,
              title: 'Same',
              items: draft.items.map((item) => ({ ...item, use: true, points: '1' })),
            }),
          });
          expect(answer, importer).toMatchObject({ ok: true });
          const title = `${answer.value.id} Same`;
          const shown = team.shown(title);
          const header = shown.findIndex((row) => row.includes('Student id'));
          const from = shown[header]?.indexOf('Points') ?? 0;
          team.workspace.person('ngozi@school.example').deleteTab(team.tab(title));
          return { importer, results: shown.slice(header + 1).map((row) => [row[2], ...row.slice(from)]) };
        });
        for (const { importer, results: own } of results)
          expect({ importer, own }).toEqual({ importer, own: results[0]?.results });
      },
    ),
    { numRuns: 2 },
  );
}, 300_000);

/** Answers of real students (R package CTT, GPL-2 or later): read where they lie, never part of the project. */
const shared = process.env.REAL_ANSWERS ?? '/work/shared/data';

it.runIf(existsSync(join(shared, 'ctt100_responses.csv')))(
  'the real answers of a hundred students come in through three shapes with the same result',
  () => {
    const read = (name: string): string[][] =>
      readFileSync(join(shared, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const [head = [], ...rows] = read('ctt100_responses.csv');
    const key = read('ctt100_key.csv').slice(1);
    const csv = (table: readonly (readonly string[])[]): string => table.map((row) => row.join(',')).join('\n');
    const items = head.slice(1);
    const shapes = [
      textGiven('wide.csv', csv([head, ['Key', ...key.map(([, letter]) => letter ?? '')], ...rows])),
      textGiven(
        'long.csv',
        csv([
          ['student_id', 'item', 'answer', 'key'],
          ...rows.flatMap(([id = '', ...own]) =>
            own.map((answer, at) => [id, items[at] ?? '', answer, key[at]?.[1] ?? '']),
          ),
        ]),
      ),
      textGiven(
        'points.csv',
        csv([
          head,
          ...rows.map(([id = '', ...own]) => [id, ...own.map((answer, at) => (answer === key[at]?.[1] ? '1' : '0'))]),
        ]),
      ),
    ];
    const team = teamOf(rows.map(([id]) => ({ id, last: `Last ${id}`, first: '', section: 'All' })));
    const results = shapes.map((given) => {
      const answer = makeFrom(team, given, { change: (draft) => ({ ...draft, title: 'Real' }) });
      expect(answer).toMatchObject({ ok: true, value: { students: 100, items: 20, scores: 2000 } });
      const shown = team.shown(`${answer.value.id} Real`);
      const header = shown.findIndex((row) => row.includes('Student id'));
      const from = shown[header]?.indexOf('Points') ?? 0;
      return shown.slice(header + 1).map((row) => [row[2], ...row.slice(from)]);
    });
    expect(results[0]).toHaveLength(100);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  },
  120_000,
);
