/** The results page in a real Chromium, by role and label, with axe: at 900 x 500, with made-up results. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpResults } from './made-up';

const PAGE = fileURLToPath(new URL('../../../dist/results.html', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['Learnings', 'Students', 'Items', 'What we tried', 'Did it move?', 'Groups', 'Keep a picture'];

let browser: Browser;
beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? (await sparticuz.executablePath());
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
}, 120_000);
afterAll(() => browser.close());

/** Opens the page on results; every other job answers that it cannot be done. */
async function openPage(results: unknown): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 500 } });
  await page.exposeFunction('answer', (job: string) =>
    job === 'results'
      ? { ok: true, value: results, problems: [] }
      : { ok: false, problems: [{ code: 'no', where: '', message: 'Not here.', remedy: '', severity: 'stop' }] },
  );
  await page.addInitScript(() => {
    const run = (done: (reply: unknown) => void, failed: (error: unknown) => void): object => ({
      withSuccessHandler: (handler: typeof done) => run(handler, failed),
      withFailureHandler: (handler: typeof failed) => run(done, handler),
      call: (job: string) =>
        (window as unknown as { answer: (job: string) => Promise<unknown> }).answer(job).then(done, failed),
    });
    const nothing = (): void => undefined;
    Object.assign(window, { google: { script: { host: { close: nothing }, run: run(nothing, nothing) } } });
  });
  await page.route('https://sheet.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(PAGE, 'utf8') }),
  );
  await page.goto('https://sheet.example/');
  await page.getByRole('button', { name: 'Learnings' }).waitFor();
  await page.evaluate(AXE);
  return page;
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

describe.each([
  ['one learning, five students', 1, 5],
  ['six learnings, 140 students', 6, 140],
  ['nobody has a score', 3, 0],
])('%s', (_name, learnings, students) => {
  it('says something on every view, without a fault that axe finds, and never NaN', async () => {
    const page = await openPage(madeUpResults(learnings, students));
    for (const view of VIEWS) {
      await page.getByRole('button', { name: view, exact: true }).click();
      const text = await page.locator('main').innerText();
      expect(text.length, view).toBeGreaterThan(10);
      expect(text, view).not.toMatch(/NaN|undefined|Infinity/);
      expect(await faultsOf(page), view).toEqual([]);
    }
    await page.close();
  }, 120_000);
});

describe('1,200 students on 40 learnings', () => {
  it('draws only the rows in sight, and the keyboard reaches the last of them', async () => {
    const page = await openPage(madeUpResults(40, 1200));
    await page.getByRole('button', { name: 'Students' }).click();
    expect(await page.locator('tbody tr').count()).toBeLessThan(60);
    await page
      .getByRole('checkbox', { name: /^Choose / })
      .nth(1)
      .focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
    // A press goes to the cell that has the focus: the next one waits until the page has moved it.
    const press = async (key: string, to: RegExp): Promise<void> => {
      await page.keyboard.press(key);
      await expect.poll(focused, { interval: 20, timeout: 20_000 }).toMatch(to);
    };
    await press('PageDown', /^([1-9]|1\d):0$/);
    await press('PageDown', /^(1\d|2\d|3\d):0$/);
    await press('Control+End', /^1199:40$/);
    await press('PageUp', /^11[789]\d:40$/);
    await press('PageDown', /^1199:40$/);
    await press('Home', /^1199:0$/);
    await press('ArrowRight', /^1199:1$/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Why this level?' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('1199:1');
    // Scrolled away by hand: the Tab key still leads into the grid, to a row in sight.
    await page.locator('.heat').evaluate((box) => {
      box.scrollTop = 3000;
    });
    await expect
      .poll(() => page.locator('.heat tbody [tabindex="0"]').getAttribute('data-at'), { timeout: 20_000 })
      .toMatch(/^(9\d|10\d):1$/);
    // Another learning shows the same students: nobody is thrown back to the first.
    await page.getByLabel('Learning', { exact: true }).selectOption('NF.7');
    expect(await page.locator('.heat').evaluate((box) => box.scrollTop)).toBeGreaterThan(2000);
    await page.close();
  }, 120_000);
});

describe('a projector', () => {
  it('hides every name, in sight and for a screen reader, until one is tapped', async () => {
    const results = madeUpResults(2, 30);
    const page = await openPage(results);
    const names = results.students.map(({ last }) => last);
    await page.getByRole('checkbox', { name: 'Projector on' }).check();
    await page.getByRole('button', { name: 'Students' }).click();
    await page.locator('td.cell button').first().click();
    for (const name of names) expect(await page.locator('#app').innerHTML()).not.toContain(name);
    await page.getByRole('button', { name: 'Name hidden' }).first().click();
    expect(await page.getByRole('grid').innerText()).toMatch(new RegExp(names.join('|')));
    // Turned off and on again it hides that one too, also behind a wrong answer.
    await page.getByRole('checkbox', { name: 'Projector on' }).uncheck();
    await page.getByRole('checkbox', { name: 'Projector on' }).check();
    await page.getByRole('button', { name: 'Items' }).click();
    await page.getByRole('button', { name: /Who\?/ }).first().click();
    expect(await page.getByRole('button', { name: 'Name hidden' }).count()).toBeGreaterThan(0);
    for (const name of names) expect(await page.locator('#app').innerHTML()).not.toContain(name);
    await page.close();
  }, 120_000);
});
