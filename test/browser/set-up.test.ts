/**
 * From an empty spreadsheet to a standing roster as a person does it: by mouse in at most 8 clicks, and by the keyboard
 * alone; then what comes after in a workbook in use: learnings from a state's file, and a newer list.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  accessibilityFaults,
  cell,
  eventually,
  menu,
  openPreview,
  openTab,
  type Preview,
  picture,
  sidebarFrame,
  type Visit,
  visit,
} from './browser';
import { focused as focusedOn, pressUntil as pressOn, tabTo as tabOn } from './keyboard';

const FIXTURES = fileURLToPath(new URL('../domain/importers/fixtures/', import.meta.url));
const LIST = 'Student ID\tLast Name\tFirst Name\tSection\n00123\tOrtiz\tMaya\tPeriod 1\n3E5\tBerg\tLiam\tPeriod 2';
const NEWER = `${LIST.replace('Period 1', 'Period 2')}\n1-2\tO’Neil\tAna\tPeriod 2`;

let preview: Preview;
let seen: Visit;
let page: Page;
/** The sidebar of the moment: moving from one page of it to another takes the frame away. */
let sidebar: FrameLocator;

beforeAll(async () => {
  preview = await openPreview();
}, 120_000);
afterAll(() => preview?.close());
beforeEach(async () => {
  seen = await visit(preview);
  page = seen.page;
  page.setDefaultTimeout(45_000);
  sidebar = page.frameLocator('.sidebar iframe');
  await menu(page, 'File', 'New empty spreadsheet');
  await page.getByText('Begin with Extensions > Common Ground').waitFor();
}, 60_000);
afterEach(async () => {
  const { faults } = seen;
  await seen.close();
  expect(faults).toEqual([]);
});

const button = (name: string | RegExp) => sidebar.getByRole('button', { name });

const focused = () => focusedOn(page);
const tabTo = (wanted: RegExp) => tabOn(page, wanted);
const pressUntil = (key: string, wanted: RegExp) => pressOn(page, key, wanted);

async function faultsOfSidebar(): Promise<string[]> {
  return accessibilityFaults(await sidebarFrame(page));
}

it('by mouse: a roster in at most 8 clicks, then learnings from a package of standards', async () => {
  const path = ['Extensions', 'Common Ground', 'Open sidebar'];
  await menu(page, ...path);
  await button('Set up our team').click();
  // The name has the focus: nobody clicks to type it.
  await sidebar.getByLabel('What is your team called?').waitFor();
  await eventually(() => focused()).toContain('What is your team called?');
  await page.keyboard.type('Grade 6 mathematics');
  const folder = `${FIXTURES}oneroster/`;
  await sidebar.locator('input[type=file]').setInputFiles(readdirSync(folder).map((name) => folder + name));
  await button(/^Bring in/).waitFor();
  expect(await faultsOfSidebar()).toEqual([]);
  await button('Cancel').click();
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Sheet1']);
  await sidebar.locator('input[type=file]').setInputFiles(readdirSync(folder).map((name) => folder + name));
  await button(/^Bring in/).waitFor();
  const [, students = ''] = /(\d+)/.exec((await button(/^Bring in/).textContent()) ?? '') ?? [];
  await button(/^Bring in/).click();
  await sidebar.getByText(new RegExp(`^${students} students?$`)).waitFor();
  // The menu, its two steps, "Set up", the choosing of files and its "Open", "Bring in".
  expect(path.length + 1 + 2 + 1).toBeLessThanOrEqual(8);
  await picture(page, 'set-up');

  await button(/^Essential learnings/).click();
  await sidebar.locator('input[type=file]').setInputFiles(`${FIXTURES}case.json`);
  const boxes = sidebar.getByRole('group', { name: 'What must every student learn?' }).getByRole('checkbox');
  await boxes.first().waitFor();
  expect(await faultsOfSidebar()).toEqual([]);
  await picture(page, 'standards');
  await boxes.nth(1).check();
  await button('Add 1 learning').click();
  await sidebar.getByText('1 added.').waitFor();
  await button(/^Unpack/).click();
  await sidebar.getByLabel('I can').fill('I can do it.');
  expect(await faultsOfSidebar()).toEqual([]);
  await button('Save').click();
  await sidebar.getByText('1 of 5 boxes of the chart filled in').waitFor();

  await button('Back').click();
  // In the word that the team has for itself.
  await button(/^Our PLT Name/).click();
  await sidebar.locator('summary', { hasText: 'Proficiency scale' }).click();
  await sidebar.locator('summary', { hasText: 'Settings as a file' }).click();
  await sidebar.getByText('For a district: what all its teams keep').click();
  expect(await faultsOfSidebar()).toEqual([]);
}, 120_000);

it('by the keyboard alone: set up, and a newer list in the workbook in use', async () => {
  await tabTo(/^menuitem:/);
  await pressUntil('ArrowRight', /^menuitem:Extensions/);
  await page.keyboard.press('Enter');
  await pressUntil('ArrowDown', /^menuitem:Common Ground/);
  await page.keyboard.press('ArrowRight');
  await eventually(() => focused()).toContain('Open sidebar');
  await page.keyboard.press('Enter');
  await button('Set up our team').waitFor();
  await eventually(() => focused()).toMatch(/^sidebar MAIN/);
  await tabTo(/BUTTON:Set up our team/);
  await page.keyboard.press('Enter');
  await eventually(() => focused()).toContain('What is your team called?');
  await page.keyboard.type('Keys only');
  await paste(LIST);
  await tabTo(/BUTTON:Bring in 2 students/);
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: 'Keys only' }).waitFor();
  await tabTo(/BUTTON:Roster/);
  await page.keyboard.press('Enter');
  await paste(NEWER);
  await tabTo(/BUTTON:Bring in 3 students/);
  await page.keyboard.press('Enter');
  await sidebar.getByText('1 new, 1 moved, 1 as before.').waitFor();
  await openTab(page, 'Roster');
  await eventually(() => cell(page, 'A2').textContent()).toBe('00123');
  expect(await cell(page, 'D2').textContent()).toBe('Period 2');
  expect(await cell(page, 'A4').textContent()).toBe('1-2');
}, 120_000);

/** Puts a list into the box for it, with the keys that everybody knows. */
async function paste(list: string): Promise<void> {
  // A browser gives the clipboard only to the page that is in front and has the focus.
  await page.bringToFront();
  await eventually(() => page.evaluate(copied, list)).toBe(true);
  await tabTo(/TEXTAREA:Or paste the list/);
  await page.keyboard.press('ControlOrMeta+V');
  await button(/^Bring in/).waitFor();
}

/** Runs in the page. */
async function copied(list: string): Promise<boolean> {
  if (!document.hasFocus()) return false;
  return navigator.clipboard.writeText(list).then(
    () => true,
    () => false,
  );
}
