/** Action plans as a team meets them: the proposal in its window, changed by keyboard and kept, the Doc, and how it goes. */
import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults, cell, eventually, menu, picture, sidebarFrame } from './browser';
import { oneVisit } from './one-visit';

const GROUP = 'More time and a new way in: NC.5.NF.4';

let page: Page;

oneVisit((opened) => {
  page = opened.page;
});

async function planningWindow(): Promise<Frame> {
  await menu(page, 'Extensions', 'Common Ground', 'New action plan');
  const element = await page.locator('.dialog iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('the planning window has no page');
  return frame;
}

it('is proposed, changed by keyboard, kept when the window is closed, agreed and made into a Doc', async () => {
  const window = await planningWindow();
  await window.getByRole('button', { name: 'Propose a plan' }).click();
  await window.getByText('The plan is complete.').waitFor();
  await window.getByRole('button', { name: new RegExp(GROUP) }).press('Enter');
  const students = window.getByRole('region', { name: 'Students' });
  await students.getByRole('checkbox', { name: /Brown, Maya/ }).press('Space');
  await students.getByLabel('Move 1 student to').selectOption({ label: 'Nearly there: NC.5.NF.4' });
  await students.getByRole('button', { name: 'Move' }).press('Enter');
  await window.getByText('Brown, Maya moved to Nearly there').waitFor();
  await window.getByLabel('What we do (strategy)').fill('Number lines on the floor');
  expect(await accessibilityFaults(window)).toEqual([]);
  await window.getByLabel('Projector on').check();
  expect(await students.getByText('Chen, Yu-Jin').count()).toBe(0);
  await students.getByRole('button', { name: 'Name hidden' }).first().press('Enter');
  await students.getByText('Chen, Yu-Jin').waitFor();
  await picture(page, 'planning-window');
  await window.getByText('Saved so far').waitFor();
  // Typed a moment before the window is closed.
  await window.getByLabel('What we do (strategy)').fill('Number lines on the floor, twice');
  // As long as a finger is down.
  await page.getByRole('button', { name: 'Close dialog' }).click({ delay: 120 });

  const again = await planningWindow();
  await again.getByRole('button', { name: 'Open P1' }).click();
  await again.getByRole('button', { name: new RegExp(GROUP) }).click();
  expect(await again.getByLabel('What we do (strategy)').inputValue()).toBe('Number lines on the floor, twice');
  // Dropped on another group with the mouse, and back with "Undo".
  await again
    .getByRole('listitem')
    .filter({ hasText: 'Chen, Yu-Jin' })
    .dragTo(again.getByRole('button', { name: /Nearly there: NC\.5\.NF\.4/ }));
  await again.getByText('Chen, Yu-Jin moved to Nearly there').waitFor();
  await again.getByRole('button', { name: 'Undo' }).click();
  // Two groups more: what both lack is said once, and leads are shared out for both.
  for (const _ of [1, 2]) await again.getByRole('button', { name: 'Add support' }).first().click();
  await again.getByText('Still missing: 4 things').click();
  expect(await accessibilityFaults(again)).toEqual([]);
  await again.getByRole('button', { name: 'Share them out among us' }).click();
  await again.getByText('Still missing: 2 things').waitFor();
  for (const _ of [1, 2, 3]) await again.getByRole('button', { name: 'Undo' }).click();
  await again.getByText('The plan is complete.').waitFor();
  await again.getByRole('button', { name: new RegExp(GROUP) }).click();
  // Straight from a field: the plan is just being kept when the button comes up again.
  await again.getByLabel('What we do (strategy)').fill('Number lines on the floor');
  await again.getByRole('button', { name: 'We agree: save' }).click({ delay: 120 });
  await again.getByRole('heading', { name: 'The plan is saved' }).waitFor();
  await again.getByRole('button', { name: 'Make the Doc' }).click();
  await again.getByRole('link', { name: /^Open Sample team: .*Action plan for CA 3/ }).waitFor();
  await again.getByRole('button', { name: 'Close', exact: true }).click();
}, 180_000);

it('goes on in the sidebar: a reassessment tab for exactly the students of a group', async () => {
  await eventually(async () => {
    const home = await sidebarFrame(page);
    return home.getByRole('button', { name: 'How our plans go' }).count();
  }).toBeGreaterThan(0);
  await (await sidebarFrame(page)).getByRole('button', { name: 'How our plans go' }).first().click();
  await eventually(async () => (await sidebarFrame(page)).getByText('No check is due').count()).toBe(1);
  const panel = await sidebarFrame(page);
  const card = panel.getByRole('listitem').filter({ hasText: GROUP });
  await card.getByText('0 of 3 reassessed so far.').waitFor();
  expect(await accessibilityFaults(panel)).toEqual([]);
  await card.getByRole('button', { name: 'Reassess these students' }).click();
  await card.getByRole('button', { name: 'Make it' }).click();
  await card.getByText('CA4 is ready for 3 students.').waitFor();
  await page.getByRole('tab', { name: /^CA4 NC\.5\.NF\.4 again/, selected: true }).waitFor();
  await eventually(async () => [
    await cell(page, 'A8').textContent(),
    await cell(page, 'A9').textContent(),
    await cell(page, 'A10').textContent(),
    await cell(page, 'A11').textContent(),
  ]).toEqual(['Chen, Yu-Jin', 'Cooper, Zion', 'Morales, Camila', '']);
}, 120_000);
