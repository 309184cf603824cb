/**
 * The preview in a real Chromium: builds it, hands it out on this machine, and opens a page whose every request to
 * anybody else is a failure. Chromium is the one at CHROME_PATH, else the one that comes with npm.
 */

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { bundlePreview } from '../../local/preview/server/bundle';
import { handOut } from '../../local/preview/server/hand-out';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTEFACTS = fileURLToPath(new URL('../artefacts/', import.meta.url));
const ARGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The first calculation of a whole workbook takes its time on a busy machine. */
const PATIENCE_MS = 45_000;

export interface Preview {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** Made once for all the files that a worker runs. */
let bundled: ReturnType<typeof bundlePreview> | undefined;

/** Bundles the preview around what the build made, serves it, and starts the browser. */
export async function openPreview(): Promise<Preview> {
  bundled ??= bundlePreview(ROOT);
  const { folder } = await bundled;
  const [served, browser] = await Promise.all([handOut(folder, 0), launch()]);
  mkdirSync(ARTEFACTS, { recursive: true });
  return {
    browser,
    address: served.address,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: ARGS });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page did wrong by itself: errors, and requests to anybody but the preview's own server. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** A small script in place of the add-on: the workbook begins empty then, and nothing takes long. */
export interface SmallScript {
  readonly code: string;
  readonly html?: Readonly<Record<string, string>>;
}

/** For tests of the grid alone. */
export const NO_SCRIPT: SmallScript = { code: 'function onOpen() {}' };

const MANIFEST = JSON.parse(readFileSync(new URL('../../appsscript.json', import.meta.url), 'utf8')) as unknown;

/** A new visitor with an empty storage, once the grid is on the screen. */
export async function visit({ browser, address }: Preview, script?: SmallScript): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address.replace(/\/$/, '') });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Chrome says so of every frame from elsewhere, Google's too; such a page asks for the focus itself.
    const isUsual = message.text().startsWith('Blocked autofocusing');
    if (message.type() === 'error' && !isUsual) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data|about):/.test(url)) faults.push(`a request to ${url}`);
  });
  if (script) {
    const addon = JSON.stringify({ html: {}, ...script, manifest: MANIFEST });
    await context.route('**/addon.json', (route) => route.fulfill({ contentType: 'application/json', body: addon }));
  }
  await page.goto(address);
  await gridOf(page).waitFor();
  return { page, context, faults, close: () => context.close() };
}

/** The visitor begins anew with an empty spreadsheet: a new visit would load everything once more. */
export async function beginAnew(page: Page): Promise<void> {
  const before = await page.locator('.app').getAttribute('data-workbook');
  await menu(page, 'File', 'New empty spreadsheet');
  await page.locator(`.app:not([data-workbook="${before}"])`).waitFor();
  await page.locator('#cell-A1').waitFor();
}

/** An assertion about something that is still on its way. */
export function eventually<T>(value: () => T): ReturnType<typeof expect.poll> {
  return expect.poll(value, { timeout: PATIENCE_MS / 2 });
}

/** The grid of the open tab. */
export function gridOf(page: Page, name?: string | RegExp): Locator {
  return name === undefined ? page.getByRole('grid') : page.getByRole('grid', { name });
}

/** One cell by its address. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`#cell-${address}`);
}

/** Clicks through the menu bar. */
export async function menu(page: Page, ...path: readonly string[]): Promise<void> {
  for (const label of path)
    await page
      .locator('[role^="menuitem"]')
      .filter({ hasText: exactly(label) })
      .last()
      .click();
}

function exactly(label: string): RegExp {
  return new RegExp(`^\\W*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

/** Opens a tab and waits for its grid. */
export async function openTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await gridOf(page, name).waitFor();
}

/** The document inside the add-on's sidebar, once the panel has loaded. */
export async function sidebarFrame(page: Page): Promise<Frame> {
  const element = await page.locator('.sidebar iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('the sidebar has no page');
  return frame;
}

/** A picture for people; nothing compares it. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${ARTEFACTS}${name}.png` });
}

/** What axe finds wrong by WCAG 2.2 A and AA, as one line for each element. */
export async function accessibilityFaults(where: Page | Frame, inside?: string): Promise<string[]> {
  await where.evaluate(AXE);
  return where.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run: (...args: unknown[]) => Promise<AxeResults> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // A frame in its sandbox is examined by itself.
    const context = { include: selector === undefined ? [['body']] : [[selector]], exclude: [['iframe']] };
    const { violations } = await axe.run(context, { runOnly: { type: 'tag', values: tags }, iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, inside);
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
