/** Tabs, and the workbook as a file: kept in the browser, copied, exported, imported, downloaded. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginAnew, cell, eventually, gridOf, menu, NO_SCRIPT, type Preview, type Visit, visit } from './browser';
import { oneVisit } from './one-visit';

let preview: Preview;
let seen: Visit;
let page: Page;

oneVisit((opened, open) => {
  preview = open;
  seen = opened;
  page = opened.page;
}, NO_SCRIPT);
beforeEach(() => beginAnew(page), 60_000);

const tabNames = () => page.getByRole('tab').allTextContents();

async function onTab(name: string, ...path: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click({ button: 'right' });
  await menu(page, ...path);
}

async function type(address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(`${text}\n`);
}

async function kept(): Promise<void> {
  await page.getByText('Saved in this browser').waitFor();
}

describe('tabs', () => {
  beforeEach(async () => {
    await page.getByRole('button', { name: 'Add sheet' }).click();
    await gridOf(page, 'Sheet2').waitFor();
  });

  it('are renamed, and a name that is taken is refused in Google’s words', async () => {
    await onTab('Sheet2', 'Rename');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our scores');
    await page.keyboard.press('Enter');
    await eventually(tabNames).toEqual(['Sheet1', 'Our scores']);
    await page.getByRole('tab', { name: 'Sheet1' }).dblclick();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('our SCORES');
    await page.keyboard.press('Enter');
    await page.getByText('A sheet with the name "our SCORES" already exists. Please enter another name.').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
  });

  it('are duplicated and deleted', async () => {
    await type('A1', 'here');
    await onTab('Sheet2', 'Duplicate');
    await gridOf(page, 'Copy of Sheet2').waitFor();
    await eventually(() => cell(page, 'A1').textContent()).toBe('here');
    await onTab('Copy of Sheet2', 'Delete');
    await page.getByRole('button', { name: 'OK' }).click();
    await eventually(tabNames).toEqual(['Sheet1', 'Sheet2']);
  });

  it('are hidden, and come back by the View menu', async () => {
    await onTab('Sheet2', 'Hide sheet');
    await eventually(tabNames).toEqual(['Sheet1']);
    await menu(page, 'View', 'Hidden sheets (1)', 'Sheet2');
    await eventually(tabNames).toEqual(['Sheet1', 'Sheet2']);
    await gridOf(page, 'Sheet2').waitFor();
  });

  it('are moved by dragging and by their menu', async () => {
    await page.getByRole('tab', { name: 'Sheet2' }).dragTo(page.getByRole('tab', { name: 'Sheet1' }));
    await eventually(tabNames).toEqual(['Sheet2', 'Sheet1']);
    await onTab('Sheet2', 'Move right');
    await eventually(tabNames).toEqual(['Sheet1', 'Sheet2']);
  });

  it('are walked through by keys', async () => {
    await page.getByRole('tab', { name: 'Sheet2' }).focus();
    await page.keyboard.press('ArrowLeft');
    await gridOf(page, 'Sheet1').waitFor();
    await gridOf(page).focus();
    await page.keyboard.press('Control+Shift+PageDown');
    await gridOf(page, 'Sheet2').waitFor();
  });
});

describe('the workbook', () => {
  it('survives a reload', async () => {
    await type('B2', 'still here');
    await page.getByText('Saving…').waitFor();
    await kept();
    await page.reload();
    await eventually(() => cell(page, 'B2').textContent()).toBe('still here');
  });

  it('works without a network from the second visit on', async () => {
    await type('B2', 'kept');
    await kept();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await seen.context.unroute('**/addon.json');
    await page.reload();
    await gridOf(page).waitFor();
    await seen.context.setOffline(true);
    await page.reload();
    await eventually(() => cell(page, 'B2').textContent()).toBe('kept');
  });

  it('is exported as one file and imported into another browser', async () => {
    await type('B2', 'travels');
    const waiting = page.waitForEvent('download');
    await menu(page, 'File', 'Export as a preview file (.json)');
    const path = await (await waiting).path();
    const elsewhere = await visit(preview, NO_SCRIPT);
    try {
      const chooser = elsewhere.page.waitForEvent('filechooser');
      await menu(elsewhere.page, 'File', 'Import a preview file (.json)');
      await (await chooser).setFiles({ name: 'w.json', mimeType: 'application/json', buffer: readFileSync(path) });
      await eventually(() => cell(elsewhere.page, 'B2').textContent()).toBe('travels');
    } finally {
      await elsewhere.close();
    }
  });

  it('refuses a file that holds no workbook', async () => {
    const chooser = page.waitForEvent('filechooser');
    await menu(page, 'File', 'Import a preview file (.json)');
    await (await chooser).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await page.getByText('This file does not hold a workbook of this preview.').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
  });

  it('is copied, and both are kept', async () => {
    await page.getByRole('button', { name: 'Untitled spreadsheet' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Grade 5');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Grade 5' }).waitFor();
    await type('A1', 'first');
    await menu(page, 'File', 'Make a copy');
    await page.getByRole('heading', { name: /^Copy of/ }).waitFor();
    await type('A1', 'second');
    await kept();
    await menu(page, 'File', 'Open', 'Grade 5');
    await eventually(() => cell(page, 'A1').textContent()).toBe('first');
  });

  it('is begun anew, empty', async () => {
    await type('A1', 'old');
    await menu(page, 'File', 'New empty spreadsheet');
    await page.getByRole('heading', { name: 'Untitled spreadsheet' }).waitFor();
    await eventually(() => cell(page, 'A1').textContent()).toBe('');
  });

  it('is downloaded as .xlsx', async () => {
    await type('A1', 'in Excel');
    const waiting = page.waitForEvent('download');
    await menu(page, 'File', 'Download as Excel (.xlsx)');
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
