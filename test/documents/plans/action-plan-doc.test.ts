import { expect, it } from 'vitest';
import { actionPlanDoc } from '../../../src/documents/plans/action-plan-doc';
import { renderText } from '../../../src/documents/render-text';
import type { PlanRow } from '../../../src/domain/planning/plan';
import { day } from '../../domain/planning/made-up';
import { coreReteach, planOf } from '../../domain/planning/rows';
import { planInput } from '../sample-plan';

it('an action plan with names', async () => {
  await expect(renderText(actionPlanDoc(planInput()))).toMatchFileSnapshot('../snapshots/action plan.txt');
});

it('an action plan by count', async () => {
  const text = renderText(actionPlanDoc({ ...planInput(), showNames: false }));
  await expect(text).toMatchFileSnapshot('../snapshots/action plan without names.txt');
  expect(text).not.toMatch(/Abbott|Barnes|Castillo|Dietrich|Ellison|Fofana|Garner|Hidalgo|Ivers|Jansen/);
  // A note typed about a check may name a child.
  expect(text).not.toContain('Exit ticket');
});

it('an empty plan has its frame', async () => {
  const input = planInput();
  const plan = { ...input.plan, rows: [], learnings: [] };
  const text = renderText(actionPlanDoc({ ...input, plan, evidence: [], goals: [], missing: [], levelChanges: [] }));
  await expect(text).toMatchFileSnapshot('../snapshots/empty action plan.txt');
});

it('a student without a name on the list is counted, not named', () => {
  const text = renderText(actionPlanDoc({ ...planInput(), nameOf: new Map([['s30', 'Castillo, Ella']]) }));
  expect(text).toContain('| 9 students / Castillo, Ella |');
  expect(text).toContain('| **Students** | 22 students |');
});

function docOfClasses(change: Partial<PlanRow> = {}): string {
  const classOf = (section: string, own: Partial<PlanRow>) =>
    ({
      ...coreReteach({ id: section, section, group: `Whole class ${section}: L1`, lead: `Lead ${section}` }),
      ...own,
    }) as PlanRow;
  const plan = planOf([
    classOf('5A', { students: [{ id: 'both', rank: 1 }] }),
    classOf('5B', { students: [{ id: 'both', rank: 1 }], ...change }),
  ]);
  return renderText(actionPlanDoc({ ...planInput(), plan, goals: [], missing: [], levelChanges: [] }));
}

it('says once what all retaught classes do, and counts a student of two of them once', () => {
  const text = docOfClasses();
  expect(text.match(/Sort and explain/g)).toHaveLength(1);
  expect(text.match(/Start: Thu, Sep 25/g)).toHaveLength(1);
  expect(text).toContain('| Whole classes 5A, 5B: L1 / Class reteach | 1 | Lead 5A, Lead 5B | Thu, Sep 25 |');
});

it('says of each class what it does otherwise', () => {
  const text = docOfClasses({ strategy: 'Everyone shows', reassessOn: day('2025-10-27') });
  expect(text).toContain('Adds tops and bottoms / Everyone shows');
  expect(text).toContain('Adds tops and bottoms / Sort and explain');
  expect(text.match(/Reassess: Mon, Oct 27/g)).toHaveLength(1);
  expect(text).toContain('| Whole class 5B: L1 / Class reteach | 1 | Lead 5B | Thu, Sep 25 | Mon, Oct 27 |');
});
