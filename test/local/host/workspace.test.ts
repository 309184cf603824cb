import { describe, expect, it } from 'vitest';
import type { SavedWorkspace } from '../../../local/workspace';
import { ADA, BO, MANIFEST, school, VI } from './school';

const WRITER = `
  function write(text) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text); SpreadsheetApp.flush(); }
  function read(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValue(); }
  function onEdit(e) {
    console.log(e.authMode + ' ' + e.range.getA1Notation() + ' ' + e.value + ' ' + e.oldValue + ' ' + e.source.getName());
  }`;

describe('a person in the grid', () => {
  // PLATFORM, Add-on lifecycle: "Simple triggers: 30 s; script writes do not fire onEdit"
  it('is heard by onEdit; a script is not', () => {
    const { workspace, call } = school(WRITER, { enabled: true });
    workspace.person(BO).type(0, 1, 1, '7');
    workspace.person(BO).type(0, 1, 1, '8');
    call('write', 'by a script');
    expect(workspace.logs.map((line) => line.text)).toEqual([
      'LIMITED A1 7 undefined Grade 6 Mathematics',
      'LIMITED A1 8 7 Grade 6 Mathematics',
    ]);
    expect(workspace.executions.map(({ functionName, email, mode }) => [functionName, email, mode])).toEqual([
      ['onEdit', BO, 'LIMITED'],
      ['onEdit', BO, 'LIMITED'],
      ['write', ADA, 'FULL'],
    ]);
  });

  it('edits between a read and a write of the script', () => {
    const { workspace, call } = school(`
      function twice() {
        var range = SpreadsheetApp.getActiveSheet().getRange('A1');
        var first = range.getValue();
        return [first, range.getValue()];
      }`);
    workspace.person(ADA).type(0, 1, 1, 'before');
    workspace.faults.before('Range.getValue', 2, () => workspace.person(BO).type(0, 1, 1, 'after'));
    expect(call('twice')).toEqual(['before', 'after']);
  });

  it('needs access', () => {
    const { workspace } = school(WRITER);
    expect(() => workspace.person(VI).type(0, 1, 1, 'x')).toThrow('You do not have permission to perform that action.');
    expect(workspace.scriptRun('write', ['x'], VI)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/You do not have permission to perform that action\.$/) },
    });
    workspace.setAccess(VI, 'editor');
    expect(workspace.scriptRun('write', ['x'], VI)).toEqual({ ok: true, value: null });
    workspace.setAccess(BO, 'viewer');
    expect(workspace.scriptRun('write', ['x'], BO)).toMatchObject({ ok: false });
  });

  it('access is one thing for the grid, the sharing list and Drive', () => {
    const { workspace, call } = school(
      `function editors() {
         return SpreadsheetApp.getActiveSpreadsheet().getEditors().map(function (user) { return user.getEmail(); });
       }`,
    );
    workspace.setAccess(BO, 'viewer');
    workspace.setAccess(VI, 'editor');
    expect(call('editors')).toEqual([ADA, VI]);
    const file = workspace.files().find(({ id }) => id === workspace.spreadsheetId);
    const roles = file?.permissions.map((permission) => [
      'emailAddress' in permission && permission.emailAddress,
      permission.role,
    ]);
    expect(new Map(roles as [string, string][])).toEqual(
      new Map([
        [ADA, 'owner'],
        [BO, 'reader'],
        [VI, 'writer'],
      ]),
    );
  });
});

describe('three time zones', () => {
  // PLATFORM, V8 runtime: "Time zones: script, spreadsheet and user may differ. Cell dates come as Date in the
  // spreadsheet's zone." Sheets behaviour: "format with the spreadsheet's zone"
  it('a typed date is midnight in the spreadsheet’s zone, not in the script’s', () => {
    const { workspace, call } = school(
      `function day() {
         var file = SpreadsheetApp.getActiveSpreadsheet();
         var date = file.getActiveSheet().getRange('A1').getValue();
         return [
           date.getDate(),
           Utilities.formatDate(date, file.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'),
           Utilities.formatDate(date, Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm'),
         ];
       }`,
      { manifest: { timeZone: 'America/Los_Angeles' } },
    );
    workspace.person(ADA).type(0, 1, 1, '9/15/2025');
    expect(call('day')).toEqual([14, '2025-09-15 00:00', '2025-09-14 22:00']);
  });
});

