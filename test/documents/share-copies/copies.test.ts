import { expect, it } from 'vitest';
import { planCopyDoc } from '../../../src/documents/plans/plan-copy-doc';
import { renderText } from '../../../src/documents/render-text';
import { resultsCopyDoc } from '../../../src/documents/share-copies/results-copy-doc';
import { publishedShare } from '../../../src/domain/analysis/published-share';
import type { PublishedGroup, PublishedShares } from '../../../src/domain/analysis/publishing';
import { DEFAULT_SCALE } from '../../../src/domain/scale';
import { day, TEAM } from '../sample';
import { planInput } from '../sample-plan';

/** What the team may say about one learning: 60 students, and two groups of which one is too small. */
const shares = (percents: readonly number[]): PublishedShares['shares'] =>
  percents.map((percent, index) => ({ rank: 4 - index, share: publishedShare(percent, 100) }));
const group = (value: string, n: number, percents: readonly number[]): PublishedGroup => ({
  learning: 'NC.5.NF.4',
  column: value === '' ? '' : 'Program',
  value,
  published: percents.length > 0 ? { n, shares: shares(percents) } : undefined,
  hidden: percents.length > 0 ? undefined : n < 10 ? 'too-few' : 'complementary',
  kept: false,
});
const groups = [group('', 60, [3, 52, 25, 20]), group('A', 32, [0, 97, 3, 0]), group('B', 22, []), group('ML', 6, [])];

const LEARNING = { code: 'NC.5.NF.4', statement: 'Multiply a fraction by a fraction', groups };
const LEVELS = DEFAULT_SCALE.levels.map(({ rank, name }) => ({ rank, name }));
const team = { ...TEAM, smallestGroup: 10 };

it('results without names', async () => {
  const doc = resultsCopyDoc({
    team,
    assessment: 'CA 2 Fractions',
    rule: 'most recent score',
    asOf: day('2026-10-14'),
    levels: LEVELS,
    learnings: [LEARNING],
  });
  await expect(renderText(doc)).toMatchFileSnapshot('../snapshots/results without names.txt');
});

it('without groups all learnings share one table', () => {
  const [everybody] = groups;
  const learnings = ['NF.1', 'NF.2'].map((code) => ({
    code,
    statement: 'Fractions',
    groups: everybody ? [everybody] : [],
  }));
  const lines = renderText(
    resultsCopyDoc({ team, assessment: 'all', rule: 'latest', asOf: day('2026-10-14'), levels: LEVELS, learnings }),
  ).split('\n');
  expect(lines.filter((line) => /^\| NF/.test(line))).toEqual([
    '| NF.1  Fractions | 60 | <5% | 52% | 25% | 20% |',
    '| NF.2  Fractions | 60 | <5% | 52% | 25% | 20% |',
  ]);
});

it('an action plan for people outside the team holds no student, no count of a group and no free text about one', async () => {
  const { plan, assessment, asOf } = planInput();
  const text = renderText(planCopyDoc({ team, plan, assessment, asOf, levels: LEVELS, evidence: [LEARNING] }));
  await expect(text).toMatchFileSnapshot('../snapshots/action plan for others.txt');
  expect(text).not.toMatch(/Abbott|Castillo|22 students|9 students|of 22|of 9|Exit ticket|October 16/);
});
