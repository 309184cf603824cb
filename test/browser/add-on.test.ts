/**
 * A script's doings as a person meets them: menu, sidebar, dialog, alert, prompt, toast, in frames that reach nobody. The
 * script is a small one of this test, because the add-on itself asks with panels and not with alerts.
 */
import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  beginAnew,
  cell,
  eventually,
  menu,
  type Preview,
  picture,
  type SmallScript,
  type Visit,
} from './browser';
import { oneVisit } from './one-visit';

const SCRIPT: SmallScript = {
  code: `"use strict";
    var calls = 0;
    function onOpen() {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Sidebar', 'showSidebar').addItem('Dialog', 'showDialog')
        .addSeparator().addItem('Ask', 'ask').addItem('Toast', 'toast').addItem('Fail', 'fail').addToUi();
    }
    function page() { return HtmlService.createHtmlOutputFromFile('page'); }
    function showSidebar() { SpreadsheetApp.getUi().showSidebar(page().setTitle('A sidebar')); }
    function showDialog() { SpreadsheetApp.getUi().showModalDialog(page().setWidth(500).setHeight(300), 'A dialog'); }
    function ask() {
      var ui = SpreadsheetApp.getUi();
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange(1, 1).setValue(sheet.getRange(1, 1).getValue() + 1);
      var sure = ui.alert('Sure?', 'This writes a name.', ui.ButtonSet.YES_NO);
      if (sure !== ui.Button.YES) { sheet.getRange(2, 1).setValue('no'); return; }
      var name = ui.prompt('Who is it?', ui.ButtonSet.OK_CANCEL);
      sheet.getRange(2, 1).setValue(name.getResponseText());
    }
    function toast() { SpreadsheetApp.getActive().toast('All scores are in.', 'Done', 60); }
    function fail() { throw new Error('Column Q3 is missing.'); }
    function write(text) { SpreadsheetApp.getActiveSheet().getRange(3, 1).setValue(text); calls += 1; return { text: text, calls: calls }; }
    function seen() { return ['fetch', 'setTimeout', 'URL', 'TextDecoder', 'crypto', 'indexedDB', 'WebAssembly', 'postMessage', 'importScripts', 'navigator', 'XMLHttpRequest', 'performance', 'Blob', 'self', 'LocalWorkspace'].filter(function (name) { return typeof globalThis[name] !== 'undefined'; }); }
    function hidden_() {}`,
  html: {
    'page.html': `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main>
      <p id="said">waiting</p>
      <button onclick="google.script.run.withSuccessHandler(function (reply) { said.textContent = JSON.stringify(reply); }).withFailureHandler(function (error) { said.textContent = error.message; }).write('from the page')">Write</button>
      <button onclick="google.script.host.close()">Close it</button>
      <a href="https://docs.google.com/spreadsheets/d/somebody-else/edit">Elsewhere</a></main></body></html>`,
  },
};

let preview: Preview;
let seen: Visit;
let page: Page;

oneVisit((opened, open) => {
  preview = open;
  seen = opened;
  page = opened.page;
}, SCRIPT);
beforeEach(() => beginAnew(page), 60_000);