describe('keeping a workspace', () => {
  const CODE = `${WRITER}
    function keep() {
      PropertiesService.getDocumentProperties().setProperty('team', 'document');
      PropertiesService.getUserProperties().setProperty('team', 'user');
      return Docs.Documents.create({ title: 'Agenda' }).documentId;
    }
    function kept() {
      return [PropertiesService.getDocumentProperties().getProperty('team'),
        PropertiesService.getUserProperties().getProperty('team')];
    }
    function title(id) { return Docs.Documents.get(id).title; }
    function fileId() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }`;

  it('save and load lose nothing', () => {
    const first = school(CODE);
    first.call('write', '00123');
    const id = first.call('keep');
    first.workspace.person(ADA).type(0, 2, 1, '=A1*2');
    const saved = JSON.parse(JSON.stringify(first.workspace.save())) as SavedWorkspace;
    const second = school(CODE, { saved });
    expect([second.call('read', 'A1'), second.call('read', 'A2')]).toEqual([123, 246]);
    expect(second.call('kept')).toEqual(['document', 'user']);
    expect(second.call('title', id)).toBe('Agenda');
    expect(second.workspace.save()).toEqual(saved);
    expect(second.workspace.documentText(String(id))).toMatch(/^\uFEFF?\s*$/);
    expect(second.workspace.document(String(id))).toMatchObject({ title: 'Agenda', documentId: id });
    expect(() => second.workspace.documentText(second.workspace.spreadsheetId)).toThrow('is no document');
  });

  // PLATFORM, Sheets behaviour: "\"Make a copy\" of a file keeps tabs, sheet ids, formulas, developer metadata; not document
  // properties, and the copy is a new file for `drive.file`."
  it('a copy of the file is a new file without document properties', () => {
    const first = school(CODE);
    first.call('write', 5);
    first.call('keep');
    first.workspace.person(ADA).type(0, 2, 1, '=A1*2');
    const copy = school(CODE, {
      saved: first.workspace.makeCopy(BO),
      people: [{ email: BO, name: 'Bo', access: 'owner' }],
    });
    const asBo = (name: string, ...args: unknown[]) => copy.workspace.scriptRun(name, args, BO);
    expect(asBo('read', 'A2')).toEqual({ ok: true, value: 10 });
    expect(asBo('kept')).toEqual({ ok: true, value: [null, null] });
    expect(asBo('fileId')).toEqual({ ok: true, value: copy.workspace.spreadsheetId });
    expect(copy.workspace.spreadsheetId).not.toBe(first.workspace.spreadsheetId);
    expect(copy.workspace.view().name).toBe('Copy of Grade 6 Mathematics');
  });

  it('a file in which the add-on was used stays so; a copy begins anew', () => {
    const code = 'function onOpen(e) { console.log(String(e.authMode)); } function use() {}';
    const first = school(code);
    first.call('use');
    const modes = (saved: SavedWorkspace) => {
      const { workspace } = school(code, { saved });
      workspace.open(ADA);
      return workspace.logs.map((line) => line.text);
    };
    expect(modes(first.workspace.save())).toEqual(['LIMITED']);
    expect(modes(first.workspace.makeCopy(ADA))).toEqual(['NONE']);
  });
});

describe('what goes wrong at Google', () => {
  it('a failing service, a lock that is held, a service that is used up', () => {
    const { workspace, call } = school(`
      function save() {
        var lock = LockService.getDocumentLock();
        lock.waitLock(1000);
        SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x');
        lock.releaseLock();
      }`);
    workspace.faults.fail('Range.setValue', 1, { kind: 'documentFailed', id: workspace.spreadsheetId });
    expect(() => call('save')).toThrow('Service Spreadsheets failed while accessing document with id');
    workspace.faults.holdLocks(1);
    expect(() => call('save')).toThrow('Lock timeout: another process was holding the lock for too long.');
    call('save');
    expect(workspace.executions.at(-1)?.totals.warnings).toEqual([
      'the document lock was released before 1 writes were flushed',
    ]);
  });

  // PLATFORM, Scopes: "The Sheets advanced service does not accept `spreadsheets.currentonly`"; SpreadsheetApp.openById:
  // "`spreadsheets` only"
  it.each([
    ['SpreadsheetApp.openById("x")', /Required permissions: https:\/\/www.googleapis.com\/auth\/spreadsheets$/],
    ['UrlFetchApp.fetch("https://a.example")', /auth\/script.external_request$/],
    ['DriveApp.getRootFolder()', /auth\/drive.readonly \|\| https:\/\/www.googleapis.com\/auth\/drive\)$/],
    ['DocumentApp.create("x")', /auth\/documents$/],
    ['Session.getActiveUser()', /auth\/userinfo.email$/],
    ['Sheets.Spreadsheets', /Sheets is not defined/],
  ])('%s is beyond the manifest', (expression, words) => {
    expect(() => school(`function go() { return ${expression}; }`).call('go')).toThrow(words);
  });

  it('a manifest without a scope stops what needs it', () => {
    const oauthScopes = MANIFEST.oauthScopes.filter((scope) => !scope.includes('spreadsheets'));
    const { call } = school(WRITER, { manifest: { oauthScopes } });
    expect(() => call('write', 'x')).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    );
  });
});

describe('locales', () => {
  it.each([
    ['en_US', '1.5', 1.5],
    ['de_DE', '1,5', 1.5],
    ['fr_FR', '1,5', 1.5],
  ])('a person types a number in %s', (locale, text, value) => {
    const { workspace, call } = school(WRITER, { spreadsheet: { name: 'x', locale, timeZone: 'Europe/Paris' } });
    workspace.person(ADA).type(0, 1, 1, text);
    expect(call('read', 'A1')).toBe(value);
  });
});
