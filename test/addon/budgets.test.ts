import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerTotals } from '../../local/workspace';
import { JOBS } from '../../src/jobs';
import { bigTeam, WALK } from '../bench/big-team';
import { school } from './school';

/** Tabs that a job asks for; one assessment has one gradebook. */
function tabsAsked(id: (typeof WALK)[number]): number {
  const job = JOBS.find((each) => each.id === id);
  if (!job) throw new Error(`There is no job ${id}.`);
  const needs = (job.needs as (input: object) => readonly unknown[])(bigTeam(1).of(id));
  return needs.length;
}

/** The second update finds its tabs made. */
const AGAIN = 'updateMastery again';
const costs = new Map<number, Map<string, LedgerTotals>>();

beforeAll(() => {
  for (const students of [30, 120]) {
    const team = school();
    const inputs = bigTeam(students, 20);
    const own = new Map<string, LedgerTotals>();
    for (const job of WALK) {
      team.workspace.resetLedger();
      const answer = team.call(job, inputs.of(job));
      if (!answer.ok) throw new Error(`${job}: ${JSON.stringify(answer.problems)}`);
      own.set(job, team.workspace.ledgerTotals());
    }
    team.workspace.resetLedger();
    expect(team.call('updateMastery').ok).toBe(true);
    own.set(AGAIN, team.workspace.ledgerTotals());
    costs.set(students, own);
  }
}, 120_000);

describe.each(WALK)('%s', (job) => {
  // Each look at a tab reads its values, and its notes unless all stands as it stood; what is written is looked at once
  // more under the lock. A tab that is asked for and not there costs what one that is there costs: its name must be free.
  it('stays within 10 round trips and 2 per tab', () => {
    const cost = costs.get(120)?.get(job);
    const tabs = Math.max(cost?.calls['Range.getValues'] ?? 0, tabsAsked(job));
    expect(cost?.roundTrips).toBeLessThanOrEqual(10 + 2 * tabs);
  });

  it('costs the same for any number of students', () => {
    const few = costs.get(30)?.get(job);
    const many = costs.get(120)?.get(job);
    expect([many?.roundTrips, many?.writes, many?.remote]).toEqual([few?.roundTrips, few?.writes, few?.remote]);
  });

  it('needs at most four calls of Docs and Drive', () => {
    expect(costs.get(120)?.get(job)?.remote).toBeLessThanOrEqual(4);
  });
});

it('a repeated update of mastery writes little, costs the same for any number of students, and reads no tab a third time', () => {
  const cost = costs.get(120)?.get(AGAIN);
  expect([cost?.roundTrips, cost?.writes]).toEqual([
    costs.get(30)?.get(AGAIN)?.roundTrips,
    costs.get(30)?.get(AGAIN)?.writes,
  ]);
  // Once to compute, once more under the lock those that are written: values each time, notes the first.
  const reads = cost?.calls['Range.getValues'] ?? 0;
  expect(cost?.roundTrips).toBeLessThanOrEqual(10 + 2 * reads);
  expect(reads).toBeLessThanOrEqual(tabsAsked('updateMastery') + 4);
  expect(cost?.writes).toBeLessThanOrEqual(12);
});

it('a gradebook tab is built with at most 45 writes', () => {
  // The job also makes the tabs Assessments and Items; each costs what a plain tab costs.
  const plain = costs.get(30)?.get('bringRoster')?.writes ?? 0;
  expect((costs.get(30)?.get('newAssessment')?.writes ?? 0) - 2 * plain).toBeLessThanOrEqual(45);
});

it('scores of contiguous rows are one block, whatever their number', () => {
  // The first import also makes the Log tab, which costs what a plain tab costs.
  const plain = costs.get(30)?.get('bringRoster')?.writes ?? 0;
  expect((costs.get(120)?.get('bringScores')?.writes ?? 0) - plain).toBeLessThanOrEqual(8);
});
