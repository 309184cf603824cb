import { describe, expect, it } from 'vitest';
import { ADA, BO, school } from './school';

// PLATFORM, V8 runtime: "No setTimeout, fetch, URL, TextEncoder, atob, crypto, Blob, window, performance, process; no ES
// modules"; "`console` and Intl exist."
describe('what the script sees', () => {
  it.each([
    'process',
    'require',
    'Buffer',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'structuredClone',
    'fetch',
    'URL',
    'TextDecoder',
    'TextEncoder',
    'WebAssembly',
    'atob',
    'crypto',
    'Blob',
    'performance',
    'window',
    'document',
    'module',
    'exports',
    'global',
    'LocalWorkspace',
    'Sheets',
  ])('there is no %s', (name) => {
    const { call } = school(`function seen() { return typeof ${name}; }`);
    expect(call('seen')).toBe('undefined');
  });

  it.each(['console', 'Intl', 'Utilities', 'SpreadsheetApp', 'UrlFetchApp', 'Docs', 'Drive'])('there is %s', (name) => {
    const { call } = school(`function seen() { return typeof ${name}; }`);
    expect(call('seen')).not.toBe('undefined');
  });

  it('a service that the manifest does not enable is not defined', () => {
    const { call } = school('function seen() { return typeof Docs; }', { manifest: { dependencies: {} } });
    expect(call('seen')).toBe('undefined');
  });

  it('cannot reach Node through what it is given', () => {
    const { call } = school(`
      function escapes() {
        var things = [SpreadsheetApp.getActiveSpreadsheet, console.log, Date, Utilities.getUuid, Docs.Documents.create];
        return things.map(function (thing) { return thing.constructor('return typeof process')(); });
      }`);
    expect(new Set(call('escapes') as string[])).toEqual(new Set(['undefined']));
  });

  it('runs in the time zone of the script, at the time of the workspace', () => {
    const { call, clock } = school('function times() { return [new Date().getHours(), Date.now()]; }');
    expect(call('times')).toEqual([8, clock.now]);
  });
});

// PLATFORM, V8 runtime: "no `#private` and no static class fields"
describe('a script that Google cannot read', () => {
  it.each([
    ['a private field', 'class A { #x = 1; x() { return this.#x; } }', 'ParseError: Unexpected token ILLEGAL'],
    ['a private method', 'class A { #x() { return 1; } }', 'ParseError: Unexpected token ILLEGAL'],
    ['a static field', 'class A { static x = 1; }', 'ParseError: Unexpected token ='],
  ])('with %s, does not run', (_name, code, words) => {
    expect(() => school(`${code} function go() { return 1; }`).call('go')).toThrow(words);
  });

  it('is not one that only writes of such fields', () => {
    const { call } = school(`
      class A { constructor() { this.x = 1; } static y() { return 2; } }
      function go() { return [new A().x, A.y(), 'let #x = 1; static z = 2;']; }`);
    expect(call('go')).toEqual([1, 2, 'let #x = 1; static z = 2;']);
  });
});

