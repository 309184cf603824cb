/** Rows to students: certain, asked, or not on the roster; never guessed. */
import { describe, expect, it } from 'vitest';
import type { ImportedStudent } from '../../../src/domain/importers/scores/imported-scores';
import { matchStudents } from '../../../src/domain/importers/student-matching';
import type { Student } from '../../../src/domain/roster';

const student = (id: string, last: string, first: string, section: string, more: Partial<Student> = {}): Student => ({
  id,
  last,
  first,
  section,
  teacher: '',
  status: 'active',
  email: '',
  ...more,
});
const row = (student: Partial<ImportedStudent>) => ({
  student: { id: '', email: '', last: '', first: '', section: '', ...student },
});

const roster = [
  student('00123', "O'Neil", 'Ana', 'P1', { email: 'Ana.Oneil@example.org' }),
  student('00124', 'García-López', 'María', 'P1'),
  student('00125', 'Lee', 'Sam', 'P1'),
  student('00126', 'Lee', 'Sam', 'P2'),
  student('00127', 'Ruiz', 'Leo Mateo', 'P2'),
  student('00128', 'Okafor', 'Mia', 'P2', { status: 'inactive' }),
  student('00129', 'Nowak', 'Zoë', 'P3'),
];

describe('matchStudents', () => {
  it.each([
    ['the id', { id: '00123' }, '00123'],
    ['the id, whatever the name', { id: '00123', last: 'Onil', first: 'Anna' }, '00123'],
    ['the e-mail in other capitals', { email: 'ana.oneil@EXAMPLE.org' }, '00123'],
    ['a name without accents in the other order', { last: 'Maria', first: 'GARCIA LOPEZ', section: 'P1' }, '00124'],
    ['a name that two have, within the section', { last: 'Lee', first: 'Sam', section: 'P2' }, '00126'],
    ['a name that one has, without a section', { last: 'Nowak', first: 'Zoe' }, '00129'],
    [
      'a name that one has, in a section named otherwise',
      { last: 'Nowak', first: 'Zoe', section: 'Math 6 (3)' },
      '00129',
    ],
    ['an inactive student', { last: 'Okafor', first: 'Mia', section: 'P2' }, '00128'],
  ])('matches %s', (_what, given, id) => {
    expect([...matchStudents([row(given)], roster).matched]).toEqual([[0, id]]);
  });

  it.each([
    ['a name that two have', { last: 'Lee', first: 'Sam' }, ['00125', '00126']],
    ['a name in another section', { last: 'Nowak', first: 'Zoë', section: 'P1' }, ['00129']],
    ['an id that lost its zeros', { id: '123' }, ['00123']],
    ['a name with a word less', { last: 'Ruiz', first: 'Leo', section: 'P2' }, ['00127']],
    ['a name with one letter changed', { last: 'Okafur', first: 'Mia', section: 'P2' }, ['00128']],
  ])('asks about %s', (_what, given, candidates) => {
    const { matched, doubtful } = matchStudents([row(given)], roster);
    expect(matched.size).toBe(0);
    expect(doubtful.map((doubt) => [doubt.row, doubt.candidates.map(({ id }) => id)])).toEqual([[0, candidates]]);
  });

  it.each([
    ['an unknown name', { last: 'Diaz', first: 'Eva' }],
    ['nothing at all', {}],
    ['a first name alone', { first: 'Ana' }],
    ['a last name that several share', { last: 'Lee', first: 'Kim' }],
  ])('finds nobody for %s', (_what, given) => {
    expect(matchStudents([row(given)], roster)).toMatchObject({ notOnRoster: [0], doubtful: [] });
  });

  it('asks when an unknown id bears a known name in a file whose other ids are ours', () => {
    const rows = [row({ id: '00125' }), row({ id: '00126' }), row({ id: '99999', last: 'Nowak', first: 'Zoë' })];
    expect(matchStudents(rows, roster).doubtful).toMatchObject([{ row: 2 }]);
  });

  it("matches by name where the file's ids are another system's", () => {
    const rows = [row({ id: '9001', last: 'Nowak', first: 'Zoë' }), row({ id: '9002', last: "O'Neil", first: 'Ana' })];
    expect([...matchStudents(rows, roster).matched]).toEqual([
      [0, '00129'],
      [1, '00123'],
    ]);
  });

  it('asks about the second of two rows for one student', () => {
    const { matched, doubtful } = matchStudents(
      [row({ id: '00123' }), row({ email: 'ana.oneil@example.org' })],
      roster,
    );
    expect(matched.size).toBe(1);
    expect(doubtful).toMatchObject([{ row: 1, candidates: [{ id: '00123' }] }]);
  });

  it('takes the decisions of a person', () => {
    const rows = [row({ last: 'Lee', first: 'Sam' }), row({ last: 'Nowak', first: 'Zoë' })];
    const match = matchStudents(rows, roster, { 0: '00126', 1: '' });
    expect([[...match.matched], match.doubtful, match.notOnRoster]).toEqual([[[0, '00126']], [], [1]]);
  });

  it('names the active students of the same sections who have no row', () => {
    const { withoutRow } = matchStudents([row({ id: '00126' })], roster);
    expect(withoutRow.map(({ id }) => id)).toEqual(['00127']);
  });
});
