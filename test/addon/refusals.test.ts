/** When Google says no: each refusal as the local workspace produces it, and the two sentences that a person then reads. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostedWorkspace } from '../../local/host/node';
import { call } from '../../src/client/server';
import type { Problem } from '../../src/domain/problem';
import { ERIK, FRACTIONS, MONDAY, NGOZI, type School, school, smallTeam, VERA } from './school';

const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';
const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';
const THIS_SPREADSHEET = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const AGENDA = { type: 'data analysis', names: true, share: false, anew: false } as const;
const MARKS = [{ student: '00123', item: '3', mark: 3 }];

type Handler = (answer: unknown) => void;

/** Lets the page's own `call` reach the workspace, as google.script.run would. */
function inBrowser(workspace: HostedWorkspace, email = NGOZI): void {
  type Runner = Record<'withSuccessHandler' | 'withFailureHandler', (handler: Handler) => Runner> & {
    call(job: string, input: unknown): void;
  };
  const runner = (onValue: Handler, onError: Handler): Runner => ({
    withSuccessHandler: (handler) => runner(handler, onError),
    withFailureHandler: (handler) => runner(onValue, handler),
    call(job, input) {
      const reply = workspace.scriptRun('call', [job, input], email);
      if (reply.ok) onValue(reply.value);
      else onError(reply.error);
    },
  });
  const ignore = (): undefined => undefined;
  const run = runner(ignore, ignore);
  vi.stubGlobal('google', { script: { run, host: { close: () => undefined } } });
}

/** What a person reads: what happened, and what to do. */
function read(problems: readonly Problem[]): string[] {
  return problems.filter(({ severity }) => severity === 'stop').map(({ message, remedy }) => `${message} ${remedy}`);
}

async function asked(team: School, email = NGOZI): Promise<string[]> {
  inBrowser(team.workspace, email);
  const reply = await call('updateMastery', { withoutDeleted: false });
  return reply.ok ? [] : read(reply.problems);
}

/** A small team with results, so that its agenda holds numbers. */
function scoredTeam(): School {
  const team = smallTeam();
  team.call('bringScores', { assessment: 'CA1', marks: MARKS });
  team.call('updateMastery');
  return team;
}

/** The same workbook with one tab protected by its owner. */
function withProtected(team: School, title: string): School {
  const saved = team.workspace.save();
  const sheets = saved.spreadsheet.sheets.map((sheet) => {
    if (sheet.name !== title) return sheet;
    const protection = {
      id: 900,
      type: 'SHEET',
      area: null,
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [NGOZI],
    } as const;
    return { ...sheet, protections: [...sheet.protections, protection] };
  });
  return school({ saved: { ...saved, spreadsheet: { ...saved.spreadsheet, sheets } } });
}

afterEach(() => vi.unstubAllGlobals());

describe('a permission was not granted', () => {
  it('Drive: no Doc, and everything in the sheet still works', async () => {
    const team = scoredTeam();
    team.workspace.refuseScope(NGOZI, DRIVE_FILE);
    inBrowser(team.workspace);
    const reply = await call('newAgenda', AGENDA);
    expect(read(reply.problems)).toEqual([
      'Common Ground may not make or change files in your Drive: that box was not ticked when you allowed it. Open the menu again and allow access to the files that Common Ground makes. Everything in the sheet works without it.',
    ]);
    expect(await asked(team)).toEqual([]);
  });

  it('this spreadsheet: nothing can be done, and it is said how to allow it', async () => {
    const team = smallTeam();
    team.workspace.refuseScope(NGOZI, THIS_SPREADSHEET);
    expect(await asked(team)).toEqual([
      'Common Ground does not have all the permissions it asked for. Open Extensions > Common Ground > Open sidebar again and allow what Google asks. What was allowed already still works.',
    ]);
  });

  it.each(['Open sidebar', 'See results'])('sidebar and dialogs: "%s" says so in an alert', (item) => {
    const team = smallTeam();
    team.workspace.refuseScope(NGOZI, CONTAINER_UI);
    team.workspace.queueAnswer({ button: 'OK', text: '' });
    team.workspace.clickMenu(NGOZI, ['Common Ground', item]);
    expect(team.workspace.screen.sidebar ?? team.workspace.screen.dialog).toBeNull();
    expect(JSON.stringify(team.workspace.screen.questions)).toContain('does not have all the permissions it asked for');
  });
});

it('several accounts are signed in', async () => {
  const team = smallTeam();
  team.workspace.faults.severalAccounts(true);
  expect(await asked(team)).toEqual([
    'Google did not let Common Ground in. This happens when you are signed in to several Google accounts. Open this spreadsheet in a window where only your school account is signed in, and try again.',
  ]);
});

