import { describe, expect, it } from 'vitest';
import { ADA, BO, type Globals, project } from './project';

const withMenu = ({ SpreadsheetApp }: Globals) => ({
  onOpen: () => SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi(),
  start: () => 'started',
});

// PLATFORM, Add-on lifecycle: "In AuthMode.NONE (installed, not yet used in this file) only menus may be built: no
// properties, no file access; one forbidden call, also in global code, and the menu is lost"
describe('opening a file in which the add-on was never used', () => {
  it('builds the menu, in AuthMode.NONE', () => {
    let heard: unknown;
    const { lifecycle, screen } = project(({ SpreadsheetApp, ScriptApp }) => ({
      onOpen(event: { authMode: unknown; source?: unknown }) {
        heard = [event.authMode === ScriptApp.AuthMode.NONE, event.source];
        SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi();
      },
    }));
    lifecycle.open(ADA);
    expect(heard).toEqual([true, undefined]);
    expect(screen.menus).toMatchObject([{ caption: 'Common Ground', items: [{ caption: 'Start' }] }]);
  });

  it.each([
    ['a property', (g: Globals) => g.PropertiesService.getScriptProperties()],
    ['the file', (g: Globals) => g.SpreadsheetApp.getActiveSpreadsheet()],
    ['the network', (g: Globals) => g.UrlFetchApp.fetch('https://a.example')],
  ])('loses the menu when onOpen touches %s, even if it catches the error', (_name, touch) => {
    for (const caught of [false, true]) {
      const { lifecycle, screen, executions } = project((globals) => ({
        onOpen() {
          withMenu(globals).onOpen();
          try {
            touch(globals);
          } catch (error) {
            if (!caught) throw error;
          }
        },
      }));
      lifecycle.open(ADA);
      expect(screen.menus).toEqual([]);
      expect(executions.records[0]?.refused).toMatch(/permission/);
    }
  });

  it('loses the menu when global code touches a property', () => {
    const { lifecycle, screen } = project((globals) => {
      globals.PropertiesService.getScriptProperties();
      return withMenu(globals);
    });
    lifecycle.open(ADA);
    expect(screen.menus).toEqual([]);
  });

  it('has no menu after an onOpen that throws', () => {
    const { lifecycle, screen } = project((globals) => ({
      onOpen() {
        withMenu(globals).onOpen();
        throw new Error('late');
      },
    }));
    lifecycle.open(ADA);
    expect(screen.menus).toEqual([]);
  });
});

// "LIMITED (onOpen otherwise, simple onEdit): file access, no services that need the user. FULL: menu clicks,
// google.script.run, onInstall."
describe('the modes', () => {
  it('opening is NONE until the add-on is used in the file, then LIMITED', () => {
    const modes: string[] = [];
    const made = project((globals) => ({
      ...withMenu(globals),
      onOpen(event: { authMode: unknown }) {
        modes.push(String(event.authMode));
        withMenu(globals).onOpen();
      },
    }));
    made.lifecycle.open(ADA);
    expect(made.lifecycle.isEnabled()).toBe(false);
    made.lifecycle.clickMenu(ADA, ['Common Ground', 'Start']);
    expect(made.executions.records.at(-1)).toMatchObject({ functionName: 'start', mode: 'FULL', error: null });
    made.lifecycle.open(BO);
    expect(modes).toEqual(['NONE', 'LIMITED']);
  });

  // "`onInstall(e)` calls onOpen"
  it('installing while the file is open is FULL, enables the add-on, and may call onOpen', () => {
    const { lifecycle, screen, executions } = project((globals) => ({
      ...withMenu(globals),
      onInstall() {
        globals.PropertiesService.getDocumentProperties().setProperty('installed', 'yes');
        withMenu(globals).onOpen();
      },
    }));
    lifecycle.install(ADA);
    expect(executions.records[0]).toMatchObject({ functionName: 'onInstall', mode: 'FULL' });
    expect(screen.menus).toHaveLength(1);
    expect(lifecycle.isEnabled()).toBe(true);
  });

  it('an edit is LIMITED, and silent before the add-on is used in the file', () => {
    const seen: unknown[] = [];
    const script = () => ({ onEdit: (event: object) => seen.push(event) });
    project(script).lifecycle.edited(ADA, (authMode) => ({ authMode, value: 'x' }));
    expect(seen).toEqual([]);
    const { lifecycle, executions } = project(script, { enabled: true });
    lifecycle.edited(BO, (authMode) => ({ authMode: String(authMode), value: 'x' }));
    expect(seen).toEqual([{ authMode: 'LIMITED', value: 'x' }]);
    expect(executions.records[0]).toMatchObject({ email: BO, mode: 'LIMITED' });
  });

  // "script writes do not fire onEdit; onEdit can queue at most 2"
  it('while onEdit runs two more edits wait for their turn, and the others are not heard of', () => {
    const heard: unknown[] = [];
    const made = project(
      ({ SpreadsheetApp }) => ({
        onEdit(event: { value: string }) {
          heard.push(`${event.value} begins`);
          SpreadsheetApp.flush();
          heard.push(`${event.value} ends`);
        },
      }),
      { enabled: true },
    );
    const edit = (value: string) => made.lifecycle.edited(BO, () => ({ value }));
    made.faults.before('SpreadsheetApp.flush', 1, () => {
      for (const value of ['b', 'c', 'd', 'e']) edit(value);
    });
    edit('a');
    edit('f');
    expect(heard).toEqual(['a', 'b', 'c', 'f'].flatMap((value) => [`${value} begins`, `${value} ends`]));
  });

  // "no dialogs from them [V]"
  it('a simple trigger opens no dialog, and nobody is told that it failed', () => {
    const { lifecycle, executions } = project(
      ({ SpreadsheetApp }) => ({ onEdit: () => SpreadsheetApp.getUi().alert('Hello') }),
      { enabled: true },
    );
    lifecycle.edited(ADA, () => ({}));
    expect(executions.records[0]?.error?.message).toBe('You do not have permission to call Ui.alert');
  });

  it('triggers that the script does not have are nothing to complain of', () => {
    const { lifecycle, executions } = project(() => ({}), { enabled: true });
    lifecycle.open(ADA);
    lifecycle.edited(ADA, () => ({}));
    expect(executions.records.map((record) => record.error)).toEqual([null, null]);
  });
});

