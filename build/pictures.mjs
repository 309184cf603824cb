/**
 * `npm run pictures`: takes docs/pictures/ from the preview, as a teacher would see it, and draws icons and banner from one
 * SVG. Everything is found by role and label, so a picture that can no longer be taken fails by name.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { ROOT } from './build.mjs';

const FOLDER = join(ROOT, 'docs/pictures');
const PATIENCE = 30_000;

/** @typedef {import('playwright-core').Page} Page */

/** @returns {Promise<{address: string, stop: () => void}>} the preview, handed out by a process of its own */
function servePreview() {
  const server = spawn(process.execPath, [join(ROOT, 'local/preview/serve.mjs'), '--port', '0'], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      said += String(chunk);
      const address = /Open (http:\S+)/.exec(said)?.[1];
      if (address) resolve({ address, stop: () => server.kill() });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`The preview ended with ${code}: ${said}`)));
  });
}

/** @param {Page} page @param {...string} path captions from the menu bar on */
async function menu(page, ...path) {
  for (const label of path)
    await page
      .locator('[role^="menuitem"]')
      .filter({ hasText: new RegExp(`^\\W*${label}`) })
      .last()
      .click();
}

/** @param {Page} page @param {string | RegExp} name */
async function openTab(page, name) {
  await page.getByRole('tab', { name }).first().click();
  await page.getByRole('gridcell').filter({ hasText: /\w/ }).nth(20).waitFor();
}

/** @param {Page} page @param {string} item of the add-on's menu @param {string | RegExp} button that shows that it is there */
async function openSidebar(page, item, button) {
  await closeDialog(page);
  await menu(page, 'Extensions', 'Common Ground', item);
  const frame = page.frameLocator('.sidebar iframe');
  await frame.getByRole('button', { name: button }).first().waitFor();
  return frame;
}

/** @param {Page} page @param {string} item of the add-on's menu @param {string | RegExp} text that shows that it is there */
async function openDialog(page, item, text) {
  await closeDialog(page);
  await menu(page, 'Extensions', 'Common Ground', item);
  const frame = page.frameLocator('dialog iframe');
  await frame.getByText(text).first().waitFor();
  return frame;
}

/** @param {Page} page */
async function closeDialog(page) {
  const close = page.getByRole('button', { name: 'Close dialog' });
  if (await close.isVisible()) await close.click();
}

/**
 * In this order, each beginning where the one before ended.
 * @type {readonly {name: string, take: (page: Page) => Promise<import('playwright-core').Locator | undefined>}[]}
 *   `take` gives the element to picture, or nothing for the whole window
 */
const PICTURES = [
  {
    name: 'listing-1-gradebook',
    async take(page) {
      await openSidebar(page, 'Update mastery', 'Update mastery');
      const sidebar = page.frameLocator('.sidebar iframe');
      await sidebar.getByRole('button', { name: 'Update mastery' }).first().click();
      await sidebar.getByRole('table').first().waitFor();
      await openSidebar(page, 'Open sidebar', /^Clear/);
      await openTab(page, /^CA 2/);
      return undefined;
    },
  },
  {
    name: 'sidebar-home',
    async take(page) {
      // The focus stands on the panel, and the browser brought its first line to the very top.
      await page.frameLocator('.sidebar iframe').locator('html').evaluate('window.scrollTo(0, 0)');
      return page.locator('.sidebar');
    },
  },
  { name: 'gradebook', take: async () => undefined },
  {
    name: 'gradebook-levels',
    async take(page) {
      await page.getByRole('grid').hover();
      await page.mouse.wheel(1_120, 0);
      return page.getByRole('grid');
    },
  },
  {
    name: 'listing-2-results',
    async take(page) {
      await openDialog(page, 'See results', 'Learnings');
      await page.frameLocator('dialog iframe').getByText('without a result').first().waitFor();
      return undefined;
    },
  },
  { name: 'results', take: async (page) => page.locator('dialog') },
  {
    name: 'new-assessment',
    async take(page) {
      const dialog = await openDialog(page, 'New common assessment', /Start from what you have/);
      await dialog
        .getByLabel('Or paste')
        .fill('12 items, 1 point, key ABCDABCDABCD, items 1-6 learning NC.5.NF.1, items 7-12 learning NC.5.NF.4');
      await dialog.getByRole('button', { name: 'Read this' }).click();
      await dialog.getByLabel('Title').first().fill('CA 4 Fractions again');
      return page.locator('dialog');
    },
  },
  {
    name: 'listing-3-who-needs-what',
    async take(page) {
      await openSidebar(page, 'Update mastery', 'Update mastery');
      await openTab(page, 'Who needs what');
      return undefined;
    },
  },
  {
    name: 'new-agenda',
    async take(page) {
      await openSidebar(page, 'New agenda', /^Make/);
      return page.locator('.sidebar');
    },
  },
  {
    name: 'listing-4-agenda',
    async take(page) {
      const sidebar = page.frameLocator('.sidebar iframe');
      await sidebar.getByRole('button', { name: /^Make/ }).first().click();
      await sidebar.getByRole('link', { name: /^Open/ }).first().click();
      const paper = page.locator('.paper');
      await paper.first().waitFor();
      await paper.getByText('Where our students stand').last().evaluate('element => element.scrollIntoView()');
      await page.frameLocator('.sidebar iframe').locator('html').evaluate('window.scrollTo(0, 0)');
      return undefined;
    },
  },
  {
    name: 'listing-5-action-plan',
    async take(page) {
      await page.reload();
      await page.getByRole('grid').waitFor();
      const plan = await openDialog(page, 'New action plan', /plan/i);
      await plan.getByRole('button', { name: 'Propose a plan' }).click();
      await plan.getByText('More time and a new way in').first().waitFor();
      return undefined;
    },
  },
];

const MARKS = [
  { name: 'icon-32', file: 'mark.svg', width: 32, height: 32 },
  { name: 'icon-128', file: 'mark.svg', width: 128, height: 128 },
  { name: 'banner-220x140', file: 'banner.svg', width: 220, height: 140 },
];

/** @param {import('playwright-core').Browser} browser */
async function drawMarks(browser) {
  for (const { name, file, width, height } of MARKS) {
    const page = await browser.newPage({ viewport: { width, height } });
    const svg = readFileSync(join(FOLDER, file), 'utf8');
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
    await page.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<string[]>} what could not be taken */
async function takePictures(browser, address) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.getByRole('grid').waitFor();
  /** @type {string[]} */
  const missing = [];
  for (const { name, take } of PICTURES) {
    try {
      const element = await take(page);
      await page.mouse.move(0, 0);
      await page.evaluate('document.fonts.ready');
      await page.getByText('Saved in this browser').waitFor();
      await page.waitForTimeout(500);
      await (element ?? page).screenshot({ path: join(FOLDER, `${name}.png`) });
      process.stdout.write(`${name}\n`);
    } catch (error) {
      missing.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  await page.close();
  return missing;
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = process.env.CHROME_PATH ?? (await sparticuz.executablePath());
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run'],
});
const preview = await servePreview();
try {
  await drawMarks(browser);
  const missing = await takePictures(browser, preview.address);
  if (missing.length > 0) {
    process.stderr.write(`Not taken:\n${missing.join('\n')}\n`);
    process.exitCode = 1;
  }
} finally {
  preview.stop();
  await browser.close();
}
