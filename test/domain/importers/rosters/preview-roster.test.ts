/** What a roster import would do: nobody is lost, nobody is mixed up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPreview, previewRoster } from '../../../../src/domain/importers/rosters/preview-roster';
import { rosterFromScores } from '../../../../src/domain/importers/rosters/roster-from-scores';
import { wideTable } from '../../../../src/domain/importers/scores/wide-table';
import type { Student } from '../../../../src/domain/roster';
import { sourcesOf } from '../fixture-files';

const student = (id: string, last: string, first: string, section = 'P1', more: Partial<Student> = {}): Student => ({
  id,
  last,
  first,
  section,
  teacher: '',
  status: 'active',
  email: '',
  ...more,
});
const ids = (list: readonly { readonly before: Student }[]) => list.map(({ before }) => before.id);

describe('previewRoster', () => {
  const existing = [
    student('1', "O'Neil", 'Ana', 'P1', { email: 'ana@example.org' }),
    student('2', 'Ruiz', 'Léo'),
    student('3', 'Okafor', 'Mia'),
    student('4', 'Lee', 'Sam', 'P2'),
    student('5', 'Nowak', 'Zoë', 'P1', { status: 'inactive' }),
  ];

  it('tells new, changed, moved, gone and same apart', () => {
    const incoming = [
      student('1', "O'Neil", 'Ana'),
      student('2', 'Ruiz-Peña', 'Léo'),
      student('6', 'Diaz', 'Eva'),
      student('4', 'Lee', 'Sam', 'P1'),
      student('5', 'Nowak', 'Zoë'),
    ];
    const preview = previewRoster(existing, incoming, { sectionsInFile: ['P1'] });
    expect(preview.same.map(({ id }) => id)).toEqual(['1']);
    expect(preview.changed.map(({ before, fields }) => [before.id, fields])).toEqual([
      ['2', ['last']],
      ['5', ['status']],
    ]);
    expect(preview.added.map(({ id }) => id)).toEqual(['6']);
    expect(preview.moved.map(({ before, after }) => [before.section, after.section])).toEqual([['P2', 'P1']]);
    expect(preview.gone.map(({ before, after }) => [before.id, after.status])).toEqual([['3', 'inactive']]);
  });

  it('says nobody left whose section is not in the file', () => {
    expect(previewRoster(existing, [student('1', "O'Neil", 'Ana')], { sectionsInFile: ['P3'] }).gone).toEqual([]);
  });

  it('never empties a field that the file does not have', () => {
    const preview = previewRoster(existing, [student('1', "O'Neil", 'Ana', '')], { sectionsInFile: [] });
    expect(applyPreview(existing, preview).find(({ id }) => id === '1')).toEqual(existing[0]);
  });

  it('keeps two students with one name apart', () => {
    const twins = [student('', 'Lee', 'Sam', 'P3'), student('', 'Lee', 'Sam', 'P3')];
    const preview = previewRoster([], twins, { sectionsInFile: ['P3'] });
    expect(preview.added.map(({ id }) => id)).toEqual(['lee-sam', 'lee-sam-2']);
    const again = previewRoster(preview.added, twins, { sectionsInFile: ['P3'] });
    expect([again.added, again.gone, again.doubtful]).toEqual([[], [], []]);
    expect(again.same).toHaveLength(2);
    const moved = previewRoster(preview.added, [student('', 'Lee', 'Sam', 'P4')], { sectionsInFile: ['P3', 'P4'] });
    expect([moved.added, moved.gone, moved.doubtful.length]).toEqual([[], [], 1]);
  });

  it('finds a student without an id by e-mail, then by name within the section', () => {
    const incoming = [student('', 'Oneill', 'Anna', 'P1', { email: 'ANA@example.org' }), student('', 'RUIZ', 'Leo')];
    const preview = previewRoster(existing, incoming, { sectionsInFile: [] });
    expect(ids(preview.changed)).toEqual(['1', '2']);
  });

  it('changes nothing when the roster itself comes back, whatever is in it', () => {
    const roster = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1 }),
        last: fc.string({ minLength: 1 }),
        first: fc.string(),
        section: fc.constantFrom('P1', 'P2'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(roster, (list) => {
        const students = list.map(({ id, last, first, section }) => student(id, last, first, section));
        const preview = previewRoster(students, students, { sectionsInFile: ['P1', 'P2'] });
        expect(preview.same).toEqual(students);
        expect([preview.added, preview.changed, preview.moved, preview.gone, preview.doubtful]).toEqual([
          [],
          [],
          [],
          [],
          [],
        ]);
      }),
    );
  });
});

describe('rosterFromScores', () => {
  it('names the students of a file that has only ids', () => {
    const read = wideTable.read(sourcesOf('student_id,Q1,Q2\nC001,1,0\n00123,0,1\n'), {});
    expect(read.ok && rosterFromScores(read.value)).toMatchObject([
      { id: 'C001', last: 'C001' },
      { id: '00123', last: '00123' },
    ]);
  });
});
