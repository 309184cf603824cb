/**
 * The sidebar and the dialog in a real Chromium, served as the local Workspace serves them: from an empty spreadsheet with
 * a form's tab to a scored gradebook, every click and every typed field counted, and axe on every picture.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NGOZI, type School, school } from '../school';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTEFACTS = fileURLToPath(new URL('../../artefacts/', import.meta.url));
const INSTALLED = '/usr/bin/chromium';

let browser: Browser;
beforeAll(async () => {
  const own = existsSync(INSTALLED) ? INSTALLED : await sparticuz.executablePath();
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? own, args: ['--no-sandbox'] });
  mkdirSync(ARTEFACTS, { recursive: true });
}, 120_000);
afterAll(() => browser?.close());

/** What google.script.run does in a page: every call goes to the workspace and comes back later. */
const SCRIPT_RUN = `window.google = { script: { host: { close: function () {} }, run: (function make(done, failed) {
  return new Proxy({}, { get: function (_target, name) {
    if (name === 'withSuccessHandler') return function (handler) { return make(handler, failed); };
    if (name === 'withFailureHandler') return function (handler) { return make(done, handler); };
    return function () {
      window.serverRuns(name, JSON.parse(JSON.stringify([].slice.call(arguments)))).then(function (reply) {
        if (reply.ok) { if (done) done(reply.value); } else if (failed) failed(reply.error);
      });
    };
  } });
})() } };`;

/** Shows a page of the add-on as it stands on the screen, in the size that Google gives it. */
async function show(team: School, which: 'sidebar' | 'dialog'): Promise<Page> {
  const open = team.workspace.screen[which];
  if (!open) throw new Error(`There is no ${which}.`);
  const page = await browser.newPage({
    viewport: which === 'sidebar' ? { width: 300, height: 700 } : { width: 900, height: 500 },
  });
  page.setDefaultTimeout(20_000);
  await page.exposeFunction('serverRuns', (name: string, args: unknown[]) =>
    team.workspace.scriptRun(name, args, NGOZI),
  );
  await page.addInitScript(SCRIPT_RUN);
  await page.route('http://add-on.test/', (route) => route.fulfill({ contentType: 'text/html', body: open.content }));
  await page.goto('http://add-on.test/');
  return page;
}

async function faults(page: Page, name: string): Promise<string[]> {
  await page.screenshot({ path: `${ARTEFACTS}assessments-${name}.png` });
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (...args: unknown[]) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

const CLASS_LIST = [
  'Student ID\tLast\tFirst\tSection\tEmail',
  '101\tOrtiz\tMaya\tPeriod 1\tmaya@example.org',
  '102\tBerg\tLiam\tPeriod 1\tliam@example.org',
  '103\tAdeyemi\tTola\tPeriod 2\ttola@example.org',
].join('\n');
const RESPONSES = [
  ['Timestamp', 'Email Address', 'What is three quarters of eight?', 'Which one is greater?'],
  ['10/8/2026 8:00:00', 'teacher@example.org', 'six', 'two thirds'],
  ['10/8/2026 9:00:00', 'maya@example.org', 'six', 'two thirds'],
  ['10/8/2026 9:01:00', 'liam@example.org', 'four', 'two thirds'],
  ['10/8/2026 9:02:00', 'tola@example.org', 'six', 'one half'],
];

it('from an empty sheet, a class list and a form’s tab to a scored gradebook: at most 15 clicks and 3 typed fields', async () => {
  const team = school();
  const person = team.workspace.person(NGOZI);
  person.paste(person.addTab('Form Responses 1'), 1, 1, RESPONSES);
  let clicks = 0;
  let fields = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  const type = async (target: Locator, text: string): Promise<void> => {
    fields += 1;
    await target.fill(text);
  };

  clicks += 3; // Extensions > Common Ground > Open sidebar
  team.workspace.clickMenu(NGOZI, ['Common Ground', 'Open sidebar']);
  // The team's name and the class list are the sidebar's own story: one field typed, a paste, three presses.
  clicks += 3;
  fields += 1;
  expect(team.call('setUpTeam', { name: 'Grade 5' }).ok).toBe(true);
  const roster = CLASS_LIST.split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  expect(
    team.call('bringRoster', {
      students: roster.map(([id, last, first, section, email]) => ({ id, last, first, section, email })),
    }).ok,
  ).toBe(true);

  const sidebar = await show(team, 'sidebar');
  await click(sidebar.getByRole('button', { name: /^New common assessment/ }));
  expect(await faults(sidebar, 'panel')).toEqual([]);
  await click(sidebar.getByRole('button', { name: 'New assessment' }));
  await expect.poll(() => team.workspace.screen.dialog?.title).toBe('New common assessment');

  const dialog = await show(team, 'dialog');
  const source = dialog.getByRole('button', { name: 'Form Responses 1' });
  await source.waitFor();
  expect(await faults(dialog, 'source')).toEqual([]);
  await click(source);
  clicks += 1;
  await dialog.getByLabel('Which row is the key?').selectOption('2');
  await type(dialog.getByLabel('Name the essential learning'), 'NF.1');
  await click(dialog.getByRole('button', { name: 'Add', exact: true }));
  expect(await faults(dialog, 'blueprint')).toEqual([]);
  await click(dialog.getByRole('button', { name: 'Make the assessment with the scores of 3 students' }));
  await dialog.getByText('is ready').waitFor();
  expect(await faults(dialog, 'done')).toEqual([]);
  await click(dialog.getByRole('button', { name: 'Done' }));

  const title = 'CA1 Assessment of 2026-10-08';
  expect(
    team
      .shown(title)
      .slice(-3)
      .map((row) => row.slice(0, 8)),
  ).toEqual([
    ['Berg, Liam', 'Period 1', '102', 'A', 'B', '1', '50', 'Not yet'],
    ['Ortiz, Maya', 'Period 1', '101', 'B', 'B', '2', '100', 'Extension-ready'],
    ['Adeyemi, Tola', 'Period 2', '103', 'B', 'A', '1', '50', 'Not yet'],
  ]);
  expect({ clicks, fields, enough: clicks <= 15 && fields <= 3 }).toMatchObject({ enough: true });

  person.paste(team.tab('Form Responses 1'), 6, 1, [['10/9/2026 9:00:00', 'liam@example.org', 'six', 'two thirds']]);
  const home = await show(team, 'sidebar');
  await home.getByRole('button', { name: '1 new response: bring it in' }).click();
  await expect.poll(() => team.workspace.screen.dialog?.title).toBe('Bring in scores');
  const again = await show(team, 'dialog');
  // Liam answered twice: the latest counts, and differs from what stands.
  await again.getByLabel(/^Where another score stands already/).selectOption('take theirs');
  expect(await faults(again, 'scores')).toEqual([]);
  await again.getByRole('button', { name: 'Bring in 1 score' }).click();
  await again.getByText('1 score of 1 student brought in.').waitFor();
  expect(
    team
      .shown(title)
      .find((row) => row[2] === '102')
      ?.slice(3, 7),
  ).toEqual(['B', 'B', '2', '100']);
}, 180_000);

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there.');
}

