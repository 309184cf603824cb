/** DESIGN: "every service method the bundle can reach is allowed by the manifest's scopes". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, ROOT } from '../../build/build.mjs';
import { privilegeFaults, reachableCalls, short } from '../../build/least-privilege.mjs';
import { SCOPES } from '../../build/manifest.mjs';
import { serverCode } from '../../build/server-code.mjs';
import { FIXTURE, plant } from './tree';

const GRANTED = Object.keys(SCOPES);
const ENTRY = 'src/addon/index.ts';

async function bundleOf(statement: string): Promise<string> {
  return serverCode(plant({ [ENTRY]: `export function onOpen(e: any) { ${statement} }` }), '1');
}

describe('the built add-on', () => {
  const script = () => readFileSync(join(ROOT, 'dist/Code.js'), 'utf8');

  // PLATFORM.md: "Non-sensitive: `spreadsheets.currentonly`, `documents.currentonly`, `drive.file` [V]. `script.container.ui`
  // needs a justification in review": no sensitive and no restricted scope is among them.
  it('reaches nothing that its three scopes do not allow', () => {
    expect(GRANTED.map(short).sort()).toEqual(['drive.file', 'script.container.ui', 'spreadsheets.currentonly']);
    expect(privilegeFaults(script(), GRANTED)).toEqual([]);
  });

  it.each(GRANTED)('needs %s: without it the check complains', (scope) => {
    const others = GRANTED.filter((each) => each !== scope);
    expect(privilegeFaults(script(), others).join('\n')).toContain(`which needs`);
  });

  it('is seen by the check: known calls of every service are found', () => {
    const methods = reachableCalls(script()).calls.map(({ method }) => method);
    expect(methods).toEqual(
      expect.arrayContaining([
        'SpreadsheetApp.getActiveSpreadsheet',
        'Range.setValues',
        'Ui.showSidebar',
        'Menu.addToUi',
        'Docs.Documents.batchUpdate',
        'Drive.Files.create',
        'Lock.tryLock',
      ]),
    );
  });

  it('calls no more of Docs and Drive than the page for administrators names', () => {
    const page = readFileSync(join(ROOT, 'docs/administrators.md'), 'utf8');
    const called = reachableCalls(script()).calls.map(({ method }) => method.split('.'));
    const advanced = called.filter(([service]) => service === 'Docs' || service === 'Drive');
    const missing = advanced.map((parts) => parts.join('.')).filter((method) => !page.includes(`\`${method}\``));
    expect(missing).toEqual([]);
  });
});

describe('a call that needs more', () => {
  it.each([
    ['UrlFetchApp.fetch("https://example.org");', 'UrlFetchApp.fetch', 'script.external_request'],
    ['MailApp.sendEmail("a@school.example", "b", "c");', 'MailApp.sendEmail', 'script.send_mail'],
    ['DriveApp.getFiles();', 'DriveApp.getFiles', 'drive.readonly or drive'],
    ['SpreadsheetApp.openById("1");', 'SpreadsheetApp.openById', 'spreadsheets'],
    ['SpreadsheetApp["openById"]("1");', 'SpreadsheetApp.openById', 'spreadsheets'],
    ['return Session.getActiveUser().getEmail();', 'Session.getActiveUser', 'userinfo.email'],
    ['ScriptApp.newTrigger("call");', 'ScriptApp.newTrigger', 'script.scriptapp'],
    ['DocumentApp.create("Agenda");', 'DocumentApp.create', 'documents'],
    ['Drive.Files.emptyTrash();', 'Drive.Files.emptyTrash', 'drive'],
    ['const d = { drive: Drive }; d.drive.Drives.list();', 'Drive.Drives.list', 'drive or drive.readonly'],
    ['return FormApp.openById("1");', 'FormApp.openById', 'forms'],
  ])('%s', async (statement, method, scopes) => {
    const faults = privilegeFaults(await bundleOf(statement), GRANTED);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${ENTRY} (line `);
    expect(faults[0]).toContain(
      `calls ${method}, which needs ${scopes}. The manifest asks for ${GRANTED.map(short).join(', ')}, and nobody`,
    );
  });

  it('is found behind what a service gives back, with no type to go by', async () => {
    const script = await bundleOf(
      'const all = SpreadsheetApp.getActive().getSheets(); all.map((s) => s.getDataRange().getValues());',
    );
    const faults = privilegeFaults(script, ['https://www.googleapis.com/auth/drive.file']);
    expect(faults.join('\n')).toContain('calls Range.getValues, which needs spreadsheets.currentonly or spreadsheets');
  });

  it.each([
    ['const app = SpreadsheetApp; app.openById("1");', 'uses SpreadsheetApp: call its methods by its own name'],
    ['const { openById } = SpreadsheetApp; openById("1");', 'uses SpreadsheetApp: call its methods by its own name'],
    ['const { Files } = Drive; Files.emptyTrash();', 'uses .Files: call its methods by its own name'],
    ['const files = Drive.Files; files.emptyTrash();', 'uses .Files: call its methods by its own name'],
    ['SpreadsheetApp[e.name]("1");', 'uses SpreadsheetApp: call its methods by its own name'],
    ['Drive.Files[e.name]();', "uses Drive.Files.[...]: Google's reference knows no such method"],
    ['globalThis.UrlFetchApp.fetch("x");', 'uses UrlFetchApp: a service is reached by its own name alone'],
    ['(globalThis as any)["Mail" + "App"].sendEmail();', 'uses globalThis: a service is reached by its own name alone'],
    ['eval(e.text);', 'uses eval: a script made of text cannot be checked'],
    ['new Function(e.text)();', 'uses Function: a script made of text cannot be checked'],
    ['HtmlService.createTemplate(e.text).evaluate();', 'uses HtmlService.createTemplate: a template runs code'],
    ['Sheets.Spreadsheets.get("1");', 'uses Sheets: the manifest enables Docs and Drive alone'],
    ['SpreadsheetApp.sendEverything();', "uses SpreadsheetApp.sendEverything: Google's reference knows no such method"],
  ])('cannot hide: %s', async (statement, sentence) => {
    const faults = privilegeFaults(await bundleOf(statement), GRANTED);
    expect(faults.join('\n')).toContain(sentence);
  });

  it('stops the build', async () => {
    const root = plant({ [ENTRY]: 'export const call = () => MailApp.getRemainingDailyQuota();' }, FIXTURE);
    await expect(build(root)).rejects.toThrow(
      expect.objectContaining({ name: 'BuildProblem', message: expect.stringContaining('needs script.send_mail') }),
    );
  });
});

it.each([
  'return typeof DriveApp;',
  'const Files = 1; return Files;',
  'SpreadsheetApp.getUi().alert("Hello"); Utilities.getUuid(); Logger.log("x"); console.log("x");',
  'return SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS;',
  'return { docs: Docs, drive: Drive };',
])('nothing is said against: %s', async (statement) => {
  expect(privilegeFaults(await bundleOf(statement), GRANTED)).toEqual([]);
});
