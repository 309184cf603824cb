import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtInScopes,
  SCRIPT_CLASSES,
  SPREADSHEET_CLASSES,
  UNOFFERED_CLASSES,
} from '../../../../local/workspace/kernel/scopes';
import { publishedScopes } from './publishedScopes';

const FILES = {
  spreadsheet: Object.keys(SPREADSHEET_CLASSES).filter((name) => name !== 'ChartOptions' && name !== 'RgbColor'),
  base: ['Ui', 'Menu', 'PromptResponse', 'Blob', 'Logger', 'console', 'Session', 'User', 'Browser', 'RgbColor'],
  html: ['HtmlOutput', 'HtmlOutputMetaTag', 'HtmlService', 'HtmlTemplate'],
  script: ['AuthorizationInfo', 'ScriptApp'],
  properties: ['Properties', 'PropertiesService'],
  cache: ['Cache', 'CacheService'],
  lock: ['Lock', 'LockService'],
  utilities: ['Utilities'],
  calendar: ['CalendarApp'],
  charts: ['Charts', 'ChartOptions'],
  content: ['ContentService'],
  document: ['DocumentApp'],
  drive: ['DriveApp'],
  forms: ['FormApp'],
  gmail: ['GmailApp'],
  groups: ['GroupsApp'],
  jdbc: ['Jdbc'],
  language: ['LanguageApp'],
  mail: ['MailApp'],
  maps: ['Maps'],
  slides: ['SlidesApp'],
  'url-fetch': ['UrlFetchApp'],
  'xml-service': ['XmlService'],
} as const;

const listed = [SPREADSHEET_CLASSES, SCRIPT_CLASSES, UNOFFERED_CLASSES].flatMap((classes) => Object.entries(classes));

describe('the scope table is the one that the reference publishes', () => {
  it('compares every class of the table', () => {
    const compared = Object.values(FILES).flat();
    expect([...compared].sort()).toEqual(listed.map(([name]) => name).sort());
  });

  it.each(Object.entries(FILES))('%s', (file, classes) => {
    const published = publishedScopes(file);
    for (const name of classes) {
      const methods = published[name] ?? {};
      expect(Object.keys(methods), name).not.toHaveLength(0);
      const table = Object.fromEntries(
        Object.keys(methods).map((method) => [method, builtInScopes(`${name}.${method}`)]),
      );
      expect(table, name).toEqual(methods);
    }
  });

  it('names no exception that the reference does not know', () => {
    for (const [file, classes] of Object.entries(FILES)) {
      const published = publishedScopes(file);
      for (const name of classes) {
        const exceptions =
          listed.find(([known]) => known === name)?.[1].but?.flatMap(([, methods]) => methods.split(' ')) ?? [];
        expect(Object.keys(published[name] ?? {})).toEqual(expect.arrayContaining(exceptions));
      }
    }
  });

  // PLATFORM, Scopes: "SpreadsheetApp.create/open/openById/openByUrl: `spreadsheets` only"; "DriveApp never accepts `drive.file`".
  it.each([
    ['SpreadsheetApp.openById', ['https://www.googleapis.com/auth/spreadsheets']],
    [
      'Range.getValues',
      ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/spreadsheets'],
    ],
    ['DriveApp.createFile', ['https://www.googleapis.com/auth/drive']],
    ['DocumentApp.openById', ['https://www.googleapis.com/auth/documents']],
    ['Ui.showSidebar', ['https://www.googleapis.com/auth/script.container.ui']],
    ['Ui.alert', []],
    ['PropertiesService.getDocumentProperties', []],
  ])('%s', (method, scopes) => {
    expect(builtInScopes(method)).toEqual(scopes);
  });

  it('has every class that the workspace offers', () => {
    const folder = join(import.meta.dirname, '../../../../local/workspace');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const sources = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const offered = [...sources.matchAll(/\bexpose(?:Parts)?(?:<[^()]*>)?\(\s*[\w.]+,\s*'(\w+)'/g)].map(
      (match) => match[1] ?? '',
    );
    expect(offered).toEqual(expect.arrayContaining(['Range', 'DeveloperMetadata', 'Ui', 'Lock']));
    const advanced = ['Docs', 'Drive'];
    const unknown = offered.filter((name) => builtInScopes(`${name}.any`) === undefined && !advanced.includes(name));
    expect(unknown).toEqual([]);
  });

  it('knows nothing of a class that is not listed', () => {
    expect(builtInScopes('Nonsense.getValues')).toBeUndefined();
  });
});
