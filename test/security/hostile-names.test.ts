/**
 * Names that are code in HTML, in a template, in a formula or in a text's direction walk through every panel and dialog in a
 * real Chromium, and through every tab and Doc. Nothing may run, and nobody may be asked for anything.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PANELS } from '../../src/client/panels/catalogue';
import { NGOZI, type School, school } from '../addon/school';
import { openBrowser, openPage } from './page-in-chromium';

const HOSTILE = [
  '<img src=x onerror=window.hacked=1>',
  '"><script>window.hacked=1</script>',
  '</script><script>window.hacked=1</script>',
  "x' onmouseover='window.hacked=1",
  '{{7*7}}',
  '$'.concat('{window.hacked=1}'),
  '<?= hacked ?>',
  'javascript:window.hacked=1',
  '=HYPERLINK("https://evil.example","x")',
  '&lt;b&gt;&#x3c;i&#x3e;',
  'مها الأحمد',
  'evil\u202Egpj.exe',
  '😀👩‍👩‍👧 Zoë',
  '<svg/onload=window.hacked=1>',
];

const [IMAGE = '', BREAKOUT = ''] = HOSTILE;
const WHO_NEEDS = 'Who needs what';

/** A team whose every typed word is hostile. */
function hostileTeam(): School {
  const team = school();
  const done = (answer: { readonly ok: boolean; readonly problems: unknown }): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  };
  done(
    team.call('setUpTeam', {
      name: `Team ${IMAGE}`,
      school: BREAKOUT,
      norms: [IMAGE],
      members: [{ name: BREAKOUT, email: NGOZI }],
    }),
  );
  const students = HOSTILE.map((name, at) => ({
    id: `${100 + at}`,
    last: name,
    first: name,
    section: at % 2 ? IMAGE : 'Period 2',
  }));
  done(team.call('bringRoster', { students }));
  done(
    team.call('bringLearnings', {
      learnings: [
        { code: '<b>1', statement: IMAGE },
        { code: 'EL2', statement: BREAKOUT },
      ],
    }),
  );
  const items = [
    { id: '1', points: 2, learnings: ['<b>1'] },
    { id: '2', points: 2, learnings: ['EL2'] },
    { id: '3', points: 2, learnings: ['<b>1', 'EL2'] },
    { id: '4', points: 1, learnings: ['EL2'], keys: ['A'], options: [IMAGE, BREAKOUT, '{{7*7}}'] },
  ];
  done(team.call('newAssessment', { title: IMAGE, givenOn: '2025-11-10', items }));
  const marks = students.flatMap(({ id }, at) =>
    items.map((item) => ({ student: id, item: item.id, mark: item.id === '4' ? 'ABC'.charAt(at % 3) : at % 3 })),
  );
  done(team.call('bringScores', { assessment: 'CA1', marks }));
  const learnings = ['<b>1', 'EL2'];
  const strategies = learnings.map((learning) => ({ learning, section: IMAGE, strategy: BREAKOUT, notes: IMAGE }));
  done(team.call('saveStrategies', { assessment: 'CA1', strategies }));
  done(team.call('updateMastery'));
  done(
    team.call('saveTemplate', { type: 'plain', boxes: [{ title: IMAGE, minutes: 45, prompts: [BREAKOUT], data: [] }] }),
  );
  return team;
}

let browser: Browser;
let team: School;

beforeAll(async () => {
  browser = await openBrowser();
  team = hostileTeam();
}, 120_000);
afterAll(() => browser?.close());

/** The page behind a menu item, as served. */
function served(item: string): string {
  team.workspace.clickMenu(NGOZI, ['Common Ground', item]);
  const { sidebar, dialog } = team.workspace.screen;
  const opened = dialog ?? sidebar;
  team.workspace.closeDialog();
  team.workspace.closeSidebar();
  if (!opened) throw new Error(`"${item}" opens nothing.`);
  return opened.content;
}

