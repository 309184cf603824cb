/** Which roster columns would tell of people or sections in a copy for outsiders. */
import { expect, it } from 'vitest';
import { tellsOfPeople } from '../../../src/domain/analysis/telling-columns';
import type { Student } from '../../../src/domain/roster';

const students = ['5A', '5A', '5B', '5B', '5A; 5B'].map(
  (section, place): Student => ({
    id: String(place),
    last: 'Abbott',
    first: 'Maya',
    section,
    teacher: 'Okafor, Ngozi',
    status: 'active',
    email: '',
  }),
);

it.each([
  ['programs across sections', ['Dual', 'General', 'Dual', 'General', ''], false],
  ['one value for everybody', ['Yes', 'Yes', 'Yes', 'Yes', 'Yes'], false],
  ['nothing at all', ['', '', '', '', ''], false],
  ['a section by its name', ['5A', 'Choir', 'Choir', '', ''], true],
  ['a teacher, written otherwise', ['Ms. Okafor', '', '', '', ''], true],
  ['a member of the team', ['', '', 'with lindqvist', '', ''], true],
  ['the sections under another name', ['Lions', 'Lions', 'Owls', 'Owls', 'Both'], true],
  ['the sections, and some left empty', ['Lions', '', 'Owls', 'Owls', ''], true],
  ['a word that only holds a name', ['Okaforian', '', '', '', ''], false],
])('%s', (_name, values, tells) => {
  const byStudent = new Map(values.map((value, place) => [String(place), value]));
  expect(tellsOfPeople(byStudent, { students, members: ['Erik Lindqvist'] })).toBe(tells);
});
