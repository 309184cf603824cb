import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveStudent } from '../../../src/domain/planning/edit-plan';
import { changeRow, removeRow } from '../../../src/domain/planning/edit-rows';
import { mergePlan } from '../../../src/domain/planning/merge-plan';
import { day } from './made-up';
import { extension, intervention, planOf } from './rows';

const check = (on: string) => ({ on: day(on), verdict: undefined, note: '' });
const seen = planOf([
  intervention({
    id: 'P1-1',
    students: [
      { id: 'a', rank: 1 },
      { id: 'b', rank: 1 },
    ],
    checks: [check('2025-10-07')],
  }),
  intervention({ id: 'P1-2', group: 'Other', students: [{ id: 'c', rank: 1 }] }),
  extension({ id: 'P1-3' }),
]);

describe('two people at one plan', () => {
  it('unchanged on both sides is unchanged', () => {
    expect(mergePlan(seen, seen, seen)).toEqual({ plan: seen, clashes: [], removed: [] });
  });

  it('lays my change over theirs', () => {
    const { plan, clashes } = mergePlan(
      seen,
      changeRow(seen, 'P1-1', { strategy: 'mine', checks: [check('2025-10-07'), check('2025-10-14')] }),
      changeRow(seen, 'P1-1', { when: 'theirs', checks: [{ ...check('2025-10-07'), verdict: 'on track' }] }),
    );
    expect(clashes).toEqual([]);
    expect(plan.rows[0]).toMatchObject({ strategy: 'mine', when: 'theirs' });
    expect(plan.rows[0]?.checks.map(({ on, verdict }) => [on, verdict])).toEqual([
      ['2025-10-07', 'on track'],
      ['2025-10-14', undefined],
    ]);
  });

  it('the same change on both sides is no clash', () => {
    const changed = changeRow(seen, 'P1-1', { strategy: 'same' });
    expect(mergePlan(seen, changed, changed).clashes).toEqual([]);
  });

  it('different changes of one value clash, with what stands there', () => {
    const { clashes } = mergePlan(
      seen,
      changeRow(seen, 'P1-1', { strategy: 'mine' }),
      changeRow(seen, 'P1-1', { strategy: 'theirs' }),
    );
    expect(clashes).toMatchObject([{ kind: 'value', value: 'strategy', theirs: 'theirs' }]);
  });

  it('a student moved to two rows clashes', () => {
    const { clashes } = mergePlan(seen, moveStudent(seen, 'a', 'P1-1', 'P1-2'), moveStudent(seen, 'a', 'P1-1', 'P1-3'));
    expect(clashes).toMatchObject([{ kind: 'student', student: 'a' }]);
  });

  it('a row taken out by one and changed by the other clashes, either way round', () => {
    const without = removeRow(seen, 'P1-2');
    const changed = changeRow(seen, 'P1-2', { strategy: 'changed' });
    expect(mergePlan(seen, without, changed).clashes).toMatchObject([{ kind: 'row', removedBy: 'me' }]);
    expect(mergePlan(seen, changed, without).clashes).toMatchObject([{ kind: 'row', removedBy: 'them' }]);
    expect(mergePlan(seen, without, seen).removed.map(({ id }) => id)).toEqual(['P1-2']);
  });

  it('new rows of both stay, each with an id of its own', () => {
    const mine = planOf([...seen.rows, extension({ id: 'P1-4', group: 'mine' })]);
    const theirs = planOf([...seen.rows, extension({ id: 'P1-4', group: 'theirs' })]);
    const { plan, clashes } = mergePlan(seen, mine, theirs);
    expect(clashes).toEqual([]);
    expect(plan.rows.slice(3).map(({ group }) => group)).toEqual(['theirs', 'mine']);
    expect(new Set(plan.rows.map(({ id }) => id)).size).toBe(5);
  });

  it('loses no change of either side, whatever they change apart from each other', () => {
    const values = ['need', 'strategy', 'lead', 'where', 'when', 'frequency', 'resources', 'evidence'] as const;
    const edits = fc.dictionary(fc.constantFrom(...values), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const own = Object.fromEntries(Object.entries(mine).filter(([value]) => !(value in theirs)));
        const { plan, clashes } = mergePlan(seen, changeRow(seen, 'P1-1', own), changeRow(seen, 'P1-1', theirs));
        expect(clashes).toEqual([]);
        expect(plan.rows[0]).toMatchObject({ ...own, ...theirs });
      }),
    );
  });
});
