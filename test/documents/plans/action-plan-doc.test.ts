import { expect, it } from 'vitest';
import { actionPlanDoc } from '../../../src/documents/plans/action-plan-doc';
import { renderText } from '../../../src/documents/render-text';
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
