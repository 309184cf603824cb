/** The top of the page: what is open, whether it is kept, the menus, and who is at the keyboard. */
import type { JSX } from 'preact';
import { renameWorkbook } from '../menus/bar-menus';
import type { BarMenu } from '../menus/menu-bar';
import { MenuBar } from '../menus/menu-bar';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

const KEPT = {
  kept: 'Saved in this browser',
  unkept: 'Saving…',
  full: 'Not saved: this browser keeps nothing for this page',
} as const;

interface HeaderProps {
  readonly bench: Workbench;
  readonly menus: readonly BarMenu[];
}

export function Header({ bench, menus }: HeaderProps): JSX.Element {
  const { state, kept } = bench.live;
  return (
    <header class="header">
      <span class="logo">
        <Icon name="sheet" size={24} />
      </span>
      <div class="header-main">
        <div class="header-line">
          <h1 class="workbook-name">
            <button type="button" title="Rename" onClick={() => renameWorkbook(bench)}>
              {state.name}
            </button>
          </h1>
          <span class={`kept ${kept}`} role="status">
            {KEPT[kept]}
          </span>
        </div>
        <MenuBar menus={menus} />
      </div>
      <div class="header-side">
        {state.clockOffset !== 0 && (
          <span class="today" title="The sample team's story stands on this day, so the preview's calendar does too.">
            Today here: {dayOf(Date.now() + state.clockOffset, state.timeZone)}
          </span>
        )}
        <button
          type="button"
          class="button"
          aria-pressed={bench.panel === 'drive'}
          onClick={() => bench.showPanel(bench.panel === 'drive' ? null : 'drive')}
        >
          <Icon name="document" size={16} /> Documents
        </button>
        <PersonSwitch bench={bench} />
      </div>
    </header>
  );
}

function PersonSwitch({ bench }: { readonly bench: Workbench }): JSX.Element {
  const { person, people } = bench.live.state;
  return (
    <label class="person">
      <Icon name="person" size={16} />
      <span class="unseen">You are</span>
      <select value={person} onChange={(event) => void bench.connection.ask('become', event.currentTarget.value)}>
        {people.map(({ email, name, access }) => (
          <option key={email} value={email}>
            {name} ({access === 'viewer' ? 'may view' : access === 'owner' ? 'owner' : 'may edit'})
          </option>
        ))}
      </select>
    </label>
  );
}

function dayOf(milliseconds: number, timeZone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-US', { ...day, timeZone }).format(milliseconds);
}