it('a viewer presses a button that writes', async () => {
  const team = smallTeam();
  expect(await asked(team, VERA)).toEqual([
    'You may look at this spreadsheet, but not change it. Ask the person who owns it to make you an editor. Results and explanations can be read without that.',
  ]);
  inBrowser(team.workspace, VERA);
  expect((await call('results', {})).ok).toBe(true);
});

it('a tab is protected against the person', async () => {
  const team = withProtected(smallTeam(), FRACTIONS);
  inBrowser(team.workspace, ERIK);
  const reply = await call('bringScores', { assessment: 'CA1', marks: MARKS, differing: 'keep ours' });
  expect(read(reply.problems)).toEqual([
    'A tab that this has to change, or a part of it, is protected against changes by you. Nothing is lost. Ask whoever protected it to add you, or to take it off: Data > Protect sheets and ranges.',
  ]);
  expect(team.call('bringScores', { assessment: 'CA1', marks: MARKS }, NGOZI).ok).toBe(true);
});

it('the connection is gone', async () => {
  const team = smallTeam();
  team.workspace.faults.offline(true);
  expect(await asked(team)).toEqual([
    'There is no connection to Google at the moment. Check your network and press the button again. Nothing is lost.',
  ]);
  team.workspace.faults.clear();
  expect(await asked(team)).toEqual([]);
});

// PLATFORM, Add-on lifecycle: "Everything else 6 min".
it.each(['Range.getValues', 'Range.setValues', 'SpreadsheetApp.flush'])(
  'the six minutes are over in %s: pressing again completes it',
  async (method) => {
    const team = smallTeam();
    team.call('bringScores', { assessment: 'CA1', marks: MARKS });
    team.workspace.faults.fail(method, 1, { kind: 'executionTime' });
    expect(await asked(team)).toEqual([
      'This took longer than the six minutes that Google allows. Press the button again: what is written already stays, and the rest is completed.',
    ]);
    expect(await asked(team)).toEqual([]);
  },
);

describe('the six minutes are near their end', () => {
  const SLOW =
    'Google is so slow at the moment that this would not be finished in the six minutes it allows. The workbook is as it was. Press the button again in a few minutes.';

  /** A team whose next call of a method takes five minutes. */
  function slowIn(method: string): School {
    let now = MONDAY;
    const team = smallTeam({ clock: () => now });
    team.call('bringScores', { assessment: 'CA1', marks: MARKS });
    team.workspace.faults.before(method, 1, () => {
      now += 5 * 60_000;
    });
    return team;
  }

  it.each(['Range.getValues', 'Lock.tryLock'])(
    '%s took too long: nothing is begun that cannot be ended',
    async (method) => {
      const team = slowIn(method);
      const before = JSON.stringify(team.workspace.save().spreadsheet.sheets);
      expect(await asked(team)).toEqual([SLOW]);
      expect(JSON.stringify(team.workspace.save().spreadsheet.sheets)).toBe(before);
      expect(await asked(team)).toEqual([]);
    },
  );

  it('no Doc is begun either', async () => {
    const team = slowIn('Range.getValues');
    inBrowser(team.workspace);
    const files = team.workspace.files().length;
    expect(read((await call('newAgenda', AGENDA)).problems)).toEqual([SLOW]);
    expect(team.workspace.files()).toHaveLength(files);
  });
});

describe('a quota is used up', () => {
  it.each([
    [
      'tooManyToday',
      'Your account has used up what Google allows it in one day. Let a colleague press the button, or try again tomorrow; what is written already stays.',
    ],
    [
      'tooManyInShortTime',
      'Google asks us to wait: too much was asked of it in a short time. Wait a few minutes and try again; what is written already stays.',
    ],
  ] as const)('of the sheet: %s', async (kind, said) => {
    const team = smallTeam();
    team.workspace.faults.fail('Range.getValues', 1, { kind, service: 'spreadsheet' });
    expect(await asked(team)).toEqual([said]);
  });

  it.each([
    [
      'tooManyToday',
      'Your account has used up what Google allows it in one day. Let another member make the Doc, or try again tomorrow. Nothing is made twice.',
    ],
    [
      'tooManyInShortTime',
      'Google asks us to wait: too much was written in a short time. Wait a minute and try again. Nothing is made twice.',
    ],
  ] as const)('of documents: %s', async (kind, said) => {
    const team = scoredTeam();
    team.workspace.faults.fail('Drive.Files.create', 1, { kind, service: 'drive' });
    inBrowser(team.workspace);
    const reply = await call('newAgenda', AGENDA);
    expect(read(reply.problems)).toEqual([said]);
  });
});

