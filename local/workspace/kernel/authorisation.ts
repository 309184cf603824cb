/**
 * Decides whether a call may go through: what the authorisation mode withholds, what the manifest does not ask for, and
 * what the person did not grant. Pure, so that every case can stand in a table of tests.
 */
import { noPermission, scopeNotInManifest } from './errors';
import type { AuthMode } from './kernel';
import { CURRENT_SPREADSHEET, SPREADSHEET_CLASSES } from './scopes';

export interface Authority {
  readonly mode: AuthMode;
  /** Scopes of the manifest, as full addresses. */
  readonly manifest: readonly string[];
  /** Scopes that the person granted. */
  readonly granted: ReadonlySet<string>;
}

/** In AuthMode.NONE "only menus may be built"; logging and the person's language are the rest of Google's table. */
const ALLOWED_IN_NONE = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Session.getActiveUserLocale',
]);
const CLASSES_ALLOWED_IN_NONE = new Set(['Menu', 'Logger', 'console']);

/** The user interface of a simple trigger is the menu and nothing else. */
const ALLOWED_UI_IN_LIMITED = new Set(['Ui.createMenu', 'Ui.createAddonMenu']);

/**
 * @param method `Class.method` as the kernel gets it
 * @param accepted scopes of which one is enough; empty when the method needs none
 * @returns Google's error, or null when the call may go through
 */
export function refusal(method: string, accepted: readonly string[], authority: Authority): Error | null {
  switch (authority.mode) {
    case 'NONE':
      return allowedInNone(method) ? null : noPermission(method, accepted);
    case 'LIMITED':
      return refusalInLimited(method, accepted, authority);
    case 'FULL':
      return refusalInFull(method, accepted, authority);
  }
}

function allowedInNone(method: string): boolean {
  return ALLOWED_IN_NONE.has(method) || CLASSES_ALLOWED_IN_NONE.has(className(method));
}

/** A simple trigger runs without the person's consent: it gets the open file, and nothing that needs consent. */
function refusalInLimited(method: string, accepted: readonly string[], authority: Authority): Error | null {
  if (className(method) === 'Ui' && !ALLOWED_UI_IN_LIMITED.has(method)) return noPermission(method, accepted);
  if (accepted.length === 0) return null;
  const openFile = accepted.includes(CURRENT_SPREADSHEET) && className(method) in SPREADSHEET_CLASSES;
  if (!openFile) return noPermission(method, accepted);
  return accepted.some((scope) => authority.manifest.includes(scope)) ? null : scopeNotInManifest(method, accepted);
}

function refusalInFull(method: string, accepted: readonly string[], authority: Authority): Error | null {
  if (accepted.length === 0) return null;
  const asked = accepted.filter((scope) => authority.manifest.includes(scope));
  if (asked.length === 0) return scopeNotInManifest(method, accepted);
  return asked.some((scope) => authority.granted.has(scope)) ? null : noPermission(method, accepted);
}

function className(method: string): string {
  return method.slice(0, Math.max(0, method.indexOf('.')));
}
