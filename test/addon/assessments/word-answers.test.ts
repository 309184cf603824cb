/** Answers in words: which option was chosen is kept as a letter, and its words stand in Items. */
import { expect, it } from 'vitest';
import { ERIK, type School, school } from '../school';
import { bringInto, makeFrom, tabGiven, textGiven } from './bring';

const STUDENTS = ['ana', 'ben', 'cai', 'dee', 'eva', 'fay'];
const TITLE = 'CA1 Unit 2';

function team(): School {
  const made = school();
  made.call('setUpTeam', { name: 'Grade 5' });
  made.call('bringRoster', {
    students: STUDENTS.map((name) => ({
      id: `s-${name}`,
      last: name,
      first: 'Kim',
      section: 'P1',
      email: `${name}@example.org`,
    })),
  });
  return made;
}

const HEADER = ['Timestamp', 'Email Address', 'What is 3/4 + 1/8?'];
const response = (name: string, answer: string) => ['10/8/2026 9:00:00', `${name}@example.org`, answer];
const named = {
  change: (draft: Parameters<NonNullable<NonNullable<Parameters<typeof makeFrom>[2]>['change']>>[0]) => ({
    ...draft,
    title: 'Unit 2',
  }),
};

function form(of: School, rows: readonly (readonly string[])[]): number {
  const sheet = of.workspace.person(ERIK).addTab('Form Responses 1');
  of.workspace.person(ERIK).paste(sheet, 1, 1, [HEADER, ...rows]);
  return sheet;
}

/** Student, answer and percent of each row of the gradebook. */
const answers = (of: School): string[] =>
  of
    .shown(TITLE)
    .filter((row) => row[2]?.startsWith('s-'))
    .map((row) => `${row[0]?.split(',')[0]} ${row[3]} ${row[5]}`);
const options = (of: School): string | undefined => of.shown('Items').find((row) => row[0] === 'CA1')?.[7];

function made(): { of: School; sheet: number } {
  const of = team();
  const sheet = form(of, [
    response('teacher', 'seven eighths'),
    response('ana', 'seven eighths'),
    response('ben', 'four twelfths'),
    response('cai', ' Four  twelfths'),
  ]);
  expect(makeFrom(of, tabGiven(of, sheet), { ...named, said: { keyLine: 2 } })).toMatchObject({
    ok: true,
    value: { scores: 3 },
  });
  return { of, sheet };
}

it('a form’s words become letters that the tab scores, and say in Items and in the header what they mean', () => {
  const { of } = made();
  expect(answers(of)).toEqual([
    'ana B 100',
    'ben A 0',
    'cai A 0',
    'dee undefined undefined',
    'eva undefined undefined',
    'fay undefined undefined',
  ]);
  expect(options(of)).toBe('A: four twelfths\nB: seven eighths');
  const note = of.workspace
    .view()
    .sheets.find(({ name }) => name === TITLE)
    ?.cells.find(({ note: text }) => text?.includes('A: four twelfths'));
  expect(note?.note).toContain('Type the letter the student chose');
  // A teacher types the letter of a paper that came late.
  const { row } = of.find(TITLE, 's-dee');
  of.workspace.person(ERIK).type(of.tab(TITLE), row, 4, 'b');
  expect(answers(of)).toContain('dee b 100');
});

it('a wrong answer that nobody gave before gets the next letter, and what stands is the same', () => {
  const { of, sheet } = made();
  of.workspace
    .person(ERIK)
    .paste(sheet, 6, 1, [response('dee', 'one whole'), response('eva', 'seven eighths'), response('fay', 'one whole')]);
  const brought = bringInto(of, 'CA1', tabGiven(of, sheet), { said: { keyLine: 2 } });
  expect(brought).toMatchObject({ ok: true, value: { scores: 3, same: 3, differing: 0 } });
  expect(answers(of)).toEqual(['ana B 100', 'ben A 0', 'cai A 0', 'dee C 0', 'eva B 100', 'fay C 0']);
  expect(options(of)).toBe('A: four twelfths\nB: seven eighths\nC: one whole');
  expect(bringInto(of, 'CA1', tabGiven(of, sheet))).toMatchObject({ ok: true, value: { scores: 0, same: 6 } });
});

it('two teachers who bring different new answers at once give them different letters', () => {
  const { of } = made();
  const part = (name: string, answer: string) =>
    textGiven(
      `${name}.csv`,
      [HEADER, response('x', 'seven eighths'), response(name, answer)].map((row) => row.join(',')).join('\n'),
    );
  of.workspace.faults.before('Lock.tryLock', 1, () => {
    bringInto(of, 'CA1', part('dee', 'one whole'), { email: ERIK });
  });
  expect(bringInto(of, 'CA1', part('eva', 'one twelfth'))).toMatchObject({ ok: true, value: { scores: 1 } });
  expect(answers(of).slice(3)).toEqual(['dee C 0', 'eva D 0', 'fay undefined undefined']);
  expect(options(of)).toBe('A: four twelfths\nB: seven eighths\nC: one whole\nD: one twelfth');
});

it('a download with points says itself which words are right; sentences stay points', () => {
  const of = team();
  const rows = STUDENTS.map((name, at) => [
    '2026/10/08 2:02:11 PM GMT-5',
    at % 2 === 0 ? '3.00 / 3' : '1.00 / 3',
    `${name}@example.org`,
    at % 2 === 0 ? 'seven eighths' : 'four twelfths',
    at % 2 === 0 ? '1.00 / 1' : '0.00 / 1',
    '',
    `Because of ${name}`,
    at % 2 === 0 ? '2.00 / 2' : '1.00 / 2',
    '',
  ]);
  const head = 'Timestamp,Total score,Username,Sum?,Sum? [Score],Sum? [Feedback],Why?,Why? [Score],Why? [Feedback]';
  const csv = [head, ...rows.map((row) => row.join(','))].join('\n');
  expect(makeFrom(of, textGiven('Unit 2.csv', csv), named)).toMatchObject({ ok: true, value: { scores: 12 } });
  expect(
    of
      .shown(TITLE)
      .filter((row) => row[2]?.startsWith('s-'))
      .map((row) => row.slice(3, 5)),
  ).toEqual(STUDENTS.map((_, at) => (at % 2 === 0 ? ['B', '2'] : ['A', '1'])));
});
