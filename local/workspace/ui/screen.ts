/**
 * What a person sees around the grid: menus, the sidebar, a dialog, and the alerts and prompts that were answered. Plain
 * data, changed by the Ui service and read by tests and the preview.
 */

import type { Page } from '../html/output';
import { servedPage } from '../html/served';

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuTree };

export interface MenuTree {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export interface OpenPage {
  readonly title: string;
  /** The page as the browser gets it: meta tags added, comments stripped. */
  readonly content: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly ButtonName[];
}

export interface Answer {
  readonly button: ButtonName;
  /** What was typed in a prompt. */
  readonly text?: string;
}

export interface AnsweredQuestion extends Question {
  readonly answer: Answer;
}

export interface Screen {
  /** Menus that the last onOpen added, in order. */
  menus: readonly MenuTree[];
  sidebar: OpenPage | null;
  dialog: (OpenPage & { readonly modal: boolean }) | null;
  questions: readonly AnsweredQuestion[];
}

/** A freshly loaded file: no menu yet, nothing open. */
export function emptyScreen(): Screen {
  return { menus: [], sidebar: null, dialog: null, questions: [] };
}

/** "A sidebar is 300 px wide", whatever the script asks for. */
export const SIDEBAR_WIDTH = 300;
const SIDEBAR_HEIGHT = 600;
/** Google's defaults for a dialog that sets no size. */
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 400;

/** @param fallbackTitle the add-on's name, shown over a sidebar without a title */
export function sidebarOf(page: Page, fallbackTitle: string): OpenPage {
  const title = page.title ?? fallbackTitle;
  return { title, content: served(page), width: SIDEBAR_WIDTH, height: SIDEBAR_HEIGHT };
}

/** A dialog's title is the argument of the call; the page's own is not shown. */
export function dialogOf(page: Page, title: string): OpenPage {
  return { title, content: served(page), width: page.width ?? DIALOG_WIDTH, height: page.height ?? DIALOG_HEIGHT };
}

function served(page: Page): string {
  const tags = Object.entries(page.metaTags).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const content = servedPage(page.content);
  const head = /<head\b[^>]*>/i.exec(content);
  const at = head === null ? 0 : head.index + head[0].length;
  return content.slice(0, at) + tags.join('') + content.slice(at);
}
