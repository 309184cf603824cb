/** What the menus, the tabs and the grid's context menu can do: one value that the page hands around. */
import type { PersonAct } from '../worker/protocol';
import type { Connection } from './connection';
import type { Area } from './grid/selection';
import type { Live } from './live';
import type { ContextMenuState } from './menus/context-menu';
import type { Asker } from './use-asking';
import type { Way } from './use-history';
import type { FormState } from './windows/form';

/** The panel at the right of the grid that belongs to the preview itself. */
export type PanelName = 'drive' | 'ledger' | 'hidden';

export interface Workbench {
  readonly connection: Connection;
  readonly live: Live;
  readonly asker: Asker;
  /**
   * @param joins whether Ctrl+Z takes it back together with the act before
   * @returns whether it was done; what was refused has been shown
   */
  readonly act: (act: PersonAct, joins?: boolean) => Promise<boolean>;
  readonly selected: Area;
  /** Rows and columns of the active tab. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly openForm: (form: FormState) => void;
  readonly openMenu: (menu: ContextMenuState) => void;
  readonly panel: PanelName | null;
  readonly showPanel: (panel: PanelName | null) => void;
  readonly openDocument: (fileId: string) => void;
  readonly clickAddOn: (path: readonly string[]) => void;
  readonly openTab: (sheetId: number) => void;
  /** Puts a text on the screen for a moment. */
  readonly say: (message: string) => void;
  readonly travel: (way: Way) => Promise<void>;
  readonly clipboard: {
    readonly copy: () => void;
    readonly cut: () => void;
    readonly paste: (valuesOnly: boolean) => void;
  };
}
