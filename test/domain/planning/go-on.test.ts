import { describe, expect, it } from 'vitest';
import { changeRow } from '../../../src/domain/planning/edit-rows';
import { goOnFrom, type PlanWork, underId } from '../../../src/domain/planning/go-on';
import type { Goal } from '../../../src/domain/team';
import { extension, intervention, planOf } from './rows';

const goal = (id: string, target: number): Goal => ({
  id,
  learning: 'L1',
  group: '',
  baseline: 40,
  n: 20,
  target,
  by: undefined,
  measuredBy: '',
  current: undefined,
  status: 'open',
});

const sent: PlanWork = {
  plan: planOf([intervention({ id: 'P1-1' }), extension({ id: 'P1-3' })], { goals: ['P1-G1', 'G9'] }),
  goals: [goal('P1-G1', 70), goal('G9', 80)],
};

describe('going on while a plan is saved', () => {
  it('nothing changed meanwhile: what was saved', () => {
    expect(goOnFrom(sent, sent, sent)).toEqual(sent);
  });

  it('the plan got another number: rows and own goals follow, goals of the team stay', () => {
    const renamed = underId(sent, 'P2');
    expect(renamed.plan.rows.map(({ id }) => id)).toEqual(['P2-1', 'P2-3']);
    expect(renamed.plan.goals).toEqual(['P2-G1', 'G9']);
    const now: PlanWork = { ...sent, plan: changeRow(sent.plan, 'P1-3', { strategy: 'Later' }) };
    const next = goOnFrom(sent, now, renamed);
    expect(next.plan.id).toBe('P2');
    expect(next.plan.rows.map(({ strategy }) => strategy)).toEqual([sent.plan.rows[0]?.strategy, 'Later']);
  });

  it("keeps my later change beside a colleague's, and mine where both changed the same", () => {
    const saved: PlanWork = { ...sent, plan: changeRow(sent.plan, 'P1-1', { lead: 'Theirs', when: 'Theirs' }) };
    const now: PlanWork = { ...sent, plan: changeRow(sent.plan, 'P1-1', { strategy: 'Mine', when: 'Mine' }) };
    expect(goOnFrom(sent, now, saved).plan.rows[0]).toMatchObject({ lead: 'Theirs', strategy: 'Mine', when: 'Mine' });
  });

  it('a goal that I changed or left out meanwhile stays so', () => {
    const now: PlanWork = { plan: { ...sent.plan, goals: ['P1-G1'] }, goals: [goal('P1-G1', 75)] };
    const next = goOnFrom(sent, now, sent);
    expect(next.goals.map(({ id, target }) => [id, target])).toEqual([['P1-G1', 75]]);
    expect(next.plan.goals).toEqual(['P1-G1']);
  });
});
