/** The four jobs without a mouse, one after the other as a team does them; and what axe says of each window on the way. */
import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults, eventually } from './browser';
import { focused, menuByKeys, tabTo } from './keyboard';
import { oneVisit } from './one-visit';

const SCORES = 'Student ID\tq1\tq2\n004512\tA\tB';

let page: Page;

oneVisit((opened) => {
  page = opened.page;
});

async function dialogFrame(words: string | RegExp): Promise<Frame> {
  const element = await page.locator('.dialog iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('the dialog has no page');
  await frame.getByText(words).first().waitFor();
  return frame;
}

it('scores are brought in', async () => {
  await menuByKeys(page, 'Bring in scores');
  const window = await dialogFrame('Or paste');
  expect(await accessibilityFaults(window)).toEqual([]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), SCORES);
  await tabTo(page, /^dialog TEXTAREA/);
  await page.keyboard.press('ControlOrMeta+V');
  await window.getByText('1 differ').waitFor();
  await tabTo(page, /^dialog SELECT:Where another score/);
  await page.keyboard.press('ArrowDown');
  await eventually(() => focused(page)).toMatch(/^dialog SELECT/);
  expect(await accessibilityFaults(window)).toEqual([]);
  await tabTo(page, /^dialog BUTTON:Bring in 1 score/);
  await page.keyboard.press('Enter');
  await window.getByText('1 score of 1 student brought in.').waitFor();
  await tabTo(page, /^dialog BUTTON:Done/);
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await eventually(() => focused(page)).toMatch(/^sidebar MAIN/);
}, 120_000);

it('mastery is updated', async () => {
  await menuByKeys(page, 'Update mastery');
  await eventually(() => focused(page)).toMatch(/^sidebar /);
  await tabTo(page, /^sidebar BUTTON:Update mastery/);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Mastery' }).waitFor();
}, 120_000);

it('an agenda is made, and its Doc opened', async () => {
  await menuByKeys(page, 'New agenda');
  await page.frameLocator('.sidebar iframe').getByRole('button', { name: 'Make agenda' }).waitFor();
  await tabTo(page, /^sidebar BUTTON:Make agenda/);
  await page.keyboard.press('Enter');
  await eventually(() => focused(page)).toMatch(/^sidebar A:Open/);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Document/ }).waitFor();
  await tabTo(page, /^BUTTON:.*Back to the sheet/);
  await page.keyboard.press('Enter');
  await eventually(() => focused(page)).toMatch(/^grid/);
}, 120_000);

it('a plan is proposed and agreed', async () => {
  await menuByKeys(page, 'New action plan');
  const window = await dialogFrame('Propose a plan');
  expect(await accessibilityFaults(window)).toEqual([]);
  await tabTo(page, /^dialog BUTTON:Propose a plan/);
  await page.keyboard.press('Enter');
  await window.getByText('The plan is complete.').waitFor();
  await tabTo(page, /^dialog BUTTON:We agree: save/);
  await page.keyboard.press('Enter');
  await window.getByRole('heading', { name: 'The plan is saved' }).waitFor();
  expect(await accessibilityFaults(window)).toEqual([]);
  await tabTo(page, /^dialog BUTTON:Close/);
  await page.keyboard.press('Enter');
  await page.locator('.dialog').waitFor({ state: 'detached' });
  await eventually(() => focused(page)).toMatch(/^sidebar MAIN/);
}, 120_000);

it('the other windows can be used by everybody, and say what matters there', async () => {
  for (const [item, words, help] of [
    ['Copy without names', 'What the copy will say', 'For people who may not see names.'],
    ['New common assessment', 'Start from what you have', 'mastery comes from items, never from the total'],
  ] as const) {
    await menuByKeys(page, item);
    const window = await dialogFrame(words);
    expect(await window.getByText(help).count()).toBe(0);
    await window.getByRole('button', { name: 'Help on this window' }).press('Enter');
    await window.getByText(help).waitFor();
    expect(await accessibilityFaults(window)).toEqual([]);
    await page.getByRole('button', { name: 'Close dialog' }).press('Enter');
    await page.locator('.dialog').waitFor({ state: 'detached' });
  }
}, 120_000);
