/** Tables of students: mapping that is remembered, several files, several sections, OneRoster's gaps. */
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../../src/domain/importers/reading/sources';
import { fingerprint } from '../../../../src/domain/importers/reading/table';
import { anyTable } from '../../../../src/domain/importers/rosters/any-table';
import { oneRoster } from '../../../../src/domain/importers/rosters/one-roster';
import { NO_HEADINGS } from '../../../../src/domain/importers/rosters/table-roster';
import { fileOf, fixture, sourcesOf } from '../fixture-files';

describe('anyTable', () => {
  it('reads columns that a person chose, under the fingerprint of their headings', () => {
    const sources = sourcesOf('Elevnr;Navn;Hold\n00123;Ana O’Neil;6A\n');
    expect(anyTable.read(sources, {}).ok).toBe(false);
    const mapping = { headerRow: 0, columns: { id: 0, fullName: 1, section: 2 }, nameOrder: 'first last' } as const;
    const read = anyTable.read(sources, { mappings: { [fingerprint(['Elevnr', 'Navn', 'Hold'])]: mapping } });
    expect(read.ok && read.value.students).toMatchObject([
      { id: '00123', last: 'O’Neil', first: 'Ana', section: '6A' },
    ]);
    const shifted = sourcesOf('Klasselister\nElevnr;Navn;Hold\n00123;Ana O’Neil;6A\n');
    expect(anyTable.read(shifted, { mappings: { [fingerprint(['Elevnr', 'Navn', 'Hold'])]: mapping } })).toMatchObject({
      ok: true,
    });
  });

  it('reads a table without headings once the columns are told', () => {
    const mapping = { headerRow: -1, columns: { id: 0, fullName: 1 }, nameOrder: 'last first' } as const;
    const read = anyTable.read(sourcesOf('00123\tRuiz Ana María\n3E5\tLee Sam\n'), {
      mappings: { [NO_HEADINGS]: mapping },
    });
    expect(read.ok && read.value.students).toMatchObject([
      { id: '00123', last: 'Ruiz', first: 'Ana María' },
      { id: '3E5', last: 'Lee' },
    ]);
  });

  it('asks which section each of several files is, and takes the answer', () => {
    const sources = readSources([
      fileOf('one.csv', 'id,last,first\n1,Lee,Sam\n'),
      fileOf('two.csv', 'id,last,first\n2,Ruiz,Leo\n'),
    ]);
    if (!sources.ok) throw new Error('not read');
    const asked = anyTable.read(sources.value, {});
    expect(asked.ok && asked.value.withoutSection).toEqual(['one.csv', 'two.csv']);
    const told = anyTable.read(sources.value, { sectionOf: { 'one.csv': 'P1', 'two.csv': 'P2' } });
    expect(told.ok && told.value).toMatchObject({
      withoutSection: [],
      sections: ['P1', 'P2'],
      students: [{ section: 'P1' }, { section: 'P2' }],
    });
  });

  it.each([
    ['id\n1\n', 'no-name-column'],
    ['colour,size\nred,5\n', 'no-person-columns'],
    ['id,last,first\n', 'no-students'],
  ])('says what is missing in %j', (text, code) => {
    expect(anyTable.read(sourcesOf(text), {})).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe('oneRoster', () => {
  const all = fixture('oneroster/users.csv', 'oneroster/classes.csv', 'oneroster/enrollments.csv');

  it('reads no password, phone or birth date', () => {
    const text = JSON.stringify(oneRoster.read(all, {}));
    expect(text).not.toMatch(/secret|555-/);
  });

  it('says which file is missing', () => {
    const read = oneRoster.read(fixture('oneroster/users.csv', 'oneroster/classes.csv'), {});
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: 'oneroster-file-missing', message: 'enrollments.csv is not there.' }],
    });
  });

  it('joins the sections of a student when told, and brings only the chosen sections', () => {
    const joined = oneRoster.read(all, { severalSections: 'all' });
    expect(joined.ok && joined.value.students[0]?.section).toBe('Math 6 P1; Math 6 P3');
    const chosen = oneRoster.read(all, { sections: ['Math 6 P3'], oneRosterId: 'identifier' });
    expect(chosen.ok && chosen.value.students.map(({ id, section }) => [id, section])).toEqual([
      ['00123', 'Math 6 P3'],
      ['00124', 'Math 6 P3'],
    ]);
  });
});
