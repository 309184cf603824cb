/** Where a student who joins later stands among the rows of a gradebook. */
import { expect, it } from 'vitest';
import type { Student } from '../../../src/domain/roster';
import { placesOf } from '../../../src/jobs/assessments/row-places';

/** `P1 Berg`: section and last name; the name is the id too. */
function studentOf(words: string): Student {
  const [section = '', last = ''] = words.split(' ');
  return { id: last, last, first: 'Kim', section, teacher: '', status: 'active', email: '' };
}

/** Rows as they stand; `(P1 Berg)` is no longer on the roster. */
function placed(rows: string, newcomer: string): string | undefined {
  const all = rows.split(', ').filter((row) => row !== '');
  const students = all.map((row) => studentOf(row.replace(/[()]/g, '')));
  const standing = new Map(
    students.map(({ id, section }) => [id, { name: id, section, cells: new Map(), own: false }] as const),
  );
  const known = students.filter((_, at) => !all[at]?.startsWith('('));
  const joins = studentOf(newcomer);
  return placesOf([joins], standing, [...known, joins]).get(joins.id);
}

it.each([
  ['by name in the section', 'P1 Berg, P1 Ortiz, P2 Ames', 'P1 Cruz', 'Ortiz'],
  ['first of the section', 'P1 Berg, P1 Ortiz, P2 Ames', 'P2 Abara', 'Ames'],
  ['last of a section that is not the last', 'P1 Berg, P1 Ortiz, P2 Ames', 'P1 Zhou', 'Ames'],
  ['last of the tab', 'P1 Berg, P2 Ames', 'P2 Zhou', undefined],
  ['a new section between two', 'P1 Berg, P3 Ames', 'P2 Zhou', 'Ames'],
  ['a new section at the end', 'P1 Berg, P2 Ames', 'P10 Abara', undefined],
  ['the only student', '', 'P1 Berg', undefined],
  ['sections the other way round', 'P2 Ames, P1 Berg, P1 Ortiz', 'P1 Cruz', 'Ortiz'],
  ['a section sorted by score: at its end', 'P1 Ortiz, P1 Berg, P1 Nunez, P2 Ames', 'P1 Cruz', 'Ames'],
  ['all sorted by score: at the end', 'P1 Ortiz, P2 Ames, P1 Berg, P2 Cole', 'P1 Cruz', undefined],
  ['one who moved here and still stands there', 'P1 Berg, P2 Bo, P1 Ortiz, P2 Ames, P2 Cole', 'P2 Bell', 'Cole'],
  ['among some who left the roster', '(P1 Zorn), P1 Berg, P1 Ortiz, P2 Ames', 'P1 Cruz', 'Ortiz'],
])('%s', (_what, rows, newcomer, before) => {
  expect(placed(rows, newcomer)).toBe(before);
});
