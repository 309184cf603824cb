/** One value for many rows: leads shared out, places that follow, and nothing else touched. */
import { expect, it } from 'vitest';
import { fillIn, ledBy, shareOut } from '../../../src/domain/planning/fill-in';
import type { Member } from '../../../src/domain/team';
import { extension, intervention, planOf } from './rows';

const member = (name: string, roleOrder: number, active = true): Member => ({
  name,
  email: '',
  sections: [],
  roleOrder,
  active,
});
const members = [member('Okafor', 1), member('Lindqvist', 2), member('Gone', 3, false)];

it('gives each row without a lead one, so that all carry as much, and leaves who leads already', () => {
  const rows = ['a', 'b', 'c'].map((id) => intervention({ id, lead: '', where: '' }));
  const plan = planOf([...rows, extension({ id: 'led', lead: 'Okafor', where: 'Library' })]);
  const shared = shareOut(plan, ['a', 'b', 'c'], members).rows;
  expect(shared.map(({ lead }) => lead).sort()).toEqual(['Lindqvist', 'Lindqvist', 'Okafor', 'Okafor']);
  expect(shared[3]).toEqual(plan.rows[3]);
  expect(shared.slice(0, 3).every(({ lead, where }) => where === `With ${lead}`)).toBe(true);
});

it('leaves nobody in the lead where the team has nobody', () => {
  const plan = planOf([intervention({ id: 'a', lead: '', where: '' })]);
  expect(shareOut(plan, ['a'], []).rows).toEqual(plan.rows);
});

it('changes the rows that are asked for and no other', () => {
  const plan = planOf([intervention({ id: 'a', strategy: '' }), intervention({ id: 'b', strategy: '' })]);
  expect(fillIn(plan, ['b'], () => ({ strategy: 'Number lines' })).rows.map(({ strategy }) => strategy)).toEqual([
    '',
    'Number lines',
  ]);
});

it('takes the place along with its lead, unless somebody typed a place', () => {
  expect(ledBy(intervention({ lead: 'Okafor', where: 'With Okafor' }), 'Lindqvist')).toEqual({
    lead: 'Lindqvist',
    where: 'With Lindqvist',
  });
  expect(ledBy(intervention({ lead: 'Okafor', where: 'Library' }), 'Lindqvist')).toEqual({ lead: 'Lindqvist' });
});
