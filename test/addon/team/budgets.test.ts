// What the jobs of settings, sample and new year cost at Google, counted.
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerTotals } from '../../../local/workspace';
import { JOBS, type JobId } from '../../../src/jobs';
import { ITEMS, type School, school, smallTeam } from '../school';

interface Cost extends LedgerTotals {
  /** Looks at a tab: once for the job, and once more under the lock for each tab it writes to. */
  readonly looks: number;
}

const FOUR = 'saveScale, four gradebooks';
const costs = new Map<string, Cost>();

/** Under the name of the job, or one that tells its cases apart. */
function measure(team: School, job: JobId, input: object = {}, name: string = job): void {
  team.workspace.resetLedger();
  const answer = team.call(job, input);
  if (!answer.ok) throw new Error(`${job}: ${JSON.stringify(answer.problems)}`);
  const totals = team.workspace.ledgerTotals();
  const needs = JOBS.find(({ id }) => id === job)?.needs as ((asked: object) => readonly unknown[]) | undefined;
  costs.set(name, { ...totals, looks: Math.max(totals.calls['Range.getValues'] ?? 0, needs?.(input).length ?? 0) });
}

beforeAll(() => {
  const team = smallTeam();
  const { scale } = team.call('settings').value as { scale: { levels: { rank: number; from: number }[] } };
  const to = { ...scale, levels: scale.levels.map((level) => (level.rank === 3 ? { ...level, from: 75 } : level)) };
  measure(team, 'settings');
  measure(team, 'saveScale', { from: scale, to }, 'saveScale, cuts only');
  const renamed = { ...to, levels: to.levels.map((level) => ({ ...level, name: `Step ${level.rank}` })) };
  measure(team, 'saveScale', { from: to, to: renamed });
  for (const title of ['Volume', 'Decimals', 'Angles'])
    if (!team.call('newAssessment', { title, items: ITEMS }).ok) throw new Error(`${title} was not made.`);
  measure(team, 'saveScale', { from: renamed, to }, FOUR);
  measure(team, 'saveDistrictFile');
  const { file } = team.call('saveDistrictFile').value;
  measure(team, 'startFromDistrict', { text: JSON.stringify(file) });
  measure(team, 'whoCanOpen');
  measure(team, 'newYear', { year: '2026-27', isCopy: true });
  const sample = school();
  measure(sample, 'loadSample');
  sample.call('updateMastery');
  measure(sample, 'clearSample');
});

describe.each([
  'settings',
  'saveScale',
  'saveScale, cuts only',
  FOUR,
  'saveDistrictFile',
  'startFromDistrict',
  'whoCanOpen',
  'newYear',
  'loadSample',
  'clearSample',
])('%s', (job) => {
  it('stays within 10 round trips and 2 for each look at a tab', () => {
    const cost = costs.get(job);
    expect(cost?.roundTrips).toBeLessThanOrEqual(10 + 2 * (cost?.looks ?? 0));
  });

  it('asks Docs and Drive for nothing', () => {
    expect(costs.get(job)?.remote).toBe(0);
  });
});

it('a new scale looks again only at what it writes, and at the colours of each only where levels are called otherwise', () => {
  // Team, Scale, Roster, Essential Learnings, Assessments, Items, one gradebook; then Scale and the gradebook again.
  for (const job of ['saveScale', 'saveScale, cuts only']) expect(costs.get(job)?.looks).toBe(9);
  expect(costs.get('saveScale, cuts only')?.calls['Sheet.getConditionalFormatRules']).toBeUndefined();
  expect(costs.get('saveScale')?.calls['Sheet.getConditionalFormatRules']).toBe(2);
  // Under the lock every value stood as before, so no notes were read again.
  expect(costs.get('saveScale')?.calls['Range.getNotes']).toBe(7);
});

it('levels of other names stay within the budget with four gradebooks and more', () => {
  const cost = costs.get(FOUR);
  // The tabs of above with four gradebooks, then Scale and the four again.
  expect(cost?.looks).toBe(15);
  expect(cost?.calls['Sheet.getConditionalFormatRules']).toBe(5);
  expect(cost?.roundTrips).toBeLessThanOrEqual(10 + 2 * 15);
  // Each gradebook more costs no more than the budget gives it for its two looks.
  const perGradebook = ((cost?.roundTrips ?? 0) - (costs.get('saveScale')?.roundTrips ?? 0)) / 3;
  expect(perGradebook).toBeLessThanOrEqual(4);
});

it('clearing the sample looks at each of its tabs once: what goes whole is not looked at again', () => {
  const { calls = {} } = costs.get('clearSample') ?? {};
  expect(calls['Range.getNotes']).toBe(calls['Spreadsheet.deleteSheet']);
  expect(calls['Range.getValues']).toBe(calls['Spreadsheet.deleteSheet']);
});
