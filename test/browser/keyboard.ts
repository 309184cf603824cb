/** A person without a mouse: where the focus is, and pressing a key until it is somewhere. */
import type { Frame, Page } from 'playwright-core';

export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  await pressUntil(page, 'Tab', wanted);
}

export async function pressUntil(page: Page, key: string, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}; it is at ${await focused(page)}.`);
}

/** Opens an item of the add-on's menu; in the grid, which keeps Tab for itself as Sheets does, by Sheets' own keys. */
export async function menuByKeys(page: Page, item: string): Promise<void> {
  await pressUntil(page, 'Shift+Tab', /^(?!sidebar|dialog)/);
  await page.keyboard.press('Alt+Shift+KeyN');
  await pressUntil(page, 'ArrowDown', /^menuitem:Common Ground/);
  await page.keyboard.press('ArrowRight');
  await pressUntil(page, 'ArrowDown', new RegExp(`^menuitem:${item}`));
  await page.keyboard.press('Enter');
}

/** What has the focus: its role or element, and its name. Inside a page of the add-on, the frame's word comes first. */
export async function focused(page: Page): Promise<string> {
  const outside = await page.evaluate(() => {
    const element = document.activeElement;
    if (element?.tagName === 'IFRAME') return { frame: element.closest('.dialog') === null ? 'sidebar' : 'dialog' };
    return { words: `${element?.getAttribute('role') ?? element?.tagName}:${element?.textContent?.slice(0, 60)}` };
  });
  if (outside.words !== undefined) return outside.words;
  // A frame that is just being left answers nothing.
  const frame: Frame | null | undefined = await page
    .locator(`.${outside.frame} iframe`)
    .elementHandle()
    .then((element) => element?.contentFrame())
    .catch(() => undefined);
  const inside = await frame
    ?.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const name = element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      return `${element?.tagName}:${name.slice(0, 60)}`;
    })
    .catch(() => undefined);
  return `${outside.frame} ${inside ?? ''}`;
}
