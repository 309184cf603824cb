/** The menu of a tab. */
import type { Tab } from '../../worker/protocol';
import type { Workbench } from '../workbench';
import type { MenuEntry } from './menu-list';

export function tabEntries(bench: Workbench, tab: Tab): MenuEntry[] {
  const { act, live } = bench;
  const shown = live.state.tabs.filter(({ hidden }) => !hidden);
  const place = shown.findIndex(({ id }) => id === tab.id);
  const item = (label: string, go: () => void, disabled = false): MenuEntry => ({
    kind: 'item',
    label,
    act: go,
    disabled,
  });
  return [
    item('Delete', () => void deleteTab(bench, tab)),
    item('Duplicate', () => void act({ do: 'duplicateTab', with: [tab.id] })),
    item('Rename', () => renameTab(bench, tab)),
    item('Hide sheet', () => void act({ do: 'hideTab', with: [tab.id] }), shown.length < 2),
    { kind: 'separator' },
    item('Move right', () => void moveBeside(bench, tab, shown[place + 1]), place === shown.length - 1),
    item('Move left', () => void moveBeside(bench, tab, shown[place - 1]), place === 0),
  ];
}

export function renameTab({ act, openForm }: Workbench, tab: Tab): void {
  openForm({
    title: 'Rename tab',
    label: 'Name',
    value: tab.name,
    button: 'Rename',
    done: (name) => void act({ do: 'renameTab', with: [tab.id, name] }),
  });
}

/** Moves a tab to where another one stands. */
export async function moveBeside({ act, live }: Workbench, tab: Tab, other: Tab | undefined): Promise<void> {
  const position = live.state.tabs.findIndex(({ id }) => id === other?.id);
  if (position >= 0) await act({ do: 'moveTab', with: [tab.id, position + 1] });
}

async function deleteTab({ act, asker }: Workbench, tab: Tab): Promise<void> {
  const asked = {
    kind: 'alert' as const,
    title: 'Heads up',
    text: `Are you sure you want to delete the sheet "${tab.name}"?`,
    buttons: ['OK', 'CANCEL'] as const,
  };
  const answer = await asker.through<boolean>((answers) => {
    const [given] = answers;
    return Promise.resolve(given === undefined ? { asks: asked } : { done: given.button === 'OK' });
  });
  if (answer?.value === true) await act({ do: 'deleteTab', with: [tab.id] });
}
