/** A meeting as its facilitator goes through it: agenda, the Doc, minutes from it and back, the last meetings; by keyboard where that is harder. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, eventually, menu, sidebarFrame } from './browser';
import { oneVisit } from './one-visit';

let page: Page;

oneVisit((opened) => {
  page = opened.page;
});

/** The page of a panel of the menu, once this heading or button is there. */
async function panel(item: string, name: string): Promise<Frame> {
  await menu(page, 'Extensions', 'Common Ground', item);
  await eventually(async () => {
    const frame = await sidebarFrame(page);
    return frame.getByText(name, { exact: true }).count();
  }).toBeGreaterThan(0);
  return sidebarFrame(page);
}

const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** As a browser pastes what was copied from a Doc; as plain text, each cell stands on a line of its own. */
function pasteFromDoc(field: Element): void {
  const row = (...cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'New action items\nWhat\nOwner\nDue\nCopy the mats\nErik\nFri');
  clipboardData.setData(
    'text/html',
    `<b style="font-weight:normal;"><p>Parked: calculators</p>The bus comes at four<br>Late: Bao<h2>New action items</h2>
      <table><tbody>${row('What', 'Owner', 'Due')}${row('Copy the mats<br>for all', 'Erik', 'Fri')}</tbody></table></b>`,
  );
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('a meeting', () => {
  let frame: Frame;

  it('has an agenda form that is right as it stands, and says what its parts hold', async () => {
    frame = await panel('New agenda', 'Make agenda');
    expect(await frame.locator('details > summary').allTextContents()).toEqual(
      expect.arrayContaining([
        'Boxes: 8 in order, with their minutes',
        'Roles: Marisol Reyes-Quinn facilitates',
        'Focus: NC.5.NF.4, NC.5.MD.5',
      ]),
    );
    expect(await accessibilityFaults(frame)).toEqual([]);
  });

  it("keeps the team's own boxes, and brings the original ones back, with the keyboard alone", async () => {
    const kind = frame.getByLabel('Kind of meeting');
    await frame.getByLabel('Minutes', { exact: true }).fill('40');
    await kind.selectOption('plain');
    await frame.getByText('Boxes: 5 in order').waitFor();
    // What was typed stays, and so does the place of the keyboard.
    expect(await frame.getByLabel('Minutes', { exact: true }).inputValue()).toBe('40');
    await eventually(() => kind.evaluate((element) => element === document.activeElement)).toBe(true);
    await frame.locator('summary', { hasText: 'Boxes: 5' }).press('Enter');
    await frame.getByLabel('Title of box 2').fill('Field trip');
    await frame.getByLabel('Title of box 2').press('Alt+ArrowDown');
    await eventually(() => frame.getByLabel('Title of box 3').inputValue()).toBe('Field trip');
    await eventually(() => focused(frame)).toBe('Title of box 3');
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Keep them for our team' }).press('Enter');
    await frame.getByText('From now on, agendas of this kind').waitFor();
    await frame.getByRole('button', { name: 'Back to the original' }).press('Enter');
    await frame.getByText('The original boxes are back.').waitFor();
    await eventually(() => frame.getByLabel('Title of box 3').inputValue()).toBe('Second topic');
    await kind.selectOption('data analysis');
    await frame.getByText('Boxes: 8 in order').waitFor();
  });

  it('gets its Doc with one press; Open has the focus; its numbers are refreshed', async () => {
    await frame.getByRole('button', { name: 'Make agenda' }).press('Enter');
    await frame.getByText('The agenda is ready.').waitFor();
    await eventually(() => focused(frame)).toMatch(/^Open Sample team.*Look at results, November 18, 2025$/);
    await frame.getByRole('button', { name: 'Refresh numbers' }).press('Enter');
    await frame.getByText('The numbers are up to date. Your notes were left alone.').waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
  });

  it('is said to have an agenda already on its own day alone', async () => {
    const date = frame.getByLabel('Date', { exact: true });
    const already = frame.getByText('This meeting has an agenda already', { exact: false });
    await date.fill('2025-11-19');
    await eventually(() => frame.getByText('The agenda is ready.').count()).toBe(0);
    await date.fill('2025-11-18');
    await already.waitFor();
    await date.fill('2025-11-19');
    await eventually(() => already.count()).toBe(0);
    await date.fill('2025-11-18');
    await already.waitFor();
  });

  it('has minutes from the Doc and from the panel, once each, and gives them back to the Doc', async () => {
    await frame.getByRole('link', { name: 'Open the agenda' }).click();
    const doc = page.getByRole('region', { name: /^Document/ });
    const decisions = doc.locator('table', { hasText: 'Who agreed' }).getByRole('textbox');
    await decisions.nth(2).click();
    await page.keyboard.type('We reteach with area models.');
    await doc.getByRole('button', { name: 'Back to the sheet' }).click();

    frame = await panel('Minutes', 'Next meeting');
    await frame.getByLabel('Meeting', { exact: true }).selectOption({ label: 'Nov 18: Look at results (planned)' });
    await frame.getByRole('button', { name: 'Everybody is here' }).press('Enter');
    await frame.getByText('Saved in the workbook.').waitFor();
    await frame.getByLabel('A decision').fill('We keep the five-minute opening.');
    await frame.getByLabel('A decision').press('Enter');
    // The next line is typed while the first is still on its way.
    await page.keyboard.type('Papers go home on Fridays.');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Take out: Papers go home on Fridays.' }).waitFor();
    await frame.getByRole('button', { name: 'Take out: We keep the five-minute opening.' }).waitFor();
    await frame.getByRole('button', { name: 'Bring in what was typed into the Doc' }).press('Enter');
    await frame.getByLabel('Decision: We reteach with area models.').waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Keep what is ticked' }).press('Enter');
    await frame.getByRole('button', { name: 'Take out: We reteach with area models.' }).waitFor();
    // The focus goes there by itself: a key that is pressed sooner is lost.
    await eventually(() => focused(frame)).toBe('Kept in the workbook.');
    await frame.getByRole('button', { name: 'Bring in what was typed into the Doc' }).press('Enter');
    await frame.getByText('Nothing new: one entry is in the workbook already.').waitFor();
    await frame.getByRole('button', { name: 'Add the minutes to the end of the Doc' }).press('Enter');
    await frame.getByText('The minutes stand at the end of the Doc.').waitFor();
  });

  it('lets another member paste where the Doc is not theirs, and says whose it is', async () => {
    await page.getByLabel('You are').selectOption('e.lindqvist@example.org');
    frame = await panel('Minutes', 'Next meeting');
    await frame.getByLabel('Meeting', { exact: true }).selectOption({ label: 'Nov 18: Look at results (planned)' });
    await frame.getByText('Who is here: 4 of 4').waitFor();
    await frame.getByText('Made by Ngozi Okafor.').waitFor();
    await frame.getByRole('button', { name: 'Bring in what was typed into the Doc' }).press('Enter');
    await frame.getByText('Another member made this Doc').waitFor();
    await frame.getByLabel('Paste text').evaluate(pasteFromDoc);
    await frame.getByRole('button', { name: 'Read it' }).press('Enter');
    await frame.getByRole('checkbox', { name: 'Bảo Trần: Late' }).waitFor();
    await frame.getByRole('checkbox', { name: 'Action item: Copy the mats for all' }).waitFor();
    expect(await frame.getByLabel('By when').last().inputValue()).toBe('Nov 21');
    await frame.getByLabel('The bus comes at four').selectOption('Note');
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Keep what is ticked' }).press('Enter');
    await eventually(() => focused(frame)).toBe('Kept in the workbook.');
    expect(await frame.getByLabel('Paste text').inputValue()).toBe('');
    await page.getByLabel('You are').selectOption('n.okafor@example.org');
  });

  it('stands among our meetings, with its decisions', async () => {
    frame = await panel('Open sidebar', 'Our meetings');
    await frame.getByText('Our meetings', { exact: true }).click();
    await eventually(async () => (await sidebarFrame(page)).getByText('We reteach with area models.').count()).toBe(1);
    expect(await accessibilityFaults(await sidebarFrame(page))).toEqual([]);
  });
});
