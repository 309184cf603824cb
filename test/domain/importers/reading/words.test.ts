/** Names and dates as exports write them. */
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../../src/domain/importers/reading/dates';
import { findMapping, findPersonColumns } from '../../../../src/domain/importers/reading/person-columns';
import { nameKey, splitFullName } from '../../../../src/domain/importers/reading/person-names';
import { fingerprint, headingKey } from '../../../../src/domain/importers/reading/table';

describe('splitFullName', () => {
  it.each([
    ["O'Neil, Ana", 'first last', "O'Neil", 'Ana'],
    ["O'Neil, Ana", 'last first', "O'Neil", 'Ana'],
    ['Ana María Ruiz', 'first last', 'Ruiz', 'Ana María'],
    ['Maria de la Cruz', 'first last', 'de la Cruz', 'Maria'],
    ['Sam Lee Jr.', 'first last', 'Lee Jr.', 'Sam'],
    ['Ruiz Ana María', 'last first', 'Ruiz', 'Ana María'],
    ['Cher', 'first last', 'Cher', ''],
    ['', 'first last', '', ''],
  ] as const)('%j in the order %s', (text, order, last, first) => {
    expect(splitFullName(text, order)).toEqual({ last, first });
  });
});

describe('nameKey', () => {
  it.each([
    [
      { last: 'García-López', first: 'María' },
      { last: 'Maria', first: 'Garcia Lopez' },
    ],
    [
      { last: 'Łukasik', first: 'Zoë' },
      { last: 'LUKASIK', first: 'ZOE' },
    ],
    [
      { last: "O'Neil", first: 'Ana' },
      { last: 'ONeil', first: 'ana' },
    ],
    [
      { last: 'Straße', first: 'J.' },
      { last: 'Strasse', first: 'J' },
    ],
  ])('%o is %o', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('keeps scripts other than Latin', () => {
    expect(nameKey({ last: 'عمر', first: 'ليلى' })).not.toBe('');
    expect(nameKey({ last: 'عمر', first: 'ليلى' })).not.toBe(nameKey({ last: 'عمر', first: 'سارة' }));
  });
});

describe('readMoment', () => {
  it.each([
    ['10-8-2019 0:00', '2019-10-08', 0],
    ['May 02 2018 02:14 PM', '2018-05-02', 51240],
    ['2026/10/08 2:02:11 PM GMT-5', '2026-10-08', 50531],
    ['2026-10-08 14:02:11 UTC', '2026-10-08', 50531],
    ['10/8/2026 14:02:11', '2026-10-08', 50531],
    ['25/12/2026', '2026-12-25', 0],
    ['8.10.2026', '2026-10-08', 0],
    ['Oct 8, 2026', '2026-10-08', 0],
    ['8-Oct-2026', '2026-10-08', 0],
    ['10/8/26', '2026-10-08', 0],
    ['12:05 AM', undefined, 0],
    ['2026-02-30', undefined, 0],
    ['Unit 3', undefined, 0],
  ])('%j', (text, date, seconds) => {
    expect(readMoment(text)).toEqual(date === undefined ? undefined : { date, seconds });
  });

  it('sorts midnight before noon', () => {
    expect(readMoment('10/8/2026 12:05 AM')?.seconds).toBe(300);
    expect(readMoment('10/8/2026 12:05 PM')?.seconds).toBe(43500);
  });
});

describe('person columns', () => {
  it.each([
    [['Student_Number', 'LastFirst', 'Grade_Level'], { id: 0, fullName: 1 }],
    [['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'], { fullName: 0, id: 2, email: 3, section: 4 }],
    [['LastName', 'FirstName', 'ID'], { last: 0, first: 1, id: 2 }],
    [['Name', 'Last Name', 'First Name'], { last: 1, first: 2 }],
    [['Q1', 'Q2'], {}],
  ])('%j', (headings, columns) => {
    expect(findPersonColumns(headings)).toEqual(columns);
  });

  it('finds the headings below a title', () => {
    const rows = [['Roster of the team'], ['Printed 10/8/2026'], ['Student ID', 'Name'], ['1', 'Ana Lee']];
    expect(findMapping({ name: '', rows, lines: [1, 2, 3, 4] })?.headerRow).toBe(2);
  });
});

describe('fingerprint', () => {
  it('is the same for the same headings however they are written', () => {
    expect(fingerprint(['Student ID', 'Last Name'])).toBe(fingerprint(['student_id', 'LASTNAME']));
    expect(fingerprint(['Student ID', 'Last Name'])).not.toBe(fingerprint(['Last Name', 'Student ID']));
    expect(headingKey('Prénom (élève)')).toBe('prenomeleve');
  });
});