it('headings that say nothing: said once above the columns, by keyboard, and read the next time', async () => {
  const team = school();
  team.call('setUpTeam', { name: 'Grade 5' });
  team.call('bringRoster', { students: [{ id: '00101', last: 'Ortiz', first: 'Maya', section: 'Period 1' }] });
  const open = async (table: string): Promise<Page> => {
    team.workspace.clickMenu(NGOZI, ['Common Ground', 'New common assessment']);
    const page = await show(team, 'dialog');
    await page.getByLabel('Or paste').fill(table);
    return page;
  };
  const page = await open('Week 3\nKid\tNr\tA\tB\nMaya O.\t00101\t1\t0\nSomeone\t00777\t1\t1');
  await page.getByText('2 students, 2 items; 1 on our roster.').waitFor();
  expect(await faults(page, 'columns')).toEqual([]);
  const second = page.getByLabel('Column 2, Nr, is');
  expect(await second.inputValue()).toBe('id');
  await tabTo(page, page.getByLabel('Column 1, Kid, is'));
  // First letters choose in a list: "Whole name".
  await page.keyboard.press('W');
  await tabTo(page, page.getByRole('button', { name: 'Use these columns' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Make the assessment with the scores of 1 student' }).click();
  await page.getByText('CA1 Week 3 is ready').waitFor();
  await page.close();
  const later = await open('Week 4\nKid\tNr\tA\tB\nMaya O.\t00101\t0\t1');
  await later.getByRole('button', { name: 'Make the assessment with the scores of 1 student' }).waitFor();
  expect(await later.getByLabel('Title').inputValue()).toBe('Week 4');
  // What was said can be said otherwise.
  await later.getByRole('button', { name: 'Other columns' }).click();
  await later.getByLabel('Column 1, Kid, is').waitFor();
  expect(await later.getByLabel('Column 1, Kid, is').inputValue()).toBe('fullName');
}, 120_000);

it('works by keyboard alone', async () => {
  const team = school();
  team.call('setUpTeam', { name: 'Grade 5' });
  team.call('bringRoster', { students: [{ id: '101', last: 'Ortiz', first: 'Maya', section: 'Period 1' }] });
  team.workspace.clickMenu(NGOZI, ['Common Ground', 'New common assessment']);
  const page = await show(team, 'dialog');
  const focusOn = (target: Locator) => tabTo(page, target);
  await page.getByLabel('Or paste').waitFor();
  await focusOn(page.getByLabel('Or paste'));
  await page.keyboard.type('4 items, 1 point, key ABCD, items 1-4 learning NF.1');
  await focusOn(page.getByRole('button', { name: 'Read this' }));
  await page.keyboard.press('Enter');
  await page.getByLabel('Item Q4 asks for NF.1').waitFor();
  // Four points at 80% are all four: the offer is one press away.
  await focusOn(page.getByRole('button', { name: 'make it 3 of 4' }));
  await page.keyboard.press('Enter');
  await focusOn(page.getByLabel('Title'));
  await page.keyboard.type('Exit slip');
  await focusOn(page.getByRole('button', { name: 'Make the assessment' }));
  await page.keyboard.press('Enter');
  await page.getByText('CA1 Exit slip is ready').waitFor();
  expect(team.shown('Items').map((row) => [row[1], row[6]])).toEqual([
    ['Item', 'Key'],
    ['Q1', 'A'],
    ['Q2', 'B'],
    ['Q3', 'C'],
    ['Q4', 'D'],
  ]);
  expect(team.shown('Assessments')[1]).toContain('NF.1 3');
}, 120_000);
