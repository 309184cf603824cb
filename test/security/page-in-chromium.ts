/**
 * One page of the add-on in a real Chromium, as Google would serve it: its HTML comes from the workspace's sidebar or
 * dialog, and google.script.run reaches the workspace. Whatever runs by itself, opens or asks a server is written down.
 */
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { HostedWorkspace } from '../../local/host/node';

const ADDRESS = 'http://add-on.test/';

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run'] });
}

export interface OpenedPage {
  readonly page: Page;
  /** Requests, windows and alerts that nobody should have caused, and errors. */
  readonly faults: readonly string[];
  /** Waits until every answer of the server has arrived and was drawn. */
  settled(): Promise<void>;
}

/** Stands where google.script.run stands in a page. */
const SCRIPT_RUN = `
  window.waiting = 0;
  const runner = (done, failed) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
    if (name === 'withFailureHandler') return (handler) => runner(done, handler);
    if (name === 'withUserObject') return () => runner(done, failed);
    return (...args) => {
      window.waiting += 1;
      window.askServer(String(name), args).then((reply) => {
        window.waiting -= 1;
        if (reply.ok) { if (done) done(reply.value); }
        else if (failed) failed(Object.assign(new Error(reply.error.message), reply.error));
      });
    };
  } });
  window.google = { script: { run: runner(), host: { close() {}, setHeight() {}, setWidth() {} } } };
`;

/** @param html as the workspace serves it */
export async function openPage(
  browser: Browser,
  workspace: HostedWorkspace,
  email: string,
  html: string,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`an error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`an alert: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // A Blob that the page made itself is saved, not asked for.
    if (request.url() !== ADDRESS && !request.url().startsWith('blob:')) faults.push(`a request to ${request.url()}`);
  });
  context.on('page', (opened) => faults.push(`a window: ${opened.url()}`));
  await page.exposeFunction('askServer', (name: string, args: unknown[]) => workspace.scriptRun(name, args, email));
  await page.addInitScript(SCRIPT_RUN);
  await context.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  return {
    page,
    faults,
    async settled() {
      await page.waitForFunction('window.waiting === 0', undefined, { timeout: 60_000 });
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))');
      await page.waitForFunction('window.waiting === 0', undefined, { timeout: 60_000 });
    },
  };
}