/** Elements and attributes that no page of ours has: they can only have come from a name. */
const FOREIGN = `[...document.querySelectorAll('body *')].flatMap((element) => [
  ...(/^(img|script|iframe|object|embed|link|meta|base)$/i.test(element.tagName) && !(element.parentElement === document.body) ? [element.outerHTML] : []),
  ...[...element.attributes].filter(({ name, value }) => name.startsWith('on') || (/^(href|src|action|formaction|xlink:href)$/.test(name) && /^\\s*javascript:/i.test(value))).map(({ name }) => element.tagName + ' ' + name),
  ...(element.tagName === 'A' && !/^(https:\\/\\/docs\\.google\\.com\\/|#|blob:)/.test(element.getAttribute('href') ?? '#') ? [element.outerHTML] : []),
])`;

async function harmless({ page, faults, settled }: Awaited<ReturnType<typeof openPage>>): Promise<void> {
  await settled();
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.evaluate(FOREIGN)).toEqual([]);
  expect(faults).toEqual([]);
}

/** Unfolds everything that can be unfolded. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
}

it('the test itself would notice', async () => {
  const opened = await openPage(browser, team.workspace, NGOZI, `<body><div id="app">${IMAGE}</div></body>`);
  await opened.page.waitForFunction('window.hacked === 1');
  expect(await opened.page.evaluate(FOREIGN)).toHaveLength(2);
  expect(opened.faults).toEqual(['a request to http://add-on.test/x']);
  await opened.page.context().close();
});

describe('in Chromium', () => {
  it('home is headed by the team', async () => {
    const opened = await openPage(browser, team.workspace, NGOZI, served('Open sidebar'));
    await harmless(opened);
    expect(await opened.page.locator('h1').first().textContent()).toBe(`Team ${IMAGE}`);
    await opened.page.context().close();
  }, 60_000);

  it.each(PANELS.map(({ id }) => id))(
    'the panel %s, and what its buttons bring',
    async (panel) => {
      team.workspace.scriptRun('showPanel', [panel], NGOZI);
      const html = team.workspace.screen.sidebar?.content ?? '';
      team.workspace.closeSidebar();
      const opened = await openPage(browser, team.workspace, NGOZI, html);
      await harmless(opened);
      const { page } = opened;
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(40);
      for (let at = 0; at < 6; at += 1) {
        await openAll(page);
        const buttons = page
          .locator('main button:enabled, main summary')
          .filter({ hasNotText: /^(Back|Home|\?)$/, visible: true });
        if (at >= (await buttons.count())) break;
        await buttons
          .nth(at)
          .click({ timeout: 5_000 })
          .catch(() => undefined);
        await harmless(opened);
      }
      await page.context().close();
    },
    120_000,
  );

  it.each(['See results', 'New action plan', 'New common assessment', 'Copy without names'])(
    'the window "%s"',
    async (item) => {
      const opened = await openPage(browser, team.workspace, NGOZI, served(item));
      await harmless(opened);
      const { page } = opened;
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(40);
      for (let at = 0; at < 14; at += 1) {
        const buttons = page.locator('button:enabled, summary, [role=tab]').filter({ visible: true });
        if (at >= (await buttons.count())) break;
        await buttons
          .nth(at)
          .click({ timeout: 5_000 })
          .catch(() => undefined);
        await harmless(opened);
      }
      await page.context().close();
    },
    180_000,
  );

  it('the planning window: a proposal, its groups, the plan saved, its Doc and a copy for others', async () => {
    const opened = await openPage(browser, team.workspace, NGOZI, served('New action plan'));
    const { page } = opened;
    const press = async (name: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name }).first().click();
      await harmless(opened);
    };
    await press('Propose a plan');
    const groups = page.getByRole('button', { name: /student/ });
    expect(await groups.count()).toBeGreaterThan(1);
    for (let at = 0; at < (await groups.count()); at += 1) {
      await groups.nth(at).click();
      await openAll(page);
      await harmless(opened);
    }
    expect(await page.locator('body').innerText()).toContain(IMAGE);
    await press('Save for later');
    await press('Make the Doc');
    await openAll(page);
    await press('Make the copy');
    expect(await page.getByRole('link', { name: /^Open / }).count()).toBe(2);
    await page.context().close();
  }, 120_000);

  it('a first set-up from files that are named, headed and filled with code', async () => {
    const empty = school();
    empty.workspace.scriptRun('showPanel', ['team'], NGOZI);
    const opened = await openPage(browser, empty.workspace, NGOZI, empty.workspace.screen.sidebar?.content ?? '');
    const { page } = opened;
    await page.getByRole('textbox').first().fill(IMAGE);
    await page.locator('input[type=file]').setInputFiles(
      [IMAGE, BREAKOUT].map((name, at) => ({
        name: `${name}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(`Student ID,Last Name,First Name\n${at}1,${IMAGE},${HOSTILE[3]}\n${at}2,{{7*7}},Zoë\n`),
      })),
    );
    await page.getByText('What will happen').waitFor();
    await harmless(opened);
    await openAll(page);
    await harmless(opened);
    expect(await page.locator('body').innerText()).toContain(IMAGE);
    await page.context().close();
  }, 60_000);

  it('a file for a new assessment that is headed and filled with code', async () => {
    const opened = await openPage(browser, team.workspace, NGOZI, served('New common assessment'));
    const { page } = opened;
    const quoted = (cells: readonly string[]): string =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const rows = HOSTILE.map((name, at) => quoted([`${100 + at}`, name, IMAGE]));
    const buffer = Buffer.from([quoted(['Student ID', IMAGE, BREAKOUT]), ...rows].join('\n'));
    await page.locator('input[type=file]').setInputFiles({ name: `${BREAKOUT}.csv`, mimeType: 'text/csv', buffer });
    await page.getByText('Which column is which?').waitFor();
    await harmless(opened);
    expect(await page.locator('body').innerText()).toContain(IMAGE);
    await page.context().close();
  }, 60_000);

  it('the results show each name as it is written', async () => {
    const opened = await openPage(browser, team.workspace, NGOZI, served('See results'));
    await opened.settled();
    await opened.page
      .getByRole('tab', { name: 'Students' })
      .or(opened.page.getByRole('button', { name: 'Students' }))
      .first()
      .click();
    await opened.page.getByText('Show', { exact: true }).first().waitFor();
    await harmless(opened);
    const text = await opened.page.locator('body').innerText();
    for (const name of [IMAGE, BREAKOUT, '{{7*7}}', '😀👩‍👩‍👧 Zoë']) expect(text).toContain(name);
    await opened.page.context().close();
  }, 120_000);
});

describe('in the workbook and in Docs', () => {
  it.each(['Roster', 'Mastery', WHO_NEEDS])('the tab %s holds each name as text', (title) => {
    const sheet = team.workspace.view().sheets.find(({ name }) => name === title);
    const shown = sheet?.cells.map(({ display }) => display) ?? [];
    for (const name of HOSTILE)
      expect(
        shown.some((cell) => cell.includes(name)),
        name,
      ).toBe(true);
    const formulas = sheet?.cells.filter(({ display }) => HOSTILE.some((name) => display === name)) ?? [];
    expect(formulas.filter((cell) => 'formula' in cell && cell.formula)).toEqual([]);
  });

  it('what was typed stands in formulas only as quoted text', () => {
    const { sheets } = team.workspace.view();
    expect(sheets.length).toBeGreaterThan(12);
    const made = sheets.flatMap(({ name, cells }) =>
      cells.flatMap((cell) =>
        'formula' in cell && /evil|hacked/.test(String(cell.formula).replaceAll(/"(?:[^"]|"")*"/g, '')) ? [name] : [],
      ),
    );
    expect(made).toEqual([]);
  });

  it.each([
    ['newAgenda', { type: 'data analysis', anew: true }, [IMAGE, BREAKOUT, '{{7*7}}', 'مها الأحمد']],
    // Students of a class that is taught again as a whole are counted, not listed.
    ['newPlan', {}, [IMAGE, BREAKOUT, '{{7*7}}']],
  ] as const)('%s writes each name as text', (job, input, names) => {
    const answer = team.call(job, input);
    expect(answer.ok, JSON.stringify(answer.problems)).toBe(true);
    const { document } = answer.value as { readonly document: { readonly id: string; readonly holdsNames: boolean } };
    expect(document.holdsNames).toBe(true);
    const text = team.workspace.documentText(document.id);
    for (const name of names) expect(text).toContain(name);
  });
});
