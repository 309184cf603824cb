/**
 * When Google calls the add-on by itself, and in which mode: opening the file, installing, a person's edit, a menu click, a
 * page's call. An add-on that was never used in this file opens in AuthMode.NONE; using it once enables it for the file.
 */
import { type ExecutionRecord, type Executions, isCallable } from '../kernel/executions';
import type { ArmedFaults } from '../kernel/faults';
import type { AuthMode } from '../kernel/kernel';
import { argumentsToServer, errorToClient, OFFLINE, resultToClient, type ScriptRunReply } from '../kernel/wire';
import { menuFunction } from './menu';
import type { MenuTree, Screen } from './screen';

export interface Lifecycle {
  /** A person opens the file: the pages of the last visit are gone, and onOpen builds the menu anew. */
  open(email: string): void;
  /** A person gets the add-on while this file is open. @throws what onInstall throws */
  install(email: string): void;
  /**
   * @param path captions from the top: `['Common Ground', 'Open sidebar']`
   * @throws what the item's function throws: the person sees it in a red bar
   */
  clickMenu(email: string, path: readonly string[]): void;
  /** A person's edit reached the file; `event` makes the trigger's argument inside the execution. */
  edited(email: string, event: (authMode: unknown) => object): void;
  /**
   * A page calls a function of the script.
   * @throws TypeError in the page when an argument cannot be sent; every other failure is in the reply
   */
  scriptRun(functionName: string, args: readonly unknown[], email: string): ScriptRunReply;
  /** Receives the menus that a running execution adds. */
  addMenu(menu: MenuTree): void;
  /** True once somebody used the add-on in this file. */
  isEnabled(): boolean;
}

export interface LifecycleOptions {
  readonly executions: Executions;
  readonly screen: Screen;
  readonly faults: ArmedFaults;
  readonly enabled: boolean;
  /** The value of `e.authMode`. */
  readonly authMode: (mode: AuthMode) => unknown;
  /** The value of `e.source`: the open spreadsheet. */
  readonly source: () => unknown;
}

/** "Users signed in to several Google accounts get PERMISSION_DENIED from google.script.run" */
const SEVERAL_ACCOUNTS: ScriptRunReply = {
  ok: false,
  error: {
    name: 'ScriptError',
    message: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  },
};

/** Edits that wait while onEdit runs; Google tells the trigger of no more than these. */
const MOST_WAITING_EDITS = 2;

/** @returns what a person's doings set off */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const { executions, screen, faults } = options;
  let enabled = options.enabled;
  let added: MenuTree[] = [];
  let isEditing = false;
  const waitingEdits: (() => void)[] = [];

  /** Menus show when the execution that added them has come to a good end. */
  function withMenus(run: () => void): void {
    added = [];
    run();
    const captions = new Set(added.map((menu) => menu.caption));
    screen.menus = [...screen.menus.filter((menu) => !captions.has(menu.caption)), ...added];
  }

  /** A simple trigger need not exist, and nobody is shown that one failed: it stands in the log of executions. */
  function simpleTrigger(
    name: string,
    email: string,
    mode: AuthMode,
    event: () => object,
  ): ExecutionRecord | undefined {
    try {
      executions.run(name, () => [event()], { person: email, mode, optional: true });
    } catch {}
    return executions.records.at(-1);
  }

  return {
    addMenu: (menu) => added.push(menu),
    isEnabled: () => enabled,
    open(email) {
      screen.menus = [];
      screen.sidebar = null;
      screen.dialog = null;
      const mode = enabled ? 'LIMITED' : 'NONE';
      added = [];
      const event = () => ({ authMode: options.authMode(mode), ...(enabled ? { source: options.source() } : {}) });
      const record = simpleTrigger('onOpen', email, mode, event);
      screen.menus = record?.error === null && record.refused === null ? added : [];
    },
    install(email) {
      enabled = true;
      withMenus(() => {
        const event = () => [{ authMode: options.authMode('FULL') }];
        executions.run('onInstall', event, { person: email, mode: 'FULL', optional: true });
      });
    },
    clickMenu(email, path) {
      enabled = true;
      const functionName = menuFunction(screen.menus, path);
      withMenus(() => executions.run(functionName, () => [], { person: email, mode: 'FULL' }));
    },
    edited(email, event) {
      if (!enabled) return;
      const run = (): void => {
        simpleTrigger('onEdit', email, 'LIMITED', () => event(options.authMode('LIMITED')));
      };
      if (isEditing) {
        if (waitingEdits.length < MOST_WAITING_EDITS) waitingEdits.push(run);
        return;
      }
      isEditing = true;
      for (let next: (() => void) | undefined = run; next !== undefined; next = waitingEdits.shift()) next();
      isEditing = false;
    },
    scriptRun(functionName, args, email) {
      const plain = argumentsToServer(args);
      if (faults.isOffline()) return OFFLINE;
      if (faults.hasSeveralAccounts()) return SEVERAL_ACCOUNTS;
      if (!isCallable(functionName)) throw new TypeError(`google.script.run.${functionName} is not a function`);
      enabled = true;
      try {
        let value: unknown;
        withMenus(() => {
          value = executions.run(functionName, () => plain, { person: email, mode: 'FULL' });
        });
        return { ok: true, value: resultToClient(value) };
      } catch (thrown) {
        return { ok: false, error: errorToClient(thrown) };
      }
    },
  };
}
