/** Headings that say nothing: what the roster knows of the cells says which column is about the student. */
import { describe, expect, it } from 'vitest';
import { proposeMapping } from '../../../../src/domain/importers/reading/propose-columns';
import type { Student } from '../../../../src/domain/roster';
import { sourcesOf } from '../fixture-files';

const student = (id: string, last: string, first: string, section: string): Student => ({
  id,
  last,
  first,
  section,
  teacher: '',
  status: 'active',
  email: `${first}@school.example`.toLowerCase(),
});
const ROSTER = [
  student('00123', 'Ortiz', 'Maya', 'Period 1'),
  student('00124', 'Ruiz-Peña', 'Léo', 'Period 2'),
  student('00125', 'Okafor', 'Mia', 'Period 2'),
];
const propose = (text: string) => {
  const [table] = sourcesOf(text).tables;
  if (!table) throw new Error('There is no table.');
  return proposeMapping(table, ROSTER);
};

describe('proposeMapping', () => {
  it.each([
    ['headings that say it', 'Student ID,Q1\n9,1\n', { headerRow: 0, columns: { id: 0 } }],
    ['ids', 'Kid,Nr,1\nMaya O.,00123,B\nMia O.,00125,C\n', { headerRow: 0, columns: { id: 1 } }],
    ['names and ids below a title', 'Week 3\nKid,Nr,1\nMia Okafor,00125,B\nSomeone,0777,C\n', { headerRow: 1 }],
    ['no headings', '00123,1,0\n00124,1,1\n00125,0,1\n', { headerRow: -1, columns: { id: 0 } }],
    ['addresses', 'Who,1\nMAYA@school.example,1\nmia@school.example,0\n', { headerRow: 0, columns: { email: 0 } }],
    ['names in two columns', 'a,b,1\nOrtiz,Maya,1\nRuiz Pena,Leo,0\n', { columns: { last: 0, first: 1 } }],
    ['sections', 'a,b,c\n00123,Period 1,1\n00124,period 2,0\n', { columns: { id: 0, section: 1 } }],
    ['last names first', 'Kid,1\nOrtiz Maya,1\nOkafor Mia,1\n', { columns: { fullName: 0 }, nameOrder: 'last first' }],
    ['first names first', 'Kid,1\nMaya Ortiz,1\nMia Okafor,1\n', { columns: { fullName: 0 }, nameOrder: 'first last' }],
  ])('goes by %s', (_what, text, expected) => {
    expect(propose(text)).toMatchObject(expected);
  });

  it('leaves everything to the person where nobody is known', () => {
    expect(propose('Title\nKid,Nr,1\nA B,77,1\n')).toEqual({ headerRow: 1, columns: {}, nameOrder: 'first last' });
  });

  it('never takes a column of ones for anything', () => {
    expect(propose('Kid,1,2\nA,1,1\nB,1,1\n').columns).toEqual({});
  });
});
