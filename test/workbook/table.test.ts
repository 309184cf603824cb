import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/workbook/table';
import { LEARNINGS } from '../../src/workbook/tabs/learnings';
import { ROSTER } from '../../src/workbook/tabs/roster';
import { readScale, SCALE } from '../../src/workbook/tabs/scale';
import { snapshotOf, tabOf } from './snapshots';

const maya = { id: '00123', last: 'Ortiz', first: 'Maya', section: 'Period 2', status: 'active' };
const liam = { id: '3E5', last: 'Berg', first: 'Liam', section: 'Period 2', status: 'active' };

function ids(tab: ReturnType<typeof tabOf>): string[] {
  return readTable(snapshotOf(tab), ROSTER).rows.map(({ row }) => row.id);
}

describe('columns are found whatever people did to them', () => {
  const tab = tabOf(ROSTER, [maya, liam]);

  it('reads ids as text', () => {
    expect(ids(tab)).toEqual(['00123', '3E5']);
  });

  it('after columns were dragged', () => {
    const reversed = { ...tab, tags: [...tab.tags].reverse(), cells: tab.cells.map((row) => [...row].reverse()) };
    expect(ids(reversed)).toEqual(['00123', '3E5']);
  });

  it('after a header was renamed', () => {
    const renamed = {
      ...tab,
      cells: tab.cells.map((row, at) =>
        at === 0 ? row.map((cell) => (cell === 'Student id' ? 'Kennung' : cell)) : row,
      ),
    };
    expect(ids(renamed)).toEqual(['00123', '3E5']);
  });

  it('by header text when all notes were lost', () => {
    expect(ids({ ...tab, tags: tab.tags.map(() => '') })).toEqual(['00123', '3E5']);
  });

  it("keeps the team's own columns apart", () => {
    const own = {
      ...tab,
      tags: ['', ...tab.tags],
      cells: tab.cells.map((row, at) => [at === 0 ? 'Bus' : '7', ...row]),
    };
    const table = readTable(snapshotOf(own), ROSTER);
    expect(table.ownColumns).toEqual(['Bus']);
    expect(table.rows[0]?.own).toEqual({ Bus: '7' });
  });

  it('says which column is gone', () => {
    const without = { ...tab, tags: tab.tags.slice(1), cells: tab.cells.map((row) => row.slice(1)) };
    expect(readTable(snapshotOf(without), ROSTER).problems).toEqual([
      {
        code: 'column-gone',
        where: 'Roster',
        message: '"Roster" has no column "Student id" any more.',
        remedy: 'Undo its deletion, or name one of the columns "Student id".',
        severity: 'stop',
      },
    ]);
  });

  it('says when the whole header is gone', () => {
    expect(readTable(snapshotOf({ ...tab, headerRow: -1, tags: [] }), ROSTER).problems.map(({ code }) => code)).toEqual(
      ['header-gone'],
    );
  });
});

describe('rows', () => {
  it('an id twice: the first row counts, and both are named', () => {
    const table = readTable(snapshotOf(tabOf(ROSTER, [maya, { ...liam, id: '00123 ' }])), ROSTER);
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toEqual([
      expect.objectContaining({ code: 'id-twice', where: 'Roster, rows 2 and 3', severity: 'skip' }),
    ]);
  });

  it('a row without an id is named and left out', () => {
    const table = readTable(snapshotOf(tabOf(ROSTER, [maya, { last: 'Nobody' }])), ROSTER);
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toEqual([expect.objectContaining({ code: 'id-missing', where: 'Roster, row 3' })]);
  });

  it('empty rows between students are no rows', () => {
    expect(ids(tabOf(ROSTER, [maya, {}, liam]))).toEqual(['00123', '3E5']);
  });

  it.each([
    ['eighty', 'not-a-number'],
    [{ date: '2026-01-02' as never }, 'not-a-number'],
  ])('a cut typed as %j is a Problem', (typed, code) => {
    const table = readTable(snapshotOf(tabOf(LEARNINGS, [{ code: 'EL1', proficientAt: typed }])), LEARNINGS);
    expect(table.problems.map((problem) => problem.code)).toEqual([code]);
    expect(table.problems[0]?.where).toBe('Essential Learnings, row 2, column Proficient at %');
  });

  it('a comma decimal typed as text is understood', () => {
    const table = readTable(snapshotOf(tabOf(LEARNINGS, [{ code: 'EL1', proficientAt: '82,5' }])), LEARNINGS);
    expect(table.rows[0]?.row.proficientAt).toBe(82.5);
  });
});

describe('the scale', () => {
  const rows = [
    { level: 4, name: 'Deep', from: 90, colour: '#123456', proficient: 'yes' },
    { level: 3, name: 'Meets', from: 75, colour: 'green', proficient: 'yes' },
    { level: 1, name: 'Begins', from: 0, colour: '', proficient: 'no' },
  ];

  it('is read whatever the order of its rows', () => {
    const read = readScale(snapshotOf(tabOf(SCALE, [...rows].reverse())));
    expect(read.ok && read.value.levels.map((level) => [level.rank, level.name, level.from])).toEqual([
      [4, 'Deep', 90],
      [3, 'Meets', 75],
      [1, 'Begins', 0],
    ]);
    expect(read.ok && read.value.proficientRank).toBe(3);
  });

  it('a cut below 1 stops the job with what to type', () => {
    const read = readScale(
      snapshotOf(
        tabOf(
          SCALE,
          rows.map((row) => (row.level === 3 ? { ...row, from: 0.75 } : row)),
        ),
      ),
    );
    expect(read.ok).toBe(false);
    expect(read.problems).toEqual([
      expect.objectContaining({ code: 'cut-below-one', remedy: 'Type 75 without the percent sign.' }),
    ]);
  });
});