describe('a menu click', () => {
  it('throws what the function throws, and finds no function that is not there', () => {
    const { lifecycle } = project(({ SpreadsheetApp }) => ({
      onOpen: () => SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addItem('B', 'b').addToUi(),
      a() {
        throw new Error('broken');
      },
    }));
    lifecycle.open(ADA);
    expect(() => lifecycle.clickMenu(ADA, ['Common Ground', 'A'])).toThrow('broken');
    expect(() => lifecycle.clickMenu(ADA, ['Common Ground', 'B'])).toThrow('Script function not found: b');
  });
});

describe('google.script.run', () => {
  const echo = () => ({
    echo: (value: unknown) => value,
    now: () => ({ at: new Date(0) }),
    bytes: () => new Uint8Array(1),
    fail() {
      throw new TypeError('oh no');
    },
    hidden_: () => 'secret',
  });

  it('copies arguments and results', () => {
    const { lifecycle, executions } = project(echo);
    expect(lifecycle.scriptRun('echo', [{ a: [1, undefined] }], ADA)).toEqual({ ok: true, value: { a: [1, null] } });
    expect(executions.records[0]).toMatchObject({ mode: 'FULL', email: ADA });
    expect(lifecycle.scriptRun('now', [], ADA)).toEqual({ ok: true, value: null });
  });

  it('tells of failures', () => {
    const { lifecycle } = project(echo);
    expect(lifecycle.scriptRun('fail', [], ADA)).toEqual({
      ok: false,
      error: { name: 'ScriptError', message: 'TypeError: oh no' },
    });
    expect(lifecycle.scriptRun('bytes', [], ADA)).toMatchObject({
      error: { message: 'Exception: The script completed but the returned value is not a supported return type.' },
    });
    expect(lifecycle.scriptRun('gone', [], ADA)).toMatchObject({
      error: { message: 'Exception: Script function not found: gone' },
    });
  });

  it('a wrong argument never reaches the script', () => {
    const { lifecycle, executions } = project(echo);
    expect(() => lifecycle.scriptRun('echo', [new Date(0)], ADA)).toThrow('Failed due to illegal value in property: 0');
    expect(executions.records).toEqual([]);
  });

  // PLATFORM, V8 runtime: "a name ending in `_` is private to the client"
  it('a name that ends in _ is private', () => {
    const { lifecycle, executions } = project(echo);
    expect(() => lifecycle.scriptRun('hidden_', [], ADA)).toThrow('google.script.run.hidden_ is not a function');
    lifecycle.scriptRun('echo', [1], ADA);
    expect(executions.callableFunctions()).toEqual(['echo', 'now', 'bytes', 'fail']);
  });

  // PLATFORM, Add-on lifecycle: "Users signed in to several Google accounts get PERMISSION_DENIED from google.script.run"
  it('is denied to a person with several accounts, and fails without a connection', () => {
    const { lifecycle, faults, executions } = project(echo);
    faults.severalAccounts(true);
    expect(lifecycle.scriptRun('echo', [1], ADA)).toMatchObject({
      error: { message: expect.stringMatching(/Error code PERMISSION_DENIED\.$/) },
    });
    faults.offline(true);
    expect(lifecycle.scriptRun('echo', [1], ADA)).toEqual({
      ok: false,
      error: { name: 'NetworkError', message: 'Connection failure due to HTTP 0' },
    });
    expect(executions.records).toEqual([]);
    faults.clear();
    expect(lifecycle.scriptRun('echo', [1], ADA)).toMatchObject({ ok: true });
  });
});

describe('what a person answers', () => {
  it('takes queued answers first, then the callback', () => {
    const made = project(({ SpreadsheetApp }) => ({ ask: () => String(SpreadsheetApp.getUi().alert('Sure?')) }), {
      answer: () => ({ button: 'OK' }),
    });
    made.queueAnswer({ button: 'CLOSE' });
    const ask = () => made.executions.run('ask', () => [], { person: ADA, mode: 'FULL' });
    expect([ask(), ask()]).toEqual(['CLOSE', 'OK']);
  });
});
