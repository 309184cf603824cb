/**
 * The add-on itself in the preview, with the sample team: the jobs by mouse and by keyboard, and what other members see.
 * One visit for all: the tests follow each other as a person's doings would.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, cell, eventually, gridOf, menu, openTab, picture, sidebarFrame } from './browser';
import { oneVisit } from './one-visit';

let page: Page;

oneVisit((opened) => {
  page = opened.page;
});
afterEach(async () => {
  // The next test opens its own: a page that is about to be replaced is none to click in.
  const close = page.getByRole('button', { name: 'Close sidebar' });
  if (await close.isVisible()) await close.click();
});

async function addOn(item: string): Promise<Frame> {
  await menu(page, 'Extensions', 'Common Ground', item);
  return sidebarFrame(page);
}

/** Clicks and types faster than the document is drawn again: the places are looked up before the first letter. */
async function typeIntoEmptyCells(texts: readonly string[]): Promise<void> {
  const empty = page.locator('.paper td .doc-text[contenteditable="true"]:empty');
  const places: { x: number; y: number }[] = [];
  for (let nth = 0; nth < texts.length; nth += 1) {
    const box = await empty.nth(nth).boundingBox();
    if (box) places.push({ x: box.x + 8, y: box.y + box.height / 2 });
  }
  for (const [nth, { x, y }] of places.entries()) {
    await page.mouse.click(x, y);
    await page.keyboard.insertText(texts[nth] ?? '');
  }
  await page.keyboard.press('ArrowDown');
}

async function makeAgenda(): Promise<Frame> {
  const frame = await addOn('New agenda');
  await frame.getByRole('button', { name: 'Make agenda' }).click();
  await frame.getByText('The agenda is ready.').waitFor();
  return frame;
}

describe('a first visit', () => {
  it('paints within 3 seconds, shows the sample team, and can be used by everybody', async () => {
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    expect(paint).toBeLessThan(3000);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Sample team');
    expect(await page.getByRole('tab', { name: 'Roster' }).getAttribute('aria-selected')).toBe('true');
    expect(await cell(page, 'A2').textContent()).toMatch(/^\d{6}$/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'first-visit');
  });

  it('refuses what a dropdown does not offer, in Google’s words', async () => {
    await cell(page, 'F3').click();
    await page.keyboard.type('away\n');
    await page
      .getByText('The data you entered in cell F3 violates the data validation rules set on this cell.')
      .waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await eventually(() => cell(page, 'F3').textContent()).toBe('active');
  });

  it('offers the choices of a dropdown to mouse and keys', async () => {
    await cell(page, 'F3').locator('[data-part="choices"]').click();
    await page.getByRole('option', { name: 'inactive' }).click();
    await eventually(() => cell(page, 'F3').textContent()).toBe('inactive');
    await cell(page, 'F4').click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(() => cell(page, 'F4').textContent()).toBe('inactive');
  });
});