// PLATFORM, Add-on lifecycle: "The whole script is loaded anew for every call; keep global code free of work. No state
// between calls."
describe('state', () => {
  it('nothing is left of the last execution', () => {
    const { call } = school(`
      var count = 0;
      function next() { count += 1; leaked = (typeof leaked === 'undefined' ? 0 : leaked) + 1; return [count, leaked]; }`);
    expect([call('next'), call('next'), call('next')]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('two workspaces know nothing of each other', () => {
    const code = `function put(text) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text); }
      function get() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`;
    const [one, other] = [school(code), school(code)];
    one.call('put', 'mine');
    expect([one.call('get'), other.call('get')]).toEqual(['mine', '']);
  });
});

describe('a script against the workspace', () => {
  it('opens, builds its menu, shows a sidebar', () => {
    const { workspace } = school(
      `function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Open sidebar', 'openSidebar').addToUi(); }
       function openSidebar() {
         SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Common Ground'));
       }`,
      {},
      { 'Sidebar.html': '<p>Hello<!-- nobody --></p>' },
    );
    workspace.open(ADA);
    workspace.clickMenu(ADA, ['Common Ground', 'Open sidebar']);
    expect(workspace.screen.sidebar).toMatchObject({ title: 'Common Ground', width: 300, content: '<p>Hello</p>' });
    expect(workspace.callableFunctions()).toEqual(['onOpen', 'openSidebar']);
  });

  it('writes, calculates and reads cells, and counts round trips', () => {
    const { call, workspace } = school(`
      function sum(values) {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(1, 1, values.length, 1).setValues(values.map(function (value) { return [value]; }));
        sheet.getRange('B1').setFormula('=SUM(A1:A' + values.length + ')');
        SpreadsheetApp.flush();
        return sheet.getRange('B1').getValue();
      }`);
    expect(call('sum', [1, 2, 39])).toBe(42);
    expect(workspace.executions.at(-1)?.totals).toMatchObject({
      roundTrips: 3,
      calls: { 'Range.setValues': 1, 'SpreadsheetApp.flush': 1, 'Range.getValue': 1 },
    });
  });

  it('makes a document that only its maker sees with the add-on', () => {
    const { workspace } = school(`
      function make() { return Docs.Documents.create({ title: 'Agenda' }).documentId; }
      function read(id) { return Docs.Documents.get(id).title; }`);
    const made = workspace.scriptRun('make', [], ADA);
    const id = made.ok ? made.value : null;
    expect(workspace.scriptRun('read', [id], ADA)).toEqual({ ok: true, value: 'Agenda' });
    expect(workspace.scriptRun('read', [id], BO)).toMatchObject({ ok: false });
    expect(workspace.files().map((file) => file.name)).toEqual(['Grade 6 Mathematics', 'Agenda']);
  });

  it('cannot do without a scope that the person refused', () => {
    const { workspace, call } = school('function make() { return Docs.Documents.create({ title: "x" }).documentId; }');
    workspace.refuseScope(ADA, 'https://www.googleapis.com/auth/drive.file');
    expect(() => call('make')).toThrow(
      /You do not have permission to call Docs.Documents.create. Required permissions: /,
    );
  });

  it('lets another execution run in the midst of one', () => {
    const { workspace, call } = school(`
      var mine = 0;
      function outer() { mine = 1; SpreadsheetApp.flush(); return mine; }
      function inner() { return typeof mine + mine; }`);
    const heard: unknown[] = [];
    workspace.faults.before('SpreadsheetApp.flush', 1, () => heard.push(workspace.scriptRun('inner', [], BO)));
    call('outer');
    expect(heard).toEqual([{ ok: true, value: 'number0' }]);
    expect(workspace.executions.map((record) => record.functionName)).toEqual(['inner', 'outer']);
  });

  // PLATFORM, V8 runtime: "Functions must be real top-level declarations to be menu handlers or `google.script.run` targets"
  it('finds declared functions alone', () => {
    const { call } = school('function declared() { return 1; } var held = function () { return 2; };');
    expect(call('declared')).toBe(1);
    expect(() => call('held')).toThrow('Script function not found: held');
  });

  it('errors arrive as errors of Node', () => {
    const { workspace } = school('function fail() { throw new RangeError("no such row"); }');
    expect(() => workspace.run('fail', [], { person: ADA, mode: 'FULL' })).toThrow(RangeError);
    expect(workspace.executions[0]?.error?.stack).toMatch('Code.js');
  });

  it('logs are kept', () => {
    const { workspace, call } = school('function work() { console.log("a", 1); Logger.log("b"); }');
    call('work');
    expect(workspace.logs.map((line) => line.text)).toEqual(['a 1', 'b']);
  });

  it('evaluates an expression where the script runs', () => {
    expect(school('function f() { return 1; }').workspace.evaluate('[typeof SpreadsheetApp, typeof process]')).toEqual([
      'object',
      'undefined',
    ]);
  });
});
