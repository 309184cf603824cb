/**
 * HtmlOutput: a page under construction. Only this file knows what stands behind the object that a script holds.
 */
import { enumeration } from '../kernel/enumeration';
import { serviceError } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';

export type HtmlOutput = Pick<
  GoogleAppsScript.HTML.HtmlOutput,
  | 'addMetaTag'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setTitle'
  | 'setWidth'
  | 'setXFrameOptionsMode'
>;

export const SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>(['EMULATED', 'IFRAME', 'NATIVE']);
export const XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(['ALLOWALL', 'DEFAULT']);

const OUTPUT: Kinds<HtmlOutput> = {
  addMetaTag: 'builder',
  append: 'builder',
  appendUntrusted: 'builder',
  clear: 'builder',
  getContent: 'builder',
  getHeight: 'builder',
  getTitle: 'builder',
  getWidth: 'builder',
  setContent: 'builder',
  setHeight: 'builder',
  setSandboxMode: 'builder',
  setTitle: 'builder',
  setWidth: 'builder',
  setXFrameOptionsMode: 'builder',
};

/** The page that an HtmlOutput stands for. */
export interface Page {
  readonly content: string;
  readonly title: string | null;
  /** Pixels; null when the script set none. */
  readonly width: number | null;
  readonly height: number | null;
  readonly metaTags: Readonly<Record<string, string>>;
}

const ALLOWED_META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

const PAGES = new WeakMap<object, () => Page>();

/** The page behind an HtmlOutput, or undefined for anything else. */
export function pageOf(value: unknown): Page | undefined {
  return typeof value === 'object' && value !== null ? PAGES.get(value)?.() : undefined;
}

/** Text for HTML, as `appendUntrusted` and `<?= ?>` write it. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

/** A new page with this content. */
export function createHtmlOutput(kernel: Kernel, initial: string): GoogleAppsScript.HTML.HtmlOutput {
  let page: Page = { content: initial, title: null, width: null, height: null, metaTags: {} };
  const change = (part: Partial<Page>): GoogleAppsScript.HTML.HtmlOutput => {
    page = { ...page, ...part };
    return self;
  };
  const self = expose<HtmlOutput>(kernel, 'HtmlOutput', OUTPUT, {
    addMetaTag(name, content) {
      if (!ALLOWED_META_TAGS.includes(name)) {
        throw serviceError('The meta tag you specified is not allowed in this context.');
      }
      return change({ metaTags: { ...page.metaTags, [name]: content } });
    },
    append: (added) => change({ content: page.content + added }),
    appendUntrusted: (added) => change({ content: page.content + escapeHtml(added) }),
    clear: () => change({ content: '' }),
    getContent: () => page.content,
    // Google answers null for what was never set, although its types do not say so.
    getHeight: () => page.height as number,
    getTitle: () => page.title as string,
    getWidth: () => page.width as number,
    setContent: (content) => change({ content }),
    setHeight: (height) => change({ height }),
    // IFRAME is the only mode left; Google ignores the others.
    setSandboxMode: () => self,
    setTitle: (title) => change({ title }),
    setWidth: (width) => change({ width }),
    setXFrameOptionsMode: () => self,
  }) as GoogleAppsScript.HTML.HtmlOutput;
  PAGES.set(self, () => page);
  return self;
}
