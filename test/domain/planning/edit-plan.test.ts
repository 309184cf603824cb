import { describe, expect, it } from 'vitest';
import { moveStudent, splitRow } from '../../../src/domain/planning/edit-plan';
import { member, student } from './made-up';
import { coreReteach, extension, intervention, planOf } from './rows';

const students = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, rank: 1 }));
const roster = ['a', 'b', 'c', 'd', 'e'].map((id) => student(id));
const from = intervention({ students });
const to = extension({ students: [{ id: 'x', rank: 4 }] });
const plan = planOf([from, to]);
const named = (changed: typeof plan): string[] => changed.rows.map((row) => row.students.map(({ id }) => id).join(''));

describe('moving a student', () => {
  it('takes the student from one row to the other, with the level that was noted', () => {
    const moved = moveStudent(plan, 'c', 'r1', 'r2');
    expect(named(moved)).toEqual(['abde', 'xc']);
    expect(moved.rows[1]?.students[1]).toEqual({ id: 'c', rank: 1 });
    expect(named(plan)).toEqual(['abcde', 'x']);
  });

  it('twice changes nothing twice', () => {
    const once = moveStudent(plan, 'c', 'r1', 'r2');
    expect(moveStudent(once, 'c', 'r1', 'r2')).toBe(once);
  });

  it.each([
    ['a student who is not there', 'zz', 'r1', 'r2'],
    ['a row that is not there', 'a', 'r1', 'r9'],
    ['the same row', 'a', 'r1', 'r1'],
  ])('changes nothing for %s', (_, id, fromRow, toRow) => {
    expect(moveStudent(plan, id, fromRow, toRow)).toBe(plan);
  });

  it('does not cross learnings', () => {
    const other = planOf([from, { ...to, learning: 'L2' }]);
    expect(moveStudent(other, 'a', 'r1', 'r2')).toBe(other);
  });
});

describe('splitting a row', () => {
  const members = [member('Okafor', 1), member('Tran', 2), member('Reyes', 3)];

  it('makes parts of nearly equal size; the first keeps id and lead, the others go to those who lead least', () => {
    const split = splitRow({ ...plan, rows: [from, { ...to, lead: 'Tran' }] }, 'r1', 2, roster, members);
    expect(split.rows.map(({ id, group, lead, where }) => [id, group, lead, where])).toEqual([
      ['r1', 'More time (group 1 of 2)', 'Okafor', 'Room 12'],
      ['P1-3', 'More time (group 2 of 2)', 'Reyes', 'With Reyes'],
      ['r2', 'Deeper', 'Tran', 'Room 12'],
    ]);
    expect(named(split)).toEqual(['ab', 'cde', 'x']);
  });

  it('never reuses an id', () => {
    const taken = planOf([from, { ...to, id: 'P1-3' }]);
    const ids = splitRow(taken, 'r1', 3, roster, members).rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('keeps a student who is no longer on the roster in the first part', () => {
    expect(named(splitRow(plan, 'r1', 2, roster.slice(1), members))[0]).toContain('a');
  });

  it('leaves a class whole, and a row of one, and a row that is not there', () => {
    const whole = planOf([coreReteach({ students }), intervention({ students: students.slice(0, 1) })]);
    for (const id of ['r3', 'r1', 'r9']) expect(splitRow(whole, id, 2, roster, members)).toBe(whole);
  });
});
