/** The menu bar's menus. The add-on's own menu stands under Extensions exactly as its onOpen built it. */
import type { MenuTree } from '../../worker/protocol';
import { downloadText, downloadWorkbook, readFile } from '../downloads';
import type { Workbench } from '../workbench';
import { clipboardEntries, dataEntries, deleteEntries, insertEntries } from './grid-menu';
import type { BarMenu } from './menu-bar';
import type { MenuEntry } from './menu-list';

const LINE: MenuEntry = { kind: 'separator' };
const item = (
  label: string,
  act: () => void,
  more: { hint?: string; disabled?: boolean; checked?: boolean } = {},
): MenuEntry => ({
  kind: 'item',
  label,
  act,
  ...more,
});

export function barMenus(bench: Workbench): BarMenu[] {
  return [
    { label: 'File', entries: fileEntries(bench) },
    {
      label: 'Edit',
      entries: [...historyEntries(bench), LINE, ...clipboardEntries(bench), LINE, ...deleteEntries(bench)],
    },
    { label: 'View', entries: viewEntries(bench) },
    {
      label: 'Insert',
      entries: [...insertEntries(bench), LINE, item('Sheet', () => void bench.act({ do: 'addTab', with: [] }))],
    },
    { label: 'Data', entries: dataEntries(bench) },
    { label: 'Extensions', entries: extensionEntries(bench) },
    { label: 'Developer', entries: developerEntries(bench) },
  ];
}

/** Asks for the file's name, as a click on it does in Sheets. */
export function renameWorkbook({ connection, live, openForm, say }: Workbench): void {
  openForm({
    title: 'Rename the workbook',
    label: 'Name',
    value: live.state.name,
    button: 'OK',
    done: (text) => {
      const name = text.trim();
      if (name !== '') void connection.ask('rename', name).catch((error: Error) => say(error.message));
    },
  });
}

function fileEntries(bench: Workbench): MenuEntry[] {
  const { connection, live, asker, say } = bench;
  const { copies, workbookId, name } = live.state;
  const others = copies.filter(({ id }) => id !== workbookId);
  const importFile = async (): Promise<void> => {
    const text = await readFile('.json');
    if (text === null) return;
    const done = await asker.through(() => connection.ask('imported', text));
    if (done) say('The workbook was imported.');
  };
  return [
    item('New empty spreadsheet', () => void connection.ask('make', 'empty')),
    item('New workbook of the sample team', () => void connection.ask('make', 'sample')),
    item('Rename', () => renameWorkbook(bench)),
    item('Make a copy', () => void connection.ask('make', 'copy')),
    {
      kind: 'menu',
      label: 'Open',
      entries:
        others.length === 0
          ? [item('No other workbook is kept in this browser', () => undefined, { disabled: true })]
          : others.map((copy) => item(copy.name, () => void connection.ask('openCopy', copy.id))),
    },
    LINE,
    item('Import a preview file (.json)', () => void importFile()),
    item('Export as a preview file (.json)', () => {
      void connection.ask('exported').then((text) => downloadText(`${name}.json`, text));
    }),
    item('Download as Excel (.xlsx)', () => {
      void connection
        .ask('workbook')
        .then(downloadWorkbook)
        .catch((error: Error) => say(error.message));
    }),
    LINE,
    item(
      'Forget the other workbooks',
      () => {
        void Promise.all(others.map(({ id }) => connection.ask('forget', id))).then(() =>
          say('They are gone from this browser.'),
        );
      },
      { disabled: others.length === 0 },
    ),
  ];
}

function historyEntries({ live, travel }: Workbench): MenuEntry[] {
  const { canUndo, canRedo } = live.state;
  return [
    item('Undo', () => void travel('undo'), { hint: 'Ctrl+Z', disabled: !canUndo }),
    item('Redo', () => void travel('redo'), { hint: 'Ctrl+Y', disabled: !canRedo }),
  ];
}

function viewEntries(bench: Workbench): MenuEntry[] {
  const hidden = bench.live.state.tabs.filter((tab) => tab.hidden);
  return [
    {
      kind: 'menu',
      label: `Hidden sheets (${hidden.length})`,
      entries:
        hidden.length === 0
          ? [item('No sheet is hidden', () => undefined, { disabled: true })]
          : hidden.map((tab) => item(tab.name, () => bench.openTab(tab.id))),
    },
    LINE,
    item('Documents', () => bench.showPanel(bench.panel === 'drive' ? null : 'drive'), {
      checked: bench.panel === 'drive',
    }),
    item('Ledger of the last call', () => bench.showPanel(bench.panel === 'ledger' ? null : 'ledger'), {
      checked: bench.panel === 'ledger',
    }),
  ];
}

function extensionEntries(bench: Workbench): MenuEntry[] {
  const { menus } = bench.live.state;
  if (menus.length === 0)
    return [item('No add-on menu: onOpen did not build one', () => undefined, { disabled: true })];
  return menus.map((menu) => ({
    kind: 'menu',
    label: menu.caption,
    entries: treeEntries(menu, [menu.caption], bench),
  }));
}

function treeEntries(menu: MenuTree, path: readonly string[], bench: Workbench): MenuEntry[] {
  return menu.items.map((each): MenuEntry => {
    if (each.kind === 'separator') return LINE;
    if (each.kind === 'item') return item(each.caption, () => bench.clickAddOn([...path, each.caption]));
    const { caption } = each.menu;
    return { kind: 'menu', label: caption, entries: treeEntries(each.menu, [...path, caption], bench) };
  });
}

function developerEntries(bench: Workbench): MenuEntry[] {
  const { connection, live } = bench;
  const { faults, people, person, scopes } = live.state;
  const self = people.find(({ email }) => email === person);
  return [
    {
      kind: 'menu',
      label: 'Refuse a scope',
      entries: scopes.map((scope) => {
        const refused = self?.refused.includes(scope) === true;
        const short = scope.slice(scope.lastIndexOf('/') + 1);
        return item(short, () => void connection.ask('setScope', person, scope, refused), { checked: refused });
      }),
    },
    item(
      'This person may only view',
      () => {
        void connection.ask('setAccess', person, self?.access === 'viewer' ? 'editor' : 'viewer');
      },
      { checked: self?.access === 'viewer', disabled: self?.access === 'owner' },
    ),
    item('Offline', () => void connection.ask('setFaults', { ...faults, offline: !faults.offline }), {
      checked: faults.offline,
    }),
    item(
      'Signed in to several Google accounts',
      () => void connection.ask('setFaults', { ...faults, severalAccounts: !faults.severalAccounts }),
      { checked: faults.severalAccounts },
    ),
    LINE,
    item('Ledger of the last call', () => bench.showPanel('ledger')),
  ];
}