describe('the jobs', () => {
  it('an agenda is made by mouse, opened as pages, typed into, and downloaded', async () => {
    const frame = await makeAgenda();
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame.getByRole('link', { name: /^Open/ }).click();
    const document = page.getByRole('region', { name: /^Document/ });
    await document.getByRole('heading', { name: 'Who is here' }).waitFor();
    expect(await document.getByRole('group', { name: /^Page 1 of/ }).count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'agenda');
    const line = document.getByRole('textbox', { name: 'Empty line' }).first();
    await line.click();
    await page.keyboard.type('Hodan is back');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tolu brings the strips');
    await page.keyboard.press('ArrowDown');
    const second = document.getByRole('textbox', { name: 'Line: Tolu brings the strips' });
    await second.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    const joined = document.getByRole('textbox', { name: 'Line: Hodan is backTolu brings the strips' });
    await joined.waitFor();
    await eventually(() => joined.evaluate((element) => element === globalThis.document.activeElement)).toBe(true);
    await page.keyboard.type(', ');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.type('Maya');
    await page.keyboard.press('ArrowDown');
    await document.getByRole('textbox', { name: 'Line: Maya is back, Tolu brings the strips' }).waitFor();
    await typeIntoEmptyCells(['Cooper', 'Erik', 'Fatima']);
    for (const name of ['Cooper', 'Erik', 'Fatima'])
      await document.getByRole('textbox', { name: `Line: ${name}`, exact: true }).waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download .docx' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.getByRole('button', { name: 'Back to the sheet' }).click();
    await gridOf(page).waitFor();
  });

  it('mastery is updated by keyboard alone', async () => {
    await page.getByRole('menuitem', { name: 'File' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key);
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const item = page.getByRole('menuitem', { name: 'Update mastery' });
    for (
      let step = 0;
      step < 12 && !(await item.evaluate((element) => element === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    // The page of the job before may still stand in the sidebar: this looks for the frame anew until the button is there.
    const button = page.frameLocator('.sidebar iframe').getByRole('button', { name: 'Update mastery' });
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Mastery' }).waitFor();
    await openTab(page, 'Mastery');
    await eventually(() => cell(page, 'C3').textContent()).toBe('Extension-ready');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'mastery');
  });

  it('a typed score shows its level', async () => {
    await openTab(page, /^CA 1/);
    const score = cell(page, 'R12');
    const points = cell(page, 'T12');
    const before = Number(await points.textContent());
    const held = Number(await score.textContent());
    await score.click();
    await page.keyboard.type(held === 0 ? '1\n' : '0\n');
    const after = String(held === 0 ? before + 1 : before - held);
    await page.locator('#cell-T12', { hasText: new RegExp(`^${after}$`) }).waitFor();
  });

  it('results open in a dialog that fits a Chromebook', async () => {
    await menu(page, 'Extensions', 'Common Ground', 'See results');
    const element = await page.locator('.dialog iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the dialog has no page');
    await frame.getByText('NC.5.NBT.5').first().waitFor();
    const box = await page.getByRole('dialog', { name: 'Our results' }).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(900);
    expect(await accessibilityFaults(frame)).toEqual([]);
    await picture(page, 'results');
    await frame.getByRole('button', { name: 'Keep a picture' }).click();
    await frame.getByRole('button', { name: 'Put this in the workbook' }).click();
    await page.getByRole('tab', { name: /^Results/ }).waitFor();
    const close = page.getByRole('button', { name: 'Close dialog' });
    if (await close.isVisible()) await close.click();
    await openTab(page, /^Results/);
    const charts = page.locator('.chart svg');
    await eventually(() => charts.count()).toBe(2);
    // Its bars, drawn from the cells: one for each learning and level that anybody reached.
    expect(await charts.first().locator('rect').count()).toBeGreaterThan(10);
    const words = page.getByRole('list', { name: 'Charts on this sheet' });
    expect(await words.textContent()).toMatch(/share right by item, %\. q1: \d+/);
    await picture(page, 'charts');
    const waiting = page.waitForEvent('download');
    await menu(page, 'File', 'Download as Excel (.xlsx)');
    const parts = Object.keys(unzipSync(readFileSync(await (await waiting).path())));
    expect(parts.filter((part) => part.startsWith('xl/charts/')).length).toBe(2);
  });
});

describe('other members', () => {
  it('`drive.file` is per person: a colleague does not see an agenda that was not shared', async () => {
    await page.getByRole('button', { name: 'Documents', exact: true }).click();
    const agenda = page.getByRole('region', { name: 'Documents' }).getByRole('button', { name: /Look at results/ });
    await agenda.first().waitFor();
    await page.getByRole('combobox', { name: 'You are' }).selectOption({ label: 'Erik Lindqvist (may edit)' });
    await eventually(() => agenda.count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('who may only view cannot type', async () => {
    await page.getByRole('combobox', { name: 'You are' }).selectOption({ label: 'Dana Whitfield (may view)' });
    await openTab(page, 'Roster');
    await cell(page, 'B2').click();
    await page.keyboard.type('Somebody\n');
    await page
      .getByRole('alertdialog')
      .getByText(/permission|protected/i)
      .waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
  });

  it('offline, the sidebar says so in words to act on', async () => {
    await menu(page, 'Developer', 'Offline');
    const frame = await addOn('New agenda');
    await frame
      .getByText(/connection|offline|internet/i)
      .first()
      .waitFor();
  });
});
