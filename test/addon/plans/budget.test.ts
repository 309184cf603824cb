/** What action plans cost in round trips: read every tab once, write once, and at most four calls for a Doc. */
import { beforeEach, describe, expect, it } from 'vitest';
import { JOBS } from '../../../src/jobs';
import type { School } from '../school';
import { answered, monitored, propose, save } from './desk';
import { teamWith } from './made-up';

const RESULTS = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`s${place}`, [place < 3 ? 2 : 10]]));

const PLANNING: readonly string[] = [
  'planOffers',
  'proposePlan',
  'newPlan',
  'openPlan',
  'savePlan',
  'monitorPlans',
  'makePlanDoc',
];
const MEETINGS: readonly unknown[] = ['norms', 'strategies', 'meetings', 'minutes', 'actions'];

/** 10, and 2 for each tab that is there to be read. */
const allowed = (team: School): number => 10 + 2 * team.workspace.view().sheets.length;

describe('a plan', { timeout: 60_000 }, () => {
  let team: School;
  beforeEach(() => {
    team = teamWith({ results: RESULTS });
  });

  const cost = (of: () => unknown): ReturnType<School['workspace']['ledgerTotals']> => {
    team.workspace.resetLedger();
    of();
    return team.workspace.ledgerTotals();
  };

  it('is proposed and monitored without a write', () => {
    const proposing = cost(() => propose(team));
    expect(proposing.roundTrips).toBeLessThanOrEqual(allowed(team));
    expect(proposing.writes).toBe(0);
    const looking = cost(() => monitored(team));
    expect(looking.roundTrips).toBeLessThanOrEqual(allowed(team));
    expect(looking.writes).toBe(0);
  });

  it('reads nothing of meetings, which plans do not rest on', () => {
    for (const job of JOBS.filter(({ id }) => PLANNING.includes(id))) {
      const needs = (job.needs as (input: object) => readonly unknown[])({});
      expect([job.id, needs.filter((need) => MEETINGS.includes(need))]).toEqual([job.id, []]);
    }
  });

  it('is saved, checked and decided within the budget', () => {
    const desk = propose(team);
    const before = allowed(team);
    expect(cost(() => answered(save(team, desk))).roundTrips).toBeLessThanOrEqual(before);
    const row = desk.plan.rows[0];
    const checking = cost(() =>
      answered(team.call('saveCheck', { row: row?.id, on: row?.checks[0]?.on ?? '2025-12-02', verdict: 'on track' })),
    );
    expect(checking.roundTrips).toBeLessThanOrEqual(10 + 2 * 2);
    const deciding = cost(() => answered(team.call('decideRow', { row: row?.id, decision: 'keep' })));
    expect(deciding.roundTrips).toBeLessThanOrEqual(allowed(team));
  });

  it('needs at most four calls to Docs and Drive for its Doc', () => {
    answered(save(team, propose(team)));
    const making = cost(() => answered(team.call('makePlanDoc', { plan: 'P1' })));
    expect(making.remote).toBeLessThanOrEqual(4);
    expect(making.roundTrips - making.remote).toBeLessThanOrEqual(allowed(team));
  });
});