describe('no Doc can be made', () => {
  const OFF =
    'Google Docs and Drive are not switched on for Common Ground, so it cannot make a Doc. Ask whoever installed it at your school to enable the Docs API and the Drive API in its Cloud project. Everything in the sheet works without it.';

  it.each([
    ['Docs API is off', OFF],
    ['Drive API is off', OFF],
    [
      'Drive is full',
      'Your Drive is full, so no Doc can be made. Nothing in the workbook has changed. Make room in your Drive, or let another member make the Doc.',
    ],
    [
      'Drive apps are not allowed',
      'Google does not let you make or share this file. Your school may have set it so. Let another member try, or ask whoever looks after Google Workspace at your school.',
    ],
  ] as const)(
    '%s: it is said, the workbook stays as it was, and afterwards the same press makes it',
    async (refusal, said) => {
      const team = scoredTeam();
      const before = JSON.stringify(team.workspace.save().spreadsheet.sheets);
      team.workspace.faults.refuseFiles(refusal);
      inBrowser(team.workspace);
      expect(read((await call('newAgenda', AGENDA)).problems)).toEqual([said]);
      expect(JSON.stringify(team.workspace.save().spreadsheet.sheets)).toBe(before);
      expect(await asked(team)).toEqual([]);
      team.workspace.faults.clear();
      expect(read((await call('newAgenda', AGENDA)).problems)).toEqual([]);
      expect(team.workspace.files().filter(({ mimeType }) => mimeType.endsWith('document'))).toHaveLength(1);
    },
  );

  it('the script was pushed without its services', async () => {
    const saved = scoredTeam().workspace.save();
    const team = school({ saved, enabled: true, manifest: { dependencies: {} } });
    inBrowser(team.workspace);
    expect(read((await call('newAgenda', AGENDA)).problems)).toEqual([OFF]);
  });
});

it('the Doc is in the bin: new numbers say so, and another Doc can be made', async () => {
  const team = scoredTeam();
  inBrowser(team.workspace);
  const first = await call('newAgenda', AGENDA);
  if (!first.ok) throw new Error(JSON.stringify(first.problems));
  const { meeting, document } = first.value;
  team.workspace.drivePerson(NGOZI).trash(document?.id ?? '');
  const refreshed = await call('refreshAgenda', { meeting });
  expect(read(refreshed.problems)).toEqual([
    'The Doc is in the bin. Take it out of the bin in Drive and try again, or make another one.',
  ]);
  const another = await call('newAgenda', { ...AGENDA, anew: true });
  const made = another.ok ? another.value.document?.id : undefined;
  expect(made).not.toBe(document?.id);
  expect(team.workspace.files().find((file) => file.id === made)).toMatchObject({ trashed: false });
}, 60_000);

it('a cell has a rule of the team that refuses what was to be written', async () => {
  const team = smallTeam();
  const message = 'The data you entered in cell D10 violates the data validation rules set on this cell.';
  team.workspace.faults.fail('SpreadsheetApp.flush', 1, { kind: 'words', message });
  expect(await asked(team)).toEqual([
    'A cell has a rule that refuses what was to be written. Look at Data > Data validation on that tab, remove the rule that your team added, and try again.',
  ]);
});

it.each([
  { kind: 'serverError' },
  { kind: 'serviceTimedOut', service: 'Spreadsheets' },
  { kind: 'documentFailed', id: 'x' },
] as const)('Google has trouble of its own ($kind): pressing again does it', async (failure) => {
  const team = smallTeam();
  team.workspace.faults.fail('Range.getValues', 1, failure);
  expect(await asked(team)).toEqual([
    'Google could not do this just now. Try again in a minute. Running it twice does no harm.',
  ]);
  expect(await asked(team)).toEqual([]);
});

it('a colleague is saving', async () => {
  const team = smallTeam();
  team.workspace.faults.holdLocks(1);
  expect(await asked(team)).toEqual(['A colleague is saving to this workbook right now. Try again in a minute.']);
  expect(await asked(team)).toEqual([]);
});

it('no page is ever shown words of Google that hold a cell', async () => {
  const team = smallTeam();
  team.workspace.faults.fail('Range.getValues', 1, { kind: 'words', message: 'Maya Ortiz broke it' });
  expect(await asked(team)).toEqual([
    'Something went wrong in Common Ground itself. Try once more. If it happens again, write to support and say what you pressed.',
  ]);
});