async function frameIn(selector: '.sidebar' | '.dialog'): Promise<Frame> {
  const element = await page.locator(`${selector} iframe`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.getByRole('button', { name: 'Write' }).waitFor();
  return frame;
}

async function addOn(item: string): Promise<void> {
  await menu(page, 'Extensions', 'Common Ground', item);
}

describe('pages', () => {
  it('a sidebar is 300 pixels wide, calls the script, and closes', async () => {
    await addOn('Sidebar');
    const frame = await frameIn('.sidebar');
    expect((await page.locator('.sidebar').boundingBox())?.width).toBe(300);
    await frame.getByRole('button', { name: 'Write' }).click();
    await eventually(() => frame.locator('#said').textContent()).toBe('{"text":"from the page","calls":1}');
    await eventually(() => cell(page, 'A3').textContent()).toBe('from the page');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Close it' }).click();
    await eventually(() => page.locator('.sidebar').count()).toBe(0);
  });

  it('"The whole script is loaded anew for every call": no state between two of them', async () => {
    await addOn('Sidebar');
    const frame = await frameIn('.sidebar');
    for (let call = 0; call < 2; call += 1) {
      await frame.getByRole('button', { name: 'Write' }).click();
      await eventually(() => frame.locator('#said').textContent()).toContain('"calls":1');
      await frame.locator('#said').evaluate((element) => {
        element.textContent = '';
      });
    }
  });

  it('a dialog has the size it asked for, keeps the page out of reach, and closes', async () => {
    await addOn('Dialog');
    const frame = await frameIn('.dialog');
    const dialog = page.getByRole('dialog', { name: 'A dialog' });
    expect((await dialog.boundingBox())?.width).toBe(500);
    expect(await accessibilityFaults(page, 'dialog')).toEqual([]);
    expect(await accessibilityFaults(frame)).toEqual([]);
    await picture(page, 'dialog');
    await dialog.getByRole('button', { name: 'Close dialog' }).click();
    await eventually(() => page.locator('.dialog').count()).toBe(0);
  });

  it('reaches nobody: not its own server, not another, not the page around it', async () => {
    await addOn('Sidebar');
    const frame = await frameIn('.sidebar');
    const tried = await frame.evaluate(async (own) => {
      const outcome = (what: Promise<unknown>) =>
        what.then(
          () => 'reached',
          () => 'refused',
        );
      const picture = () =>
        new Promise((done, failed) => {
          const image = new Image();
          image.onload = done;
          image.onerror = failed;
          image.src = `${own}picture.png`;
        });
      const parent = () => Promise.resolve(window.parent.document.title);
      return [
        await outcome(fetch(`${own}addon.json`)),
        await outcome(fetch('https://example.org/')),
        await outcome(picture()),
        await outcome(Promise.resolve().then(parent)),
        window.origin,
      ];
    }, preview.address);
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', 'null']);
    // The browser says in its console what the policy refused: that is what this test asks for.
    expect(seen.faults.filter((fault) => fault.startsWith('a request to'))).toEqual([]);
    (seen.faults as string[]).length = 0;
  });

  it('a link leads nowhere outside, and the person is told', async () => {
    await addOn('Sidebar');
    const frame = await frameIn('.sidebar');
    await frame.getByRole('link', { name: 'Elsewhere' }).click();
    await page.getByText('That document is not in this Drive').waitFor();
    expect(seen.context.pages()).toHaveLength(1);
  });
});

describe('questions', () => {
  it('alert and prompt wait for the person, and what was done before is done once', async () => {
    await addOn('Ask');
    const alert = page.getByRole('alertdialog', { name: 'Sure?' });
    await alert.waitFor();
    expect(await accessibilityFaults(page, 'dialog')).toEqual([]);
    await alert.getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('textbox', { name: 'Who is it?' }).fill('Hodan');
    await page.keyboard.press('Enter');
    await eventually(() => cell(page, 'A2').textContent()).toBe('Hodan');
    expect(await cell(page, 'A1').textContent()).toBe('1');
  });

  it('Escape closes an alert as its corner would', async () => {
    await addOn('Ask');
    await page.getByRole('alertdialog', { name: 'Sure?' }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => cell(page, 'A2').textContent()).toBe('no');
  });
});

it('a toast shows and can be closed', async () => {
  await addOn('Toast');
  await page.getByText('All scores are in.').waitFor();
  const toast = page.locator('.toast').filter({ hasText: 'All scores are in.' });
  await toast.getByRole('button', { name: 'Close message' }).click();
  await eventually(() => page.getByText('All scores are in.').count()).toBe(0);
});

it('a menu item that fails shows why, in a bar', async () => {
  await addOn('Fail');
  await page.getByRole('alert').getByText('Column Q3 is missing.').waitFor();
});

it("the script sees none of the browser's globals", async () => {
  await addOn('Sidebar');
  const frame = await frameIn('.sidebar');
  const names = await frame.evaluate(
    () =>
      new Promise((done) => {
        const { google } = window as unknown as {
          google: { script: { run: { withSuccessHandler(handler: (value: unknown) => void): { seen(): void } } } };
        };
        google.script.run.withSuccessHandler(done).seen();
      }),
  );
  expect(names).toEqual([]);
});
