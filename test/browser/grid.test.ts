/** The grid under a teacher's hands: typing, moving, selecting, copying, sorting, inserting, dragging, filtering. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginAnew, cell, eventually, gridOf, menu, NO_SCRIPT, picture } from './browser';
import { oneVisit } from './one-visit';

let page: Page;

oneVisit((opened) => {
  page = opened.page;
}, NO_SCRIPT);

/** Each test of the block has an empty spreadsheet of its own. */
function anew(): void {
  beforeEach(() => beginAnew(page), 60_000);
}

/** Waits until a cell shows a text. */
async function shows(address: string, text: string): Promise<void> {
  await eventually(() => cell(page, address).textContent()).toBe(text);
}

async function selected(range: string): Promise<void> {
  await eventually(() => page.getByRole('textbox', { name: 'Name box' }).inputValue()).toBe(range);
}

async function paste(text: string): Promise<void> {
  await page.evaluate((block) => navigator.clipboard.writeText(block), text);
  await page.keyboard.press('Control+v');
}

async function type(address: string, ...texts: readonly string[]): Promise<void> {
  await cell(page, address).click();
  for (const text of texts) await page.keyboard.type(`${text}\n`);
}

describe('typing', () => {
  anew();

  it.each([
    ['42', '42', '42'],
    ['007', '7', '7'],
    ["'007", '007', "'007"],
    ['85%', '85%', '85%'],
    ['=2*21', '42', '=2*21'],
    ['two words', 'two words', 'two words'],
  ])('%s shows %s and opens as %s', async (typed, shown, source) => {
    await type('B2', typed);
    await shows('B2', shown);
    await page.keyboard.press('ArrowUp');
    await eventually(() => page.getByRole('textbox', { name: 'Formula bar' }).inputValue()).toBe(source);
  });

  it('goes on with Enter, Tab and arrows, and Escape gives up', async () => {
    await cell(page, 'A1').click();
    await page.keyboard.type('one');
    await page.keyboard.press('Tab');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    // Enter after Tab goes back to where tabbing began.
    await selected('A2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('three');
    await page.keyboard.press('ArrowLeft');
    await selected('A2');
    await page.keyboard.type('gone');
    await page.keyboard.press('Escape');
    await shows('A1', 'one');
    await shows('B1', 'two');
    await shows('B2', 'three');
    await shows('A2', '');
  });

  it('F2 edits what is there, with the caret at its end', async () => {
    await type('A1', 'half');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('-l');
    await page.keyboard.press('Enter');
    await shows('A1', 'hal-lf');
  });

  it('the formula bar writes into the active cell', async () => {
    await cell(page, 'C3').click();
    await page.getByRole('textbox', { name: 'Formula bar' }).fill('=1+1');
    await page.keyboard.press('Enter');
    await shows('C3', '2');
  });

  it('a number recalculates what depends on it', async () => {
    await type('A1', '2', '3');
    await type('B1', '=SUM(A1:A2)');
    await shows('B1', '5');
    await type('A1', '10');
    await shows('B1', '13');
  });
});

describe('taking back', () => {
  anew();

  it('Ctrl+Z undoes one act after the other and shows where; Ctrl+Y does them again', async () => {
    await type('A1', 'one', 'two');
    await cell(page, 'C3').click();
    await page.keyboard.press('Control+z');
    await shows('A2', '');
    await selected('A2');
    await page.keyboard.press('Control+z');
    await shows('A1', '');
    await page.keyboard.press('Control+y');
    await shows('A1', 'one');
    await menu(page, 'Edit', 'Redo');
    await shows('A2', 'two');
    await menu(page, 'Edit');
    expect(await page.getByRole('menuitem', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
  });

  it('brings back a row, a tab, and a block that was cut, each at once', async () => {
    await type('A1', 'kept');
    await cell(page, 'A1').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete row 1' }).click();
    await shows('A1', '');
    await page.keyboard.press('Control+z');
    await shows('A1', 'kept');
    await cell(page, 'A1').click();
    await page.keyboard.press('Control+x');
    await cell(page, 'B4').click();
    await page.keyboard.press('Control+v');
    await shows('B4', 'kept');
    await shows('A1', '');
    await page.keyboard.press('Control+z');
    await shows('A1', 'kept');
    await shows('B4', '');
    await page.getByRole('button', { name: 'Add sheet' }).click();
    await gridOf(page, 'Sheet2').waitFor();
    await page.keyboard.press('Control+z');
    await gridOf(page, 'Sheet1').waitFor();
    await eventually(() => page.getByRole('tab').allTextContents()).toEqual(['Sheet1']);
  });
});

describe('completing', () => {
  anew();

  // PLATFORM.md: "Autocomplete offers what the column already holds."
  it('a text of the column is offered while one types; Delete refuses it', async () => {
    await type('A1', 'Hodan Abdi', '12', 'ho');
    await shows('A3', 'Hodan Abdi');
    await cell(page, 'A4').click();
    await page.keyboard.type('Hod');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await shows('A4', 'Hod');
    // Two that begin alike: none is offered.
    await type('A5', 'Ho');
    await shows('A5', 'Ho');
  });
});

describe('moving and selecting by keys', () => {
  beforeAll(async () => {
    await beginAnew(page);
    await type('B5', 'last');
  }, 60_000);

  it.each([
    ['ArrowDown', 'C4'],
    ['Tab', 'D3'],
    ['Shift+Tab', 'B3'],
    ['Shift+Enter', 'C2'],
    ['Home', 'A3'],
    ['Control+Home', 'A1'],
    ['End', 'B3'],
    ['Control+End', 'B5'],
    ['Control+ArrowUp', 'C1'],
    ['Control+ArrowDown', 'C1000'],
    ['Control+ArrowLeft', 'A3'],
    ['Shift+ArrowRight', 'C3:D3'],
    ['Control+ ', 'C1:C1000'],
    ['Shift+ ', 'A3:Z3'],
    ['Control+a', 'A1:Z1000'],
  ])('%s leads from C3 to %s', async (key, range) => {
    await page.keyboard.press('Control+Home');
    await cell(page, 'C3').click();
    await page.keyboard.press(key);
    await selected(range);
  });

  it('PageDown moves by a window, and the grid follows', async () => {
    await cell(page, 'A1').click();
    await page.keyboard.press('PageDown');
    const row = Number((await page.getByRole('textbox', { name: 'Name box' }).inputValue()).slice(1));
    expect(row).toBeGreaterThan(20);
    await eventually(() => cell(page, `A${row}`).isVisible()).toBe(true);
  });

  it('the name box goes where it is told', async () => {
    await page.getByRole('textbox', { name: 'Name box' }).fill('K700');
    await page.keyboard.press('Enter');
    await cell(page, 'K700').waitFor();
    await eventually(() => gridOf(page).getAttribute('aria-activedescendant')).toBe('cell-K700');
  });

  it('dragging selects a block, Delete empties it', async () => {
    await beginAnew(page);
    await type('A1', 'a', 'b', 'c');
    await cell(page, 'A1').hover();
    await page.mouse.down();
    await cell(page, 'B2').hover();
    await page.mouse.up();
    await selected('A1:B2');
    await page.keyboard.press('Delete');
    await shows('A1', '');
    await shows('A2', '');
    await shows('A3', 'c');
  });
});

describe('blocks', () => {
  anew();

  it('from elsewhere are pasted as typed, and the grid grows', async () => {
    await page.getByRole('textbox', { name: 'Name box' }).fill('Z1000');
    await page.keyboard.press('Enter');
    await paste('1\t2\r\n3\t"four\tfive"\r\n');
    await shows('AA1001', 'four\tfive');
    await shows('Z1000', '1');
    await selected('Z1000:AA1001');
  });

  it('copied inside take their formulas along', async () => {
    await type('A1', '1', '2');
    await type('B1', '=A1*10');
    await cell(page, 'B1').click();
    await page.keyboard.press('Control+c');
    await cell(page, 'B2').click();
    await page.keyboard.press('Control+v');
    await shows('B2', '20');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('20');
  });

  it('one value fills what is selected', async () => {
    await cell(page, 'B2').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await paste('x');
    for (const address of ['B2', 'C2', 'B3', 'C3']) await shows(address, 'x');
  });

  it('on the clipboard are pasted by the menu too', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('5\t6'));
    await cell(page, 'B2').click();
    await menu(page, 'Edit', 'Paste');
    await shows('C2', '6');
  });

  it('that were cut leave nothing behind', async () => {
    await type('A1', 'moved');
    await cell(page, 'A1').click();
    await page.keyboard.press('Control+x');
    await cell(page, 'C1').click();
    await page.keyboard.press('Control+v');
    await shows('C1', 'moved');
    await shows('A1', '');
  });
});

describe('rows and columns', () => {
  anew();

  it('a column is made wider by its edge, fitted by a double click, and sized by the keyboard', async () => {
    const widthOf = async () => Math.round((await cell(page, 'A1').boundingBox())?.width ?? 0);
    const edge = page.getByRole('columnheader', { name: 'A', exact: true }).locator('[data-part="resize"]');
    await type('A1', 'a text that is wider than a column is at first');
    await edge.hover();
    await page.mouse.down();
    await page.mouse.move(246, 105, { steps: 3 });
    await page.mouse.up();
    await eventually(widthOf).toBeGreaterThan(190);
    await edge.dblclick();
    await eventually(widthOf).toBeGreaterThan(260);
    await cell(page, 'A1').click();
    await page.keyboard.press('Control+ ');
    await page.keyboard.press('Shift+F10');
    await menu(page, 'Resize 1 column');
    await page.getByRole('textbox', { name: 'Width in pixels' }).fill('60');
    await page.keyboard.press('Enter');
    await eventually(widthOf).toBe(60);
    await page.keyboard.press('Control+z');
    await eventually(widthOf).toBeGreaterThan(260);
  });

  it('a row is inserted above, and a column deleted, from the menu at the pointer', async () => {
    await type('A1', 'one', 'two');
    await cell(page, 'A2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Insert 1 row above' }).click();
    await shows('A3', 'two');
    await shows('A2', '');
    await page.getByRole('columnheader', { name: 'A', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete column A' }).click();
    await shows('A3', '');
  });

  it('a column is dragged in front of another', async () => {
    await type('A1', 'first');
    await type('B1', 'second');
    const head = page.getByRole('columnheader', { name: 'A', exact: true });
    await head.click();
    await head.hover();
    await page.mouse.down();
    const target = await page.getByRole('columnheader', { name: 'C', exact: true }).boundingBox();
    await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 10, { steps: 4 });
    await page.mouse.up();
    await shows('A1', 'second');
    await shows('B1', 'first');
    await selected('B1:B1000');
  });

  it('hidden columns are passed over, and come back by the mark in the head', async () => {
    await page.getByRole('columnheader', { name: 'B', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide 1 column' }).click();
    await eventually(() => cell(page, 'B1').count()).toBe(0);
    await cell(page, 'A1').click();
    await page.keyboard.press('ArrowRight');
    await selected('C1');
    await page.getByTitle('Show hidden columns').click();
    await cell(page, 'B1').waitFor();
  });

  it('another spreadsheet begins at its top, whatever was selected before', async () => {
    await page.getByRole('columnheader', { name: 'B', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Hide 1 column' }).click();
    await page.getByTitle('Show hidden columns').click();
    await cell(page, 'B1').waitFor();
    await beginAnew(page);
    await selected('A1');
  });

  it('a range is sorted by its first column, the rest stays', async () => {
    await type('A1', 'name', 'c', 'a', 'b', 'end');
    await cell(page, 'A2').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await menu(page, 'Data', 'Sort range by column A (A to Z)');
    await shows('A2', 'a');
    await shows('A4', 'c');
    await shows('A5', 'end');
  });

  it('a filter hides by value, and its window says what it is', async () => {
    await type('A1', 'section', '5A', '5B', '5A');
    await cell(page, 'A1').click();
    await menu(page, 'Data', 'Create a filter');
    await page.locator('[data-part="filter"]').first().click();
    const filter = page.getByRole('dialog', { name: 'Filter of column A' });
    await filter.getByRole('checkbox', { name: '5B' }).uncheck();
    await picture(page, 'filter');
    await filter.getByRole('button', { name: 'OK' }).click();
    await eventually(() => cell(page, 'A3').count()).toBe(0);
    await cell(page, 'A4').waitFor();
    await menu(page, 'Data', 'Remove filter');
    await cell(page, 'A3').waitFor();
  });

  it('a note is written and shown', async () => {
    await cell(page, 'B2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Insert note' }).click();
    await page.getByRole('textbox', { name: 'Note on B2' }).fill('Ask Erik about this');
    await page.getByRole('button', { name: 'Keep note' }).click();
    await cell(page, 'B2').hover();
    await page.getByText('Ask Erik about this').waitFor();
  });
});

it('scrolls through 1,200 rows and 80 columns without losing its place', async () => {
  await beginAnew(page);
  const block = Array.from({ length: 1200 }, (_, r) =>
    Array.from({ length: 80 }, (__, c) => `${r + 1}.${c + 1}`).join('\t'),
  );
  await cell(page, 'A1').click();
  await paste(block.join('\n'));
  await shows('A1', '1.1');
  await page.getByRole('textbox', { name: 'Name box' }).fill('CB1200');
  await page.keyboard.press('Enter');
  await shows('CB1200', '1200.8');
  await page.keyboard.press('Control+Home');
  await shows('A1', '1.1');
  expect(await page.getByRole('gridcell').count()).toBeLessThan(3000);
}, 60_000);
