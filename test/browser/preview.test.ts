/** The preview as a visitor meets it: the grid, the menus, what is kept, and that nothing leaves the machine. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  cell,
  gridOf,
  menu,
  openPreview,
  openTab,
  picture,
  type Preview,
  sidebarFrame,
  type Visit,
  visit,
} from './browser';

let preview: Preview;
let seen: Visit;

beforeAll(async () => {
  preview = await openPreview();
}, 120_000);
afterAll(() => preview?.close());
beforeEach(async () => {
  seen = await visit(preview);
}, 60_000);
afterEach(async () => {
  const { faults } = seen;
  await seen.close();
  expect(faults).toEqual([]);
});

describe('a first visit', () => {
  it('shows the sample team and can be used by everybody', async () => {
    const { page } = seen;
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Sample team');
    expect(await page.getByRole('tab', { name: 'Roster' }).getAttribute('aria-selected')).toBe('true');
    expect(await cell(page, 'A2').textContent()).toMatch(/^\d{6}$/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'first-visit');
  });
});
