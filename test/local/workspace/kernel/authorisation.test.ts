import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../local/workspace/kernel/authorisation';
import type { AuthMode } from '../../../../local/workspace/kernel/kernel';
import { builtInScopes, scopeUrl } from '../../../../local/workspace/kernel/scopes';

const CURRENT = scopeUrl('spreadsheets.currentonly');
const CONTAINER_UI = scopeUrl('script.container.ui');
const MANIFEST = [CURRENT, scopeUrl('drive.file'), CONTAINER_UI];

function words(
  mode: AuthMode,
  method: string,
  granted: readonly string[] = MANIFEST,
  manifest = MANIFEST,
): string | null {
  const accepted = builtInScopes(method) ?? [];
  return refusal(method, accepted, { mode, manifest, granted: new Set(granted) })?.message ?? null;
}

// PLATFORM, Add-on lifecycle: "In AuthMode.NONE (installed, not yet used in this file) only menus may be built: no
// properties, no file access"
describe('AuthMode.NONE', () => {
  it.each([
    'SpreadsheetApp.getUi',
    'Ui.createMenu',
    'Ui.createAddonMenu',
    'Menu.addItem',
    'Menu.addToUi',
    'Session.getActiveUserLocale',
    'console.log',
    'Logger.log',
  ])('lets %s through', (method) => {
    expect(words('NONE', method)).toBeNull();
  });

  it.each([
    ['SpreadsheetApp.getActiveSpreadsheet', ` Required permissions: (${CURRENT} || ${scopeUrl('spreadsheets')})`],
    ['PropertiesService.getDocumentProperties', ''],
    ['CacheService.getUserCache', ''],
    ['Ui.alert', ''],
    ['Ui.showSidebar', ` Required permissions: ${CONTAINER_UI}`],
    ['HtmlService.createHtmlOutput', ''],
    ['ScriptApp.getAuthorizationInfo', ''],
    ['SpreadsheetApp.newDataValidation', ''],
  ])('refuses %s', (method, required) => {
    expect(words('NONE', method)).toBe(
      `You do not have permission to call ${method}${required === '' ? '' : `.${required}`}`,
    );
  });
});

// PLATFORM, Add-on lifecycle: "LIMITED (onOpen otherwise, simple onEdit): file access, no services that need the user."
// "no dialogs from them"
describe('AuthMode.LIMITED', () => {
  it.each(['SpreadsheetApp.getActiveSpreadsheet', 'Range.setValues', 'Properties.getProperty', 'Ui.createMenu'])(
    'lets %s through, even for a person who granted nothing',
    (method) => {
      expect(words('LIMITED', method, [])).toBeNull();
    },
  );

  it.each([
    'Ui.alert',
    'Ui.prompt',
    'Ui.showSidebar',
    'Ui.showModalDialog',
    'Session.getActiveUser',
    'SpreadsheetApp.openById',
    'UrlFetchApp.fetch',
    'DriveApp.getFiles',
  ])('refuses %s', (method) => {
    expect(words('LIMITED', method)).toMatch(`You do not have permission to call ${method}`);
  });

  it('needs a scope for the open file in the manifest', () => {
    expect(words('LIMITED', 'Range.getValues', [], [CONTAINER_UI])).toMatch(
      /^Specified permissions are not sufficient/,
    );
  });
});

// PLATFORM, Scopes: "Any scope may be refused alone (granular consent)"; "Missing scope: `Specified permissions are not
// sufficient to call X. Required permissions: ...`"
describe('AuthMode.FULL', () => {
  it('names the scopes that the manifest lacks', () => {
    expect(words('FULL', 'DriveApp.getFiles')).toBe(
      'Specified permissions are not sufficient to call DriveApp.getFiles. Required permissions: (https://www.googleapis.com/auth/drive.readonly || https://www.googleapis.com/auth/drive)',
    );
    expect(words('FULL', 'Session.getActiveUser')).toBe(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });

  it.each([
    [CURRENT, 'Range.getValues', 'Ui.showSidebar'],
    [CONTAINER_UI, 'Ui.showSidebar', 'Range.getValues'],
  ])('without %s, %s is refused and %s is not', (refused, lost, kept) => {
    const granted = MANIFEST.filter((scope) => scope !== refused);
    expect(words('FULL', lost, granted)).toMatch(`You do not have permission to call ${lost}. Required permissions: `);
    expect(words('FULL', kept, granted)).toBeNull();
  });

  it('any one of the accepted scopes is enough', () => {
    const manifest = [scopeUrl('spreadsheets')];
    expect(words('FULL', 'Range.getValues', manifest, manifest)).toBeNull();
  });

  it.each(['Ui.alert', 'Properties.setProperty', 'Utilities.getUuid', 'Lock.tryLock'])(
    '%s needs no scope',
    (method) => {
      expect(words('FULL', method, [])).toBeNull();
    },
  );
});
