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
const PATIENCE = 60_000;

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
  for (const label of path) await page.locator('[role^="menuitem"]').filter({ hasText: new RegExp(`^\\W*${label}`) }).last().click();
}

/** @param {Page} page @param {string | RegExp} name */
async function openTab(page, name) {
  await page.getByRole('tab', { name }).first().click();
  await page.getByRole('grid').waitFor();
}

/** @param {Page} page @param {string} item of the add-on's menu */
async function openSidebar(page, item) {
  await menu(page, 'Extensions', 'Common Ground', item);
  const frame = page.frameLocator('.sidebar iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

/** @param {Page} page @param {string} item of the add-on's menu */
async function openDialog(page, item) {
  await menu(page, 'Extensions', 'Common Ground', item);
  const frame = page.frameLocator('dialog iframe');
  await frame.locator('button').first().waitFor();
  return frame;
}

/** @param {Page} page */
async function closeDialog(page) {
  await page.getByRole('button', { name: 'Close dialog' }).click();
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
      await openSidebar(page, 'Open sidebar');
      await openTab(page, /^CA/);
      return undefined;
    },
  },
  { name: 'sidebar-home', take: async (page) => page.locator('.sidebar') },
  { name: 'gradebook', take: async (page) => page.getByRole('grid') },
  {
    name: 'listing-2-results',
    async take(page) {
      await openDialog(page, 'See results');
      return undefined;
    },
  },
  { name: 'results', take: async (page) => page.locator('dialog') },
  {
    name: 'bring-in-scores',
    async take(page) {
      await closeDialog(page);
      await openSidebar(page, 'Bring in scores');
      return page.locator('.sidebar');
    },
  },
  {
    name: 'listing-3-mastery',
    async take(page) {
      const sidebar = await openSidebar(page, 'Update mastery');
      await sidebar.getByRole('button', { name: 'Update mastery' }).click();
      await sidebar.getByRole('status').filter({ hasText: 'of' }).first().waitFor();
      await openTab(page, 'Mastery');
      return undefined;
    },
  },
  {
    name: 'new-agenda',
    async take(page) {
      const sidebar = await openSidebar(page, 'New agenda');
      await sidebar.getByRole('button', { name: /^Make/ }).waitFor();
      return page.locator('.sidebar');
    },
  },
  {
    name: 'listing-4-agenda',
    async take(page) {
      const sidebar = page.frameLocator('.sidebar iframe');
      await sidebar.getByRole('button', { name: /^Make/ }).click();
      await sidebar.getByRole('link', { name: /^Open/ }).click();
      await page.getByRole('article').or(page.locator('.document')).first().waitFor();
      return undefined;
    },
  },
  {
    name: 'listing-5-action-plan',
    async take(page) {
      const close = page.getByRole('button', { name: /^Close/ }).first();
      if (await close.isVisible()) await close.click();
      await openDialog(page, 'New action plan');
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
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
    await page.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<string[]>} what could not be taken */
async function takePictures(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' });
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
      await page.waitForTimeout(300);
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
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run'] });
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
